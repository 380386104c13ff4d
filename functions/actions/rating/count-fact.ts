import { againWhenStale, type Pausing } from '#actions/words/again-when-stale.ts';
import type { FactKey } from '#domain/rating/counted-fact.ts';
import { figureChanges } from '#domain/rating/figures.ts';
import type { FigureCounts } from './ports.ts';

export interface CountFactPorts extends Pausing {
  readonly figures: FigureCounts;
}

const mostAttempts = 12;

/**
 * Brings the figures to what a rating or a round is now (RATE-08). Again, late or out of order it changes nothing: what
 * counts is the fact as it is stored, and how it was counted before.
 */
export async function countFact(key: FactKey, ports: CountFactPorts): Promise<void> {
  // Read after the fact was committed: a rebuild that begins later finds it by itself.
  const { current, building } = await ports.figures.generations();
  for (const generation of building === undefined ? [current] : [current, building])
    await countInto(generation, key, ports);
}

/** Counts a fact into one generation. @returns whether anything changed. */
export async function countInto(generation: number, key: FactKey, ports: CountFactPorts): Promise<boolean> {
  const { figures } = ports;
  const count = async () => {
    const { fact: after, counted: before } = await figures.fact(generation, key);
    if (!after || (before && before.version >= after.version)) return false;
    const changes = figureChanges(before?.contribution, after.contribution);
    await figures.count(generation, { key, before, after, changes });
    return true;
  };
  return againWhenStale(count, ports, mostAttempts);
}
