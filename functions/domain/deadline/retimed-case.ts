import type { Case } from '#domain/case/case.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { fallenPast, replayedCase, withoutClocks, withWait } from './timed-case.ts';

/**
 * What an open case needs after schedules, levels or what else its clocks go by were changed (SLA-12), or when its wait was lost (SLA-06).
 * What falls into the past by the change is marked as told: lists show it, and nobody is called for it.
 * @returns undefined when all is as it should be.
 */
export function retimedCase(about: Case, now: Date, configuration: Configuration): CaseChange | undefined {
  const { clocks: known, peopleVersion = about.version } = about;
  const replayed = replayedCase(about, configuration);
  const before = { ...about, peopleVersion, version: about.version + 1 };
  if (!replayed) return known && caseChange(about, { after: withoutClocks(before) });
  const at = now.toISOString();
  const told = [...(known?.told ?? []), ...fallenPast(about, replayed, at)];
  const { case: after, waits } = withWait(before, replayed, { told, live: known?.wait, at }, configuration);
  return isSame(about, after) ? undefined : caseChange(about, { after, waits });
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
