import type { Receipt } from '#domain/mail/receipt.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { RawInbox, ReceiptQueue, WaitingMail } from './inbox-ports.ts';
import { receiveHeldMail } from './receive-held-mail.ts';
import type { Received, ReceiveMailPorts } from './receive-mail.ts';
import { receiptOf } from './sweep-raw-mail.ts';

export interface ProcessAgainPorts extends ReceiveMailPorts {
  readonly inbox: RawInbox;
  readonly receipts: ReceiptQueue;
}

/**
 * Puts any mail of the bucket through registration again (MAIL-02). One that is registered stays what it is: it is known. A held
 * one is decided anew at once, and stays where it is if it is to be held again.
 * @param key in the mail bucket.
 * @returns what became of a held mail; of another its key in the inbox.
 */
export async function processAgain(key: string, ports: ProcessAgainPorts): Promise<{ queued: string } | Received> {
  const { folder, name } = placeOf(key);
  const waiting = await inInbox(key, ports);
  const receipt = waiting && (await receiptOf(waiting, ports.inbox));
  if (!receipt) throw new Refusal('mail-unknown', `There is no mail ${key}`);
  if (folder === 'held') return decideAnew(name, key, receipt, ports);
  await ports.receipts.enqueue([receipt]);
  return { queued: receipt.objectKey };
}

/** What its own receipt said is better than what can be rebuilt from the mail. */
async function decideAnew(id: string, rawKey: string, rebuilt: Receipt, ports: ReceiveMailPorts): Promise<Received> {
  const held = await ports.held.find(id);
  const said = held && { ...held.verdicts, source: held.source, recipients: held.recipients, receivedAt: held.at };
  const receipt = { ...rebuilt, ...said };
  return receiveHeldMail({ id, rawKey }, receipt, ports, { released: false });
}

function placeOf(key: string): { folder: string | undefined; name: string } {
  const [, folder, name = ''] = /^(raw|held|duplicates|messages)\/([^/]+)(?:\/mail\.eml)?$/.exec(key) ?? [];
  return { folder, name };
}

/** Under the name that it had there: it is known by it. */
async function inInbox(key: string, { inbox }: ProcessAgainPorts): Promise<WaitingMail | undefined> {
  const { folder, name } = placeOf(key);
  if (folder === undefined) return undefined;
  if (folder === 'raw') return inbox.find(key);
  return inbox.putBack(key, name);
}
