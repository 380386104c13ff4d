import type { ReceivedMail } from './received-mail.ts';

export type Verdict = 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED' | 'DISABLED';

/** What SES says of a mail that it received. */
export interface Receipt {
  /** Envelope sender; empty for a bounce. */
  readonly source: string;
  readonly recipients: readonly string[];
  readonly receivedAt: string;
  readonly objectKey: string;
  readonly spam: Verdict;
  readonly virus: Verdict;
}

/**
 * Why a new case is not acknowledged by mail; undefined when it is. Answering machines would start a loop, answering a
 * forged sender would hit a stranger (RFC 3834 section 2).
 */
export function silenceReason(mail: ReceivedMail, receipt: Receipt, mailDomain: string): string | undefined {
  const sender = mail.from?.address;
  if (sender === undefined) return 'no-sender';
  // SES sends to no address whose local part is beyond ASCII (RFC 6531), and would refuse it every time.
  if (/[^\x21-\x7e]/.test(sender)) return 'address-beyond-ses';
  if (receipt.source === '' || receipt.source === '<>') return 'empty-envelope-sender';
  if (sender.endsWith(`@${mailDomain}`)) return 'own-address';
  if (receipt.virus === 'FAIL') return 'virus';
  if (receipt.spam === 'FAIL') return 'spam';
  if (/^(mailer-daemon|postmaster)@/i.test(sender)) return 'mail-system';
  const header = (name: string): string => mail.headers.get(name)?.[0]?.trim().toLowerCase() ?? '';
  if (header('auto-submitted') !== '' && header('auto-submitted') !== 'no') return 'automatic-mail';
  if (/^(bulk|list|junk|auto_reply)$/.test(header('precedence'))) return 'bulk-mail';
  if (header('list-id') !== '' || header('list-unsubscribe') !== '') return 'list-mail';
  return undefined;
}
