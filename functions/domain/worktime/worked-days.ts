import { joinedPauses, type Pause } from './pause.ts';
import { dateOf, type WorkingHours } from './working-hours.ts';
import { type Worked, workingTime } from './working-time.ts';
import type { Instant } from './zone.ts';

/** What of a day counts. */
export interface WorkedDay {
  /** On which the hours began. */
  readonly date: string;
  readonly hours: readonly { readonly from: Instant; readonly to: Instant }[];
  /** Milliseconds. */
  readonly worked: number;
}

/** Day by day what counts between two moments, without pauses: together it is what `elapsed` says (SLA-05). */
export function workedDays(
  from: Instant,
  to: Instant,
  pauses: readonly Pause[],
  hours: WorkingHours,
): readonly WorkedDay[] {
  const joined = joinedPauses(pauses);
  const parts = workingTime(hours)
    .between(from, to)
    .flatMap((shift) => withoutPauses(shift, joined));
  return [...Map.groupBy(parts, ({ day }) => day)].map(([day, each]) => ({
    date: dateOf(day),
    hours: each.map((part) => ({ from: part.from, to: part.to })),
    worked: each.reduce((sum, part) => sum + part.to - part.from, 0),
  }));
}

function withoutPauses(shift: Worked, pauses: readonly Pause[]): readonly Worked[] {
  return pauses.reduce<readonly Worked[]>(
    (parts, { from, to = Number.POSITIVE_INFINITY }) =>
      parts.flatMap((part) =>
        [
          { ...part, to: Math.min(part.to, from) },
          { ...part, from: Math.max(part.from, to) },
        ].filter((one) => one.from < one.to),
      ),
    [shift],
  );
}
