import { createHash } from 'node:crypto';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';

/** What makes two deliveries one mail (MAIL-03). */
export interface MailIdentity {
  /** Key under which the mail is remembered. */
  readonly key: string;
  /**
   * Tells mails apart that share a key: some devices put the same Message-ID on every mail that they send.
   * Such a mail is remembered under `ownKey` instead.
   */
  readonly fingerprint: string;
  readonly ownKey: string;
}

/** A mail of before was dated by a clock that was never set. */
const clocksRun = '2001';

/** Key under which a Message-ID is remembered: ids reach kilobytes, keys must not. */
export function messageIdKey(messageId: string): string {
  return hash('message-id', messageId);
}

/**
 * The same mail to two mailboxes comes as two objects with one Message-ID. Without a Message-ID the content decides, if
 * it has a date; without that the S3 object, since two undated mails with equal text may well be two mails.
 */
export function identityOf(mail: ReceivedMail, objectKey: string): MailIdentity {
  const sender = mail.from?.address ?? '';
  const sentAt = mail.sentAt ?? '';
  if (mail.messageId !== undefined) {
    // A device whose clock stands still or is missing gives all its mails the same date: then the text tells them apart.
    const said = sentAt < clocksRun ? [mail.subject, mail.text] : [];
    const fingerprint = hash(sender, sentAt, ...said).slice(0, 16);
    return { key: messageIdKey(mail.messageId), fingerprint, ownKey: hash('message-id', mail.messageId, fingerprint) };
  }
  const key =
    sentAt === ''
      ? hash('object', objectKey)
      : hash('content', sender, sentAt, mail.subject, mail.text, mail.html ?? '');
  return { key, fingerprint: '', ownKey: key };
}

function hash(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27);
}
