import { Refusal } from '#domain/refusal.ts';
import type { RawInbox, ReceiptQueue, WaitingMail } from './inbox-ports.ts';
import type { CaseStore, HeldMails, MailStore } from './ports.ts';
import { receiptOf } from './sweep-raw-mail.ts';

export interface ProcessAgainPorts {
  readonly inbox: RawInbox;
  readonly receipts: ReceiptQueue;
  readonly held: HeldMails;
  readonly cases: Pick<CaseStore, 'known'>;
  readonly mails: Pick<MailStore, 'discard'>;
}

/**
 * Puts any mail of the bucket through the inbox again (MAIL-02). One that is registered stays what it is: it is known.
 * @param key in the mail bucket.
 * @returns its key in the inbox.
 */
export async function processAgain(key: string, ports: ProcessAgainPorts): Promise<string> {
  const waiting = await inInbox(key, ports);
  const receipt = waiting && (await receiptOf(waiting, ports.inbox));
  if (!receipt) throw new Refusal('mail-unknown', `There is no mail ${key}`);
  await ports.receipts.enqueue([receipt]);
  return receipt.objectKey;
}

async function inInbox(key: string, ports: ProcessAgainPorts): Promise<WaitingMail | undefined> {
  const { inbox } = ports;
  const [, folder, name = ''] = /^(raw|held|duplicates|messages)\/([^/]+)(?:\/mail\.eml)?$/.exec(key) ?? [];
  if (folder === 'raw') return inbox.find(key);
  if (folder === 'duplicates') return inbox.putBack(key, name);
  if (folder === 'messages') return (await isKnown(name, ports)) ? refuse(name) : inbox.putBack(key, name);
  if (folder !== 'held') return undefined;
  const waiting = await inbox.putBack(key, name);
  if (!waiting) return undefined;
  // Before its receipt is queued: it may be held again at once.
  await ports.held.remove(name);
  await ports.mails.discard(key);
  return waiting;
}

/** Without Message-ID and date a mail is known by its object alone: under another name it would be another mail. */
async function isKnown(messageId: string, { cases }: ProcessAgainPorts): Promise<boolean> {
  const known = await cases.known({ identityKey: messageId, messageIds: [], address: undefined });
  return known.remembered !== undefined;
}

function refuse(messageId: string): never {
  throw new Refusal('mail-known', `The mail is message ${messageId} already`);
}
