import type { Imported } from '#domain/case/case.ts';
import type { LastWord } from '#domain/case/last-word.ts';
import type { Priority } from '#domain/configuration/case-type.ts';

/** How a case stood in the system that it comes from. */
export type OldState = 'new' | 'open' | 'waiting' | 'closed';

/** A case of another system, read and checked. Times are ISO. */
export interface OldCase extends Pick<Imported, 'from' | 'number'> {
  readonly subject: string;
  /** The beginning of what it is about. */
  readonly description: string;
  readonly state: OldState;
  readonly priority?: Priority | undefined;
  /** Whose case it is: with an address, a phone, or neither of them. */
  readonly customer?: OldPerson | undefined;
  /** Addresses of who wrote or got mail of it. */
  readonly participants: readonly string[];
  /** Address of who worked on it there. */
  readonly agent?: string | undefined;
  /** Name of the group that it was in there. */
  readonly group?: string | undefined;
  readonly registeredAt: string;
  /** When somebody first answered. */
  readonly respondedAt?: string | undefined;
  readonly closedAt?: string | undefined;
  /** Of the customer's oldest message that nobody has answered. */
  readonly waitingSince?: string | undefined;
  /** When an agent last answered. */
  readonly answeredAt?: string | undefined;
  readonly last: LastWord;
  /** The customer's newest mail: an answer goes to it. */
  readonly answers?: OldMail | undefined;
}

export interface OldPerson {
  readonly address?: string | undefined;
  readonly name: string;
  readonly phone?: string | undefined;
}

export interface OldMail {
  readonly subject: string;
  readonly messageId?: string | undefined;
  readonly references: readonly string[];
  readonly at: string;
}

/** What of a message its own bytes do not tell. */
export interface OldMessage {
  /** The same for the same message in every run, and for no other one. */
  readonly key: string;
  /** in: to us · out: to the customer · note: for agents alone */
  readonly direction: 'in' | 'out' | 'note';
  readonly at: string;
  /** Address of the agent who wrote it; missing for a customer's, and for what a machine of ours sent. */
  readonly by?: string | undefined;
}
