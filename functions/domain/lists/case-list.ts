import type { Case } from '#domain/case/case.ts';

/** Which cases a list shows. */
export interface CaseFilter {
  /** Address of the agent; null for cases that nobody has. */
  readonly agent?: string | null | undefined;
  /** Null for cases of no group. */
  readonly group?: string | null | undefined;
  /** Only those whose customer waits for an answer. */
  readonly waiting?: boolean | undefined;
}

/** Whether a case belongs into a list (CASE-15). Merged ones do not: another one goes on for them. */
export function isListed({ agent, group, waitingSince, mergedInto }: Case, filter: CaseFilter): boolean {
  return (
    mergedInto === undefined &&
    (filter.agent === undefined || (agent ?? null) === filter.agent) &&
    (filter.group === undefined || (group ?? null) === filter.group) &&
    (filter.waiting !== true || waitingSince !== undefined)
  );
}

/** Newest first; in a list of those who wait, the one who has waited longest. */
export function inListOrder(cases: readonly Case[], { waiting }: CaseFilter): readonly Case[] {
  return waiting === true
    ? cases.toSorted((one, other) => compared(one.waitingSince ?? '', other.waitingSince ?? ''))
    : cases.toSorted((one, other) => compared(other.registeredAt, one.registeredAt) || other.number - one.number);
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
