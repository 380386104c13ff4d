import type { Configuration } from '#domain/configuration/configuration.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { timedCase } from './timed-case.ts';

/**
 * A change with what it does to the clocks of the cases that it changes: written in the same transaction (SLA-04).
 * @param at when it is made.
 */
export function timedChange(change: CaseChange, at: string, configuration: Configuration): CaseChange {
  const { before, after, other, branch, waits } = change;
  const timed = after && timedCase(before, after, at, configuration);
  const timedOther = other && timedCase(other.before, other.after, at, configuration);
  const timedBranch = branch && timedCase(undefined, branch, at, configuration);
  const more = [timed, timedOther, timedBranch].flatMap((one) => one?.waits ?? []);
  return {
    ...change,
    after: timed?.case,
    ...(other && timedOther && { other: { before: other.before, after: timedOther.case } }),
    ...(timedBranch && { branch: timedBranch.case }),
    waits: [...waits, ...more],
  };
}
