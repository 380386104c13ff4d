import type { FactKey } from '#domain/rating/counted-fact.ts';
import { type CountFactPorts, countInto } from './count-fact.ts';
import type { CaseKey, FigureRebuilding } from './ports.ts';

export interface RebuildPorts extends CountFactPorts {
  readonly rebuilding: FigureRebuilding;
  /** Counts a case into a generation. */
  countCase(generation: number, caseNumber: number): Promise<unknown>;
  onProgress(done: { readonly counted: number; readonly removed: number }): void;
}

/** Facts that are counted side by side. */
const together = 8;

/**
 * Counts all ratings, rounds and cases anew, beside the figures that reports read, and then puts the new ones in their place
 * (RATE-08). Ratings may come in meanwhile. Who is interrupted begins again, and nothing is lost by that.
 * @returns how many facts were counted, or undefined when somebody else has begun to rebuild since.
 */
export async function rebuildFigures(ports: RebuildPorts): Promise<number | undefined> {
  const { rebuilding, onProgress } = ports;
  const generation = await rebuilding.begin();
  const count = (key: FactKey | CaseKey) =>
    key.kind === 'case' ? ports.countCase(generation, key.caseNumber) : countInto(generation, key, ports);
  let counted = 0;
  for await (const keys of rebuilding.facts()) {
    for (let first = 0; first < keys.length; first += together)
      await Promise.all(keys.slice(first, first + together).map(count));
    counted += keys.length;
    onProgress({ counted, removed: 0 });
  }
  if (!(await rebuilding.finish(generation))) return undefined;
  let removed = 0;
  for await (const more of rebuilding.sweep(generation)) {
    removed += more;
    onProgress({ counted, removed });
  }
  return counted;
}
