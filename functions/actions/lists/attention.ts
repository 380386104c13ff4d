import type { Followings } from '#actions/case/ports.ts';
import type { Mention } from '#domain/case/following.ts';

/** What somebody keeps an eye on. */
export interface Attention {
  /** Numbers of the cases that they follow, the newest first. */
  readonly followed: ReadonlySet<number>;
  /** Mentions that they have not read, by the number of their case. */
  readonly mentions: ReadonlyMap<number, Mention>;
}

/** What somebody follows, and where they were mentioned since they last looked: one query. */
export async function attentionOf(
  who: string,
  { followings }: { readonly followings: Followings },
): Promise<Attention> {
  const all = (await followings.of(who)).toSorted((one, other) => (one.since < other.since ? 1 : -1));
  return {
    followed: new Set(all.map(({ caseNumber }) => caseNumber)),
    mentions: new Map(all.flatMap(({ caseNumber, mention }) => (mention ? [[caseNumber, mention] as const] : []))),
  };
}
