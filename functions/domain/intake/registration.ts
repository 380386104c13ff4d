import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { Cause } from '#domain/case/cause.ts';
import { answering, correspondenceOf } from '#domain/case/correspondence.ts';
import type { Account, Customer, PeopleNews } from '#domain/case/customer.ts';
import { type Happening, messageNews } from '#domain/case/happened/happening.ts';
import { lastWordOf } from '#domain/case/last-word.ts';
import type { LoadChange } from '#domain/case/load/agent-load.ts';
import { beginningOf, type InboundMessage, type Note, type OutboundMessage } from '#domain/case/message.ts';
import { participants } from '#domain/case/participants.ts';
import type { Wait } from '#domain/case/wait.ts';
import { blockingEntry } from '#domain/configuration/blocklist.ts';
import { priorityOf } from '#domain/configuration/case-type.ts';
import { isOurs } from '#domain/configuration/mailbox.ts';
import { newStatus, reopenedStatus } from '#domain/configuration/status.ts';
import { timedCase } from '#domain/deadline/timed-case.ts';
import type { Given, MailFacts } from '#domain/intake/mail-facts.ts';
import { happeningsOf } from '#domain/life/happenings.ts';
import { withNotes } from '#domain/life/ruled-change.ts';
import { enterStatus, type StatusEntry } from '#domain/life/status-entry.ts';
import { noteBeside } from './agents-forward.ts';
import { eventsOfMail } from './events-of-mail.ts';
import { closureReasons } from './junk.ts';
import { areColleagues } from './known-others.ts';
import { type FreeIdentity, type KnownMail, mostRemembered } from './mail-identity.ts';
import { type People, peopleOf } from './new-people.ts';
import type { Placement } from './placement.ts';
import { languageOfCase, registeredMessage, subjectOf } from './registered-message.ts';
import { wordsOfNewcomers } from './taking-part.ts';

/** A case as it is afterwards, and the version that was read; undefined for a new one. */
export interface WrittenCase {
  readonly case: Case;
  readonly expectedVersion: number | undefined;
}

/** How the mail will be known again (MAIL-03). */
export interface Memory {
  readonly key: string;
  readonly fingerprint: string;
  /** What is known under the key from now on, the mail itself last. */
  readonly mails: readonly KnownMail[];
  /** The last one that was known under it; undefined when the key is new. */
  readonly after: string | undefined;
  /** Set when it answers a mail for agents. */
  readonly notice?: 'answer';
}

/** All that one mail changes, written in one transaction. */
export interface Registration {
  readonly memory: Memory;
  readonly outcome: 'registered' | 'joined' | 'reopened';
  /** The case of the message first. */
  readonly cases: readonly [WrittenCase, ...WrittenCase[]];
  readonly message: InboundMessage;
  /** The message as the closed case that it continues shows it. */
  readonly copies: readonly InboundMessage[];
  /** What an agent wrote who forwarded the mail. */
  readonly note?: Note | undefined;
  readonly events: readonly CaseEvent[];
  readonly owner?: PeopleNews['owner'];
  readonly newCustomer: Customer | undefined;
  readonly newAccount: Account | undefined;
  readonly learned?: PeopleNews['learned'];
  readonly caseWords?: PeopleNews['caseWords'];
  /** Address whose first authenticated mail this is: its owner is known from now on (NOTE-03). */
  readonly proven?: string | undefined;
  /** What the rules of its status send at once: the acknowledgement. */
  readonly notices: readonly OutboundMessage[];
  /** What rules are asked of (NOTE-12). */
  readonly happened?: readonly Happening[];
  /** What they write, once it is known whose case it is. */
  readonly ruled?: readonly (OutboundMessage | Note)[];
  readonly waits: readonly Wait[];
  /** What it does to the counters of agents. */
  readonly loads?: readonly LoadChange[];
  /** Why the customer is told nothing. */
  readonly silence: string | undefined;
}

/** Decides what a mail becomes: a message in the case that it belongs to, or a new case (MAIL-10 to MAIL-15, CASE-01). */
export function register(facts: MailFacts, given: Given): Registration {
  const people = peopleOf(facts, given);
  const message = registeredMessage(facts, given, people);
  const { placement } = facts;
  const { written, entry } =
    placement.kind === 'join'
      ? joinedCase(placement, facts, message)
      : newCase(facts, given, people, message, placement.continues);
  const before = placement.kind === 'join' ? placement.found : undefined;
  const timed = timedCase(before, written.case, message.at, facts.configuration);
  const continued = placement.kind === 'new-case' ? placement.continues : undefined;
  const notices = entry?.messages ?? [];
  const beside = facts.forward && noteBeside(facts.forward, written.case, message);
  return {
    memory: memoryOf(facts.identity, message.caseNumber, placement.kind === 'join' && placement.isForAgents),
    outcome: placement.kind === 'new-case' ? 'registered' : placement.reopens ? 'reopened' : 'joined',
    cases: [{ ...written, case: timed.case }, ...(continued ? [continuedCase(continued, given.caseNumber)] : [])],
    message,
    copies: continued ? [{ ...message, caseNumber: continued.number, shownFrom: given.caseNumber }] : [],
    note: beside?.note,
    events: withNotes(
      [...eventsOfMail(facts, message, written.case, continued, entry), ...(beside ? [beside.event] : [])],
      placement.kind === 'join' ? [] : (entry?.event.rules ?? []),
      message.caseNumber,
    ),
    happened: happenedBy(facts, message, entry ? [entry.event] : [], written.case),
    owner: placement.kind === 'new-case' && !people.newCustomer ? people.customer?.id : undefined,
    newCustomer: people.newCustomer,
    newAccount: people.newAccount,
    learned: learnedName(facts),
    caseWords: { caseNumber: written.case.number, ...wordsOfNewcomers(facts, before, written.case) },
    proven: provenBy(facts, people),
    notices,
    waits: [...(entry?.waits ?? []), ...timed.waits],
    silence: notices.length > 0 ? undefined : silenceOf(facts, written.case),
  };
}

/** @param isForAgents what answers a mail for agents is for agents too: who answers it in turn is no customer. */
export function memoryOf(identity: FreeIdentity, caseNumber: number, isForAgents: boolean): Memory {
  const { key, fingerprint, before, id, receivedAt: at } = identity;
  const mails = [...before, { id, at, caseNumber }].slice(-mostRemembered);
  return { key, fingerprint, mails, after: before.at(-1)?.id, ...(isForAgents && { notice: 'answer' }) };
}

/** Only From is authenticated, so only its own address can be. */
function provenBy({ mail, writer, customer, junk }: MailFacts, people: People): string | undefined {
  const { person, authentication } = writer;
  if (junk || !people.customer || authentication !== 'passed' || customer?.provenAt !== undefined) return undefined;
  return person?.address === mail.from?.address ? person?.address : undefined;
}

/** The name of a customer who was known without one, from a mail that is proven to be theirs: it stays (CASE-15). */
function learnedName({ writer, customer, junk }: MailFacts): PeopleNews['learned'] {
  const { person, authentication } = writer;
  if (junk || !person || person.name.trim() === '' || authentication !== 'passed') return undefined;
  if (customer?.isUnnamed !== true) return undefined;
  const before = { id: customer.id, address: person.address, name: '', accountId: customer.accountId };
  return { before, after: { ...before, name: person.name } };
}

/** What the mail is to rules: junk is nothing to them, nor is what answers a mail for agents. */
function happenedBy(
  { placement, writer, junk, forward }: MailFacts,
  message: InboundMessage,
  entered: readonly CaseEvent[],
  after: Case,
): readonly Happening[] {
  if (junk || (placement.kind === 'join' && placement.isForAgents)) return [];
  const { id, at } = message;
  const who = writer.person?.address ?? 'postcase';
  const on = placement.kind === 'join' ? 'message' : 'registered';
  return [
    { on, id, at, who, by: forward?.agent.address, message: messageNews(message) },
    ...happeningsOf(entered, after),
  ];
}

interface Opened {
  readonly written: WrittenCase;
  /** Missing when the case keeps its status. */
  readonly entry: StatusEntry | undefined;
}

function newCase(
  facts: MailFacts,
  given: Given,
  { customer }: People,
  message: InboundMessage,
  continues: Case | undefined,
): Opened {
  const { receipt, mailbox, junk, configuration } = facts;
  const { settings } = configuration;
  const isSuppressed = facts.customer?.isSuppressed === true;
  const blank: Case = {
    number: given.caseNumber,
    subject: subjectOf(facts),
    description: beginningOf(message.text, 200).text,
    status: '',
    entry: 0,
    statusSince: receipt.receivedAt,
    category: mailbox.category,
    service: mailbox.service,
    type: mailbox.type,
    priority: priorityOf(mailbox.type, configuration.caseTypes),
    origin: 'email',
    mailbox: mailbox.address,
    agent: undefined,
    group: mailbox.group,
    customerId: customer?.id,
    accountId: customer?.accountId,
    participants: participantsOf(facts, []),
    correspondence: correspondenceOf(facts, message, isSuppressed),
    language: languageOfCase(facts),
    registeredAt: receipt.receivedAt,
    respondedAt: undefined,
    resolvedAt: undefined,
    closedAt: undefined,
    lastMessageAt: receipt.receivedAt,
    waitingSince: facts.classification.kind === 'human' ? receipt.receivedAt : undefined,
    last: lastWordOf(message, undefined),
    satisfaction: undefined,
    ratingRound: 0,
    ratedEntry: undefined,
    closureReason: undefined,
    related: continues ? [continues.number] : [],
    mergedInto: undefined,
    merged: [],
    version: 1,
  };
  const status = junk ? settings.statusOfJunkCases : newStatus;
  const entry = enterStatus(blank, status, causeOf(facts, message, junk && closureReasons[junk]), configuration);
  return { written: { expectedVersion: undefined, case: entry.case }, entry };
}

function joinedCase(
  { found, reopens, thanks, unverified }: Placement & { kind: 'join' },
  facts: MailFacts,
  message: InboundMessage,
): Opened {
  const { receivedAt } = facts.receipt;
  const participates = facts.classification.kind === 'human' && unverified === undefined;
  const joined: Case = {
    ...found,
    participants: participates ? participantsOf(facts, found.participants) : found.participants,
    correspondence: participates ? answering(found, facts, message) : found.correspondence,
    waitingSince: participates && !thanks ? (found.waitingSince ?? receivedAt) : found.waitingSince,
    lastMessageAt: newer(receivedAt, found.lastMessageAt),
    last: lastWordOf(message, found.last),
    lastWordAt: participates ? newer(receivedAt, found.lastWordAt) : found.lastWordAt,
    // Whatever a person writes is to be seen; thanks alone can wait.
    snoozedUntil: facts.classification.kind === 'human' && !thanks ? undefined : found.snoozedUntil,
    thankedAt: thanks ? newer(receivedAt, found.thankedAt) : found.thankedAt,
    version: found.version + 1,
  };
  const entry = reopens ? enterStatus(joined, reopenedStatus, causeOf(facts, message), facts.configuration) : undefined;
  return { written: { expectedVersion: found.version, case: entry?.case ?? joined }, entry };
}

function newer(at: string, known: string | undefined): string {
  return known === undefined || at > known ? at : known;
}

function causeOf({ writer }: MailFacts, { id, at }: InboundMessage, closureReason?: string): Cause {
  return { id, at, who: writer.person?.address ?? 'postcase', messageId: id, closureReason };
}

/** A closed case changes in one thing only: it names the case that goes on. */
function continuedCase(closed: Case, by: number): WrittenCase {
  return {
    expectedVersion: closed.version,
    case: { ...closed, peopleVersion: undefined, related: [...closed.related, by], version: closed.version + 1 },
  };
}

/**
 * Who writes and who else got the mail, our mailboxes and blocked addresses excluded (MAIL-13). Who is not proven to be the writer lets
 * nobody in but people of the writer's company, who are believed only when they are proven themselves.
 */
function participantsOf({ writer, others, configuration }: MailFacts, known: readonly string[]): string[] {
  const { blocked, settings } = configuration;
  const { person, authentication } = writer;
  const named = others.filter(
    (one) => authentication === 'passed' || areColleagues(one, person?.address ?? '', settings.publicMailDomains),
  );
  const writing = [writer.person, writer.answersTo]
    .flatMap((one) => one?.address ?? [])
    .filter((one) => !isOurs(one, configuration) && blockingEntry(one, blocked) === undefined);
  return participants(known, [...writing, ...named]);
}

function silenceOf({ placement }: MailFacts, written: Case): string | undefined {
  if (placement.kind === 'join') return 'joined';
  return written.correspondence.silence ?? 'no-rule';
}
