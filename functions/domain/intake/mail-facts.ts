import type { Account, Customer } from '#domain/case/customer.ts';
import type { StoredAttachment } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Mailbox } from '#domain/configuration/mailbox.ts';
import type { AgentsForward } from '#domain/intake/agents-forward.ts';
import type { JunkCause } from '#domain/intake/junk.ts';
import type { FreeIdentity } from '#domain/intake/mail-identity.ts';
import type { Placement } from '#domain/intake/placement.ts';
import type { Classification } from '#domain/mail/automatic-mail.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import type { Writer } from '#domain/mail/writer/writer.ts';

/** What is known when a mail is about to be registered. */
export interface MailFacts {
  readonly mail: ReceivedMail;
  readonly receipt: Receipt;
  /** What was newly written in the mail. */
  readonly newestText: string;
  /** Bytes of the raw mail. */
  readonly rawSize: number;
  readonly mailbox: Mailbox;
  readonly classification: Classification;
  /** Whether it reports on a mail of ours, and nobody knows on which (MAIL-16). */
  readonly isUnreadReport?: boolean;
  readonly junk: JunkCause | undefined;
  readonly configuration: Configuration;
  readonly identity: FreeIdentity;
  readonly placement: Placement;
  readonly writer: Writer;
  /** Set when an agent forwards the writer's mail (MAIL-22). */
  readonly forward?: AgentsForward | undefined;
  /** Who else got it and may know that we did, and those of them who are known (NOTE-03). */
  readonly others: readonly string[];
  readonly knownOthers: readonly string[];
  readonly customer: KnownCustomer | undefined;
  readonly account: Pick<Account, 'id'> | undefined;
}

/** What a sender's address tells: whose it is, and whether mail to it fails for good. */
export interface KnownCustomer extends Pick<Customer, 'id' | 'accountId' | 'language'> {
  readonly isSuppressed: boolean;
  /** Whether nobody has told their name yet. */
  readonly isUnnamed?: boolean;
  /** When an authenticated mail first came from there. */
  readonly provenAt?: string | undefined;
}

/** Numbers, ids and places that only the outside can give. */
export interface Given {
  readonly caseNumber: number;
  readonly rawKey: string;
  readonly attachments: readonly StoredAttachment[];
  newId(): string;
}
