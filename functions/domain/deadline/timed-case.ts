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
 */
export function timedCase(before: Case | undefined, after: Case, configuration: Configuration): TimedCase {
  const followed = { ...after, course: courseAfter(before, after, configuration.statuses) };
  const { clocks: known } = before ?? {};
  const replayed = replayedCase(followed, configuration);
  if (!replayed) return { case: { ...followed, clocks: undefined, dueAt: undefined }, waits: [] };
  return withWait(followed, replayed, known?.told ?? [], known?.wait, configuration);
}

/** The clocks of a case as they are by the rows; undefined for one that has none: none is promised, or it is merged or canceled (C11). */
export function replayedCase(about: Case, configuration: Configuration): ReplayedCase | undefined {
  const { schedules, settings, statuses } = configuration;
  const isCanceled = about.status === settings.statusOfJunkCases && about.resolvedAt === undefined;
  if (about.mergedInto !== undefined || isCanceled) return undefined;
  const { level, ...choice } = chosenLevel(about, configuration);
  const schedule = schedules.find(({ name }) => name === level?.schedule);
  if (!level || !schedule) return undefined;
  const course = courseOf(about, statuses);
  const hours = hoursOfSchedule(schedule, settings.defaultTimeZone);
  const clocks = replayedClocks(about, course, level, hours);
  return { course, choice: { level, ...choice }, hours, clocks, steps: clockSteps(clocks, course, level, hours) };
}

/** Of one clock's last deadlines are enough. */
const mostMarks = 30;

/** @param live the wait that runs already. */
export function withWait(
  about: Case,
  { choice, clocks, steps }: ReplayedCase,
  told: readonly string[],
  live: CaseClocks['wait'],
  { statuses }: Configuration,
): TimedCase {
  // Those of a clock that pauses are needed when it goes on.
  const kept = told.filter((mark) => clocks.some(({ kind }) => mark.startsWith(`${kind} `))).slice(-mostMarks);
  const next = steps.find(({ mark }) => !kept.includes(mark));
  const isEarlyEnough = !next || (live !== undefined && live.at <= next.at);
  const wait = isEarlyEnough ? live : { id: `clocks-${about.version}`, at: next.at };
  const kind = kindOf(about.status, statuses);
  const isAtWork = kind === 'new' || kind === 'open';
  const [due] = clocks.flatMap(({ dueAt, endedAt }) => (endedAt === undefined ? (dueAt ?? []) : [])).toSorted();
  const stored: CaseClocks = {
    level: choice.level.name,
    agreement: choice.agreement?.name,
    schedule: choice.level.schedule,
    clocks,
    told: kept,
    wait,
  };
  return {
    case: { ...about, clocks: stored, dueAt: isAtWork ? due : undefined },
    waits: isEarlyEnough || !wait ? [] : [clockWait(about, wait)],
  };
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
