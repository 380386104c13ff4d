import { forgotten } from '#domain/intake/forgotten-mail.ts';
import { rawMailReceipt } from '#domain/intake/raw-mail-receipt.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import { headBytes } from '#domain/mail/ses-header.ts';
import type { RawInbox, ReceiptQueue, WaitingMail } from './inbox-ports.ts';

export interface SweepPorts {
  readonly inbox: RawInbox;
  readonly receipts: ReceiptQueue;
  now(): Date;
}

export interface Swept {
  /** Keys of the mails that were queued again. */
  readonly queued: readonly string[];
  /** More than one run may do: those that are left have their turn at the next doubling of their age. */
  readonly moreLeft: boolean;
  /** Keys of mails that nobody will queue again by himself. */
  readonly givenUp: readonly string[];
}

/** What one run reads within its time: each mail is a call to S3, and its receipt a tenth of a call to SQS. */
const mostPerRun = 5000;
const atOnce = 20;

/**
 * Queues the receipts of raw mails that nobody registered: the receipt was lost on its way, or its record was (MAIL-02). One that
 * only waits is queued twice, which is harmless: a mail is known by its identity.
 */
export async function sweepRawMail(ports: SweepPorts, most: number = mostPerRun): Promise<Swept> {
  const due: WaitingMail[] = [];
  const givenUp: string[] = [];
  let moreLeft = false;
  for await (const mail of ports.inbox.waiting()) {
    const state = forgotten(ports.now().getTime() - Date.parse(mail.storedAt));
    if (state === 'given-up') givenUp.push(mail.key);
    if (state !== 'due') continue;
    if (due.length === most) {
      moreLeft = true;
      break;
    }
    due.push(mail);
  }
  const queued: string[] = [];
  for (let from = 0; from < due.length; from += atOnce) {
    const read = await Promise.all(due.slice(from, from + atOnce).map((mail) => receiptOf(mail, ports.inbox)));
    const receipts = read.filter((receipt) => receipt !== undefined);
    await ports.receipts.enqueue(receipts);
    queued.push(...receipts.map(({ objectKey }) => objectKey));
  }
  return { queued, moreLeft, givenUp };
}

/** @returns undefined when the mail left the inbox meanwhile: somebody was at it. */
export async function receiptOf({ key, storedAt }: WaitingMail, inbox: RawInbox): Promise<Receipt | undefined> {
  const head = await inbox.head(key, headBytes);
  return head && rawMailReceipt(head, key, storedAt);
}
