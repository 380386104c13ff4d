import type { Attempt, Doubt } from '#domain/case/attempt.ts';
import type { MailKind } from '#domain/mail/automatic-mail.ts';
import type { HeldAnswer } from '#domain/mail/held-answer.ts';
import type { MailAddress } from '#domain/mail/received-mail.ts';
import type { Language } from '#domain/words/language.ts';

/** A mail from a customer, in the correspondence of a case. */
export interface InboundMessage {
  readonly direction: 'in';
  readonly id: string;
  readonly caseNumber: number;
  /** When SES received it. */
  readonly at: string;
  /** Who wrote it. */
  readonly from: MailAddress | undefined;
  /** The form or list that sent it for them (MAIL-22). */
  readonly via?: MailAddress | undefined;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  /** What was newly written, without quoted history and signature; all of it is in the raw mail (MAIL-18). */
  readonly text: string;
  /** Whether the mail says more than `text`. */
  readonly cut: boolean;
  /** Whether it can be shown as its author formatted it; missing where nobody has looked. */
  readonly hasHtml?: boolean | undefined;
  readonly rawKey: string;
  readonly messageId: string | undefined;
  readonly references: readonly string[];
  readonly customerId: string | undefined;
  readonly accountId: string | undefined;
  readonly attachments: readonly StoredAttachment[];
  readonly warnings: readonly string[];
  /** SES found a virus: nothing of it can be downloaded (MAIL-19). */
  readonly infected: boolean;
  /** Who or what wrote it, and what says so (MAIL-15). */
  readonly kind: MessageKind;
  readonly evidence: readonly string[];
  /** Why its sender is not taken for who they say they are (MAIL-11). */
  readonly unverified: Doubt | undefined;
  /** In a closed case's history: the case that the message opened (MAIL-10). */
  readonly shownFrom: number | undefined;
  /** How the case was found: what was tried, in order, and what came of it (MAIL-20). */
  readonly matching: readonly Attempt[];
}

/** thanks: a person's, which only thanks for a solution and reopens nothing (MAIL-10) */
export type MessageKind = MailKind | 'thanks';

/** Whether a person wrote it. */
export function isOfPeople({ kind }: Pick<InboundMessage, 'kind'>): boolean {
  return kind === 'human' || kind === 'thanks';
}

export interface StoredAttachment {
  readonly key: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly contentId: string | undefined;
  readonly inline: boolean;
}

/**
 * queued: committed, not yet taken · sending: taken by one sender until its lease ends · sent: SES has it ·
 * unsent: given up on, since SES could not be asked or had no room for a day; nobody tries again by itself ·
 * uncertain: a sender died with it in hand, so that nobody knows whether SES has it · refused: SES will not take it ·
 * limited: too much automatic mail left already · suppressed: mail to its address fails for good · undelivered: it came
 * back · resent: an agent sent it again, as another message · collected: its agent is told of it by a digest
 */
export type Delivery =
  | 'queued'
  | 'sending'
  | 'sent'
  | 'unsent'
  | 'uncertain'
  | 'refused'
  | 'limited'
  | 'suppressed'
  | 'undelivered'
  | 'resent'
  | 'collected';

/** A mail from us: a template, which is rendered when it leaves, or what an agent wrote. */
export interface OutboundMessage {
  readonly direction: 'out';
  readonly id: string;
  readonly caseNumber: number;
  /** When it was decided. */
  readonly at: string;
  readonly delivery: Delivery;
  /** Address of the agent who sends it; undefined for automatic mail. */
  readonly by: string | undefined;
  /** Name of a mail template; undefined for an agent's own words. */
  readonly template: string | undefined;
  /** An agent's own words, in Markdown. */
  readonly body: string | undefined;
  readonly language: Language;
  readonly mailbox: string;
  readonly to: MailAddress;
  readonly cc: readonly string[];
  /** Subject of the mail that it answers; empty when nothing of its sender may be repeated (MAIL-17). */
  readonly subject: string;
  /** Message-ID of the mail that it answers. */
  readonly inReplyTo: string | undefined;
  readonly references: readonly string[];
  readonly attachments: readonly StoredAttachment[];
  /** What stands beneath, when its mailbox wants it: of the mail that it answers. */
  readonly quoted?: Quoted | undefined;
  /** Whether it tells agents of a mail from outside: there may be many of those (MAIL-17). */
  readonly ofMail?: true | undefined;
  /** What a mail about a rating tells. */
  readonly rating?: { readonly level: string; readonly score: number; readonly comment: string } | undefined;
  /** What a mail about a deadline tells. */
  readonly deadline?: DeadlineNews | undefined;
  /** What a mail about a missed norm tells (SLA-08). */
  readonly norm?: NormNews | undefined;
  /** What a mail tells of an agent's mail that is held (CASE-19). */
  readonly held?: HeldAnswer | undefined;
  /** What a digest tells (NOTE-12). */
  readonly digest?: DigestNews | undefined;
}

/** Notices that an agent is told of by one mail. */
export interface DigestNews {
  /** Oldest first. */
  readonly notices: readonly DigestNotice[];
  /** Further ones, of which it tells the number alone. */
  readonly more: number;
}

export interface DigestNotice {
  readonly caseNumber: number;
  readonly at: string;
  /** Name of the template of the notice. */
  readonly template: string;
}

export interface DeadlineNews {
  readonly kind: 'response' | 'resolution';
  readonly at: string;
  /** Working time until then, as the mail was decided. */
  readonly leftMinutes: number;
}

/** How much of what a service level promises was resolved in time, in a period of days. */
export interface NormNews {
  /** Name of the service level. */
  readonly level: string;
  /** In time, and how many are to be; of a hundred. */
  readonly percent: number;
  readonly threshold: number;
  readonly inTime: number;
  readonly late: number;
  readonly from: string;
  readonly to: string;
}

/** Words of a mail that an answer quotes. */
export interface Quoted {
  /** Name or address of its author. */
  readonly from: string;
  readonly at: string;
  readonly text: string;
  /** Addresses of who wrote or received it: nobody else reads it in an answer. */
  readonly readers: readonly string[];
}

/** What agents write to each other: customers never see it (CASE-08). */
export interface Note {
  readonly direction: 'note';
  readonly id: string;
  readonly caseNumber: number;
  readonly at: string;
  /** Address of the agent. */
  readonly by: string;
  /** Markdown. */
  readonly body: string;
  readonly attachments: readonly StoredAttachment[];
}

/** Names a message in the store. */
export type MessageKey = Pick<OutboundMessage, 'caseNumber' | 'at' | 'id'>;

const keptCharacters = 1500;

/** The beginning of a text that stands in the case's list of messages; the raw mail keeps the rest. */
export function beginningOf(text: string, characters = keptCharacters): { text: string; cut: boolean } {
  const letters = text.trim();
  if (letters.length <= characters) return { text: letters, cut: false };
  return { text: letters.slice(0, characters).toWellFormed().trimEnd(), cut: true };
}
