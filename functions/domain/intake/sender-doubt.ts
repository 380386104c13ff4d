import type { Attempt, Doubt } from '#domain/case/attempt.ts';
import type { Case } from '#domain/case/case.ts';
import type { Authentication } from '#domain/mail/authentication.ts';

export interface Sender {
  readonly address: string | undefined;
  readonly accountId: string | undefined;
  readonly authentication: Authentication;
  /** Whether a form, a list or whoever wrote says who it is, or where answers are to go instead (MAIL-22). */
  readonly isNamed: boolean;
}

/**
 * Why the sender of a message in a case is not taken for who they say they are; undefined when they are (MAIL-11). An id or anchor of
 * a mail of ours was in the hands of who answers it. Anything else is no proof: a number is guessed, an address saved and handed on, and
 * the id of a received mail was chosen by who wrote that, perhaps a stranger too.
 * @param rule by which the case was found.
 * @param ours as of `Match`.
 */
export function doubtAbout(
  { address, accountId, authentication, isNamed }: Sender,
  found: Case,
  rule: Attempt['rule'],
  ours: readonly number[],
): Doubt | undefined {
  if (authentication === 'failed') return 'failed-authentication';
  if (ours.some((number) => number === found.number || found.merged.includes(number))) return undefined;
  const participates = address !== undefined && found.participants.includes(address);
  const ofTheAccount = accountId !== undefined && accountId === found.accountId;
  if (!participates && !ofTheAccount) return 'stranger';
  // Of who takes part and says so themselves, our address is enough; else they must be proven to be who they say.
  const isEnough = rule === 'reply-address' && !isNamed;
  return isEnough || authentication === 'passed' ? undefined : 'unproven';
}
