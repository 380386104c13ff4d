import { expect } from 'vitest';
import { countFact } from '#actions/rating/count-fact.ts';
import type { Belonging } from '#domain/case/belonging.ts';
import type { FactKey } from '#domain/rating/counted-fact.ts';
import type { Dimension } from '#domain/rating/figures.ts';
import fc from '../../support/fast-check.ts';
import type { MemoryFigures } from '../../support/memory/figures.ts';
import { memoryRatingWrites, noteAskedInMemory } from '../../support/memory/ratings.ts';
import type { MemoryTable } from '../../support/memory/table.ts';
import { writeAll } from '../../support/memory/transaction.ts';
import { questionOf, ratingOf } from '../../support/ratings.ts';

const scores = { 'very-dissatisfied': 1, neutral: 3, 'very-satisfied': 5 } as const;
export const days = ['2026-11-20', '2026-11-21'];
export const agents = ['olga@agents.test', 'ivan@agents.test', undefined];

export const caseNumber = fc.integer({ min: 1, max: 3 });
export const round = fc.constantFrom(1, 2);
export const whose = {
  agent: fc.constantFrom(...agents),
  service: fc.constantFrom('Printing', 'Scanning', undefined),
  category: fc.constantFrom('Incident', 'Complaint'),
};
export const step = fc.oneof(
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
export function happen(table: MemoryTable, one: Extract<Step, { what: 'rate' | 'ask' }>): FactKey[] {
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
export function recount(table: MemoryTable): Record<string, number> {
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

export async function counted(figures: MemoryFigures): Promise<Record<string, number>> {
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

export async function requireExact(table: MemoryTable, figures: MemoryFigures): Promise<void> {
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
export function interleaved<Ports extends object>(
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
        const dies = (name === 'count' || name === 'countCase') && deaths.pop() === true;
        const answer: unknown = await call.apply(target, given);
        await turn(`${String(name)} answers`);
        if (dies) throw new Error('The answer was lost');
        return answer;
      };
    },
  });
}

/** Tells of a change until it is understood, as the stream does. */
export async function told(key: FactKey, ports: Parameters<typeof countFact>[1]): Promise<void> {
  for (;;) {
    try {
      return await countFact(key, ports);
    } catch (error) {
      if (!(error instanceof Error) || error.message !== 'The answer was lost') throw error;
    }
  }
}
