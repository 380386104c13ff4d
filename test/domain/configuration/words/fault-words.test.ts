import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultWords } from '#domain/configuration/words/fault-words.ts';
import { russianFaults } from '#domain/configuration/words/russian-faults.ts';

const base = 'functions/domain/configuration';
const sources = ['checks', 'lookups'].flatMap((room) =>
  readdirSync(join(base, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(base, room, file)),
);
/** Beginnings of what is said of faults. */
const sayings =
  /['`]((?:"?\$\{[^}]*\}"? )?(?:is|are|has|have|must|may|names?|promises?|holds|covers|differs|leads|puts|overlap|at least one)[ :][^'`]*)['`]/g;
const literals = sources
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(sayings)])
  .map(([, text = '']) => text.replaceAll(/\$\{meant\([^}]*\}/g, '').replaceAll(/\$\{[^}]*\}/g, 'X'))
  // With quotes inside a gap they end too early here.
  .filter((text) => !text.includes('${'));

describe('what is wrong with a row is said in the reader’s language (CONS-04)', () => {
  it.each(literals)('%s', (text) => {
    expect(faultWords(text, 'en')).toBe(text);
    expect(faultWords(text, 'ru')).toMatch(/[а-яё]/i);
  });

  it('finds most of what is said', () => {
    expect(new Set(literals).size).toBeGreaterThan(60);
  });

  it('has a gap for a gap', () => {
    const gaps = (text: string) => text.split('{}').length;
    expect(russianFaults.filter(([english, russian]) => gaps(english) !== gaps(russian))).toEqual([]);
  });

  it.each([
    ['must be 0 to 730 days', 'нужно от 0 до 730 дней'],
    ['must be one of: new, open. Did you mean open?', 'возможны: new, open. Возможно, имелось в виду: open?'],
    [
      '"Clozed" is no status: add it first, or take another. Did you mean Closed?',
      'нет такого: «Clozed» (status). Сначала создайте или возьмите другое. Возможно, имелось в виду: Closed?',
    ],
    ['is longer than 60 characters', 'длиннее 60 знаков'],
    ['something that nobody knows', 'something that nobody knows'],
  ])('%s: %s', (english, russian) => {
    expect(faultWords(english, 'ru')).toBe(russian);
  });
});
