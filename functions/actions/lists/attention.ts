import type { Followings, Visits } from '#actions/case/ports.ts';
import type { Mention } from '#domain/case/following.ts';

/** What somebody keeps an eye on. */
export interface Attention {
  /** Numbers of the cases that they follow, the newest first. */
  readonly followed: ReadonlySet<number>;
  /** Mentions that they have not read, by the number of their case. */
  readonly mentions: ReadonlyMap<number, Mention>;
}

/** What somebody follows, and where they were mentioned since they last looked. */
export async function attentionOf(
  who: string,
  { followings, visits }: { readonly followings: Followings; readonly visits: Visits },
): Promise<Attention> {
  const all = (await followings.of(who)).toSorted((one, other) => (one.since < other.since ? 1 : -1));
  const named = all.filter(({ mention }) => mention !== undefined).map(({ caseNumber }) => caseNumber);
  const seen = named.length > 0 ? await visits.seenAt(who, named) : new Map<number, string>();
  return {
    followed: new Set(all.map(({ caseNumber }) => caseNumber)),
    mentions: new Map(
      all.flatMap(({ caseNumber, mention }) =>
        mention && mention.at > (seen.get(caseNumber) ?? '') ? [[caseNumber, mention] as const] : [],
      ),
    ),
  };
}
