import { isOurs, type Mailbox } from '#domain/configuration/mailbox.ts';
import { isMailable } from '#domain/mail/mailable-address.ts';
import type { Authentication } from './authentication.ts';
import type { MailKind } from './automatic-mail.ts';
import type { Receipt } from './receipt.ts';
import type { ReceivedMail } from './received-mail.ts';

/**
 * Why a new case is not acknowledged by mail; undefined when it is. Answering machines would start a loop, answering a
 * forged sender would hit a stranger (RFC 3834 section 2, MAIL-17).
 */
export function silenceReason(
  mail: ReceivedMail,
  receipt: Receipt,
  about: {
    readonly kind: MailKind;
    readonly mailDomain: string;
    /** Whose public addresses are ours, too. */
    readonly mailboxes?: readonly Mailbox[];
    readonly isSuppressed: boolean;
    readonly authentication: Authentication;
    /** Whether the mailbox is fed by a forwarding rule, which breaks SPF. */
    readonly forwarded: boolean;
  },
): string | undefined {
  const sender = mail.from?.address;
  if (sender === undefined) return 'no-sender';
  if (!isMailable(sender)) return 'address-beyond-ses';
  if (about.isSuppressed) return 'address-fails';
  if (receipt.source === '') return 'empty-envelope-sender';
  if (isOurs(sender, about)) return 'own-address';
  if (receipt.virus === 'FAIL') return 'virus';
  if (receipt.spam === 'FAIL') return 'spam';
  if (/^(mailer-daemon|postmaster)@/i.test(sender)) return 'mail-system';
  if (about.kind !== 'human') return about.kind;
  return about.authentication === 'failed' && !about.forwarded ? 'failed-authentication' : undefined;
}

/** Whether the reason is what the mail was, and not whose address it came from: a person who writes next takes it away. */
export function isOfMachines(silence: string | undefined): boolean {
  return silence !== undefined && !['no-sender', 'address-beyond-ses', 'own-address', 'mail-system'].includes(silence);
}
