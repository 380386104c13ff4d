import type { CaseChange } from '#domain/life/case-change.ts';
import { mergedCase } from '#domain/work/merged-case.ts';
import { movedFollowers } from '#domain/work/moved-followers.ts';
import { causeOf } from './cause-of.ts';
import { type Asked, type ChangePorts, changeCase, existing, requireUnmerged } from './change-case.ts';

/** Into which case. */
export interface Merge {
  readonly into: number;
  /** Whether the agent agrees that people of another customer, or of one who is not proven, get to write there. */
  readonly acrossCustomers: boolean;
}

/**
 * Merges a case into another one, for good (CASE-14). Both are read again when somebody else is faster with either.
 * @throws Refusal
 */
export function mergeCase(asked: Asked & Merge, ports: ChangePorts): Promise<CaseChange> {
  const cause = causeOf(asked, ports);
  return changeCase(
    asked,
    async (found, configuration) => {
      const target = await existing(asked.into, ports.cases, configuration);
      await requireUnmerged(target, ports.cases, configuration);
      const change = mergedCase(found, { target, acrossCustomers: asked.acrossCustomers }, cause, configuration);
      const [followers, others] = await Promise.all([found, target].map(({ number }) => ports.cases.followers(number)));
      return { ...change, ...movedFollowers(followers ?? [], { number: target.number, followers: others ?? [] }) };
    },
    ports,
  );
}
