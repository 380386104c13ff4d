import type { Case } from '#domain/case/case.ts';
import type { CaseClocks } from '#domain/case/clock.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import type { ClockStep } from './clock-step.ts';
import { replayedCase, withWait } from './timed-case.ts';

/** So late no wait comes that is not lost: a function that fails is tried again for about a day. */
const lostAfterMilliseconds = 26 * 60 * 60_000;

/**
 * What an open case needs after schedules, levels or what else its clocks go by were changed (SLA-12), or when its wait was lost (SLA-06).
 * What falls into the past by the change is marked as told: lists show it, and nobody is called for it.
 * @returns undefined when all is as it should be.
 */
export function retimedCase(about: Case, now: Date, configuration: Configuration): CaseChange | undefined {
  const { clocks: known } = about;
  const replayed = replayedCase(about, configuration);
  const before = { ...about, version: about.version + 1 };
  if (!replayed) {
    if (!known) return undefined;
    return caseChange(about, { after: { ...before, clocks: undefined, dueAt: undefined } });
  }
  const isPast = ({ at, clock }: ClockStep) => at <= now.toISOString() && !isKnown(clock, known);
  const past = replayed.steps.filter(isPast).map(({ mark }) => mark);
  const told = [...new Set([...(known?.told ?? []), ...past])];
  const live = known?.wait && isLost(known.wait, now) ? undefined : known?.wait;
  const timed = withWait(before, replayed, told, live, configuration);
  const clocks = timed.case.clocks && { ...timed.case.clocks, peopleVersion: known?.peopleVersion ?? about.version };
  const after = { ...timed.case, clocks };
  if (isSame(about, after)) return undefined;
  return caseChange(about, { after, waits: timed.waits });
}

function isKnown(clock: ClockStep['clock'], known: CaseClocks | undefined): boolean {
  return known?.clocks.some(({ kind, dueAt }) => kind === clock.kind && dueAt === clock.dueAt) ?? false;
}

function isLost({ at }: NonNullable<CaseClocks['wait']>, now: Date): boolean {
  return Date.parse(at) + lostAfterMilliseconds < now.getTime();
}

/** Compared as they are stored: columns without a value are none. */
function isSame(one: Case, other: Case): boolean {
  const told = ({ clocks, dueAt }: Case) => {
    const { level, agreement, schedule, clocks: each, told: marks, wait } = clocks ?? {};
    const times = each?.map(({ kind, since, normMinutes, dueAt: due, left, endedAt }) => {
      return [kind, since, normMinutes, due ?? null, left ?? null, endedAt ?? null];
    });
    return JSON.stringify([dueAt, level, agreement, schedule, times, marks, wait?.id, wait?.at]);
  };
  return told(one) === told(other);
}
