import type { Attempt, Doubt } from '#domain/case/attempt.ts';
import type { Case } from '#domain/case/case.ts';
import type { Authentication } from '#domain/mail/authentication.ts';
import type { Match } from './matching.ts';

export interface Sender {
  readonly address: string | undefined;
  readonly accountId: string | undefined;
  readonly authentication: Authentication;
  /** Whether a form, a list or whoever wrote says who it is, or where answers are to go instead (MAIL-22). */
  readonly isNamed: boolean;
}

/**
 * Why the sender of a message in a case is not taken for who they say they are; undefined when they are (MAIL-11). An id or anchor of
 * a mail of ours was in the hands of who answers it, and of who takes part and answers others. Anything else is no proof: a number is
 * guessed, an address saved and handed on, the id of a received mail was chosen by who wrote that, perhaps a stranger too, and a mail
 * that somebody forwards brings our ids along to who was never meant to have them.
 * @param rule by which the case was found.
 */
export function doubtAbout(
  { address, accountId, authentication, isNamed }: Sender,
  found: Case,
  rule: Attempt['rule'],
  { ours, answers }: Pick<Match, 'ours' | 'answers'>,
): Doubt | undefined {
  if (authentication === 'failed') return 'failed-authentication';
  const isOfCase = (number: number | undefined) =>
    number !== undefined && (number === found.number || found.merged.includes(number));
  const participates = address !== undefined && found.participants.includes(address);
  const ofTheAccount = accountId !== undefined && accountId === found.accountId;
  if (isOfCase(answers) || ((participates || ofTheAccount) && ours.some(isOfCase))) return undefined;
  if (!participates && !ofTheAccount) return 'stranger';
  // Of who takes part and says so themselves, our address is enough; else they must be proven to be who they say.
  const isEnough = rule === 'reply-address' && !isNamed;
  return isEnough || authentication === 'passed' ? undefined : 'unproven';
}
