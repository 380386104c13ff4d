import type { Feedback, Suppressions } from '#actions/notification/ports.ts';
import { recordReport } from '#actions/rules/record-feedback.ts';
import { againWhenStale } from '#actions/words/again-when-stale.ts';
import { accountDomainOf } from '#domain/case/customer.ts';
import { isOurs } from '#domain/configuration/mailbox.ts';
import { mailboxOf } from '#domain/intake/addressed-mailbox.ts';
import { agentAnswering, agentsNote } from '#domain/intake/agents-note.ts';
import { classificationInCase } from '#domain/intake/classification-in-case.ts';
import { junkCause } from '#domain/intake/junk.ts';
import { areColleagues, knownAmong } from '#domain/intake/known-others.ts';
import type { MailFacts } from '#domain/intake/mail-facts.ts';
import { identityOf, type MailIdentity, messageNamed } from '#domain/intake/mail-identity.ts';
import { placement } from '#domain/intake/placement.ts';
import { mostAttachments } from '#domain/intake/registered-message.ts';
import { type Registration, register } from '#domain/intake/registration.ts';
import { authenticationResults } from '#domain/mail/authentication-results.ts';
import { classify } from '#domain/mail/automatic-mail.ts';
import type { Bounce } from '#domain/mail/bounce/bounce.ts';
import { evidenceWithVerdicts, readBounce } from '#domain/mail/bounce/bounce.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { rawFields, sesHeader } from '#domain/mail/ses-header.ts';
import { saysThanksAlone } from '#domain/mail/thank-you.ts';
import { findCase, searchFor } from './find-case.ts';
import { freeIdentity } from './free-identity.ts';
import { holdMail } from './hold-mail.ts';
import { type CaseStore, type Effort, MailGone, type MailStore } from './ports.ts';
import { staffedRegistration } from './staffed-registration.ts';
import { type Stored, storeMail } from './store-mail.ts';
import { type AgentsMailPorts, type Taken, takeAgentsMail } from './take-agents-mail.ts';
import { whoWrites } from './who-writes.ts';
import { withAnswersInside } from './with-answers-inside.ts';

export interface ReceiveMailPorts extends AgentsMailPorts {
  readonly feedback: Feedback;
  readonly suppressions: Suppressions;
  newId(): string;
}

export type Received =
  | { readonly outcome: Registration['outcome']; readonly registration: Registration }
  /** An agent's answer to a mail for agents is a note of theirs. */
  | { readonly outcome: 'noted'; readonly caseNumber: number }
  | { readonly outcome: 'done-before' }
  | Taken;

export interface Pass {
  /** A person has looked at a held mail and lets it in: neither mailbox nor junk hold it back again (MAIL-21). */
  readonly released: boolean;
  /** Whether what an agent once wrote may still go out in their name. */
  readonly agentsAct: boolean;
}

/** Of a mail that comes by itself. */
export const asItComes: Pass = { released: false, agentsAct: true };

/** For who has all the time: a person waits, and the mail was given up on by nobody. */
const anyEffort: Effort = { tries: 1, remainingMs: () => Number.POSITIVE_INFINITY };

/**
 * Makes of a received mail a case or a message in one, exactly once, or holds it (MAIL-01 to MAIL-17).
 * @throws when something broke; calling again is safe and needed.
 */
export async function receiveMail(
  announced: Receipt,
  ports: ReceiveMailPorts,
  pass: Pass = asItComes,
  effort: Effort = anyEffort,
): Promise<Received> {
  const configuration = await ports.configuration.load();
  const raw = await ports.mails.raw(announced.objectKey);
  // A mail leaves the inbox when all is done: its receipt came again.
  if (!raw) return { outcome: 'done-before' };
  const receipt = { ...announced, results: resultsOfSes(raw) };
  const mail = ports.reader.read(raw, effort);
  try {
    const received = await place({ mail, rawSize: raw.byteLength, receipt, configuration }, ports, pass);
    if (received.outcome === 'duplicate') await keepBeside(received.of, mail, receipt, ports.mails);
    await ports.mails.discard(receipt.objectKey);
    return received;
  } catch (error) {
    if (error instanceof MailGone) return { outcome: 'done-before' };
    throw error;
  }
}

/** A mail that is another's double is kept whole; one that was registered by an attempt before lies with its message. */
async function keepBeside(of: string, mail: ReceivedMail, { objectKey }: Receipt, mails: MailStore): Promise<void> {
  const messageId = messageNamed(objectKey);
  if (of === messageId) return;
  await mails.withdraw(messageId, Math.min(mail.attachments.length, mostAttachments));
  // By the message whose double it is: so it is found when that goes.
  await mails.setAside(objectKey, `duplicates/${of}`);
}

/** A receipt tells of each check how it ended, and not whom it was about: that stands in the mail alone. */
function resultsOfSes(raw: Uint8Array): Receipt['results'] {
  return authenticationResults(sesHeader(rawFields(raw)).get('authentication-results') ?? []);
}

type Arrival = Pick<MailFacts, 'mail' | 'rawSize' | 'receipt' | 'configuration'>;
type Placed = Arrival &
  Pick<MailFacts, 'mailbox' | 'junk' | 'classification' | 'isUnreadReport' | 'writer' | 'others' | 'forward'>;

async function place(arrival: Arrival, ports: ReceiveMailPorts, pass: Pass): Promise<Received> {
  const { mail, receipt, configuration } = arrival;
  const { released, agentsAct } = pass;
  const mailbox =
    mailboxOf(mail, receipt.recipients, configuration.mailboxes) ?? (released ? configuration.mailboxes[0] : undefined);
  const junk = released ? undefined : junkCause(mail, receipt, configuration.blocked);
  const judged = classify(mail, receipt, { forwarded: mailbox?.forwarded === true });
  const writing = whoWrites(mail, receipt, judged.kind, configuration, ports.reader);
  // Mailboxes are fed by forwarding rules, and agents' addresses are not.
  const itself = classify(mail, receipt, { forwarded: false });
  // What is let in from the held ones goes to no customer: it is shown in its case.
  const agents = released
    ? undefined
    : await takeAgentsMail({ ...arrival, junk, classification: itself, forward: writing.forward, agentsAct }, ports);
  if (agents) return agents;
  if (!mailbox) return holdMail('no-mailbox', arrival, ports);
  if (junk && !configuration.settings.createCasesForJunk) return holdMail(junk, arrival, ports);

  const bounce = judged.kind === 'bounce' ? readBounce(mail, receipt.source === '') : undefined;
  const classification = bounce ? { ...judged, evidence: evidenceWithVerdicts(judged.evidence, bounce) } : judged;
  const isUnreadReport = bounce !== undefined && !(await recordReport(bounce, receipt.receivedAt, ports));
  let taken: Promise<number> | undefined;
  let stored: Promise<Stored> | undefined;
  const once: OncePerMail = {
    newNumber: () => (taken ??= ports.cases.nextNumber()),
    store: (messageId) => (stored ??= storeMail(messageId, arrival, ports.mails)),
  };
  const given = identityOf(mail, receipt);
  const facts = { ...arrival, ...writing, mailbox, junk, classification, isUnreadReport, given };
  // When another mail of the same case or customer is faster, what was read is old.
  return againWhenStale((tried) => tryOnce(facts, tried, bounce, { ...ports, ...once }), ports);
}

async function tryOnce(
  arrival: Placed & { readonly given: MailIdentity },
  tried: number,
  bounce: Bounce | undefined,
  ports: ReceiveMailPorts & OncePerMail,
): Promise<Received> {
  const { mail, receipt, configuration, junk, writer, forward, given } = arrival;
  const body = ports.reader.replyText(mail);
  // Junk looks for no case: a spammer who quotes a number would reach one.
  const search = searchFor(
    junk ? withoutClues(mail) : withReturned(mail, bounce),
    junk ? { newest: '', quoted: '' } : body,
    junk ? [] : receipt.recipients,
    configuration,
  );
  const address = writer.person?.address;
  const known = await ports.cases.known({ identityKey: given.key, messageIds: search.firstIds, address });
  // Others may use our Message-ID for words of their own: only what comes from us is ours.
  const isSent = known.remembered !== undefined && known.remembered.fingerprint === undefined;
  if (isSent && mail.from && isOurs(mail.from.address, configuration)) return holdMail('own-mail', arrival, ports);
  const identity = await freeIdentity(given, known.remembered, ports.cases);
  if (!('key' in identity)) return { outcome: 'duplicate', caseNumber: identity.caseNumber, of: identity.id };

  const found = await findCase(search, known, await ports.keys.keys(), ports.cases);
  const classification = classificationInCase(found, arrival.classification, address, configuration.agents);
  const domain = accountDomainOf(address ?? '', configuration.settings.publicMailDomains);
  const account = domain === undefined || known.customer ? undefined : await ports.cases.accountOf(domain);
  // A domain that was found to be public since: those who were its people before are no colleagues any more.
  const accountId = domain === undefined ? undefined : (known.customer?.accountId ?? account?.id);
  const { authentication } = writer;
  // The address works again, or its owner wants our mail again: who is proven to write from it says so (MAIL-16).
  const isBack = known.isSuppressed && authentication === 'passed' && classification.kind === 'human' && !junk;
  if (isBack && address !== undefined) await ports.suppressions.lift(address);
  const newest = await withAnswersInside(body, found, known, ports);
  const isThanks = !forward && saysThanksAlone(mail, newest);
  const isNamed = writer.via !== undefined || writer.answersTo?.address !== address;
  const sender = { address, accountId, authentication, isNamed, kind: classification.kind, isThanks };
  const itself = forward ? { ...sender, address: forward.agent.address, authentication: 'passed' as const } : sender;
  const agent = found.found && agentAnswering(found, itself, configuration);
  if (agent && found.found && found.notice) {
    const note = { ...arrival, newestText: newest, identity };
    const stored = await ports.store(identity.id);
    await ports.cases.keepNote(agentsNote(agent, found.found, found.notice, note, stored));
    return { outcome: 'noted', caseNumber: found.found.number };
  }
  const placed = placement(found, sender, configuration);
  const knownOthers = placed.kind === 'join' ? [] : await knownOf(arrival, accountId, ports.cases);

  const caseNumber = placed.kind === 'join' ? placed.found.number : await ports.newNumber();
  const { rawKey, attachments } = await ports.store(identity.id);
  const customer = known.customer && { ...known.customer, isSuppressed: known.isSuppressed && !isBack };
  const answersUs = placed.kind === 'join' || placed.continues !== undefined;
  const newestText = forward?.text ?? (answersUs ? newest : ports.reader.firstText(mail.text));
  const people = { knownOthers, customer, account };
  const facts = { ...arrival, classification, newestText, identity, placement: placed, ...people };
  const registered = register(facts, { caseNumber, rawKey, attachments, newId: ports.newId });
  const before = placed.kind === 'join' ? placed.found : undefined;
  const registration = await staffedRegistration(registered, before, tried, configuration, ports.cases);
  await ports.cases.register(registration);
  return { outcome: registration.outcome, registration };
}

/** Further strangers stay strangers. */
const mostLookedAt = 50;

/** Reads of the other addressees only those whose address does not tell, and nobody where it cannot matter. */
async function knownOf(
  { writer, others, junk, configuration }: Placed,
  accountId: string | undefined,
  cases: CaseStore,
): Promise<readonly string[]> {
  const { person, authentication } = writer;
  const { notifyRecipients, publicMailDomains } = configuration.settings;
  if (!person || junk || authentication !== 'passed' || notifyRecipients === 'nobody-else') return [];
  const isStranger = (address: string) => !areColleagues(address, person.address, publicMailDomains);
  const strangers = others.filter(isStranger).slice(0, mostLookedAt);
  const people = strangers.length === 0 ? new Map() : await cases.peopleAt(strangers);
  return knownAmong(others, { address: person.address, accountId }, people, publicMailDomains);
}

/** What all attempts at one mail share: no number is skipped and nothing is stored twice. */
interface OncePerMail {
  newNumber(): Promise<number>;
  store(messageId: string): Promise<Stored>;
}

/** A bounce belongs to the case of the mail that came back. */
function withReturned(mail: ReceivedMail, bounce: Bounce | undefined): ReceivedMail {
  if (!bounce) return mail;
  const { messageIds, references, replyAddresses } = bounce.original;
  return {
    ...mail,
    inReplyTo: [...messageIds, ...mail.inReplyTo],
    references: [...mail.references, ...references],
    to: [...mail.to, ...replyAddresses.map((address) => ({ address, name: '' }))],
  };
}

function withoutClues(mail: ReceivedMail): ReceivedMail {
  return { ...mail, inReplyTo: [], references: [], to: [], cc: [], subject: '', html: undefined };
}
