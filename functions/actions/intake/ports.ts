import type { AgentLoads } from '#actions/life/ports.ts';
import type { Case } from '#domain/case/case.ts';
import type { MessageKey, StoredAttachment } from '#domain/case/message.ts';
import type { Agent } from '#domain/configuration/agent.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { CauseOfAgents } from '#domain/intake/agents-mail.ts';
import type { AgentsNote } from '#domain/intake/agents-note.ts';
import type { ToldOnce } from '#domain/intake/held-answer-notice.ts';
import type { JunkCause } from '#domain/intake/junk.ts';
import type { KnownPerson } from '#domain/intake/known-others.ts';
import type { KnownCustomer } from '#domain/intake/mail-facts.ts';
import type { RememberedMail } from '#domain/intake/mail-identity.ts';
import type { AnsweredNotice } from '#domain/intake/matching.ts';
import type { Memory, Registration } from '#domain/intake/registration.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import type { ForwardedMail } from '#domain/mail/forwarded-mail.ts';
import type { Verdict } from '#domain/mail/receipt.ts';
import type { ReceivedAttachment, ReceivedMail } from '#domain/mail/received-mail.ts';

/** What actions need from the world. */

/** What a mail may cost this time. */
export interface Effort {
  /** How often it was taken in hand, this time included. */
  readonly tries: number;
  remainingMs(): number;
}

export interface MailReader {
  /** Never throws for what stands in the mail. @throws when too little time is left. */
  read(raw: Uint8Array, effort: Effort): ReceivedMail;
  /** The text of a mail that answers nothing of ours (MAIL-18). */
  firstText(text: string): string;
  /** What somebody answered inside a quote of ours that marks nothing; '' when it is all ours (MAIL-18). */
  answersInside(quoted: string, sent: SentText): string;
  /** The mail that another one forwards, if it does (MAIL-22). */
  forwarded(mail: Pick<ReceivedMail, 'from' | 'subject' | 'text' | 'attachments'>): ForwardedMail | undefined;
  /** The newest text apart from quoted history and signature (MAIL-18). */
  replyText(mail: Pick<ReceivedMail, 'text' | 'html' | 'subject'>): ReplyText;
}

export interface ReplyText {
  readonly newest: string;
  readonly quoted: string;
  readonly signature: string;
}

/** Of a mail of ours: what is known of its text, and whether it went on. */
export interface SentText {
  readonly text: string;
  readonly cut: boolean;
}

export interface MailStore {
  /** @returns undefined when there is no such object. */
  raw(key: string): Promise<Uint8Array | undefined>;
  /** Storing the same attachment again replaces it. */
  keep(attachment: ReceivedAttachment, messageId: string, index: number): Promise<StoredAttachment>;
  /** Copies a raw mail to its message. @returns the key there. @throws MailGone */
  file(key: string, messageId: string): Promise<string>;
  /** Copies a raw mail to those that wait for a person, or that were known already: as a message's. @returns the key there. @throws MailGone */
  setAside(key: string, folder: 'held' | `duplicates/${string}`): Promise<string>;
  /** Removes what was stored for a message that did not come to be: its raw mail, and so many attachments. */
  withdraw(messageId: string, attachments: number): Promise<void>;
  /** Removes a raw mail that was copied: what is left in the inbox was forgotten (MAIL-02). */
  discard(key: string): Promise<void>;
}

export interface KnownOfMail {
  readonly remembered: RememberedMail | undefined;
  /** Cases by Message-ID. */
  readonly caseNumbers: ReadonlyMap<string, number>;
  /** Those of the Message-IDs whose mails we received, and did not send. */
  readonly received: ReadonlySet<string>;
  /** Those of the Message-IDs whose mails were for agents, or answered one. */
  readonly notices: ReadonlyMap<string, AnsweredNotice>;
  /** The first of the Message-IDs' mails that is one of ours. */
  readonly answered: MessageKey | undefined;
  readonly customer: KnownCustomer | undefined;
  /** Whether automatic mail to the address was stopped, a customer's or not. */
  readonly isSuppressed: boolean;
}

export interface CaseStore extends AgentLoads {
  /** One round trip, consistent. */
  known(of: {
    identityKey: string | undefined;
    messageIds: readonly string[];
    address: string | undefined;
  }): Promise<KnownOfMail>;
  /** @returns undefined when no agent wrote it. */
  agentsText(key: MessageKey): Promise<SentText | undefined>;
  cases(numbers: readonly number[]): Promise<ReadonlyMap<number, Case>>;
  /** What is known of those of the addresses that are. */
  peopleAt(addresses: readonly string[]): Promise<ReadonlyMap<string, KnownPerson>>;
  accountOf(domain: string): Promise<{ id: string } | undefined>;
  /** The next case number: never the same twice, gaps are possible. */
  nextNumber(): Promise<number>;
  /** All or nothing. @throws StaleFacts when the world has changed since it was read. */
  register(registration: Registration): Promise<void>;
  /** All or nothing. @throws StaleFacts when the mail is known meanwhile. */
  keepNote(note: AgentsNote): Promise<void>;
  /** What an agent's mail does, and how the mail is known again: all or nothing. @throws StaleFacts */
  keepAnswer(answer: { readonly memory: Memory; readonly id: string; readonly change: CaseChange }): Promise<void>;
}

/** An agent's mail to their address of a case: theirs beyond doubt (CASE-19). */
export interface MailedAnswer {
  readonly agent: Agent;
  /** Names what becomes of it. */
  readonly id: string;
  readonly at: string;
  /** All of its text. */
  readonly text: string;
  /** What they wrote, without quoted history and signature (MAIL-18). */
  readonly newest: string;
  /** The rest. */
  readonly quoted: string;
  readonly attachments: readonly StoredAttachment[];
  /** Name of a file that is a mail of ours: agents' facts stand in it. */
  readonly ourMail: string | undefined;
  /** Key of the mail as it came, and its bytes. */
  readonly raw: Pick<StoredAttachment, 'key' | 'size'>;
  /** When the notice was decided that it answers; undefined when that is not known. */
  readonly noticeAt: string | undefined;
}

/** Does what agents write by mail: rooms above know how. */
export interface AgentsDesk {
  /** @throws AnswerRefused for what cannot be done. */
  changeFor(about: Case, mailed: MailedAnswer, configuration: Configuration, tried: number): Promise<CaseChange>;
}

export type HeldCause = 'no-mailbox' | 'own-mail' | JunkCause | CauseOfAgents;

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
  /** The same mail again changes nothing. Who is to be told of it is told once, in the same transaction. */
  hold(mail: HeldMail, told?: ToldOnce): Promise<void>;
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
