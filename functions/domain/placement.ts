import type { MailKind } from './automatic-mail.ts';
import type { Case } from './case.ts';
import type { Configuration } from './configuration.ts';
import type { Attempt, Match } from './matching.ts';
import type { Receipt } from './receipt.ts';
import { doubtAbout } from './sender-trust.ts';
import { kindOf } from './status.ts';

/** Where a message goes. */
export type Placement = {
  readonly attempts: readonly Attempt[];
  readonly unverified: 'failed-authentication' | 'stranger' | undefined;
} & (
  | { readonly kind: 'new-case'; readonly continues: Case | undefined }
  | { readonly kind: 'join'; readonly found: Case; readonly reopens: boolean }
);

/**
 * Decides by the found case's status (MAIL-10), by who writes (MAIL-11) and by whether a machine wrote it (MAIL-15):
 * automatic mail is shown in its case, even a closed one, and changes nothing.
 */
export function placement(
  { found, attempts }: Match,
  sender: { address: string | undefined; accountId: string | undefined; receipt: Receipt; kind: MailKind },
  { settings, statuses }: Configuration,
): Placement {
  const rule = attempts.at(-1)?.rule;
  if (!found || !rule) return { kind: 'new-case', attempts, unverified: undefined, continues: undefined };
  const unverified = doubtAbout(sender, found, rule);
  if (unverified === 'stranger' && settings.strangersWhoQuoteANumber === 'new-case') {
    const refused: Attempt[] = attempts.with(-1, { ...lastOf(attempts), outcome: 'stranger' });
    return { kind: 'new-case', attempts: refused, unverified: undefined, continues: undefined };
  }
  const status = kindOf(found.status, statuses);
  if (status === 'final' && sender.kind === 'human')
    return { kind: 'new-case', attempts, unverified: undefined, continues: unverified ? undefined : found };
  const reopens = sender.kind === 'human' && (status === 'resolved' || status === 'paused');
  return { kind: 'join', attempts, unverified, found, reopens };
}

/** Status of a case that a reply has opened again. */
export const reopenedStatus = 'Reopened';

function lastOf(attempts: readonly Attempt[]): Attempt {
  const last = attempts.at(-1);
  if (!last) throw new Error('A found case has no attempt that found it');
  return last;
}
