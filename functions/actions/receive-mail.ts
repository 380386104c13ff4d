import type { Receipt } from '#domain/acknowledgement.ts';
import { accountDomainOf } from '#domain/customer.ts';
import { identityOf, type MailIdentity } from '#domain/mail-identity.ts';
import { type Mailbox, mailboxOf } from '#domain/mailbox.ts';
import { type Clue, caseNumberOf, cluesOf, type Match, match as matchClues } from '#domain/matching.ts';
import { type MailFacts, type Registration, register } from '#domain/registration.ts';
import type { SigningKeys } from '#domain/signing.ts';
import { type CaseStore, type KeySource, type MailReader, type MailStore, StaleFacts } from './ports.ts';

export interface ReceiveMailPorts {
  readonly mails: MailStore;
  readonly reader: MailReader;
  readonly cases: CaseStore;
  readonly keys: KeySource;
  newId(): string;
  /** Waits a random while, longer with each attempt, so that rivals do not meet again. */
  pause(attempt: number): Promise<void>;
}

export interface MailSettings {
  readonly mailDomain: string;
  readonly mailboxes: readonly Mailbox[];
  readonly caseNumberMask: string;
}

export type Received =
  | { readonly outcome: 'registered' | 'joined'; readonly registration: Registration }
  | { readonly outcome: 'duplicate'; readonly caseNumber: number }
  | { readonly outcome: 'held'; readonly cause: string };

const mostAttempts = 10;
/** Nearly every reply is found by one of these; the rest of a long chain is read only when they fail. */
const idsReadFirst = 2;
const mostIds = 40;

/**
 * Makes of a received mail a case or a message in one, exactly once (MAIL-01 to MAIL-12).
 * @throws when something broke; calling again is safe and needed.
 */
export async function receiveMail(
  receipt: Receipt,
  settings: MailSettings,
  ports: ReceiveMailPorts,
): Promise<Received> {
  const raw = await ports.mails.raw(receipt.objectKey);
  const mail = await ports.reader.read(raw);
  const mailbox = mailboxOf(mail, receipt.recipients, settings.mailboxes);
  if (!mailbox) {
    const { recipients, receivedAt: at, objectKey: rawKey } = receipt;
    await ports.cases.hold({
      at,
      rawKey,
      cause: 'no-mailbox',
      from: mail.from?.address,
      subject: mail.subject,
      recipients,
    });
    return { outcome: 'held', cause: 'no-mailbox' };
  }
  const arrival = { mail, rawSize: raw.byteLength, receipt, mailbox, mailDomain: settings.mailDomain };
  let taken: Promise<number> | undefined;
  // One number for all attempts: trying again leaves no gap.
  const newNumber = (): Promise<number> => (taken ??= ports.cases.nextNumber());
  for (let attempt = 1; ; attempt++) {
    try {
      return await receiveOnce(arrival, settings, { ...ports, newNumber });
    } catch (error) {
      // Another mail of the same case or customer was faster: what was read is old, so read and decide again.
      if (!(error instanceof StaleFacts) || attempt === mostAttempts) throw error;
      await ports.pause(attempt);
    }
  }
}

type Arrival = Pick<MailFacts, 'mail' | 'rawSize' | 'receipt' | 'mailbox' | 'mailDomain'>;

async function receiveOnce(
  arrival: Arrival,
  settings: MailSettings,
  ports: ReceiveMailPorts & { newNumber(): Promise<number> },
): Promise<Received> {
  const { mail, receipt } = arrival;
  const keys = await ports.keys.keys();
  const clues = cluesOf(mail, receipt.recipients, settings);
  const ids = clues.flatMap((clue) => (clue.kind === 'message-id' ? [clue.clue] : [])).slice(0, mostIds);
  const sameMail = identityOf(mail, receipt.objectKey);
  const known = await ports.cases.known({
    identityKey: sameMail.key,
    messageIds: ids.slice(0, idsReadFirst),
    address: mail.from?.address,
  });
  const identity = await freeIdentity(sameMail, known.remembered, ports.cases);
  if (typeof identity === 'number') return { outcome: 'duplicate', caseNumber: identity };

  const match = await findCase(clues, keys, known.caseNumbers, ids.slice(idsReadFirst), ports.cases);
  const domain = mail.from && !known.customer ? accountDomainOf(mail.from.address) : undefined;
  const account = domain === undefined ? undefined : await ports.cases.accountOf(domain);
  const caseNumber = match.found?.number ?? (await ports.newNumber());
  const attachments = await Promise.all(
    mail.attachments.map((attachment, index) =>
      ports.mails.keep(attachment, { caseNumber, messageId: identity.ownKey, index }),
    ),
  );
  const facts = { ...arrival, identity, match, customer: known.customer, account };
  const registration = register(facts, { caseNumber, attachments, newId: ports.newId });
  await ports.cases.register(registration);
  return { outcome: match.found ? 'joined' : 'registered', registration };
}

/** The identity to remember the mail by, or the number of the case that has it already. */
async function freeIdentity(
  identity: MailIdentity,
  remembered: { caseNumber: number; fingerprint: string | undefined } | undefined,
  cases: CaseStore,
): Promise<MailIdentity | number> {
  if (!remembered) return identity;
  if (remembered.fingerprint === identity.fingerprint) return remembered.caseNumber;
  // Another mail has the same Message-ID: this one is remembered apart.
  const own = await cases.known({ identityKey: identity.ownKey, messageIds: [], address: undefined });
  return own.remembered ? own.remembered.caseNumber : { ...identity, key: identity.ownKey };
}

async function findCase(
  clues: readonly Clue[],
  keys: SigningKeys,
  firstNumbers: ReadonlyMap<string, number>,
  restOfIds: readonly string[],
  store: CaseStore,
): Promise<Match> {
  const matchWith = async (caseNumbers: ReadonlyMap<string, number>): Promise<Match> => {
    const numbers = clues.flatMap((clue) => caseNumberOf(clue, { keys, caseNumbers }) ?? []);
    return matchClues(clues, { keys, caseNumbers, cases: await store.cases([...new Set(numbers)].slice(0, mostIds)) });
  };
  const byChain = clues.some(
    (clue) => clue.rule !== 'subject' && caseNumberOf(clue, { keys, caseNumbers: firstNumbers }) !== undefined,
  );
  if (byChain || restOfIds.length === 0) return matchWith(firstNumbers);
  const { caseNumbers } = await store.known({ identityKey: undefined, messageIds: restOfIds, address: undefined });
  return matchWith(new Map([...firstNumbers, ...caseNumbers]));
}
