import type { Case } from '#domain/case/case.ts';
import type { Course, CoursePause } from '#domain/case/clock.ts';
import { kindOf, type Status, type StatusKind } from '#domain/configuration/status.ts';

/**
 * The course of a case after a change: what of it clocks depend on (SLA-04).
 * @param before undefined for a new case.
 * @returns undefined as long as nothing has happened that counts.
 */
export function courseAfter(before: Case | undefined, after: Case, statuses: readonly Status[]): Course | undefined {
  if (after.entry === before?.entry) return before.course;
  const known = before ? courseOf(before, statuses) : noCourse;
  const course = entered(known, after.statusSince, kindOf(after.status, statuses));
  return course.takenAt === undefined && course.pauses.length === 0 ? undefined : course;
}

/** The course as it is known; of a case that was stored before there were deadlines, as much as it tells. */
export function courseOf(about: Case, statuses: readonly Status[]): Course {
  const { course, status, statusSince, respondedAt } = about;
  if (course) return course;
  const { takenAt, ...rest } = entered(noCourse, statusSince, kindOf(status, statuses));
  return { ...rest, takenAt: takenAt === undefined ? undefined : (respondedAt ?? takenAt) };
}

const noCourse: Course = { takenAt: undefined, handledAt: undefined, pauses: [] };

/** @param since when the status began: a change that was taken back leads to one that began before what is forgotten then. */
function entered({ takenAt, handledAt, pauses }: Course, since: string, kind: StatusKind): Course {
  const isTaken = kind !== 'new';
  const isHandled = kind === 'resolved' || kind === 'final';
  return {
    takenAt: isTaken ? earliest(takenAt, since) : before(takenAt, since),
    handledAt: isHandled ? earliest(handledAt, since) : before(handledAt, since),
    pauses: pausesSince(pauses, since, kind === 'paused' || isHandled),
  };
}

function pausesSince(known: readonly CoursePause[], since: string, isPause: boolean): readonly CoursePause[] {
  const earlier = known.filter(({ from }) => from < since);
  const last = earlier.at(-1);
  const goesOn = last !== undefined && (last.to === undefined || last.to >= since);
  if (isPause) return goesOn ? [...earlier.slice(0, -1), { from: last.from }] : [...earlier, { from: since }];
  return goesOn ? [...earlier.slice(0, -1), { from: last.from, to: since }] : earlier;
}

function earliest(known: string | undefined, at: string): string {
  return known !== undefined && known < at ? known : at;
}

function before(known: string | undefined, at: string): string | undefined {
  return known !== undefined && known <= at ? known : undefined;
}
