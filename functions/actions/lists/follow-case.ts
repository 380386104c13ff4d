import type { CaseReading, Followings } from '#actions/case/ports.ts';
import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import { existing } from '#actions/work/change-case.ts';

export interface FollowPorts {
  readonly cases: CaseReading;
  readonly followings: Followings;
  readonly configuration: ConfigurationSource;
  now(): Date;
}

/**
 * Somebody keeps an eye on a case from now on, or no longer. Nothing of the case changes.
 * @throws Refusal case-unknown
 */
export async function followCase(
  { caseNumber, who, follows }: { readonly caseNumber: number; readonly who: string; readonly follows: boolean },
  { cases, followings, configuration, now }: FollowPorts,
): Promise<void> {
  if (!follows) return followings.remove({ caseNumber, who });
  await existing(caseNumber, cases, await configuration.load());
  await followings.follow({ caseNumber, who, since: now().toISOString() });
}
