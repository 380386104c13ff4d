import type { Case } from '#domain/case.ts';
import type { Language } from '#domain/mailbox.ts';
import type { Delivery, MessageKey, OutboundMessage, StoredAttachment } from '#domain/message.ts';
import type { OutgoingMail, RenderedTemplate } from '#domain/outgoing-mail.ts';
import type { ReceivedAttachment, ReceivedMail } from '#domain/received-mail.ts';
import type { KnownCustomer, Registration } from '#domain/registration.ts';
import type { SigningKeys } from '#domain/signing.ts';

/** What actions need from the world. Adapters and their in-memory twins pass the same contract suites. */

export interface MailReader {
  /** Never throws for what stands in the mail. */
  read(raw: Uint8Array): Promise<ReceivedMail>;
}

export interface MailStore {
  /** @throws when there is no such object. */
  raw(key: string): Promise<Uint8Array>;
  /** Storing the same attachment again replaces it. */
  keep(
    attachment: ReceivedAttachment,
    place: { caseNumber: number; messageId: string; index: number },
  ): Promise<StoredAttachment>;
}

/** A mail that is remembered under one of its identity's keys. */
export interface RememberedMail {
  readonly caseNumber: number;
  /** Missing when the key belongs to a mail that we sent. */
  readonly fingerprint: string | undefined;
}

export interface KnownOfMail {
  readonly remembered: RememberedMail | undefined;
  /** Cases by Message-ID. */
  readonly caseNumbers: ReadonlyMap<string, number>;
  readonly customer: KnownCustomer | undefined;
}

export interface CaseStore {
  /** One round trip, consistent. */
  known(of: {
    identityKey: string | undefined;
    messageIds: readonly string[];
    address: string | undefined;
  }): Promise<KnownOfMail>;
  cases(numbers: readonly number[]): Promise<ReadonlyMap<number, Case>>;
  accountOf(domain: string): Promise<{ id: string } | undefined>;
  /** The next case number: never the same twice, gaps are possible. */
  nextNumber(): Promise<number>;
  /** All or nothing. @throws StaleFacts when the world has changed since it was read. */
  register(registration: Registration): Promise<void>;
  /** Keeps a note of a mail that registers nothing, for people to look at. The same mail again changes nothing. */
  hold(mail: HeldMail): Promise<void>;
}

export interface HeldMail {
  readonly at: string;
  readonly rawKey: string;
  readonly cause: 'no-mailbox';
  readonly from: string | undefined;
  readonly subject: string;
  readonly recipients: readonly string[];
}

/** What was expected of the store and is no longer so: read again and decide again. */
export class StaleFacts extends Error {
  readonly expectation: string;

  constructor(expectation: string) {
    super(`Changed meanwhile: ${expectation}`);
    this.name = 'StaleFacts';
    this.expectation = expectation;
  }
}

export interface Outbox {
  load(
    key: MessageKey,
  ): Promise<{ message: OutboundMessage & { leasedUntil: string | undefined }; case: Case } | undefined>;
  /** From queued to sending. @returns false when somebody else was faster. */
  lease(key: MessageKey, until: string): Promise<boolean>;
  /** From sending to what became of it. */
  settle(key: MessageKey, outcome: Exclude<Delivery, 'sending'>, detail?: string): Promise<void>;
  /** Remembers the id that customers will answer to, then marks the message sent. */
  sent(key: MessageKey, sent: SentMail): Promise<void>;
}

export interface SentMail {
  /** Message-ID without brackets that SES gave the mail. */
  readonly messageId: string;
  readonly at: string;
  readonly subject: string;
  readonly text: string;
}

export interface OutgoingQueue {
  enqueue(key: MessageKey): Promise<void>;
}

export interface Templates {
  render(name: string, language: Language, data: Record<string, unknown>): Promise<RenderedTemplate>;
}

export interface MailSender {
  /**
   * @returns the Message-ID that the mail has for its readers.
   * @throws MailRefused when it surely was not sent; any other error leaves that open.
   */
  send(mail: OutgoingMail): Promise<string>;
}

export class MailRefused extends Error {
  /** Whether trying again later may help. */
  readonly temporary: boolean;

  constructor(message: string, temporary: boolean) {
    super(message);
    this.name = 'MailRefused';
    this.temporary = temporary;
  }
}

export interface KeySource {
  keys(): Promise<SigningKeys>;
}
