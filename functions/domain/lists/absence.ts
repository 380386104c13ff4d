import type { Case } from '#domain/case/case.ts';
import type { ChangeNews } from '#domain/case/presence.ts';
import type { ListedCase } from './listed-case.ts';

/** Who was away for less is not told: they have it all before them. */
export const leastAbsenceMinutes = 60;

/** A case of somebody who was away, with what others did to it meanwhile. */
export interface ChangedCase {
  readonly case: Case;
  /** Oldest first; empty when it changed by its clock alone, or before news were kept. */
  readonly changes: readonly ChangeNews[];
}

/** News of others, by case. That a status changed by itself needs nobody. */
export function newsOfOthers(news: readonly ChangeNews[], who: string): ReadonlyMap<number, readonly ChangeNews[]> {
  const isTold = (one: ChangeNews) => one.who !== who && !(one.who === 'postcase' && one.what === 'status-changed');
  return Map.groupBy(news.filter(isTold), ({ caseNumber }) => caseNumber);
}

/** Whether somebody had a case that a colleague has taken or given away since. */
export function isTakenFrom(who: string, changes: readonly ChangeNews[]): boolean {
  return changes.some(({ field, from }) => field === 'agent' && from === who);
}

/** Whether a case asks for a look although nobody is known to have touched it: a word, a deadline or the end of its sleep. */
export function hasTurned({ newestAt, dueAt, snoozedUntil }: ListedCase, since: string, now: string): boolean {
  const isPast = (at: string | undefined) => at !== undefined && at > since && at <= now;
  return newestAt > since || isPast(dueAt) || isPast(snoozedUntil);
}

/** Who waits for an answer first, the longest first; then what changed last. */
export function byNeed({ case: one }: ChangedCase, { case: other }: ChangedCase): number {
  const last = '9999';
  const [waits, otherWaits] = [one.waitingSince ?? last, other.waitingSince ?? last];
  if (waits !== otherWaits) return waits < otherWaits ? -1 : 1;
  return one.lastMessageAt < other.lastMessageAt ? 1 : -1;
}
