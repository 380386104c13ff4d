import { describe, expect, it } from 'vitest';
import { rebuildFigures } from '#actions/rating/rebuild-figures.ts';
import { countCase, countCaseInto } from '#actions/reports/count-case.ts';
import type { Case } from '#domain/case/case.ts';
import { added, type CaseCounts, caseContribution } from '#domain/reports/case-figures.ts';
import { caseOf, configurationOf } from '../../support/facts.ts';
import fc from '../../support/fast-check.ts';
import { MemoryCaseFigures } from '../../support/memory/case-figures.ts';
import { MemoryFigures } from '../../support/memory/figures.ts';
import { MemoryTable } from '../../support/memory/table.ts';
import { interleaved } from '../rating/counted-figures.ts';

const times = ['2026-11-19T12:00:00.000Z', '2026-11-20T09:00:00.000Z', '2026-11-21T09:00:00.000Z'];
const step = fc.record({
  number: fc.integer({ min: 1, max: 3 }),
  agent: fc.constantFrom('ann', 'bob', undefined),
  respondedAt: fc.constantFrom(...times, undefined),
  resolvedAt: fc.constantFrom(...times, undefined),
});
const always = { from: '2026-01-01', to: '2026-12-31' };

function world() {
  const table = new MemoryTable();
  const figures = new MemoryFigures(table);
  const caseFigures = new MemoryCaseFigures(table, figures);
  const configuration = { load: async () => configurationOf() };
  const pause = async () => undefined;
  const ports = { figures, caseFigures, configuration, pause };
  return { ...ports, table, ports };
}

function change(table: MemoryTable, { number, ...differences }: Pick<Case, 'number'> & Partial<Case>): number {
  const version = (table.cases.get(String(number))?.version ?? 0) + 1;
  table.cases.put(String(number), caseOf({ number, ...differences, version }));
  return number;
}

/** As a person would count what is stored. */
async function requireExact({ table, caseFigures }: Pick<ReturnType<typeof world>, 'table' | 'caseFigures'>) {
  const right = new Map<string, CaseCounts>();
  for (const about of table.cases.all()) {
    const { belonging, days = {} } = caseContribution(about, 'UTC') ?? {};
    for (const [day, counts] of Object.entries(days)) {
      const name = `${day} ${belonging?.agent}`;
      right.set(name, added(right.get(name) ?? {}, counts));
    }
  }
  const { current } = await caseFigures.generations();
  const rows = await caseFigures.caseFigures(current, always);
  const told = rows.filter(({ counts }) => Object.keys(counts).length > 0);
  expect(new Map(told.map(({ day, belonging, counts }) => [`${day} ${belonging.agent}`, counts]))).toEqual(right);
}

describe('SLA-08 figures of cases are those of a plain recount', () => {
  it('however often, late and out of order changes are told of, by whomever at once, while figures are rebuilt', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(step), { minLength: 2, maxLength: 12 }),
        fc.array(fc.boolean(), { maxLength: 4 }),
        fc.scheduler(),
        async (steps, deaths, scheduler) => {
          const { table, figures, caseFigures, configuration, pause } = world();
          const turn = (call: string) => scheduler.schedule(Promise.resolve(), call);
          const ports = { caseFigures: interleaved(caseFigures, turn, deaths), configuration, pause };
          const quiet = { caseFigures: interleaved(caseFigures, turn, []), configuration, pause };
          // The stream tells of a change until it is understood.
          const told = async (number: number): Promise<void> => {
            const isTold = await countCase(number, ports).then(
              () => true,
              (error: Error) => {
                if (error.message === 'The answer was lost') return false;
                throw error;
              },
            );
            if (!isTold) await told(number);
          };
          const rebuild = () =>
            rebuildFigures({
              ...{ figures, rebuilding: figures, pause, onProgress: () => undefined },
              countCase: (generation, number) => countCaseInto(generation, number, quiet),
            });
          await scheduler.waitFor(
            Promise.all(
              steps.map(async (one) => {
                await turn('step');
                if (one === null) await rebuild();
                else await told(change(table, one));
              }),
            ),
          );
          await requireExact({ table, caseFigures });
        },
      ),
      { numRuns: 80 },
    );
  });

  it('a change that counts for nothing writes nothing', async () => {
    const { table, caseFigures, ports } = world();
    await countCase(change(table, { number: 1 }), ports);
    const before = await caseFigures.counted(1, 1);
    await countCase(change(table, { number: 1, subject: 'Scanner' }), ports);
    expect((await caseFigures.counted(1, 1)).counted).toEqual(before.counted);
    expect((await caseFigures.counted(1, 1)).case?.version).toBe(2);
  });

  it('of a case that is not there nothing is counted', async () => {
    const { caseFigures, ports } = world();
    await countCase(7, ports);
    expect(await caseFigures.caseFigures(1, always)).toEqual([]);
  });
});
