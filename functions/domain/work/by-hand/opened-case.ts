import { activeAgent, activeGroup } from '#domain/assignment/assignment.ts';
import { agentLine, agentWords } from '#domain/case/agent-words.ts';
import type { Case, CaseEvent, Origin } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import { printCaseNumber, withNumberOnce } from '#domain/case/case-number.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { PeopleNews } from '#domain/case/customer.ts';
import type { Happening } from '#domain/case/happened/happening.ts';
import { lastWord } from '#domain/case/last-word.ts';
import type { LoadChange } from '#domain/case/load/agent-load.ts';
import { beginningOf, type Note, type OutboundMessage, type StoredAttachment } from '#domain/case/message.ts';
import { nameWords } from '#domain/case/people/customer-words.ts';
import type { Wait } from '#domain/case/wait.ts';
import { agentName } from '#domain/configuration/agent.ts';
import { type Priority, priorityOf } from '#domain/configuration/case-type.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Mailbox } from '#domain/configuration/mailbox.ts';
import { newStatus } from '#domain/configuration/status.ts';
import { timedCase } from '#domain/deadline/timed-case.ts';
import { languageOf, languageOfCustomer } from '#domain/intake/case-language.ts';
import { happeningsOf } from '#domain/life/happenings.ts';
import { enterSilently, enterStatus } from '#domain/life/status-entry.ts';
import { didYouMean } from '#domain/words/closest.ts';
import type { Language } from '#domain/words/language.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { activeCategory, activeService, activeType, longestCaseSubject } from '../edited-case.ts';
import { writtenNote } from '../written-note.ts';
import { writtenReply } from '../written-reply.ts';
import type { CustomerByHand } from './customer-by-hand.ts';

/** What an agent says of a case that they register by hand (CASE-05, CASE-07). */
export interface CaseByHand {
  readonly subject: string;
  /** Markdown: a note of the agent's, or their mail to the customer. */
  readonly description: string;
  /** Files of that note or mail. */
  readonly attachments: readonly StoredAttachment[];
  /** That of the mailbox when undefined; so are service and group. */
  readonly category?: string | undefined;
  readonly service?: string | undefined;
  readonly group?: string | undefined;
  /** That of the mailbox when undefined, and the priority that of the type. */
  readonly type?: string | undefined;
  readonly priority?: Priority | undefined;
  readonly agent?: string | undefined;
  /** That of cases which came by no mail when undefined (NOTE-04). */
  readonly mailbox?: string | undefined;
  readonly language?: Language | undefined;
  readonly origin: Extract<Origin, 'console' | 'call'>;
  readonly tell: Told;
}

/** nothing · registered: what the rules send of a new case · words: the description, as a mail of the agent's */
export type Told = 'nothing' | 'registered' | 'words';

/** All that a case by hand brings with it, written in one transaction. */
export interface OpenedCase {
  readonly case: Case;
  readonly people: PeopleNews;
  readonly events: readonly CaseEvent[];
  readonly messages: readonly (OutboundMessage | Note)[];
  readonly waits: readonly Wait[];
  /** What rules are asked of (NOTE-12). */
  readonly happened?: readonly Happening[];
  /** What it does to the counter of its agent. */
  readonly loads?: readonly LoadChange[];
}

/**
 * A new case that an agent registers by hand for a customer: agents vouch for whom they name, as they do for a sender in doubt.
 * @throws Refusal change-wrong
 */
export function openedCase(
  given: CaseByHand,
  customer: CustomerByHand,
  number: number,
  cause: Cause,
  configuration: Configuration,
): OpenedCase {
  const blank = blankCase(given, customer, number, cause, configuration);
  const { after: unruled, ...news } = begun(blank, given, cause, configuration);
  const registered = [
    caseEvent(unruled, cause, 'registered'),
    ...(unruled.agent === undefined
      ? []
      : [caseEvent(unruled, cause, 'field-changed', { id: `${cause.id}-agent`, field: 'agent', to: unruled.agent })]),
  ];
  const { case: after, waits } = timedCase(undefined, unruled, cause.at, configuration);
  return {
    case: after,
    people: { ...customer.news, caseWords: { caseNumber: number, words: wordsOf(customer) } },
    waits: [...news.waits, ...waits],
    messages: news.messages,
    events: [...registered, ...news.events],
    happened: happeningsOf([...registered, entryOf(unruled, cause)], unruled),
  };
}

/** Its first status is entered like any other, though its history says no more than that it was registered. */
function entryOf(about: Case, { id, at, who }: Cause): CaseEvent {
  return caseEvent(about, { id, at, who }, 'status-changed', { to: about.status });
}

/** Of a company without a person nothing else is known that the case could be found by. */
function wordsOf({ customer, contact }: CustomerByHand): readonly string[] {
  return customer || !contact ? [] : nameWords(contact.name);
}

type Begun = Pick<OpenedCase, 'events' | 'messages' | 'waits'> & { readonly after: Case };

/** The case in its first status, with what is said in it and sent. */
function begun(
  blank: Case,
  { description, attachments, tell }: CaseByHand,
  cause: Cause,
  configuration: Configuration,
): Begun {
  if (tell === 'words') {
    const entered = enterSilently({ ...blank, version: 0 }, newStatus, cause, configuration).case;
    const draft = { body: description, to: undefined, cc: [], attachments, status: undefined };
    const written = writtenReply(entered, { ...draft, subject: subjectOf(blank, configuration) }, cause, configuration);
    return { ...written, after: written.after ?? entered };
  }
  const silent = { ...enterSilently(blank, newStatus, cause, configuration), messages: [], waits: [] };
  const {
    case: after,
    messages,
    waits,
  } = tell === 'registered' ? enterStatus(blank, newStatus, cause, configuration) : silent;
  if (description.trim() === '' && attachments.length === 0) return { after, messages, waits, events: [] };
  // What a case is about mentions nobody.
  const note = writtenNote(after, { body: description.trim() || blank.subject, attachments }, cause, { agents: [] });
  return { after, messages: [...note.messages, ...messages], waits, events: note.events };
}

const longestRepeatedSubject = 180;

/** A first mail answers nothing: `Printer [SR-00000001]`. */
function subjectOf({ number, subject }: Case, { settings: { caseNumberMask } }: Configuration): string {
  const { text } = beginningOf(subject, longestRepeatedSubject);
  return withNumberOnce(`${text} [${printCaseNumber(caseNumberMask, number)}]`, number, caseNumberMask);
}

function blankCase(
  given: CaseByHand,
  { customer, accountId, person, contact, isSuppressed }: CustomerByHand,
  number: number,
  { at, who }: Cause,
  configuration: Configuration,
): Case {
  const mailbox = mailboxOf(given, configuration);
  const subject = agentLine(given.subject, 'A subject', longestCaseSubject);
  const words = given.description.trim() === '' ? '' : agentWords(given.description, 'A description');
  const type = given.type === undefined ? mailbox.type : activeType(given.type, configuration);
  const last = { by: 'agent', who: agentName(who, configuration), text: words || subject, at } as const;
  return {
    number,
    subject,
    description: beginningOf(words, 200).text,
    status: '',
    entry: 0,
    statusSince: at,
    category: given.category === undefined ? mailbox.category : activeCategory(given.category, configuration),
    service: given.service === undefined ? mailbox.service : activeService(given.service, configuration),
    type,
    priority: given.priority ?? priorityOf(type, configuration.caseTypes),
    origin: given.origin,
    mailbox: mailbox.address,
    agent: given.agent === undefined ? undefined : activeAgent(given.agent, configuration).address,
    group: given.group === undefined ? mailbox.group : activeGroup(given.group, configuration),
    customerId: customer?.id,
    accountId,
    participants: person ? [person.address] : [],
    ...(contact && { contact }),
    correspondence: {
      customer: person,
      others: [],
      knownOthers: [],
      isProven: true,
      silence: isSuppressed ? 'address-fails' : undefined,
      subject,
      messageId: undefined,
      references: [],
    },
    language:
      given.language ??
      languageOfCustomer(customer?.language, configuration) ??
      languageOf(mailbox, `${subject} ${words}`, configuration),
    registeredAt: at,
    respondedAt: undefined,
    resolvedAt: undefined,
    closedAt: undefined,
    lastMessageAt: at,
    // Somebody has asked for something; who is written to first has not.
    waitingSince: given.tell === 'words' ? undefined : at,
    last: lastWord(last),
    satisfaction: undefined,
    ratingRound: 0,
    ratedEntry: undefined,
    closureReason: undefined,
    related: [],
    mergedInto: undefined,
    merged: [],
    version: 1,
  };
}

/** @throws Refusal change-wrong that names those that there are. */
function mailboxOf({ mailbox: wanted }: CaseByHand, { mailboxes, settings }: Configuration): Mailbox {
  const address = (wanted ?? settings.supportAddress)?.trim().toLowerCase();
  const found = address === undefined ? mailboxes[0] : mailboxes.find((one) => one.address === address);
  if (found) return found;
  const possible = mailboxes.map((one) => one.address);
  const meant = didYouMean(address ?? '', possible) || '.';
  throw new Refusal('change-wrong', `There is no mailbox "${address}"${meant} There are: ${possible.join(', ')}.`);
}
