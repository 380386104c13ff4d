import { describe, expect, it } from 'vitest';
import { questionIn } from '#domain/case/rating-round.ts';
import { baseLevels } from '#domain/configuration/satisfaction-level.ts';
import { noFigure } from '#domain/rating/figures.ts';
import { periodOf } from '#domain/rating/period.ts';
import { dimensionOf, type FigureRow, ratingReport } from '#domain/rating/rating-report.ts';
import { csv } from '#domain/words/csv.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { caseOf } from '../../support/facts.ts';

const today = '2026-11-22';

describe('RATE-08 the period of a report', () => {
  it.each([
    ['nothing asked: thirty days that end today', {}, { from: '2026-10-24', to: today }],
    ['a first day alone: until today', { from: '2026-11-01' }, { from: '2026-11-01', to: today }],
    ['a first day that is not yet: itself', { from: '2026-12-01' }, { from: '2026-12-01', to: '2026-12-01' }],
    ['a last day alone: the thirty days before', { to: '2026-03-01' }, { from: '2026-01-31', to: '2026-03-01' }],
    ['one day', { from: today, to: today }, { from: today, to: today }],
    ['five years', { from: '2022-01-01', to: '2026-12-31' }, { from: '2022-01-01', to: '2026-12-31' }],
  ])('%s', (_, asked, expected) => {
    expect(periodOf(asked, today)).toEqual(expected);
  });

  it.each([
    [{ from: '2026-02-30' }, '"2026-02-30" is no day such as 2026-11-30.'],
    [{ from: '01.11.2026' }, '"01.11.2026" is no day such as 2026-11-30.'],
    [{ to: '2026-11-30T10:00' }, '"2026-11-30T10:00" is no day such as 2026-11-30.'],
    [{ to: '' }, '"" is no day such as 2026-11-30.'],
    [{ from: '2026-11-02', to: '2026-11-01' }, 'The period ends (2026-11-01) before it begins (2026-11-02).'],
    [
      { from: '2020-11-01', to: '2026-11-01' },
      'A report tells of five years at most, not of 2020-11-01 to 2026-11-01.',
    ],
  ])('%o is refused', (asked, message) => {
    expect(() => periodOf(asked, today)).toThrow(new Refusal('period-wrong', message));
  });
});

const period = { from: '2026-11-01', to: '2026-11-30' };
const row = (day: string, value: string, figure: Partial<FigureRow['figure']>): FigureRow => ({
  day,
  value,
  figure: { ...noFigure, ...figure },
});

describe('RATE-08 the report', () => {
  const rows = [
    row('2026-11-20', 'olga', { ratings: 2, sumOfScores: 9, levels: { satisfied: 1, 'very-satisfied': 1 }, asked: 3 }),
    row('2026-11-21', 'olga', { ratings: 1, sumOfScores: 1, levels: { 'very-dissatisfied': 1 }, answered: 2 }),
    row('2026-11-21', '', { asked: 1 }),
    row('2026-12-01', 'ivan', { ratings: 1, sumOfScores: 7, levels: { splendid: 1 }, asked: 1, answered: 1 }),
    row('2026-12-01', 'taken-back', {}),
  ];

  it('tells average, response rate and distribution of each line and of all', () => {
    const { levels, lines, total } = ratingReport(period, 'agent', rows, baseLevels);
    expect(levels.map(({ name, score }) => [name, score])).toEqual([
      ['very-dissatisfied', 1],
      ['dissatisfied', 2],
      ['neutral', 3],
      ['satisfied', 4],
      ['very-satisfied', 5],
      ['splendid', null],
    ]);
    expect(lines).toEqual([
      {
        value: '',
        ratings: 0,
        average: null,
        asked: 1,
        answered: 0,
        responseRate: 0,
        distribution: [0, 0, 0, 0, 0, 0],
      },
      {
        value: 'ivan',
        ratings: 1,
        average: 7,
        asked: 1,
        answered: 1,
        responseRate: 1,
        distribution: [0, 0, 0, 0, 0, 1],
      },
      {
        value: 'olga',
        ratings: 3,
        average: 10 / 3,
        asked: 3,
        answered: 2,
        responseRate: 2 / 3,
        distribution: [1, 0, 0, 1, 1, 0],
      },
    ]);
    expect(total).toMatchObject({ ratings: 4, average: 17 / 4, asked: 5, answered: 3, responseRate: 3 / 5 });
  });

  it.each([
    ['day', ['2026-11-20', '2026-11-21', '2026-12-01']],
    ['month', ['2026-11', '2026-12']],
    ['all', []],
  ] as const)('by %s', (by, values) => {
    expect(dimensionOf(by)).toBe('all');
    expect(ratingReport(period, by, rows, baseLevels).lines.map(({ value }) => value)).toEqual(values);
  });

  it('without ratings and questions there is no average and no rate', () => {
    expect(ratingReport(period, 'all', [], baseLevels).total).toMatchObject({ average: null, responseRate: null });
  });

  it('a level that is switched off is told where somebody chose it', () => {
    const off = baseLevels.map((level) => ({ ...level, active: false }));
    expect(ratingReport(period, 'all', rows, off).levels.map(({ name }) => name)).not.toContain('neutral');
    expect(ratingReport(period, 'all', rows, off).levels.map(({ name }) => name)).toContain('satisfied');
  });
});

describe('RATE-08 a mail asks to rate', () => {
  const about = caseOf({ number: 7, ratingRound: 4, agent: 'olga@agents.test', service: 'Printing' });
  const at = '2026-11-22T22:30:00.000Z';
  const asks = (words: { text?: string; html?: string }) =>
    questionIn({ text: '', html: '', ...words }, about, at, 'Europe/Moscow');

  it('when a link in it rates the case as it is resolved now; the day is that of the time zone', () => {
    const expected = {
      caseNumber: 7,
      round: 4,
      asked: {
        day: '2026-11-23',
        at,
        agent: 'olga@agents.test',
        group: undefined,
        service: 'Printing',
        category: 'Incident',
        mailbox: 'support@postcase.test',
      },
    };
    expect(asks({ html: '<a href="https://site.test/rate/7.4.neutral.20261220.aaaa">' })).toEqual(expected);
    expect(asks({ text: '3 - Neutral: https://site.test/rate/7.4.neutral.20261220.aaaa' })).toEqual(expected);
  });

  it.each([
    ['without a link', { html: 'Your case is resolved.' }],
    ['with a link of an earlier round', { html: 'https://site.test/rate/7.3.neutral.20261220.aaaa' }],
    ['with a link of a round whose number begins so', { html: 'https://site.test/rate/7.41.neutral.20261220.aaaa' }],
    ['with a link of another case', { html: 'https://site.test/rate/8.4.neutral.20261220.aaaa' }],
  ])('not %s', (_, words) => {
    expect(asks(words)).toBeUndefined();
  });
});

describe('a table for a spreadsheet', () => {
  it.each([
    ['plain', 'plain'],
    ['two, words', '"two, words"'],
    ['a "quote"', '"a ""quote"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+7 495', "'+7 495"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['=HYPERLINK("x", "y")', `"'=HYPERLINK(""x"", ""y"")"`],
    ['\t=1', "'\t=1"],
    ['\u200B=1', "'\u200B=1"],
    ['a=b', 'a=b'],
    [-1.5, '-1.5'],
    [0, '0'],
    [null, ''],
    ['', ''],
  ])('%j is written %j', (value, written) => {
    expect(csv([['x', value]])).toBe(`\uFEFFx,${written}\r\n`);
  });
});
