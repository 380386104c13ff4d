import type { Case } from '#domain/case/case.ts';
import type { Course, CoursePause } from '#domain/case/clock.ts';
import { kindOf, type Status, type StatusKind } from '#domain/configuration/status.ts';

/**
 * The course of a case after a change: what of it clocks depend on (SLA-04).
 * @param before undefined for a new case.
 * @returns undefined as long as nothing has happened that counts.
 */
export function courseAfter(before: Case | undefined, after: Case, statuses: readonly Status[]): Course | undefined {
  const kind = kindOf(after.status, statuses);
  const known = before ? courseOf(before, statuses) : noCourse;
  const gone = after.entry === before?.entry ? known : entered(known, after.statusSince, kind);
  const course = { ...gone, unansweredSince: before && unansweredSince(before, after, known, kind) };
  const isBlank = course.takenAt === undefined && course.pauses.length === 0 && course.unansweredSince === undefined;
  return isBlank ? undefined : course;
}

const noCourse: Course = { takenAt: undefined, handledAt: undefined, pauses: [] };

/** The course as it is known; of a case that was stored before there were deadlines, as much as it tells. */
export function courseOf(about: Case, statuses: readonly Status[]): Course {
  const { course, status, statusSince, respondedAt } = about;
  if (course) return course;
  const { takenAt, ...rest } = entered(noCourse, statusSince, kindOf(status, statuses));
  return { ...rest, takenAt: takenAt === undefined ? undefined : (respondedAt ?? takenAt) };
}

/**
 * A customer whom nobody answered waits on when their case is put aside: only an answer, the resolution or somebody who says that
 * none is needed ends that (SLA-11).
 */
function unansweredSince(before: Case, after: Case, known: Course, kind: StatusKind): string | undefined {
  if (after.answeredAt !== before.answeredAt || kind === 'resolved' || kind === 'final') return undefined;
  const { unansweredSince: since } = known;
  // The case is as it was before it was put aside.
  if (since !== undefined && after.waitingSince !== undefined && after.waitingSince <= since) return undefined;
  const isLost = before.waitingSince !== undefined && after.waitingSince === undefined;
  if (!isLost) return since;
  return after.entry === before.entry ? undefined : (since ?? before.waitingSince);
}

/** @param since when the status began: a change that was taken back leads to one that began before what is forgotten then. */
function entered(
  { takenAt, handledAt, pauses, done = [], ...course }: Course,
  since: string,
  kind: StatusKind,
): Course {
  const isHandled = kind === 'resolved' || kind === 'final';
  // To put it aside is not to take it.
  const isTaken = kind === 'open' || isHandled;
  return {
    ...course,
    takenAt: isTaken ? earliest(takenAt, since) : before(takenAt, since),
    handledAt: isHandled ? earliest(handledAt, since) : before(handledAt, since),
    pauses: pausesSince(pauses, since, kind === 'paused' || isHandled),
    done: orNone(pausesSince(done, since, isHandled).slice(-mostDone)),
  };
}

/** Each is some dozens of bytes of a case, and a row of the figures or two. */
const mostDone = 20;

/** What is empty is not stored. */
function orNone(done: readonly CoursePause[]): readonly CoursePause[] | undefined {
  return done.length === 0 ? undefined : done;
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
