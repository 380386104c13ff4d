import { expect, it } from 'vitest';
import { countFact } from '#actions/rating/count-fact.ts';
import { rebuildFigures } from '#actions/rating/rebuild-figures.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { Rating } from '#domain/case/rating.ts';
import type { RatingQuestion } from '#domain/case/rating-round.ts';
import { caseChange } from '#domain/life/case-change.ts';
import type { FactKey } from '#domain/rating/counted-fact.ts';
import { figureChanges } from '#domain/rating/figures.ts';
import { caseOf } from '../../../support/facts.ts';
import { questionOf, ratingOf } from '../../../support/ratings.ts';
import { describeBoth } from '../both-tables.ts';
import { answerOf, registrationOf } from '../registration-of.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };
const keyOf = ({ caseNumber, day }: Rating): FactKey => ({ kind: 'rating', caseNumber, day });
const roundOf = ({ caseNumber, round }: Pick<RatingQuestion, 'caseNumber' | 'round'>): FactKey => ({
  kind: 'round',
  caseNumber,
  round,
});

describeBoth('Figures of ratings', (empty) => {
  const rated = async () => {
    const ports = await empty();
    await ports.cases.register(registrationOf());
    const { figures, rebuilding } = ports;
    const counting = { figures, pause: async () => undefined };
    const rate = (rating: Rating) => ports.changing.save(caseChange(caseOf({ number: 1 }), { ratings: { rating } }));
    const { caseNumber, at, id } = answerOf();
    /** The mail that asks; its message is sent once, the round may be asked of as often as one likes. */
    const ask = async (question: RatingQuestion) => {
      const sent = {
        messageId: `${question.caseNumber}@ses`,
        to: 'a@b.c',
        cc: [],
        mailbox: '',
        at,
        subject: '',
        text: '',
      };
      await ports.outbox.sent({ caseNumber, at, id }, { ...sent, question }).catch(() => undefined);
    };
    const rebuild = () =>
      rebuildFigures({ ...counting, rebuilding, countCase: async () => false, onProgress: () => undefined });
    return { ...ports, rate, ask, rebuild, count: (key: FactKey) => countFact(key, counting) };
  };

  it('RATE-08 there are none at first, in the first generation', async () => {
    const { figures, count } = await rated();
    expect(await figures.generations()).toEqual({ current: 1, building: undefined });
    await count(keyOf(ratingOf()));
    expect(await figures.fact(1, keyOf(ratingOf()))).toEqual({ fact: undefined, counted: undefined });
    expect(await figures.rows(1, 'all', year)).toEqual([]);
    expect(await figures.comments(1, year, { limit: 10, before: undefined })).toEqual([]);
  });

  it('RATE-07 a rating is counted once, and again when it has changed', async () => {
    const { figures, rate, count } = await rated();
    const first = ratingOf({ comment: 'Fine' });
    await rate(first);
    await count(keyOf(first));
    await count(keyOf(first));
    const figure = { asked: 0, answered: 0, ratings: 1, sumOfScores: 4, levels: { satisfied: 1 } };
    expect(await figures.rows(1, 'all', year)).toEqual([{ day: '2026-11-20', value: '', figure }]);
    expect(await figures.rows(1, 'agent', year)).toEqual([{ day: '2026-11-20', value: 'olga@agents.test', figure }]);
    await rate({ ...first, level: 'very-dissatisfied', score: 1, agent: undefined, version: 2 });
    await count(keyOf(first));
    const changed = { ...figure, sumOfScores: 1, levels: { 'very-dissatisfied': 1 } };
    expect(await figures.rows(1, 'all', year)).toEqual([{ day: '2026-11-20', value: '', figure: changed }]);
    const byAgent = new Map((await figures.rows(1, 'agent', year)).map(({ value, figure }) => [value, figure]));
    expect(byAgent.get('')).toEqual(changed);
    expect(byAgent.get('olga@agents.test')).toEqual({ ...figure, ratings: 0, sumOfScores: 0, levels: {} });
  });

  it('RATE-08 a round counts when it is asked, and once more when it is answered; either may come first', async () => {
    const { figures, rate, ask, count } = await rated();
    const asked = questionOf({ caseNumber: 7 });
    await ask(asked);
    await count(roundOf(asked));
    await ask(questionOf({ caseNumber: 7, day: '2026-11-25' }));
    await rate(ratingOf({ caseNumber: 8 }));
    await count({ kind: 'round', caseNumber: 8, round: 3 });
    await ask(questionOf({ caseNumber: 8 }));
    await count({ kind: 'round', caseNumber: 8, round: 3 });
    const sums = async () =>
      (await figures.rows(1, 'group', year)).map(({ day, figure: { asked, answered } }) => [day, asked, answered]);
    expect(await sums()).toEqual([['2026-11-19', 2, 1]]);
    await rate(ratingOf({ caseNumber: 7, day: '2026-11-24' }));
    await count(roundOf(asked));
    expect(await sums()).toEqual([['2026-11-19', 2, 2]]);
  });

  it('RATE-07 a round stays answered when the rating of the day is one of the next round', async () => {
    const { figures, rate, ask, count } = await rated();
    await ask(questionOf({ round: 3 }));
    await ask(questionOf({ round: 5 }));
    await rate(ratingOf({ round: 3 }));
    await rate(ratingOf({ round: 5, version: 2 }));
    for (const round of [3, 5]) await count({ kind: 'round', caseNumber: 7, round });
    const [row] = await figures.rows(1, 'all', year);
    expect(row?.figure).toMatchObject({ asked: 2, answered: 2 });
  });

  it('RATE-08 tells the days of a period, and no others, nor other values that begin so', async () => {
    const { figures, rate, count } = await rated();
    const days = ['2026-10-31', '2026-11-01', '2026-11-15', '2026-11-30', '2026-12-01'];
    for (const day of days) {
      await rate(ratingOf({ day, agent: `${day}#x` }));
      await count(keyOf(ratingOf({ day })));
    }
    const rows = await figures.rows(1, 'agent', { from: '2026-11-01', to: '2026-11-30' });
    expect(rows.map(({ day, value }) => [day, value])).toEqual(days.slice(1, 4).map((day) => [day, `${day}#x`]));
  });

  it('RATE-08 who counts what somebody else has counted meanwhile changes nothing', async () => {
    const { figures, rate, count } = await rated();
    const rating = ratingOf({ comment: 'Once' });
    await rate(rating);
    const { fact: after } = await figures.fact(1, keyOf(rating));
    if (!after) throw new Error('It is there');
    await count(keyOf(rating));
    const changes = figureChanges(undefined, after.contribution);
    const stale = { key: keyOf(rating), before: undefined, after: { ...after, comment: undefined }, changes };
    await expect(figures.count(1, stale)).rejects.toThrow(StaleFacts);
    expect((await figures.rows(1, 'all', year)).map(({ figure }) => figure.ratings)).toEqual([1]);
    expect(await figures.comments(1, year, { limit: 10, before: undefined })).toHaveLength(1);
  });

  it('RATE-08 who takes back what somebody else has taken back meanwhile changes nothing', async () => {
    const { figures, rate, count } = await rated();
    const rating = ratingOf();
    await rate(rating);
    await count(keyOf(rating));
    await rate({ ...rating, level: 'neutral', score: 3, version: 2 });
    const { fact: after, counted: before } = await figures.fact(1, keyOf(rating));
    if (!after) throw new Error('It is there');
    await count(keyOf(rating));
    const changes = figureChanges(before?.contribution, after.contribution);
    await expect(figures.count(1, { key: keyOf(rating), before, after, changes })).rejects.toThrow(StaleFacts);
    expect((await figures.rows(1, 'all', year)).map(({ figure }) => figure.levels)).toEqual([{ neutral: 1 }]);
  });

  it('RATE-06 a comment goes with its rating: changed, moved and emptied', async () => {
    const { figures, rate, count } = await rated();
    const comments = async () =>
      (await figures.comments(1, year, { limit: 10, before: undefined })).map(({ at, comment }) => [at, comment]);
    const rating = ratingOf({ comment: 'So so' });
    await rate(rating);
    await count(keyOf(rating));
    expect(await comments()).toEqual([[rating.at, 'So so']]);
    await rate({ ...rating, comment: 'Good', version: 2 });
    await count(keyOf(rating));
    expect(await comments()).toEqual([[rating.at, 'Good']]);
    const later = '2026-11-20T11:00:00.000Z';
    await rate({ ...rating, comment: 'Very good', at: later, version: 3 });
    await count(keyOf(rating));
    expect(await comments()).toEqual([[later, 'Very good']]);
    await rate({ ...rating, comment: '', at: later, version: 4 });
    await count(keyOf(rating));
    expect(await comments()).toEqual([]);
  });

  it('RATE-08 comments are told newest first, page by page, over the years', async () => {
    const { figures, rate, count } = await rated();
    const places = [
      ['2024-12-31', '2024-12-31T10:00:00.000Z', 1],
      ['2025-01-01', '2025-01-01T10:00:00.000Z', 1],
      ['2026-11-20', '2026-11-20T10:00:00.000Z', 1],
      ['2026-11-20', '2026-11-20T10:00:00.000Z', 2],
      ['2026-11-20', '2026-11-20T11:00:00.000Z', 3],
      ['2026-12-01', '2026-12-01T10:00:00.000Z', 1],
    ] as const;
    for (const [day, at, caseNumber] of places) {
      const rating = ratingOf({ day, at, caseNumber, comment: 'x' });
      await rate(rating);
      await count(keyOf(rating));
    }
    const period = { from: '2024-12-31', to: '2026-11-20' };
    const expected = places.slice(0, 5).toReversed();
    for (const limit of [1, 2, 5, 9]) {
      const told: (readonly [string, string, number])[] = [];
      let before: { day: string; at: string; caseNumber: number } | undefined;
      for (;;) {
        const page = await figures.comments(1, period, { limit, before });
        told.push(...page.map(({ day, at, caseNumber }) => [day, at, caseNumber] as const));
        expect(page.length).toBeLessThanOrEqual(limit);
        before = page.at(-1);
        if (page.length < limit) break;
      }
      expect(told).toEqual(expected);
    }
    const [comment] = await figures.comments(
      1,
      { from: '2025-01-01', to: '2025-12-31' },
      { limit: 1, before: undefined },
    );
    const { level, score, agent } = ratingOf();
    const [day, at, caseNumber] = places[1];
    expect(comment).toEqual({ day, at, caseNumber, level, score, comment: 'x', agent });
  });

  it('RATE-08 all is counted anew, and the old figures go', async () => {
    const { figures, rate, ask, count, rebuild } = await rated();
    const counted = ratingOf({ caseNumber: 1, comment: 'x' });
    for (const rating of [counted, ratingOf({ caseNumber: 2 })]) await rate(rating);
    await ask(questionOf({ caseNumber: 1 }));
    await count(keyOf(counted));
    // Two ratings, two rounds, and the case that stands beside them.
    expect(await rebuild()).toBe(5);
    expect(await figures.generations()).toEqual({ current: 2, building: undefined });
    const rows = await figures.rows(2, 'all', year);
    expect(rows.map(({ day, figure }) => [day, figure.asked, figure.answered, figure.ratings])).toEqual([
      ['2026-11-19', 1, 1, 0],
      ['2026-11-20', 0, 0, 2],
    ]);
    expect(await figures.comments(2, year, { limit: 10, before: undefined })).toHaveLength(1);
    expect(await figures.rows(1, 'all', year)).toEqual([]);
    expect(await figures.comments(1, year, { limit: 10, before: undefined })).toEqual([]);
    expect((await figures.fact(1, keyOf(counted))).counted).toBeUndefined();
    await count(keyOf(counted));
    expect(await figures.rows(2, 'all', year)).toEqual(rows);
  });

  it('RATE-08 a rebuilding that was interrupted is given up by the next one', async () => {
    const { figures, rebuilding, rate, count, rebuild } = await rated();
    expect(await rebuilding.begin()).toBe(2);
    await rate(ratingOf());
    await count(keyOf(ratingOf()));
    expect(await figures.rows(2, 'all', year)).toHaveLength(1);
    expect(await rebuilding.begin()).toBe(3);
    expect(await rebuilding.finish(2)).toBe(false);
    expect(await figures.generations()).toEqual({ current: 1, building: 3 });
    await rebuild();
    expect(await figures.generations()).toEqual({ current: 4, building: undefined });
    for (const old of [1, 2, 3]) expect(await figures.rows(old, 'all', year)).toEqual([]);
    expect(await figures.rows(4, 'all', year)).toHaveLength(1);
  });

  it('RATE-08 many are counted at once, into one row', async () => {
    const { figures, rate, count } = await rated();
    const ratings = Array.from({ length: 20 }, (_, index) => ratingOf({ caseNumber: 100 + index }));
    for (const rating of ratings) await rate(rating);
    await Promise.all([...ratings, ...ratings].map((rating) => count(keyOf(rating))));
    const [row] = await figures.rows(1, 'mailbox', year);
    expect(row?.figure).toMatchObject({ ratings: 20, sumOfScores: 80, levels: { satisfied: 20 } });
  });
});
