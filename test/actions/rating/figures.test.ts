import { describe, expect, it, vi } from 'vitest';
import { countFact } from '#actions/rating/count-fact.ts';
import { listRatingComments } from '#actions/rating/list-rating-comments.ts';
import type { FigureRebuilding } from '#actions/rating/ports.ts';
import { rebuildFigures } from '#actions/rating/rebuild-figures.ts';
import { reportRatings } from '#actions/rating/report-ratings.ts';
import type { Belonging } from '#domain/case/belonging.ts';
import type { FactKey } from '#domain/rating/counted-fact.ts';
import type { Dimension } from '#domain/rating/figures.ts';
import fc from '../../support/fast-check.ts';
import { MemoryFigures } from '../../support/memory/figures.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { memoryRatingWrites, noteAskedInMemory } from '../../support/memory/ratings.ts';
import { MemoryTable } from '../../support/memory/table.ts';
import { writeAll } from '../../support/memory/transaction.ts';
import { questionOf, ratingOf } from '../../support/ratings.ts';

const scores = { 'very-dissatisfied': 1, neutral: 3, 'very-satisfied': 5 } as const;
const days = ['2026-11-20', '2026-11-21'];
const agents = ['olga@agents.test', 'ivan@agents.test', undefined];

const caseNumber = fc.integer({ min: 1, max: 3 });
const round = fc.constantFrom(1, 2);
const whose = {
  agent: fc.constantFrom(...agents),
  service: fc.constantFrom('Printing', 'Scanning', undefined),
  category: fc.constantFrom('Incident', 'Complaint'),
};
const step = fc.oneof(
  fc.record({
    what: fc.constant('rate' as const),
    caseNumber,
    round,
    day: fc.constantFrom(...days),
    level: fc.constantFrom('very-dissatisfied' as const, 'neutral' as const, 'very-satisfied' as const),
    comment: fc.constantFrom('', 'Thanks', 'Hm'),
    hour: fc.integer({ min: 10, max: 20 }),
    ...whose,
  }),
  fc.record({ what: fc.constant('ask' as const), caseNumber, round, day: fc.constantFrom(...days), ...whose }),
  /** The stream tells of any change again, in any order. */
  fc.record({ what: fc.constant('tell' as const), which: fc.nat() }),
  fc.record({ what: fc.constant('rebuild' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Writes what happened. @returns what the stream tells of it. */
function happen(table: MemoryTable, one: Extract<Step, { what: 'rate' | 'ask' }>): FactKey[] {
  const { caseNumber, round, day, agent, service, category } = one;
  if (one.what === 'ask') {
    noteAskedInMemory(questionOf({ caseNumber, round, day, agent, service, category }), table);
    return [{ kind: 'round', caseNumber, round }];
  }
  const { level, comment, hour } = one;
  const version = (table.ratings.get(`${caseNumber} ${day}`)?.version ?? 0) + 1;
  const at = `${day}T${hour}:00:00.000Z`;
  const rating = ratingOf({
    caseNumber,
    round,
    day,
    agent,
    service,
    category,
    level,
    score: scores[level],
    comment,
    at,
    version,
  });
  writeAll(memoryRatingWrites({ rating }, table));
  return [
    { kind: 'rating', caseNumber, day },
    { kind: 'round', caseNumber, round },
  ];
}

/** The figures as a person would count them from what is stored. */
function recount(table: MemoryTable): Record<string, number> {
  const sums: Record<string, number> = {};
  const add = (name: string, by: number) => {
    sums[name] = (sums[name] ?? 0) + by;
  };
  const rows = ({ agent, service, category }: Belonging) => [
    'all/',
    `agent/${agent ?? ''}`,
    `service/${service ?? ''}`,
    `category/${category}`,
  ];
  for (const rating of table.ratings.all())
    for (const row of rows(rating)) {
      add(`${row} ${rating.day} ratings`, 1);
      add(`${row} ${rating.day} sumOfScores`, rating.score);
      add(`${row} ${rating.day} ${rating.level}`, 1);
    }
  for (const { asked, answeredAt } of table.rounds.all())
    for (const row of asked ? rows(asked) : []) {
      add(`${row} ${asked?.day} asked`, 1);
      if (answeredAt !== undefined) add(`${row} ${asked?.day} answered`, 1);
    }
  return sums;
}

async function counted(figures: MemoryFigures): Promise<Record<string, number>> {
  const { current } = await figures.generations();
  const sums: Record<string, number> = {};
  for (const dimension of ['all', 'agent', 'service', 'category'] satisfies Dimension[])
    for (const { day, value, figure } of await figures.rows(current, dimension, { from: '2026', to: '2027' })) {
      const { levels, ...counts } = figure;
      for (const [name, count] of Object.entries({ ...counts, ...levels }))
        if (count !== 0) sums[`${dimension}/${value} ${day} ${name}`] = count;
    }
  return sums;
}

async function requireExact(table: MemoryTable, figures: MemoryFigures): Promise<void> {
  expect(await counted(figures)).toEqual(recount(table));
  const { current, building } = await figures.generations();
  expect(building).toBeUndefined();
  const comments = await figures.comments(current, { from: '2026', to: '2027' }, { limit: 100, before: undefined });
  const written = table.ratings.all().filter(({ comment }) => comment !== '');
  expect(comments.map(({ caseNumber, day, comment }) => `${caseNumber} ${day} ${comment}`).toSorted()).toEqual(
    written.map(({ caseNumber, day, comment }) => `${caseNumber} ${day} ${comment}`).toSorted(),
  );
}

/** The ports, where every call waits for its turn, and some die: before their work, or after it. */
function interleaved<Ports extends object>(
  ports: Ports,
  turn: (call: string) => Promise<void>,
  deaths: boolean[],
): Ports {
  return new Proxy(ports, {
    get(target, name) {
      const call: unknown = Reflect.get(target, name);
      if (typeof call !== 'function' || name === 'facts' || name === 'sweep')
        return typeof call === 'function' ? call.bind(target) : call;
      return async (...given: unknown[]) => {
        await turn(String(name));
        const dies = name === 'count' && deaths.pop() === true;
        const answer: unknown = await call.apply(target, given);
        await turn(`${String(name)} answers`);
        if (dies) throw new Error('The answer was lost');
        return answer;
      };
    },
  });
}

/** Tells of a change until it is understood, as the stream does. */
async function told(key: FactKey, ports: Parameters<typeof countFact>[1]): Promise<void> {
  for (;;) {
    try {
      return await countFact(key, ports);
    } catch (error) {
      if (!(error instanceof Error) || error.message !== 'The answer was lost') throw error;
    }
  }
}

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
            await rebuildFigures({ ...ports, rebuilding: figures, onProgress: () => undefined });
          else if (one.what !== 'tell') changes.push(...happen(table, one));
          else if (changes.length > 0) {
            const key = changes[one.which % changes.length];
            if (key) await countFact(key, ports);
          }
        }
        for (const key of changes) await countFact(key, ports);
        await requireExact(table, figures);
      }),
      { numRuns: 300 },
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
      { numRuns: 300 },
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
    const rebuild = { ...ports, rebuilding: overtaken, onProgress: () => undefined };
    expect(await rebuildFigures(rebuild)).toBeUndefined();
    expect(await figures.generations()).toEqual({ current: 1, building: 3 });
    expect(await counted(figures)).toEqual(recount(table));
  });
});

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
        await rebuildFigures({ ...counting, rebuilding: figures, onProgress: () => undefined });
      }
      return figures.rows(...asked);
    };
    const rebuilt = Object.assign(Object.create(figures), { rows }) as MemoryFigures;
    const { total } = await reportRatings({ by: 'all' }, { ...ports, figures: rebuilt });
    expect([reads, total.ratings]).toEqual([2, 2]);
  });
});
