import { counted } from '#actions/assignment/staffed-case.ts';
import { freeIdentity } from '#actions/intake/free-identity.ts';
import type { Effort } from '#actions/intake/ports.ts';
import { storeMail } from '#actions/intake/store-mail.ts';
import { againWhenStale } from '#actions/words/again-when-stale.ts';
import { knownOfNamed } from '#actions/work/by-hand/known-of-named.ts';
import type { Case } from '#domain/case/case.ts';
import { phoneOf } from '#domain/case/people/dialled-phone.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { importedId, importKey } from '#domain/imports/import-key.ts';
import { importedCase } from '#domain/imports/imported-case.ts';
import { importedMessage } from '#domain/imports/imported-message.ts';
import type { OldCase, OldMessage, OldPerson } from '#domain/imports/old-case.ts';
import { identityOf, type KnownMail, type MailIdentity } from '#domain/intake/mail-identity.ts';
import { type Memory, memoryOf } from '#domain/intake/registration.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { type CustomerByHand, customerByHand, namedCustomer } from '#domain/work/by-hand/customer-by-hand.ts';
import type { ImportedItem, ImportPorts } from './ports.ts';

/** A message that is to be imported; its bytes lie where an upload was prepared. */
export interface AskedImport {
  /** Of its case, when another message of it was imported before; else the case that it opens. */
  readonly case: number | OldCase;
  /** A mail that is known already is left out; what another system told of is not, whatever its Message-ID. */
  readonly isMail: boolean;
  readonly message: OldMessage;
  readonly uploadId: string;
}

/**
 * known: it was imported before · elsewhere: the mail itself is in a case already, by whatever way it came there
 */
export interface ImportedMessage {
  readonly outcome: 'imported' | 'known' | 'elsewhere';
  readonly caseNumber: number;
  /** Why the case has no customer, when it opened one that has none. */
  readonly withoutCustomer?: string | undefined;
}

/**
 * Imports a message of another system, and the case that it opens (docs/import.md). Nothing follows from it: no mail, rule, wait, clock or
 * news. Again it changes nothing.
 * @throws Refusal mail-unknown, case-unknown
 */
export async function importMessage(asked: AskedImport, effort: Effort, ports: ImportPorts): Promise<ImportedMessage> {
  const { message: old } = asked;
  const configuration = await ports.configuration.load();
  const uploaded = ports.uploads.keyOf(asked.uploadId);
  const raw = await ports.mails.raw(uploaded);
  if (!raw)
    throw new Refusal('mail-unknown', 'The bytes of the message are not where they should be: upload them anew.');
  const mail = ports.reader.read(raw, effort);
  const receipt = receiptOf(uploaded, mail, old.at);
  const id = importedId(old.key);
  const identity = { ...identityOf(mail, receipt), id };
  const { newest } = ports.reader.replyText(mail);
  const stored = once(() => storeMail(id, { mail, receipt }, ports.mails));
  const newNumber = once(() => ports.cases.nextNumber());
  const imported = await againWhenStale(async (): Promise<ImportedMessage> => {
    const before = await knownBefore(asked, identity, mail, ports);
    if ('outcome' in before) return before;
    const opening =
      typeof asked.case === 'number' ? undefined : await openingOf(asked.case, newNumber, configuration, ports);
    const about = opening?.case ?? (await caseToJoin(Number(asked.case), ports));
    const facts = { about, old, mail, rawSize: raw.byteLength, newestText: newest, identity, receipt, configuration };
    const message = importedMessage(facts, await stored());
    const memories = [importMemory(old.key, about.number), ...before.memories(about.number)];
    await ports.imports.add({ opened: opening, message, memories });
    return { outcome: 'imported', caseNumber: about.number, withoutCustomer: opening?.withoutCustomer };
  }, ports);
  await ports.mails.discard(uploaded);
  return imported;
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

/** Nobody has checked an old mail. */
function receiptOf(objectKey: string, mail: ReceivedMail, receivedAt: string): Receipt {
  const none = 'DISABLED';
  const source = mail.from?.address ?? 'unknown';
  return { source, recipients: [], receivedAt, objectKey, spam: none, virus: none, spf: none, dkim: none, dmarc: none };
}

export function importMemory(key: string, caseNumber: number): Memory {
  return {
    key: importKey(key),
    fingerprint: '',
    mails: [{ id: importedId(key), at: '', caseNumber }],
    after: undefined,
  };
}

interface Free {
  /** By which the mail itself is known again. */
  memories(caseNumber: number): readonly Memory[];
}

async function knownBefore(
  asked: AskedImport,
  identity: MailIdentity,
  mail: ReceivedMail,
  ports: ImportPorts,
): Promise<ImportedMessage | Free> {
  const itself = await knownItself(asked, identity, mail, ports);
  // Read last: who imported it meanwhile has written both at once, and has not put it elsewhere.
  const before = (await ports.imports.known([asked.message.key])).get(asked.message.key);
  return before === undefined ? itself : { outcome: 'known', caseNumber: before };
}

/** By the mail's own identity, whatever way it came. */
async function knownItself(
  { isMail }: AskedImport,
  identity: MailIdentity,
  mail: ReceivedMail,
  { cases }: ImportPorts,
): Promise<ImportedMessage | Free> {
  // Equal notes of one minute are two.
  if (!isMail && mail.messageId === undefined) return { memories: () => [] };
  const { remembered } = await cases.known({ identityKey: identity.key, messageIds: [], address: undefined });
  const isOurs = remembered !== undefined && remembered.fingerprint === undefined;
  const free: KnownMail | Awaited<ReturnType<typeof freeIdentity>> = isOurs
    ? { id: identity.id, at: identity.receivedAt, caseNumber: remembered.caseNumber }
    : await freeIdentity(identity, remembered, cases);
  if ('key' in free) return { memories: (caseNumber) => [memoryOf(free, caseNumber, false)] };
  return isMail ? { outcome: 'elsewhere', caseNumber: free.caseNumber } : { memories: () => [] };
}

async function caseToJoin(number: number, { cases }: ImportPorts): Promise<Case> {
  const found = (await cases.cases([number])).get(number);
  if (!found) throw new Refusal('case-unknown', `There is no case ${number}.`);
  if (found.erasedAt === undefined) return found;
  throw new Refusal('case-unknown', `Case ${number} was erased: nothing of it comes back.`);
}

type Opening = NonNullable<ImportedItem['opened']> & { readonly withoutCustomer?: string | undefined };

async function openingOf(
  old: OldCase,
  newNumber: () => Promise<number>,
  configuration: Configuration,
  ports: ImportPorts,
): Promise<Opening> {
  const at = ports.now().toISOString();
  const { customer, why } = await customerOf(old.customer, configuration, ports);
  const about = importedCase(old, { number: await newNumber(), customer, at }, configuration);
  const nobody = { chosen: undefined, isPutOff: false, asked: undefined };
  const { loads } = await counted([{ before: undefined, after: about }], [], nobody, at, configuration, ports.cases);
  return { case: about, people: customer?.news ?? {}, loads, withoutCustomer: why };
}

/** Whoever cannot be a customer here, such as somebody who is blocked, is none by an import either. */
async function customerOf(
  person: OldPerson | undefined,
  configuration: Configuration,
  { newCases, newId }: ImportPorts,
): Promise<{ readonly customer?: CustomerByHand; readonly why?: string }> {
  const { address, name, phone } = person ?? {};
  const isPhone = phone !== undefined && phoneOf(phone, configuration.settings.countryOfPhones) !== undefined;
  try {
    const named = namedCustomer({ address, name: name ?? '', ...(isPhone && { phone }) }, configuration);
    return {
      customer: customerByHand(named, await knownOfNamed(named, configuration, newCases), configuration, newId),
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { why: address === undefined ? 'It names no customer with a mail address or a phone.' : error.message };
  }
}
