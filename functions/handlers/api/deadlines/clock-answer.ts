import type { ClockAnswer } from '#contract/deadlines.ts';
import type { Clock } from '#domain/case/clock.ts';

/** A clock as the contract has it. */
export function clockAnswer({ kind, since, normMinutes, dueAt, left, endedAt }: Clock): ClockAnswer {
  const leftMinutes = left === undefined ? undefined : Math.floor(left / 60_000);
  return { kind, since, normMinutes, dueAt, leftMinutes, endedAt };
}
