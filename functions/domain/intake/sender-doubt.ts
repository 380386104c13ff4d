import type { Attempt, Doubt } from '#domain/case/attempt.ts';
import type { Case } from '#domain/case/case.ts';
import type { Authentication } from '#domain/mail/authentication.ts';

/** Why the sender of a message in a case is not taken for who they say they are; undefined when they are (MAIL-11). */
export function doubtAbout(sender: Sender, found: Case, rule: Attempt['rule']): Doubt | undefined {
  if (sender.authentication === 'failed') return 'failed-authentication';
  const isByNumber = rule === 'subject' || rule === 'body';
  // An address is saved and handed on as a number is; an id of ours was in the hands of who answers it.
  if (!isByNumber && rule !== 'reply-address') return undefined;
  const participates = sender.address !== undefined && found.participants.includes(sender.address);
  const ofTheAccount = sender.accountId !== undefined && sender.accountId === found.accountId;
  if (!participates && !ofTheAccount) return 'stranger';
  // Who knows no more than a number must at least be proven to be who they say.
  return !isByNumber || sender.authentication === 'passed' ? undefined : 'unproven';
}

export interface Sender {
  readonly address: string | undefined;
  readonly accountId: string | undefined;
  readonly authentication: Authentication;
}
