import { describe, expect, it } from 'vitest';
import { countFact } from '#actions/rating/count-fact.ts';
import { listRatingComments } from '#actions/rating/list-rating-comments.ts';
import { rebuildFigures } from '#actions/rating/rebuild-figures.ts';
import { reportRatings } from '#actions/rating/report-ratings.ts';
import { MemoryFigures } from '../../support/memory/figures.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { memoryRatingWrites } from '../../support/memory/ratings.ts';
import { writeAll } from '../../support/memory/transaction.ts';
import { ratingOf } from '../../support/ratings.ts';

describe('RATE-08 reports', () => {
  const reporting = async () => {
    const { table, configuration } = new MemoryPostcase();
    const figures = new MemoryFigures(table);
    const now = () => new Date('2026-11-22T10:00:00.000Z');
    const rated = [
      ratingOf({ caseNumber: 1, comment: 'First' }),
      ratingOf({ caseNumber: 2, day: '2026-11-21', level: 'neutral', score: 3, agent: undefined, comment: 'Second' }),
      ratingOf({ caseNumber: 3, day: '2026-01-01' }),
    ];
    for (const rating of rated) {
      writeAll(memoryRatingWrites({ rating }, table));
      await countFact({ kind: 'rating', ...rating }, { figures, pause: async () => undefined });
    }
    return { figures, configuration, now };
  };

  it('tell the last thirty days unless asked otherwise', async () => {
    const ports = await reporting();
    const { from, to, total } = await reportRatings({ by: 'all' }, ports);
    expect([from, to, total.ratings, total.average]).toEqual(['2026-10-24', '2026-11-22', 2, 3.5]);
    expect((await reportRatings({ by: 'all', from: '2026-01-01' }, ports)).total.ratings).toBe(3);
    const { lines } = await reportRatings({ by: 'agent' }, ports);
    expect(lines.map(({ value, average }) => [value, average])).toEqual([
      ['', 3],
      ['olga@agents.test', 4],
    ]);
  });

  it('list comments, newest first', async () => {
    const ports = await reporting();
    const { comments } = await listRatingComments({ limit: 10 }, ports);
    expect(comments.map(({ comment }) => comment)).toEqual(['Second', 'First']);
    const [newest] = comments;
    expect((await listRatingComments({ limit: 10, before: newest }, ports)).comments).toHaveLength(1);
  });

  it('refuse a period that is none', async () => {
    const ports = await reporting();
    await expect(reportRatings({ by: 'all', from: 'yesterday' }, ports)).rejects.toThrow('no day such as');
    await expect(listRatingComments({ limit: 1, to: '2026-13-01' }, ports)).rejects.toThrow('no day such as');
  });

  it('read again when figures are rebuilt meanwhile', async () => {
    const { figures, ...ports } = await reporting();
    let reads = 0;
    const rows: MemoryFigures['rows'] = async (...asked) => {
      if (++reads === 1) {
        const counting = { figures, pause: async () => undefined };
        await rebuildFigures({
          ...counting,
          rebuilding: figures,
          countCase: async () => false,
          onProgress: () => undefined,
        });
      }
      return figures.rows(...asked);
    };
    const rebuilt = Object.assign(Object.create(figures), { rows }) as MemoryFigures;
    const { total } = await reportRatings({ by: 'all' }, { ...ports, figures: rebuilt });
    expect([reads, total.ratings]).toEqual([2, 2]);
  });
});
