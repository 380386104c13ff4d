import type { OldCase, OldMessage } from '#domain/imports/old-case.ts';
import type { MailAddress } from '#domain/mail/received-mail.ts';

/** A message as a folder or file of another system tells of it. */
export interface SourceMessage extends OldMessage {
  /** Where it stands: file and place. */
  readonly place: string;
  /** Whether a machine wrote it. */
  readonly automatic: boolean;
  readonly from: MailAddress | undefined;
  /** Addresses of who got it. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string | undefined;
  readonly references: readonly string[];
  /** Its bytes as a mail. What of it cannot be read is remarked and left out. */
  raw(): Promise<Uint8Array<ArrayBuffer>>;
}

/** What of an old case its messages do not tell. */
export type CaseHead = Pick<
  OldCase,
  'from' | 'number' | 'subject' | 'state' | 'priority' | 'customer' | 'agent' | 'group' | 'closedAt'
> & { readonly registeredAt?: string | undefined };

export interface SourceCase {
  /** As people call it: `ticket 31045`. */
  readonly name: string;
  readonly head: CaseHead;
  /** At least one. */
  readonly messages: readonly SourceMessage[];
}

export interface Source {
  /** How many cases there are. */
  readonly size: number;
  cases(): AsyncIterable<SourceCase>;
}
