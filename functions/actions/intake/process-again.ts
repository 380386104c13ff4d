import { Refusal } from '#domain/words/refusal.ts';
import type { RawInbox, ReceiptQueue, WaitingMail } from './inbox-ports.ts';
import { receiveHeldMail } from './receive-held-mail.ts';
import { asItComes, type Received } from './receive-mail.ts';
import { type ReconsiderPorts, reconsiderHeldMail } from './reconsider-held-mail.ts';
import { receiptOf } from './sweep-raw-mail.ts';

export interface ProcessAgainPorts extends ReconsiderPorts {
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
  if (folder === 'held' && (await ports.held.find(name))) return reconsiderHeldMail(name, ports, asItComes);
  const waiting = folder === 'held' ? await ports.inbox.find(key) : await inInbox(key, ports);
  const receipt = waiting && (await receiptOf(waiting, ports.inbox));
  if (!receipt) throw new Refusal('mail-unknown', `There is no mail ${key}`);
  // The list does not know it: it is what the mail itself says.
  if (folder === 'held') return receiveHeldMail({ id: name, rawKey: key }, receipt, ports, asItComes);
  await ports.receipts.enqueue([receipt]);
  return { queued: receipt.objectKey };
}

function placeOf(key: string): { folder: string | undefined; name: string } {
  const [, folder, name = ''] =
    /^(raw|held)\/([^/]+)$/.exec(key) ??
    /^(duplicates)\/[^/]+\/([^/]+)$/.exec(key) ??
    /^(messages)\/([^/]+)\/mail\.eml$/.exec(key) ??
    [];
  return { folder, name };
}

/** Under the name that it had there: it is known by it. */
async function inInbox(key: string, { inbox }: ProcessAgainPorts): Promise<WaitingMail | undefined> {
  const { folder, name } = placeOf(key);
  if (folder === undefined) return undefined;
  if (folder === 'raw') return inbox.find(key);
  return inbox.putBack(key, name);
}
