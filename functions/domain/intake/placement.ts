import type { Attempt, Doubt } from '#domain/case/attempt.ts';
import type { Case } from '#domain/case/case.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { kindOf } from '#domain/configuration/status.ts';
import { doubtAbout, type Sender } from '#domain/intake/sender-doubt.ts';
import type { MailKind } from '#domain/mail/automatic-mail.ts';
import type { Match } from './matching.ts';

/** Who or what writes. */
export type Writer = Sender & { readonly kind: MailKind; readonly isThanks: boolean };

/** Where a message goes. */
export type Placement = {
  readonly attempts: readonly Attempt[];
  readonly unverified: Doubt | undefined;
} & (
  | { readonly kind: 'new-case'; readonly continues: Case | undefined }
  | {
      readonly kind: 'join';
      readonly found: Case;
      readonly reopens: boolean;
      /** It would reopen its case, did it say more than thank you. */
      readonly thanks: boolean;
      /** It answers a mail for agents: so does who answers it in turn. */
      readonly isForAgents: boolean;
    }
);

/**
 * Decides by the found case's status (MAIL-10), by who writes (MAIL-11) and by whether a machine wrote it (MAIL-15):
 * automatic mail is shown in its case, even a closed one, and changes nothing. Nor does what only thanks for a solution, from
 * somebody who is believed (MAIL-10).
 */
export function placement(
  { found, attempts, notice, ours, answers }: Match,
  sender: Writer,
  { settings, statuses }: Configuration,
): Placement {
  const rule = attempts.at(-1)?.rule;
  // A first mail that fails shows its warning, too.
  const ofItself = sender.authentication === 'failed' ? 'failed-authentication' : undefined;
  if (!found || !rule) return { kind: 'new-case', attempts, unverified: ofItself, continues: undefined };
  // Whoever got hold of a mail for agents takes no part in the case by it, a customer neither.
  if (notice) {
    const doubt = ofItself ?? (sender.kind === 'human' ? 'answers-notice' : undefined);
    return { kind: 'join', attempts, unverified: doubt, found, reopens: false, thanks: false, isForAgents: true };
  }
  const unverified = doubtAbout(sender, found, rule, { ours, answers });
  if (unverified === 'stranger' && settings.strangersWhoQuoteANumber === 'new-case') {
    return { kind: 'new-case', attempts: refused(attempts, unverified), unverified: ofItself, continues: undefined };
  }
  const status = kindOf(found.status, statuses);
  if (status === 'final' && sender.kind === 'human')
    return unverified
      ? { kind: 'new-case', attempts: refused(attempts, unverified), unverified: ofItself, continues: undefined }
      : { kind: 'new-case', attempts, unverified: undefined, continues: found };
  const isAnswer = sender.kind === 'human' && ofItself === undefined && (status === 'resolved' || status === 'paused');
  const mayThank = status === 'resolved' && settings.thanksReopenNothing && unverified === undefined;
  const thanks = isAnswer && mayThank && sender.isThanks;
  const isForAgents = false;
  return { kind: 'join', attempts, unverified, found, reopens: isAnswer && !thanks, thanks, isForAgents };
}

/** The record says that a case was found, and why it was not taken (MAIL-20). */
function refused(attempts: readonly Attempt[], outcome: Doubt): Attempt[] {
  return attempts.map((attempt, index) => (index === attempts.length - 1 ? { ...attempt, outcome } : attempt));
}
