import { Refusal } from '#domain/words/refusal.ts';

/**
 * Why an agent's mail about a case went to nobody (CASE-19). unproven: nobody proves that they wrote it · address: it came to an address that is not theirs, or that no key of ours signed · several-cases: to addresses of several cases ·
 * unread: it is encrypted or broken ·
 * soon: it came as fast as programs answer · forwarded: it passes somebody else's mail on · virus: it carries one · sender-blocked: their address is blocked · empty: it says nothing · files: it has files and no
 * words ·
 * command: a line is no command · value: a command cannot take what stands behind it · status: the case cannot go there ·
 * inside: they wrote between the lines of our notice · attached: a mail of ours hangs on it · no-customer: there is nobody to answer · blocked: the customer is blocked ·
 * macro: something would not be filled in · other: what `detail` says
 */
export type HeldReason =
  | 'unproven'
  | 'address'
  | 'several-cases'
  | 'unread'
  | 'soon'
  | 'forwarded'
  | 'virus'
  | 'sender-blocked'
  | 'empty'
  | 'files'
  | 'attached'
  | 'command'
  | 'value'
  | 'status'
  | 'inside'
  | 'no-customer'
  | 'blocked'
  | 'macro'
  | 'other';

/** What its agent is told of a mail that is held. */
export interface HeldAnswer {
  readonly reason: HeldReason;
  /** What is wrong, where the reason leaves that open; nothing that a sender wrote who is not proven. */
  readonly detail: string;
}

/** An agent's mail cannot be done as it is: nothing of it happens, and they are told (CASE-19). */
export class AnswerRefused extends Refusal implements HeldAnswer {
  readonly reason: HeldReason;
  readonly detail: string;

  constructor(reason: HeldReason, detail = '') {
    super('change-wrong', detail === '' ? `The mail is held: ${reason}` : detail);
    this.name = 'AnswerRefused';
    this.reason = reason;
    this.detail = detail;
  }
}
