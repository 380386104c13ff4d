import type { CaseReading, SentMail as WholeSentMail } from '#actions/case/ports.ts';
import type { TemplatePorts } from '#actions/template/ports.ts';
import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { Delivery, InboundMessage, MessageKey, OutboundMessage, StoredAttachment } from '#domain/case/message.ts';
import type { RatingQuestion } from '#domain/case/rating-round.ts';
import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import type { TemplateTexts } from '#domain/configuration/template-texts.ts';
import type { TextBlock } from '#domain/configuration/text-block.ts';
import type { Digest, DigestWait } from '#domain/notification/digest.ts';
import type { BounceNotices, News, SentMessage } from '#domain/notification/mail-news.ts';
import type { MailLimit, MailToll } from '#domain/notification/mail-toll.ts';
import type { OutgoingMail } from '#domain/notification/outgoing-mail.ts';
import type { SuppressionCause } from '#domain/notification/suppression.ts';
import type { RenderedTemplate } from '#domain/template/rendered-template.ts';
import type { TemplateData } from '#domain/template/template-data.ts';
import type { Language } from '#domain/words/language.ts';
export interface Lease {
  readonly id: string;
  readonly until: string;
  /** When the one whom the message was to go to is left out. */
  readonly to?: OutboundMessage['to'];
  readonly cc: readonly string[];
}

export interface Outbox {
  /** @returns it with whether it stands in the list of mails that did not arrive. */
  load(
    key: MessageKey,
  ): Promise<
    { message: OutboundMessage & { leasedUntil: string | undefined; isListed: boolean }; case: Case } | undefined
  >;
  /** The newest mail of a person in a case, proven or not; undefined when it lies further back than anybody looks. */
  newestWords(caseNumber: number): Promise<InboundMessage | undefined>;
  /** Those of the cases that there are. */
  casesOf(numbers: readonly number[]): Promise<ReadonlyMap<number, Case>>;
  /** What is known of those of the addresses that are. */
  addressees(addresses: readonly string[]): Promise<ReadonlyMap<string, KnownAddressee>>;
  /**
   * From queued to sending, with whom it is sent to. Asking again with the same id succeeds: the answer to the first time may have been lost.
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

/** Notices that wait to be told of together. */
export interface Digests {
  /** Consistent. */
  digestOf(agent: string): Promise<Digest | undefined>;
  /**
   * A notice leaves the queue and joins its agent's digest, which begins a wait if it is the first: all or nothing.
   * @returns false when the notice is not queued any more.
   * @throws StaleFacts when the digest has changed since.
   */
  collect(notice: MessageKey, digest: Digest, wait: DigestWait | undefined): Promise<boolean>;
  /**
   * An emptied digest takes the place of what was to tell, and its mail is queued: all or nothing.
   * @throws StaleFacts when it has changed since.
   */
  tell(digest: Digest, mail: OutboundMessage | undefined): Promise<void>;
}

/** Bytes of attachments that leave with a mail. */
export interface Attachments {
  /** @throws when they are not there, or are others than were stored. */
  bytes(attachment: StoredAttachment): Promise<Uint8Array>;
}

/** What comes back of a mail that we sent. */
export interface Feedback {
  /** The message that SES gave one of the Message-IDs, and whom it went to. */
  messageWithId(messageIds: readonly string[]): Promise<SentMessage | undefined>;
  /** The newest mail of a case that left and went to one of the addresses. */
  newestTo(caseNumber: number, addresses: readonly string[]): Promise<OutboundMessage | undefined>;
  caseOf(number: number): Promise<Case | undefined>;
  /**
   * Writes the case's history, marks the message, unless a copy alone is meant, and queues the notices, once; again changes
   * nothing.
   */
  undelivered(key: MessageKey, news: News, notices?: BounceNotices): Promise<void>;
  /** No automatic mail goes to the address any more, a customer's or not. */
  suppress(address: string, at: string, reason: string): Promise<void>;
}

export interface KnownAddressee {
  /** Why it gets no automatic mail (MAIL-16); undefined when it does. */
  readonly suppressed: SuppressionCause | undefined;
  /** When an authenticated mail first came from there. */
  readonly provenAt: string | undefined;
}

/** Counts automatic mail by the hour (MAIL-17). */
export interface MailAllowance {
  /**
   * Takes one of the allowance; the same mail again, to the same inbox, takes no more in that hour.
   * @returns which limit is reached, if one is; then nothing was taken.
   */
  take(toll: MailToll, at: Date): Promise<MailLimit | undefined>;
}

export interface SentMail {
  /** Message-ID without brackets that SES gave the mail. */
  readonly messageId: string;
  readonly to: string;
  readonly cc: readonly string[];
  /** Address of the mailbox that it left. */
  readonly mailbox: string;
  /** Name of its template, when it was written to agents. */
  readonly notice?: string | undefined;
  readonly at: string;
  readonly subject: string;
  readonly text: string;
  /** It stood in the list of mails that did not arrive: it leaves it. */
  readonly wasListed?: boolean | undefined;
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

/** Sends a mail of a template that somebody looks at. */
export interface MailTester {
  /** @throws Refusal mail-refused, template-wrong */
  send(asked: {
    readonly name: string;
    readonly audience?: MailTemplate['audience'] | undefined;
    readonly texts: TemplateTexts;
    readonly language: Language;
    readonly caseNumber?: number | undefined;
    readonly to: string;
  }): Promise<{ readonly to: string; readonly subject: string }>;
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

export interface FailedPage {
  readonly mails: readonly WholeSentMail[];
  /** The last place that was looked at; undefined when there are none behind it. */
  readonly next: MessageKey | undefined;
}

/** Mails of ours that did not arrive, that wait or of which nobody knows, of all cases. */
export interface FailedMails {
  /** Of so many places, newest first, behind one: the mails that still are so, and that nobody has put away. */
  page(limit: number, after: MessageKey | undefined): Promise<FailedPage>;
  /** Somebody has seen to it. */
  putAway(key: MessageKey): Promise<void>;
}

/** Addresses that get no automatic mail, because mail to them fails or they complained. */
export interface Suppressions {
  /** @returns whether there was one. */
  lift(address: string): Promise<boolean>;
}

/** Where a template is tried: with a case, and as a mail to its writer. */
export interface PreviewPorts extends TemplatePorts {
  readonly cases: Pick<CaseReading, 'load'>;
  readonly sender: MailSender;
}
