import type { Seen } from '#domain/case/following.ts';
import type { Visits } from './ports.ts';

/** Somebody has read a case up to an entry of it; nobody has read what is yet to come. */
export function seeCase(seen: Seen, { visits, now }: { readonly visits: Visits; now(): Date }): Promise<void> {
  const at = now();
  const latest = at.toISOString();
  return visits.saw({ ...seen, seenAt: seen.seenAt < latest ? seen.seenAt : latest }, at);
}
