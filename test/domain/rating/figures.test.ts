import { describe, expect, it } from 'vitest';
import type { Rating } from '#domain/case/rating.ts';
import { ratingFact, roundFact } from '#domain/rating/counted-fact.ts';
import {
  added,
  type Dimension,
  dimensionNames,
  type Figure,
  figureChanges,
  isNothing,
  noFigure,
} from '#domain/rating/figures.ts';
import fc from '../../support/fast-check.ts';
import { questionOf, ratingOf } from '../../support/ratings.ts';

const round = (answeredAt?: string) => ({ ...questionOf(), answeredAt, version: 1 });

describe('RATE-08 what a rating or a round adds to the figures', () => {
  it('a rating counts once in each dimension, for its day', () => {
    const figure: Figure = { ...noFigure, ratings: 1, sumOfScores: 4, levels: { satisfied: 1 } };
    expect(figureChanges(undefined, ratingFact(ratingOf()).contribution)).toEqual([
      { dimension: 'all', day: '2026-11-20', value: '', figure },
      { dimension: 'agent', day: '2026-11-20', value: 'olga@agents.test', figure },
      { dimension: 'group', day: '2026-11-20', value: 'first-line', figure },
      { dimension: 'service', day: '2026-11-20', value: 'Printing', figure },
      { dimension: 'category', day: '2026-11-20', value: 'Incident', figure },
      { dimension: 'mailbox', day: '2026-11-20', value: 'support@postcase.test', figure },
    ]);
  });

  it('nobody’s work is the work of the empty name, and what is about no service is about that of the empty name', () => {
    const { contribution } = ratingFact(ratingOf({ agent: undefined, group: undefined, service: undefined }));
    expect(figureChanges(undefined, contribution).map(({ value }) => value)).toEqual([
      '',
      '',
      '',
      '',
      'Incident',
      'support@postcase.test',
    ]);
  });

  it('another level on the same day: the old one is taken back', () => {
    const before = ratingFact(ratingOf()).contribution;
    const after = ratingFact(ratingOf({ level: 'dissatisfied', score: 2 })).contribution;
    const [change] = figureChanges(before, after);
    expect(change?.figure).toEqual({ ...noFigure, sumOfScores: -2, levels: { satisfied: -1, dissatisfied: 1 } });
  });

  it.each<[Dimension, Partial<Rating>, from: string, to: string]>([
    ['agent', { agent: 'ivan@agents.test' }, 'olga@agents.test', 'ivan@agents.test'],
    ['service', { service: 'Scanning' }, 'Printing', 'Scanning'],
    ['service', { service: undefined }, 'Printing', ''],
  ])('another %s by then, %j: it leaves the one and comes to the other, and the rest stays', (by, now, from, to) => {
    const changes = figureChanges(ratingFact(ratingOf()).contribution, ratingFact(ratingOf(now)).contribution);
    expect(changes.map(({ dimension, value, figure }) => [dimension, value, figure.ratings])).toEqual([
      [by, from, -1],
      [by, to, 1],
    ]);
  });

  it('whatever has changed by then, all of it fits into one transaction', () => {
    const others = { day: '2026-11-21', agent: 'a', group: 'b', service: 'c', category: 'd', mailbox: 'e' };
    const changes = figureChanges(ratingFact(ratingOf()).contribution, ratingFact(ratingOf(others)).contribution);
    expect(changes).toHaveLength(2 * dimensionNames.length);
    // DynamoDB takes 100 items: these, the marker, the comment before and the one after.
    expect(changes.length + 3).toBeLessThanOrEqual(100);
  });

  it.each([
    ['only the comment changed', ratingOf(), ratingOf({ comment: 'Thanks', version: 2 })],
    ['nothing changed', ratingOf(), ratingOf({ version: 2 })],
  ])('%s: no row changes', (_, before, after) => {
    expect(figureChanges(ratingFact(before).contribution, ratingFact(after).contribution)).toEqual([]);
  });

  it('a round counts for the day that it was asked, and so does its answer', () => {
    const [asked] = figureChanges(undefined, roundFact(round()).contribution);
    expect(asked).toMatchObject({ day: '2026-11-19', figure: { asked: 1, answered: 0, ratings: 0 } });
    const [answered] = figureChanges(roundFact(round()).contribution, roundFact(round('2026-11-25')).contribution);
    expect(answered).toMatchObject({ day: '2026-11-19', figure: { asked: 0, answered: 1 } });
  });

  it('an answer that nobody asked for counts as a rating alone', () => {
    expect(roundFact({ ...round('2026-11-20'), asked: undefined }).contribution).toBeUndefined();
  });

  it('a level may be named as what every object has', () => {
    const odd = ratingFact(ratingOf({ level: 'constructor' })).contribution;
    const [change] = figureChanges(undefined, odd);
    expect(change?.figure.levels).toEqual({ constructor: 1 });
    expect(added(noFigure, change?.figure ?? noFigure, 2).levels).toEqual({ constructor: 2 });
  });

  it('what is added and taken back is nothing', () => {
    const count = fc.integer({ min: 0, max: 9 });
    const figure = fc.record({
      asked: count,
      answered: count,
      ratings: count,
      sumOfScores: fc.integer({ min: -99, max: 99 }),
      levels: fc.dictionary(fc.constantFrom('neutral', 'satisfied', 'gone'), count),
    });
    fc.assert(
      fc.property(figure, figure, (one, other) => {
        expect(isNothing(added(added(noFigure, one), one, -1))).toBe(true);
        expect(added(one, other)).toEqual(added(other, one));
      }),
    );
  });
});

describe('RATE-08 a comment stands in the list with its rating', () => {
  it('if there is one', () => {
    expect(ratingFact(ratingOf()).comment).toBeUndefined();
    expect(ratingFact(ratingOf({ comment: 'Thanks' })).comment).toEqual({
      day: '2026-11-20',
      at: '2026-11-20T10:00:00.000Z',
      caseNumber: 7,
      level: 'satisfied',
      score: 4,
      comment: 'Thanks',
      agent: 'olga@agents.test',
    });
  });
});
