import type { Receipt } from './acknowledgement.ts';
import { silenceReason } from './acknowledgement.ts';
import type { Case, CaseEvent } from './case.ts';
import { type Account, accountDomainOf, type Customer } from './customer.ts';
import type { MailIdentity } from './mail-identity.ts';
import type { Mailbox } from './mailbox.ts';
import type { Match } from './matching.ts';
import { beginningOf, type InboundMessage, type OutboundMessage, type StoredAttachment } from './message.ts';
import type { ReceivedMail } from './received-mail.ts';

/** What is known when a mail is about to be registered. */
export interface MailFacts {
  readonly mail: ReceivedMail;
  readonly receipt: Receipt;
  /** Bytes of the raw mail. */
  readonly rawSize: number;
  readonly mailbox: Mailbox;
  readonly mailDomain: string;
  readonly identity: MailIdentity;
  readonly match: Match;
  readonly customer: KnownCustomer | undefined;
  readonly account: Pick<Account, 'id'> | undefined;
}

/** What a sender's address tells: whose it is. */
export type KnownCustomer = Pick<Customer, 'id' | 'accountId'>;

/** Ids and places that only the outside can give. */
export interface Given {
  readonly caseNumber: number;
  readonly attachments: readonly StoredAttachment[];
  newId(): string;
}

/** All that one mail changes, written in one transaction. */
export interface Registration {
  readonly identity: MailIdentity;
  /** A new case, or the found one as it is after the message joined. */
  readonly case: Case;
  /** Version of the case that was read; undefined for a new case. */
  readonly expectedVersion: number | undefined;
  readonly message: InboundMessage;
  readonly event: CaseEvent;
  readonly newCustomer: Customer | undefined;
  readonly newAccount: Account | undefined;
  readonly acknowledgement: OutboundMessage | undefined;
  /** Why there is none. */
  readonly silence: string | undefined;
}

const keptReferences = 10;
const mostParticipants = 50;

/** Decides what a mail becomes: a message in the case that it belongs to, or a new case (MAIL-10, MAIL-12, CASE-01). */
export function register(facts: MailFacts, given: Given): Registration {
  const people = peopleOf(facts, given);
  const message = messageOf(facts, given, people);
  const joined = facts.match.found;
  const silence = joined ? 'joined' : silenceReason(facts.mail, facts.receipt, facts.mailDomain);
  return {
    identity: facts.identity,
    case: joined ? withMessage(joined, facts) : newCase(facts, given, people),
    expectedVersion: joined?.version,
    message,
    event: {
      caseNumber: given.caseNumber,
      id: message.id,
      at: message.at,
      who: facts.mail.from?.address ?? 'postcase',
      what: joined ? 'message-joined' : 'registered',
      messageId: message.id,
    },
    newCustomer: people.newCustomer,
    newAccount: people.newAccount,
    acknowledgement: silence === undefined ? acknowledgementOf(facts, message) : undefined,
    silence,
  };
}

interface People {
  readonly customer: KnownCustomer | undefined;
  readonly newCustomer: Customer | undefined;
  readonly newAccount: Account | undefined;
}

function peopleOf({ mail, customer, account }: MailFacts, { newId }: Given): People {
  if (customer || !mail.from) return { customer, newCustomer: undefined, newAccount: undefined };
  const { address, name } = mail.from;
  const domain = accountDomainOf(address);
  const newAccount = account || domain === undefined ? undefined : { id: newId(), domain, name: domain };
  const newCustomer = { id: newId(), address, name, accountId: (account ?? newAccount)?.id };
  return { customer: newCustomer, newCustomer, newAccount };
}

function messageOf(
  { mail, receipt, rawSize, match, identity }: MailFacts,
  given: Given,
  people: People,
): InboundMessage {
  return {
    direction: 'in',
    // The identity names the message, so that a repeated attempt stores its attachments in the same place.
    id: identity.ownKey,
    caseNumber: given.caseNumber,
    at: receipt.receivedAt,
    from: mail.from,
    to: mail.to.map(({ address }) => address).slice(0, mostParticipants),
    cc: mail.cc.map(({ address }) => address).slice(0, mostParticipants),
    subject: mail.subject,
    ...beginningOf(mail.text),
    rawKey: receipt.objectKey,
    messageId: mail.messageId,
    references: mail.references.slice(-keptReferences),
    customerId: people.customer?.id,
    accountId: people.customer?.accountId,
    attachments: isUnreadable(mail) ? [...given.attachments, rawMail(receipt, rawSize)] : given.attachments,
    warnings: mail.warnings,
    matching: match.attempts,
  };
}

/** Something is missing, and the parser says what (MAIL-05). */
function isUnreadable({ complete, text, attachments, warnings }: ReceivedMail): boolean {
  return !complete || (text.trim() === '' && attachments.length === 0 && warnings.length > 0);
}

/** The mail itself as an attachment: somebody's mail client may read what we cannot. */
function rawMail({ objectKey }: Receipt, size: number): StoredAttachment {
  return { key: objectKey, name: 'mail.eml', contentType: 'message/rfc822', size, contentId: undefined, inline: false };
}

function newCase({ mail, receipt, mailbox, mailDomain }: MailFacts, given: Given, { customer }: People): Case {
  return {
    number: given.caseNumber,
    subject: mail.subject,
    description: beginningOf(mail.text, 200).text,
    status: 'New',
    category: 'Incident',
    priority: 'Medium',
    origin: 'email',
    mailbox: mailbox.address,
    customerId: customer?.id,
    accountId: customer?.accountId,
    participants: participantsOf(mail, mailDomain, []),
    language: mailbox.language,
    registeredAt: receipt.receivedAt,
    lastMessageAt: receipt.receivedAt,
    version: 1,
  };
}

function withMessage(found: Case, { mail, receipt, mailDomain }: MailFacts): Case {
  return {
    ...found,
    participants: participantsOf(mail, mailDomain, found.participants),
    lastMessageAt: receipt.receivedAt > found.lastMessageAt ? receipt.receivedAt : found.lastMessageAt,
    version: found.version + 1,
  };
}

/** Sender and addressees, our own addresses excluded. */
function participantsOf(mail: ReceivedMail, mailDomain: string, known: readonly string[]): string[] {
  const addressed = [...(mail.from ? [mail.from] : []), ...mail.to, ...mail.cc].map(({ address }) => address);
  const others = addressed.filter((address) => !address.endsWith(`@${mailDomain}`));
  return [...new Set([...known, ...others])].slice(0, mostParticipants);
}

function acknowledgementOf({ mail, mailbox }: MailFacts, message: InboundMessage): OutboundMessage | undefined {
  if (!mail.from) return undefined;
  return {
    direction: 'out',
    id: `${message.id}-registered`,
    caseNumber: message.caseNumber,
    at: message.at,
    delivery: 'queued',
    template: 'registered',
    language: mailbox.language,
    mailbox: mailbox.address,
    to: mail.from,
    subject: mail.subject,
    inReplyTo: mail.messageId,
    references: message.references,
  };
}
