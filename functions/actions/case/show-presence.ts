import { type Presence, presenceSeconds } from '#domain/case/presence.ts';
import type { Presences } from './ports.ts';

/** Somebody has a case before them, for some seconds unless they say so again; or no longer (CONS-10). */
export function showPresence(
  { caseNumber, who, doing }: Pick<Presence, 'caseNumber' | 'who'> & { readonly doing: Presence['doing'] | 'gone' },
  { presences, now }: { readonly presences: Presences; now(): Date },
): Promise<void> {
  if (doing === 'gone') return presences.remove({ caseNumber, who });
  const until = new Date(now().getTime() + presenceSeconds * 1000).toISOString();
  return presences.put({ caseNumber, who, doing, until });
}
