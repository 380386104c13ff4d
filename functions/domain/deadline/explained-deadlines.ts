import type { Case } from '#domain/case/case.ts';
import { type Clock, isMissed } from '#domain/case/clock.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Pause } from '#domain/worktime/pause.ts';
import { type WorkedDay, workedDays } from '#domain/worktime/worked-days.ts';
import type { WorkingHours } from '#domain/worktime/working-hours.ts';
import { chosenLevel, type LevelChoice } from './chosen-level.ts';
import { pausesOf } from './replayed-clocks.ts';
import { type ReplayedCase, replayedCase } from './timed-case.ts';

/** How the deadlines of a case were computed (SLA-05). */
export interface ExplainedDeadlines {
  readonly choice: LevelChoice;
  /** IANA name of the schedule's time zone. */
  readonly zone: string | undefined;
  readonly clocks: readonly ExplainedClock[];
}

export interface ExplainedClock extends Clock {
  readonly isMissed: boolean;
  /** Oldest first, until the deadline, the end or now. */
  readonly days: readonly WorkedDay[];
  /** Days that are left out in the middle because there are too many. */
  readonly daysLeftOut: number;
  readonly pauses: readonly { readonly from: string; readonly to: string | undefined }[];
}

const mostDays = 40;
const lastDays = 10;

/** By the rows as they are; a case that has no clocks tells which levels there are, and why none holds. */
export function explainedDeadlines(about: Case, now: Date, configuration: Configuration): ExplainedDeadlines {
  const replayed = replayedCase(about, configuration);
  return {
    choice: replayed?.choice ?? chosenLevel(about, configuration),
    zone: replayed?.hours.zone,
    clocks: replayed ? replayed.clocks.map((clock) => explained(clock, replayed, now.toISOString())) : [],
  };
}

function explained(clock: Clock, { course, hours }: ReplayedCase, now: string): ExplainedClock {
  return explainedClock(clock, pausesOf(clock.kind, course, clock.endedAt), hours, now);
}

/** A clock with the days by which it was computed. */
export function explainedClock(
  clock: Clock,
  pauses: readonly Pause[],
  hours: WorkingHours,
  now: string,
): ExplainedClock {
  const { since, dueAt, endedAt } = clock;
  const days = workedDays(Date.parse(since), Date.parse(dueAt ?? endedAt ?? now), pauses, hours);
  const isLong = days.length > mostDays;
  const text = (at: number) => new Date(at).toISOString();
  return {
    ...clock,
    isMissed: isMissed(clock, now),
    days: isLong ? [...days.slice(0, mostDays - lastDays), ...days.slice(-lastDays)] : days,
    daysLeftOut: isLong ? days.length - mostDays : 0,
    pauses: pauses.map(({ from, to }) => ({ from: text(from), to: to === undefined ? undefined : text(to) })),
  };
}
