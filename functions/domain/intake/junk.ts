import { blockingEntry } from '#domain/configuration/blocklist.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';

export type JunkCause = 'blocked-sender' | 'spam' | 'virus';

/** Why a mail is junk; undefined when it is none (MAIL-14). */
export function junkCause(mail: ReceivedMail, receipt: Receipt, blocked: readonly string[]): JunkCause | undefined {
  if (receipt.virus === 'FAIL') return 'virus';
  const senders = [mail.from?.address, receipt.source].filter((one) => one !== undefined && one !== '');
  if (senders.some((sender) => blockingEntry(String(sender), blocked) !== undefined)) return 'blocked-sender';
  return receipt.spam === 'FAIL' ? 'spam' : undefined;
}

/** Reason that a case for junk is closed with. */
export const closureReasons: Readonly<Record<JunkCause, string>> = {
  'blocked-sender': 'Sender is blocked',
  spam: 'Mail is spam',
  virus: 'Mail carries a virus',
};
