import { describe, expect, it } from 'vitest';
import { english } from '../../console/words/english.ts';
import { textsWords } from '../../console/words/in-languages.ts';
import { russian } from '../../console/words/russian.ts';
import { sizeWords } from '../../console/words/size.ts';
import { timesIn } from '../../console/words/times.ts';
import { sayer, type Words } from '../../console/words/words.ts';
import { instantOf, wallTime } from '../../console/words/zoned-time.ts';

const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
const forms = (entry: Words[keyof Words]) => (typeof entry === 'string' ? [entry] : Object.values(entry));
const keys = Object.keys(english) as (keyof Words)[];

describe('the console speaks English and Russian (CONS-04)', () => {
  it.each(keys)('%s says the same in both', (key) => {
    const expected = [...new Set(forms(english[key]).flatMap(gaps))];
    for (const form of forms(russian[key])) expect(expected).toEqual(expect.arrayContaining(gaps(form)));
    expect(forms(russian[key]).every((form) => form.trim() !== '')).toBe(true);
  });

  it('Russian has a form for one, few and many wherever a number stands', () => {
    const counted = Object.values(russian).filter((entry) => typeof entry !== 'string');
    expect(counted.filter((entry) => !entry.one || !entry.few || !entry.many)).toEqual([]);
  });

  it('Russian has one word for an idea: who works is a сотрудник, what a case is about a сервис, where it stands a состояние', () => {
    const said = Object.values(russian).flatMap(forms);
    expect(said.filter((form) => /агент|услуг|статус/i.test(form))).toEqual([]);
  });

  it.each([
    [1, '1 case', '1 обращение'],
    [2, '2 cases', '2 обращения'],
    [5, '5 cases', '5 обращений'],
    [21, '21 cases', '21 обращение'],
    [112, '112 cases', '112 обращений'],
  ])('%s cases', (count, en, ru) => {
    expect(sayer(english, 'en')('shownAll', { count })).toBe(en);
    expect(sayer(russian, 'ru')('shownAll', { count })).toBe(ru);
  });
});

describe('times are those of the agent’s zone (CASE-16)', () => {
  const now = Date.parse('2026-11-28T09:00:00Z');
  const berlin = timesIn('en', 'Europe/Berlin', () => now);

  it('today is told by the clock, another day with its date', () => {
    expect(berlin.moment('2026-11-28T07:05:00Z')).toBe('08:05');
    expect(berlin.moment('2026-11-27T23:30:00Z')).toBe('00:30');
    expect(berlin.moment('2026-11-27T22:30:00Z')).toBe('27 Nov, 23:30');
    expect(berlin.moment('2025-03-01T12:00:00Z')).toBe('1 Mar 2025');
  });

  it('a span has two units at most', () => {
    expect(berlin.span(28 * 60_000)).toBe('28m');
    expect(berlin.span(190 * 60_000)).toBe('3h 10m');
    expect(berlin.span(16 * 3_600_000 + 60_000)).toBe('16h');
    expect(timesIn('ru', 'UTC').span(190 * 60_000)).toBe('3 ч 10 мин');
  });

  it('SLA-05 working time is told in hours: a day of it is no unit', () => {
    expect([27 * 60, 100, 60, 5, 0].map((minutes) => berlin.worked(minutes * 60_000))).toEqual([
      '27h',
      '1h 40m',
      '1h',
      '5m',
      '0m',
    ]);
  });

  it.each([
    ['2026-11-30T09:00', 'Europe/Berlin', '2026-11-30T08:00:00.000Z'],
    ['2026-07-01T09:00', 'America/New_York', '2026-07-01T13:00:00.000Z'],
    ['2026-03-29T09:00', 'Europe/Berlin', '2026-03-29T07:00:00.000Z'],
  ])('%s in %s is %s', (wall, zone, at) => {
    expect(instantOf(wall, zone)).toBe(at);
    expect(wallTime(Date.parse(at), zone)).toBe(wall);
  });
});

it('sizes of files are told as people say them', () => {
  expect(sizeWords(70, 'en')).toBe('70 bytes');
  expect(sizeWords(219_136, 'en')).toBe('219.1 kB');
  expect(sizeWords(3, 'ru')).toBe('3 Б');
});

it.each([
  ['en', { ru: 'Продажи', en: 'Sales', de: 'Verkauf' }, 'English: Sales; German: Verkauf; Russian: Продажи'],
  ['ru', { de: 'Verkauf', en: 'Sales', ru: 'Продажи' }, 'русский: Продажи; английский: Sales; немецкий: Verkauf'],
  ['en', { ru: 'VIP', en: 'VIP' }, 'VIP'],
])('CONS-05 the audit tells texts in the language of who reads it (%s) first, and once where all are the same', (language, texts, said) => {
  expect(textsWords(texts, language)).toBe(said);
});
