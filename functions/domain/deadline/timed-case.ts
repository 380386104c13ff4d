import type { Case } from '#domain/case/case.ts';
import type { CaseClocks, Clock, Course } from '#domain/case/clock.ts';
import type { Wait } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { hoursOfSchedule } from '#domain/configuration/schedule.ts';
import type { ServiceLevel } from '#domain/configuration/service-level.ts';
import { kindOf } from '#domain/configuration/status.ts';
import type { WorkingHours } from '#domain/worktime/working-hours.ts';
import { chosenLevel, type LevelChoice } from './chosen-level.ts';
import { type ClockStep, clockSteps } from './clock-step.ts';
import { courseAfter, courseOf } from './course-of-case.ts';
import { replayedClocks } from './replayed-clocks.ts';

/** A case with its clocks, and the wait that is to begin for them. */
export interface TimedCase {
  readonly case: Case;
  readonly waits: readonly Wait[];
}

/** What the clocks of a case are by, and what they say. */
export interface ReplayedCase {
  readonly course: Course;
  readonly choice: LevelChoice & { readonly level: ServiceLevel };
  readonly hours: WorkingHours;
  readonly clocks: readonly Clock[];
  readonly steps: readonly ClockStep[];
}

/**
 * Replays the clocks of a case that changes, by the rows as they are (SLA-04). At most one wait begins: none when the one that runs
 * wakes early enough, and looks then (SLA-06).
 * @param before undefined for a new case.
 * @param at when it changes.
 */
export function timedCase(before: Case | undefined, after: Case, at: string, configuration: Configuration): TimedCase {
  const course = courseAfter(before, after, configuration.statuses);
  const followed = { ...after, course, peopleVersion: undefined };
  const replayed = replayedCase(followed, configuration);
  if (!replayed) return { case: withoutClocks(followed), waits: [] };
  const told = before ? [...(before.clocks?.told ?? []), ...fallenPast(before, replayed, at, after.entry)] : [];
  return withWait(followed, replayed, { told, live: before?.clocks?.wait, at }, configuration);
}

/** Nothing is promised of it. */
export function withoutClocks(about: Case): Case {
  return { ...about, clocks: undefined, dueAt: undefined };
}

/** The clocks of a case as they are by the rows; undefined for one that has none: none is promised, or it is merged, canceled (C11) or imported. */
export function replayedCase(about: Case, configuration: Configuration): ReplayedCase | undefined {
  const { schedules, settings, statuses } = configuration;
  const isCanceled = about.status === settings.statusOfJunkCases && about.resolvedAt === undefined;
  if (about.mergedInto !== undefined || about.imported || isCanceled) return undefined;
  const { level, ...choice } = chosenLevel(about, configuration);
  const schedule = schedules.find(({ name }) => name === level?.schedule);
  if (!level || !schedule) return undefined;
  const course = courseOf(about, statuses);
  const hours = hoursOfSchedule(schedule, settings.defaultTimeZone);
  const clocks = replayedClocks(about, course, level, hours);
  return { course, choice: { level, ...choice }, hours, clocks, steps: clockSteps(clocks, course, level, hours) };
}

/**
 * Marks of steps that are past when they first appear: a level, norm or schedule was changed, and nobody is called for that (C12). What
 * its clock said before is not among them: its wait is only late.
 * @param entry of the case after the change: a status that is left or entered moves a deadline as it should.
 */
export function fallenPast(
  { clocks: known, entry: entered }: Case,
  { steps }: ReplayedCase,
  at: string,
  entry: number = entered,
): readonly string[] {
  const isKnown = ({ kind, since, normMinutes, dueAt }: Clock) =>
    known?.clocks.some((clock) => {
      const isSame = clock.kind === kind && clock.since === since && clock.normMinutes === normMinutes;
      return isSame && (clock.dueAt === dueAt || entry !== entered);
    }) ?? false;
  return steps.filter((step) => step.at <= at && !isKnown(step.clock)).map(({ mark }) => mark);
}

/** Of one clock's last deadlines are enough. */
const mostMarks = 30;

/** So late no wait comes that is not lost: a function that fails is tried again for about a day. */
const lostAfterMilliseconds = 26 * 60 * 60_000;

interface Told {
  readonly told: readonly string[];
  /** The wait that runs already. */
  readonly live: CaseClocks['wait'];
  /** Now. */
  readonly at: string;
}

export function withWait(
  about: Case,
  { choice, clocks, steps }: ReplayedCase,
  { told, live, at }: Told,
  { statuses }: Configuration,
): TimedCase {
  // Those of a clock that pauses are needed when it goes on.
  const marks = new Set(told.filter((mark) => clocks.some(({ kind }) => mark.startsWith(`${kind} `))));
  const next = steps.find(({ mark }) => !marks.has(mark));
  const isLost = live !== undefined && Date.parse(live.at) + lostAfterMilliseconds < Date.parse(at);
  const running = isLost ? undefined : live;
  const isEarlyEnough = !next || (running !== undefined && running.at <= next.at);
  const wait = isEarlyEnough ? running : { id: `clocks-${about.version}`, at: next.at };
  const stored: CaseClocks = {
    level: choice.level.name,
    agreement: choice.agreement?.name,
    schedule: choice.level.schedule,
    clocks,
    told: [...marks].slice(-mostMarks),
    wait,
  };
  return {
    case: { ...about, clocks: stored, dueAt: nearestOf(clocks, kindOf(about.status, statuses) === 'paused') },
    waits: isEarlyEnough || !wait ? [] : [clockWait(about, wait)],
  };
}

/** @param isPaused whether the resolution waits for the customer: a missed one does not call agents meanwhile. */
function nearestOf(clocks: readonly Clock[], isPaused: boolean): string | undefined {
  const running = clocks.filter(({ kind, endedAt }) => endedAt === undefined && !(isPaused && kind === 'resolution'));
  return running.flatMap(({ dueAt }) => dueAt ?? []).toSorted()[0];
}

function clockWait({ number, entry }: Case, { id, at }: NonNullable<CaseClocks['wait']>): Wait {
  return {
    caseNumber: number,
    id,
    purpose: { kind: 'clocks' },
    entry,
    dueAt: at,
    state: 'waiting',
    outcome: undefined,
  };
}
