import { describe, expect, it, vi } from 'vitest';
import { countFact } from '#actions/rating/count-fact.ts';
import type { FigureRebuilding } from '#actions/rating/ports.ts';
import { rebuildFigures } from '#actions/rating/rebuild-figures.ts';
import type { FactKey } from '#domain/rating/counted-fact.ts';
import fc from '../../support/fast-check.ts';
import { MemoryFigures } from '../../support/memory/figures.ts';
import { memoryRatingWrites } from '../../support/memory/ratings.ts';
import { MemoryTable } from '../../support/memory/table.ts';
import { writeAll } from '../../support/memory/transaction.ts';
import { ratingOf } from '../../support/ratings.ts';
import { counted, happen, interleaved, recount, requireExact, step, told } from './counted-figures.ts';

describe('RATE-08 figures are those of a plain recount', () => {
  it('however often, late and out of order changes are told of, and whenever figures are rebuilt', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const table = new MemoryTable();
        const figures = new MemoryFigures(table);
        const ports = { figures, pause: async () => undefined };
        const changes: FactKey[] = [];
        for (const one of steps) {
          if (one.what === 'rebuild')
            await rebuildFigures({
              ...ports,
              rebuilding: figures,
              countCase: async () => false,
              onProgress: () => undefined,
            });
          else if (one.what !== 'tell') changes.push(...happen(table, one));
          else if (changes.length > 0) {
            const key = changes[one.which % changes.length];
            if (key) await countFact(key, ports);
          }
        }
        for (const key of changes) await countFact(key, ports);
        await requireExact(table, figures);
      }),
      { numRuns: 100 },
    );
  });

  it('while all of that happens at once, in any interleaving, and answers of the table get lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 15 }),
        fc.array(fc.boolean(), { maxLength: 5 }),
        fc.scheduler(),
        async (steps, deaths, scheduler) => {
          const table = new MemoryTable();
          const figures = new MemoryFigures(table);
          const turn = (call: string) => scheduler.schedule(Promise.resolve(), call);
          const ports = { figures: interleaved(figures, turn, deaths), pause: async () => undefined };
          const quiet = interleaved(figures, turn, []);
          const rebuild = async () => {
            await rebuildFigures({
              figures: quiet,
              pause: ports.pause,
              rebuilding: quiet,
              countCase: async () => false,
              onProgress: () => undefined,
            });
          };
          const all = Promise.all(
            steps.map(async (one) => {
              await turn(one.what);
              if (one.what === 'rebuild') await rebuild();
              else if (one.what !== 'tell') for (const key of happen(table, one)) await told(key, ports);
            }),
          );
          await scheduler.waitFor(all);
          const { building } = await figures.generations();
          // Somebody's rebuilding was taken over and nobody finished: the next one does.
          expect(building).toBeUndefined();
          await requireExact(table, figures);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('RATE-08 counting', () => {
  const ratedTwice = async () => {
    const table = new MemoryTable();
    const figures = new MemoryFigures(table);
    const ports = { figures, pause: async () => undefined };
    const key: FactKey = { kind: 'rating', caseNumber: 7, day: ratingOf().day };
    const rate = async (rating = ratingOf()) => {
      writeAll(memoryRatingWrites({ rating }, table));
      const { fact } = await figures.fact(1, key);
      await countFact(key, ports);
      return fact;
    };
    return { table, figures, ports, key, first: await rate(), rate };
  };

  it('writes nothing for what is counted already', async () => {
    const { ports, key } = await ratedTwice();
    const count = vi.spyOn(ports.figures, 'count');
    await countFact(key, ports);
    expect(count).not.toHaveBeenCalled();
  });

  it('goes by the newest version, also when the table answers with an older one first', async () => {
    const { table, figures, ports, key, first, rate } = await ratedTwice();
    await rate(ratingOf({ level: 'neutral', score: 3, version: 2 }));
    const { counted } = await figures.fact(1, key);
    vi.spyOn(figures, 'fact').mockResolvedValueOnce({ fact: first, counted });
    await countFact(key, ports);
    await requireExact(table, figures);
  });

  it('a rebuilding that is overtaken leaves everything as it is', async () => {
    const { table, figures, ports } = await ratedTwice();
    const overtaken: FigureRebuilding = {
      begin: () => figures.begin(),
      async *facts() {
        yield* figures.facts();
        await figures.begin();
      },
      finish: (generation) => figures.finish(generation),
      sweep: (generation) => figures.sweep(generation),
    };
    const rebuild = { ...ports, rebuilding: overtaken, countCase: async () => false, onProgress: () => undefined };
    expect(await rebuildFigures(rebuild)).toBeUndefined();
    expect(await figures.generations()).toEqual({ current: 1, building: 3 });
    expect(await counted(figures)).toEqual(recount(table));
  });
});
