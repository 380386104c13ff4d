import type { ChangeNews } from '#domain/case/presence.ts';
import type { ChangeFeed } from './ports.ts';

/** Tells who has the console open that something happened to a case (CONS-10). Again tells it again, which does no harm. */
export function announceChange(
  {
    caseNumber,
    id,
    at,
    who,
    what,
    version,
    ...changed
  }: Partial<ChangeNews> & Omit<ChangeNews, 'version'> & { readonly id: string },
  { feed, now }: { readonly feed: ChangeFeed; now(): Date },
): Promise<void> {
  const { field, from, to } = changed;
  return feed.write({ caseNumber, id, at, who, what, version, field, from, to }, now().toISOString());
}
