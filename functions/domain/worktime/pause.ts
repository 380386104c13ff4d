import type { Instant } from './zone.ts';

/** Half-open: it is over at its end. One without an end is not over yet. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | undefined;
}

/** In their order; those that overlap or touch are one (C4). */
export function joinedPauses(pauses: readonly Pause[]): readonly Pause[] {
  const joined: Pause[] = [];
  for (const pause of pauses.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (!last || pause.from > (last.to ?? Number.POSITIVE_INFINITY)) joined.push(pause);
    else joined[joined.length - 1] = { from: last.from, to: later(last.to, pause.to) };
  }
  return joined.filter(({ from, to }) => to === undefined || to > from);
}

function later(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  return one === undefined || other === undefined ? undefined : Math.max(one, other);
}
