import { joinedPauses, type Pause } from './pause.ts';
import type { WorkingHours } from './working-hours.ts';
import { workingTime } from './working-time.ts';
import type { Instant } from './zone.ts';

/** due: the moment · paused: no moment as long as a pause goes on, only working time that is left · never: nobody works so long */
export type Due =
  | { readonly is: 'due'; readonly at: Instant }
  | { readonly is: 'paused'; readonly left: number }
  | { readonly is: 'never' };

/** Milliseconds of working time from one moment to another, pauses left out. */
export function elapsed(from: Instant, to: Instant, pauses: readonly Pause[], hours: WorkingHours): number {
  if (to <= from) return 0;
  const time = workingTime(hours).from(from);
  let sum = time.sumAt(to) - time.sumAt(from);
  for (const pause of joinedPauses(pauses)) {
    const [begin, end] = [Math.max(pause.from, from), Math.min(pause.to ?? to, to)];
    if (begin < end) sum -= time.sumAt(end) - time.sumAt(begin);
  }
  return sum;
}

/**
 * When so much working time will have passed from a moment on: at closing rather than at the next opening (C1).
 * @param norm milliseconds.
 */
export function deadline(from: Instant, norm: number, pauses: readonly Pause[], hours: WorkingHours): Due {
  const time = workingTime(hours).from(from);
  let need = time.sumAt(from) + norm;
  let due = time.momentOf(need);
  for (const { from: begins, to } of pauses.length === 0 ? pauses : joinedPauses(pauses)) {
    const begin = Math.max(begins, from);
    if (due !== undefined && begin >= due) break;
    if (to === undefined) return { is: 'paused', left: need - time.sumAt(begin) };
    if (to <= begin) continue;
    need += time.sumAt(to) - time.sumAt(begin);
    due = time.momentOf(need);
  }
  return due === undefined ? { is: 'never' } : { is: 'due', at: Math.max(due, from) };
}
