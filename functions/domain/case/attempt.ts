/** What in a mail may name its case (MAIL-06). */
export type Rule = 'in-reply-to' | 'references' | 'anchor' | 'reply-address' | 'subject' | 'body';

/** One thing that was tried, and what came of it (MAIL-20). */
export interface Attempt {
  readonly rule: Rule;
  readonly clue: string;
  readonly outcome: 'matched' | 'unknown-id' | 'wrong-signature' | 'no-such-case' | Doubt;
  /** Numbers of the cases on the way that were merged, when another one goes on for the one that was named (CASE-14). */
  readonly through?: readonly number[];
}

/**
 * Why the sender of a message is not taken for who they say they are (MAIL-11). answers-notice: it answers a mail for agents, and no agent is
 * proven to have written it
 */
export type Doubt = 'failed-authentication' | 'unproven' | 'stranger' | 'answers-notice';
