import type { ChangeNews, Presence } from '#domain/case/presence.ts';
import type { ChangeFeed, Presences } from './ports.ts';

/** Clocks of functions differ, and a write may take its time: so much is told again. */
const overlapMilliseconds = 5000;
const mostNews = 200;
/** Who was away for longer reads all again. */
const longestMilliseconds = 24 * 60 * 60_000;

export interface ListedChanges {
  readonly changes: readonly ChangeNews[];
  readonly presence: readonly Presence[];
  /** Moment to ask from next. */
  readonly next: string;
  /** Whether there was too much to tell. */
  readonly tooMuch: boolean;
}

/**
 * What happened to cases since a moment, and who has which one before them (CONS-10). Some of it may have been told before.
 * @param since of the answer before; undefined for who begins now: nothing is news to them.
 */
export async function listChanges(
  since: string | undefined,
  { feed, presences, now }: { readonly feed: ChangeFeed; readonly presences: Presences; now(): Date },
): Promise<ListedChanges> {
  const at = now();
  const presence = await presences.all(at);
  const next = at.toISOString();
  const moment = since === undefined ? Number.NaN : Date.parse(since);
  if (since === undefined) return { changes: [], presence, next, tooMuch: false };
  if (!(at.getTime() - moment < longestMilliseconds)) return { changes: [], presence, next, tooMuch: true };
  const from = new Date(moment - overlapMilliseconds).toISOString();
  const { news, isCut } = await feed.since(from, at, mostNews);
  return { changes: news, presence, next, tooMuch: isCut };
}
