import type { Clock, Course } from '#domain/case/clock.ts';
import type { ServiceLevel } from '#domain/configuration/service-level.ts';
import { deadline } from '#domain/worktime/due.ts';
import type { WorkingHours } from '#domain/worktime/working-hours.ts';
import { minute, pausesOf } from './replayed-clocks.ts';

/** Something that a clock which runs has its people told. */
export interface ClockStep {
  readonly what: 'near' | 'missed';
  readonly clock: Clock & { readonly dueAt: string };
  readonly at: string;
  /** Names it for good: the step of a clock that was told is told no more. */
  readonly mark: string;
}

/** In time is until the very moment of the deadline (C1): it is missed after that. */
const lateMilliseconds = 1000;

/**
 * What is still to come of clocks that run, the nearest first. A reminder is so much working time before its deadline (C8), and once for
 * a clock however often it pauses; that it was missed is told once for each deadline that a clock gets.
 */
export function clockSteps(
  clocks: readonly Clock[],
  course: Course,
  { remindMinutes }: ServiceLevel,
  hours: WorkingHours,
): readonly ClockStep[] {
  return clocks
    .flatMap((clock): ClockStep[] => {
      const { kind, since, normMinutes, dueAt, endedAt } = clock;
      if (dueAt === undefined || endedAt !== undefined) return [];
      const due = { ...clock, dueAt };
      const late = new Date(Date.parse(dueAt) + lateMilliseconds).toISOString();
      const missed: ClockStep = { what: 'missed', clock: due, at: late, mark: `${kind} missed ${dueAt}` };
      const early = normMinutes - remindMinutes;
      if (remindMinutes === 0 || early <= 0) return [missed];
      const near = deadline(Date.parse(since), early * minute, pausesOf(kind, course, endedAt), hours);
      if (near.is !== 'due') return [missed];
      const mark = `${kind} near ${since} ${normMinutes}`;
      return [{ what: 'near', clock: due, at: new Date(near.at).toISOString(), mark }, missed];
    })
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
