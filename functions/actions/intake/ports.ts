import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { Delivery, MessageKey, OutboundMessage, StoredAttachment } from '#domain/case/message.ts';
import type { RatingQuestion } from '#domain/case/rating-round.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import type { Language } from '#domain/configuration/mailbox.ts';
import type { TextBlock } from '#domain/configuration/text-block.ts';
import type { JunkCause } from '#domain/intake/junk.ts';
import type { KnownCustomer, Registration } from '#domain/intake/registration.ts';
import type { SigningKeys } from '#domain/links/signing.ts';
import type { Verdict } from '#domain/mail/receipt.ts';
import type { ReceivedAttachment, ReceivedMail } from '#domain/mail/received-mail.ts';
import type { News, SentMessage } from '#domain/notification/bounce-notice.ts';
import type { OutgoingMail, RenderedTemplate } from '#domain/notification/outgoing-mail.ts';
import type { TemplateData } from '#domain/template/template-data.ts';

/** What actions need from the world. */

export interface MailReader {
  /** Never throws for what stands in the mail. */
  read(raw: Uint8Array): Promise<ReceivedMail>;
  /** The newest text apart from quoted history and signature (MAIL-18). */
  replyText(mail: Pick<ReceivedMail, 'text' | 'html' | 'subject'>): ReplyText;
}

export interface ReplyText {
  readonly newest: string;
  readonly quoted: string;
  readonly signature: string;
}

export interface MailStore {
  /** @returns undefined when there is no such object. */
  raw(key: string): Promise<Uint8Array | undefined>;
  /** Storing the same attachment again replaces it. */
  keep(attachment: ReceivedAttachment, messageId: string, index: number): Promise<StoredAttachment>;
  /** Copies a raw mail to its message. @returns the key there. @throws MailGone */
  file(key: string, messageId: string): Promise<string>;
  /** Copies a raw mail to those that wait for a person, or that were known already. @returns the key there. @throws MailGone */
  setAside(key: string, folder: 'held' | 'duplicates'): Promise<string>;
  /** Removes a raw mail that was copied: what is left in the inbox was forgotten (MAIL-02). */
  discard(key: string): Promise<void>;
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
}

export type HeldCause = 'no-mailbox' | 'own-mail' | JunkCause;

/** A mail that registered nothing and waits for a person (MAIL-04, MAIL-14). */
export interface HeldMail {
  /** Names it in the list, and in its bucket key. */
  readonly id: string;
  /** When SES received it. */
  readonly at: string;
  readonly rawKey: string;
  readonly cause: HeldCause;
  readonly from: string | undefined;
  readonly subject: string;
  /** The beginning of its text. */
  readonly preview: string;
  /** What its receipt said, for the day that it is released. */
  readonly source: string;
  readonly recipients: readonly string[];
  readonly verdicts: {
    readonly spam: Verdict;
    readonly virus: Verdict;
    readonly spf: Verdict;
    readonly dkim: Verdict;
    readonly dmarc: Verdict;
  };
}

export interface HeldMails {
  /** The same mail again changes nothing. */
  hold(mail: HeldMail): Promise<void>;
  /** Newest first. */
  list(limit: number): Promise<readonly HeldMail[]>;
  find(id: string): Promise<HeldMail | undefined>;
  remove(id: string): Promise<void>;
}

/** The mail left the place where it was: somebody else was at it, and faster. */
export class MailGone extends Error {
  constructor(key: string) {
    super(`There is no mail ${key} any more`);
    this.name = 'MailGone';
  }
}

/** What was expected of the store and is no longer so: read again and decide again. */
export class StaleFacts extends Error {
  readonly expectation: string;
  /** Nothing is known to have changed: another write was under way. */
  readonly isConflict: boolean;

  constructor(expectation: string, isConflict = false) {
    super(`Changed meanwhile: ${expectation}`);
    this.isConflict = isConflict;
    this.name = 'StaleFacts';
    this.expectation = expectation;
  }
}

export interface Lease {
  readonly id: string;
  readonly until: string;
  readonly cc: readonly string[];
}

export interface Outbox {
  load(
    key: MessageKey,
  ): Promise<{ message: OutboundMessage & { leasedUntil: string | undefined }; case: Case } | undefined>;
  /** Those of the addresses that mail fails at for good, or that complained (MAIL-16). */
  suppressed(addresses: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * From queued to sending, with the copies that are sent. Asking again with the same id succeeds: the answer to the first time may have been lost.
   * @returns false when somebody else was faster.
   */
  lease(key: MessageKey, lease: Lease): Promise<boolean>;
  /** From the delivery that it was to what became of it; `event` tells the case's history so. */
  settle(
    key: MessageKey,
    from: Delivery,
    to: Exclude<Delivery, 'sending' | 'sent'>,
    detail?: string,
    event?: CaseEvent,
  ): Promise<void>;
  /** Remembers the id that customers will answer to and the round that the mail asks of, then marks the message sent. */
  sent(key: MessageKey, sent: SentMail): Promise<void>;
}

/** Bytes of attachments that leave with a mail. */
export interface Attachments {
  /** @throws when they are not there, or are others than were stored. */
  bytes(attachment: StoredAttachment): Promise<Uint8Array>;
}

/** Hands an attachment to who may have it. */
export interface AttachmentLinks {
  /** Works for some minutes and downloads the file, whatever its type: nothing is shown from there. */
  link(attachment: StoredAttachment): Promise<string>;
}

/** What comes back of a mail that we sent. */
export interface Feedback {
  /** The message that SES gave one of the Message-IDs, and whom it went to. */
  messageWithId(messageIds: readonly string[]): Promise<SentMessage | undefined>;
  /**
   * Writes the case's history, marks the message, unless a copy alone is meant, and queues the notice, once; again changes
   * nothing.
   */
  undelivered(key: MessageKey, news: News, notice?: OutboundMessage): Promise<void>;
  /** No automatic mail goes to the address any more, a customer's or not. */
  suppress(address: string, at: string, reason: string): Promise<void>;
}

/** Counts automatic mail by the hour (MAIL-17). */
export interface MailAllowance {
  /** Takes one of the allowance. @returns which limit is reached, if one is; then nothing was taken of the total. */
  take(
    address: string,
    at: Date,
    limits: { perRecipient: number; inTotal: number },
  ): Promise<'recipient' | 'total' | undefined>;
}

export interface SentMail {
  /** Message-ID without brackets that SES gave the mail. */
  readonly messageId: string;
  readonly to: string;
  readonly cc: readonly string[];
  /** Address of the mailbox that it left. */
  readonly mailbox: string;
  readonly at: string;
  readonly subject: string;
  readonly text: string;
  /** When it shows a scale. */
  readonly question?: RatingQuestion | undefined;
}

export interface OutgoingQueue {
  /** @param postponed which attempt this will be, and when; without it the first one, now. */
  enqueue(key: MessageKey, postponed?: { readonly attempt: number; readonly delaySeconds: number }): Promise<void>;
}

export interface Templates {
  /**
   * A mail template in a language, or in another one when it has none in that.
   * @throws Refusal template-wrong
   */
  render(
    template: Pick<MailTemplate, 'name' | 'version'>,
    language: Language,
    data: TemplateData,
    textBlocks: readonly TextBlock[],
  ): Promise<RenderedTemplate>;
  /** An agent's words in Markdown, in the layout of all mails. */
  words(markdown: string, subject: string, language: Language, data: TemplateData): Promise<RenderedTemplate>;
}

export interface MailSender {
  /** The mail in bytes: whatever is wrong with it shows here, before anybody has it in hand. */
  compose(mail: OutgoingMail): Promise<ComposedMail>;
  /**
   * @returns the Message-ID that the mail has for its readers.
   * @throws MailRefused when it surely was not sent; any other error leaves that open.
   */
  send(mail: ComposedMail): Promise<string>;
}

export interface ComposedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Uint8Array;
}

/**
 * busy: SES takes no more for now (its rate, the day's quota, a pause) · denied: it would, were we allowed or able to
 * reach it · never: it will not take this mail
 */
export type RefusalOfMail = 'busy' | 'denied' | 'never';

/** Its message is fit for logs; `detail` may name addresses. */
export class MailRefused extends Error {
  // Private, so that no logger writes it down.
  readonly #detail: string;
  readonly kind: RefusalOfMail;

  constructor(code: string, detail: string, kind: RefusalOfMail) {
    // Who is denied is a function of ours; who is refused may be a customer.
    super(`The mail was not sent: ${kind === 'denied' ? `${code}: ${detail}` : code}`);
    this.name = 'MailRefused';
    this.#detail = `${code}: ${detail}`;
    this.kind = kind;
  }

  get detail(): string {
    return this.#detail;
  }
}

export interface KeySource {
  keys(): Promise<SigningKeys>;
}

export interface ConfigurationSource {
  /** Some seconds old at most. */
  load(): Promise<Configuration>;
  /** As it is now: for who would refuse something by what is some seconds old. */
  loadAnew(): Promise<Configuration>;
}
