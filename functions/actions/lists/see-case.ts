import type { Visits } from '#actions/case/ports.ts';
import { existing } from '#actions/work/change-case.ts';
import type { Seen } from '#domain/case/following.ts';
import type { FollowPorts } from './follow-case.ts';

/**
 * Somebody has read a case up to an entry of it, with what was merged into it: mentions until then are no news to them any more.
 * Nobody has read what is yet to come.
 * @throws Refusal case-unknown
 */
export async function seeCase(
  { caseNumber, who, seenAt: asked }: Seen,
  { cases, followings, visits, configuration, now }: FollowPorts & { readonly visits: Visits },
): Promise<void> {
  const { number, merged } = await existing(caseNumber, cases, await configuration.load());
  const at = now();
  const seenAt = [asked, at.toISOString()].toSorted()[0] ?? asked;
  await visits.saw({ caseNumber, who, seenAt }, at);
  const shown = [number, ...merged];
  const all = await followings.of(who);
  const read = all.filter((one) => one.mention && one.mention.at <= seenAt && shown.includes(one.caseNumber));
  for (const one of read) await followings.read(one);
}
