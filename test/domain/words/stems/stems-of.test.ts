import { describe, expect, it } from 'vitest';
import { excerptOf, markedText } from '#domain/words/stems/marked-text.ts';
import { stemsOf } from '#domain/words/stems/stems-of.ts';
import fc from '../../../support/fast-check.ts';

const many = Array.from({ length: 100_000 }, (_, index) => `word${index}`).join(' ');

describe('CASE-15 of a text are stored', () => {
  it.each<[string, string, string[]]>([
    ['words without those that stand everywhere', 'Здравствуйте, принтер не печатает', ['принтер', 'печат']],
    ['each word once', 'printer printers Printer', ['printer']],
    [
      'an address whole, its domain, and its words',
      'Ann.Berger@Client.test',
      ['ann.berger@client.test', 'client.test', 'ann', 'berger', 'client', 'test'],
    ],
    [
      'a code with whatever signs, from each of its parts on',
      'INV-2026/0042',
      ['inv20260042', '20260042', 'inv', '2026', '0042'],
    ],
    ['a domain', 'www.client.test', ['www.client.test', 'www', 'client', 'test']],
    ['words that a hyphen joins', 'счёт-фактура', ['счет', 'фактур']],
    ['of scripts without spaces each two signs', '東京都 printer', ['東京', '京都', 'printer']],
    ['words that run from right to left', 'שלום עולם', ['שלום', 'עולם']],
    ['nothing of emoji alone', '😀🎉', []],
    ['no sign that keys are made with', 'a1#0000000001 ~head', ['a1', '0000000001', 'head']],
  ])('%s', (_, text, stems) => {
    expect(stemsOf(text, 400)).toEqual(stems);
  });

  it('so many as there may be, of however many there are', () => {
    expect(stemsOf(many, 400)).toHaveLength(400);
  });

  it('stems that fit into a key, whatever somebody writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const stem of stemsOf(text, 400)) {
          expect(stem).not.toMatch(/[#\s~]/);
          expect(Buffer.byteLength(stem)).toBeLessThanOrEqual(256);
          expect(stem.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

describe('CASE-15 what is sought is marked', () => {
  const isSought = (stem: string) => ['printer', 'invoic'].includes(stem);

  it('in a text, in whatever form it stands there', () => {
    expect(markedText('Both Printers, no paper', isSought)).toEqual([
      { text: 'Both ' },
      { text: 'Printers', sought: true },
      { text: ', no paper' },
    ]);
  });

  it('and of a long text the part around it is shown', () => {
    const text = `${'Nothing to see here. '.repeat(50)}Then two invoices came.${' And more of it.'.repeat(50)}`;
    const excerpt = excerptOf(text, isSought) ?? [];
    const shown = excerpt.map((piece) => piece.text).join('');
    expect(excerpt.filter(({ sought }) => sought)).toEqual([{ text: 'invoices', sought: true }]);
    expect(shown).toMatch(/^… .*two invoices came\..* …$/);
    expect(shown.length).toBeLessThan(260);
    expect(excerptOf('Nothing', isSought)).toBeUndefined();
  });

  it('and the pieces are the text again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const pieces = markedText(text, (stem) => stem.length % 2 === 0);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});
