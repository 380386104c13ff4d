import type { Following } from '#domain/case/following.ts';
import type { CaseChange } from '#domain/life/case-change.ts';

/** Each takes four writes, and a transaction has a hundred: who is beyond goes on following the case that was merged. */
const mostMoved = 20;

/**
 * Who follows a case that is merged follows the one that goes on, with what they have not read (CASE-14). Who follows that already goes
 * on as they do, and hears of the newer mention.
 */
export function movedFollowers(
  followers: readonly Following[],
  target: { readonly number: number; readonly followers: readonly Following[] },
): Pick<CaseChange, 'followings' | 'unfollowed'> {
  const moved = followers.slice(0, mostMoved);
  return {
    followings: moved.flatMap((one) => {
      const known = target.followers.find(({ who }) => who === one.who);
      if (!known) return [{ ...one, caseNumber: target.number }];
      const isNewer = one.mention !== undefined && one.mention.at > (known.mention?.at ?? '');
      return isNewer ? [{ ...known, mention: one.mention }] : [];
    }),
    unfollowed: moved.map(({ caseNumber, who }) => ({ caseNumber, who })),
  };
}
