import type { Priority } from '#domain/configuration/case-type.ts';
import type { MailAddress } from '#domain/mail/received-mail.ts';
import type { Language } from '#domain/words/language.ts';
import type { CaseClocks, Course } from './clock.ts';
import type { RuleNote } from './happened/rule-note.ts';
import type { LastWord } from './last-word.ts';
import type { AssignmentReason } from './load/assignment-reason.ts';
import type { MachineSign } from './machine-sign.ts';
import type { Satisfaction } from './satisfaction.ts';

export type Origin = 'email' | 'console' | 'call' | 'portal' | 'correspondence';

export interface Case {
  readonly number: number;
  readonly subject: string;
  readonly description: string;
  /** Name of a row of the lookup of statuses. */
  readonly status: string;
  /** Counts the statuses that the case has entered, again or anew: names one entry (NOTE-05). */
  readonly entry: number;
  readonly statusSince: string;
  /** Name of a row of the lookup of categories. */
  readonly category: string;
  /** Name of a row of the lookup of services: what of the company's the case is about. */
  readonly service: string | undefined;
  /** Name of a row of the lookup of case types: the case took its priority over (CASE-10). */
  readonly type?: string | undefined;
  readonly priority: Priority;
  readonly origin: Origin;
  /** Address of the mailbox that it came to. */
  readonly mailbox: string;
  /** Address of the agent who works on it. */
  readonly agent: string | undefined;
  readonly group: string | undefined;
  readonly customerId: string | undefined;
  readonly accountId: string | undefined;
  readonly participants: readonly string[];
  readonly correspondence: Correspondence;
  /** How its customer is reached otherwise than by mail, or who they are where no mail goes (CASE-07). */
  readonly contact?: Contact | undefined;
  readonly language: Language;
  readonly registeredAt: string;
  /** When an agent first answered. */
  readonly respondedAt: string | undefined;
  /** When it was resolved, unless it was reopened since. */
  readonly resolvedAt: string | undefined;
  readonly closedAt: string | undefined;
  readonly lastMessageAt: string;
  /** When the customer's oldest message came that nobody has answered; undefined when the next word is theirs. */
  readonly waitingSince: string | undefined;
  /** When a person wrote last, of either side; machines and doubtful senders do not count (CASE-13). */
  readonly lastWordAt?: string | undefined;
  /** Missing until somebody writes. */
  readonly last?: LastWord | undefined;
  /** The nearest deadline of a clock that runs. */
  readonly dueAt?: string | undefined;
  /** When an agent last answered. */
  readonly answeredAt?: string | undefined;
  /** Version that somebody made last, when its clocks alone have changed the case since (CASE-12). */
  readonly peopleVersion?: number | undefined;
  /** Missing where nobody has looked. */
  readonly course?: Course | undefined;
  /** Missing where nothing is promised. */
  readonly clocks?: CaseClocks | undefined;
  /** When the customer wrote nothing but thanks to it as it was resolved. */
  readonly thankedAt?: string | undefined;
  /** It is out of the lists until then, or until the customer writes (CASE-18). */
  readonly snoozedUntil?: string | undefined;
  /** The customer's newest rating. */
  readonly satisfaction: Satisfaction | undefined;
  /** Entry in which it was resolved last: names what is rated; 0 before that. */
  readonly ratingRound: number;
  /** Entry that a rating has put it into. */
  readonly ratedEntry: number | undefined;
  /** Status that ratings of the round have taken it from. */
  readonly ratedFrom?: string | undefined;
  readonly closureReason: string | undefined;
  /** Numbers of cases that this one continues or came from, or that continue it. */
  readonly related: readonly number[];
  /** Number of the case that goes on for this one (CASE-14). */
  readonly mergedInto: number | undefined;
  /** Numbers of the cases that were merged into this one, and into those before: their messages belong to it. */
  readonly merged: readonly number[];
  /** Where it was before it came to Postcase; missing for a case that began here. */
  readonly imported?: Imported | undefined;
  /** Since when nothing is left of it but number, times and figures (OPS-07); missing for most. */
  readonly erasedAt?: string | undefined;
  /** Whether nothing is left of anybody who took part in it, and not of its customer alone. */
  readonly everybodyErased?: boolean | undefined;
  /** Counts the changes: a writer names the version that it read (CASE-12). */
  readonly version: number;
}

/** The past of a case in another system. What was promised and counted there is nothing to clocks and figures here. */
export interface Imported {
  readonly from: 'zammad' | 'mail';
  /** Its number there. */
  readonly number?: string | undefined;
  /** When it was imported. */
  readonly at: string;
}

export interface Contact {
  /** Of a person, or of a company. */
  readonly name: string;
  /** As `phoneOf` gives it. */
  readonly phone?: string | undefined;
  /** Mail domain of the company that was named. */
  readonly domain?: string | undefined;
}

/** Whom mail of the case goes to, and which mail of the customer it answers. */
export interface Correspondence {
  readonly customer: MailAddress | undefined;
  /** Address of the form or whoever else named the customer in the mail that opened the case (MAIL-22). */
  readonly via?: string | undefined;
  /** The other addressees of the mail that opened the case, if its sender was authenticated (NOTE-03). */
  readonly others: readonly string[];
  /** Those of them who wrote to us before, or belong to the customer's company. */
  readonly knownOthers: readonly string[];
  /** Whether the customer is proven to be who they say: else automatic mail repeats nothing that they wrote (MAIL-17). */
  readonly isProven: boolean;
  /** Why no automatic mail goes to the customer, whatever the rules say. */
  readonly silence: string | undefined;
  /** Of the mail that is answered: the customer's newest. */
  readonly subject: string;
  readonly messageId: string | undefined;
  readonly references: readonly string[];
  /** When it came; missing when no mail is answered. */
  readonly at?: string | undefined;
  /** What an agent answers: the newest mail of whoever takes part (CASE-08); the customer's when missing. */
  readonly newest?: AnsweredMail | undefined;
}

/** A mail that is answered: to its writer, with copies to who else got it. */
export interface AnsweredMail {
  readonly to: MailAddress;
  readonly cc: readonly string[];
  readonly subject: string;
  readonly messageId: string | undefined;
  readonly references: readonly string[];
  readonly at: string;
}

/** One line of a case's history: who, when, what, from, to. Never edited (CASE-11). */
export interface CaseEvent {
  readonly caseNumber: number;
  readonly id: string;
  readonly at: string;
  /** Address of a person, or `postcase`. */
  readonly who: string;
  readonly what:
    | 'registered'
    | 'message-joined'
    | 'status-changed'
    | 'field-changed'
    | 'continued-in'
    | 'branched-off'
    | 'merged-into'
    | 'merged-from'
    | 'note-written'
    | 'reply-written'
    | 'message-forwarded'
    | 'answer-stopped'
    | 'template-sent'
    | 'rated'
    | 'rating-doubted'
    | 'sender-confirmed'
    | 'mail-undelivered'
    | 'mail-complained'
    | 'report-unread'
    | 'mail-uncertain'
    | 'mail-settled'
    | 'mail-limited'
    | 'webhook-called-again'
    | 'deadline-near'
    | 'deadline-missed'
    | 'imported'
    | 'erased';
  /** Which column changed, when that is not said by `what`. */
  readonly field?: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** What the status before had brought, while the change can be taken back (CONS-11). */
  readonly left?: LeftStatus | undefined;
  /** Why a rule gave the case to somebody. */
  readonly why?: AssignmentReason | undefined;
  /** Somebody has room since, or nobody was found: cases that nobody has are looked at again. */
  readonly frees?: true | undefined;
  /** What speaks against what happened, when it is doubted. */
  readonly signs?: readonly MachineSign[] | undefined;
  /** What the rules made of it, and why not more (NOTE-12). */
  readonly rules?: readonly RuleNote[] | undefined;
  /** Message that caused it, or that it is about. */
  readonly messageId: string | undefined;
  /** Version that the case has since; missing for what is noted beside the case. */
  readonly version?: number | undefined;
}

/** What a case loses when it leaves a status. */
export type LeftStatus = Pick<
  Case,
  'statusSince' | 'resolvedAt' | 'closedAt' | 'waitingSince' | 'closureReason' | 'ratingRound'
>;

/** Each is read when the case is shown, and the longest way to the one that goes on has so many steps. */
export const mostMerged = 50;
