import type { MailKind } from './automatic-mail.ts';
import type { Receipt } from './receipt.ts';
import type { ReceivedMail } from './received-mail.ts';

/**
 * Why a new case is not acknowledged by mail; undefined when it is. Answering machines would start a loop, answering a
 * forged sender would hit a stranger (RFC 3834 section 2).
 */
export function silenceReason(
  mail: ReceivedMail,
  receipt: Receipt,
  about: { readonly kind: MailKind; readonly mailDomain: string; readonly isSuppressed: boolean },
): string | undefined {
  const sender = mail.from?.address;
  if (sender === undefined) return 'no-sender';
  if (!isMailable(sender)) return 'address-beyond-ses';
  if (about.isSuppressed) return 'address-fails';
  if (receipt.source === '') return 'empty-envelope-sender';
  if (sender.endsWith(`@${about.mailDomain}`)) return 'own-address';
  if (receipt.virus === 'FAIL') return 'virus';
  if (receipt.spam === 'FAIL') return 'spam';
  if (/^(mailer-daemon|postmaster)@/i.test(sender)) return 'mail-system';
  return about.kind === 'human' ? undefined : about.kind;
}

/** Whether the reason is what the mail was, and not whose address it came from: a person who writes next takes it away. */
export function isOfMachines(silence: string | undefined): boolean {
  return silence !== undefined && !['no-sender', 'address-beyond-ses', 'own-address', 'mail-system'].includes(silence);
}

/**
 * Whether SES sends to the address. It would refuse every time: letters beyond ASCII before the @ (RFC 6531), hosts
 * without a dot such as root@printer, address literals, local parts over 64 characters.
 */
export function isMailable(address: string): boolean {
  const [local = ''] = address.split('@');
  return local.length <= 64 && mailable.test(address);
}

const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const mailable = new RegExp(`^${atom}(\\.${atom})*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]$`, 'i');
