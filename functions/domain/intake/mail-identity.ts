import type { Receipt } from '#domain/mail/receipt.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { fingerprintOf, hash, saysTheSame } from './mail-fingerprint.ts';

/** What makes two deliveries one mail (MAIL-03). */
export interface MailIdentity {
  /** Key under which the mail is remembered. */
  readonly key: string;
  /** Tells mails apart that share a key. Empty where the key says all. */
  readonly fingerprint: string;
  /** Key for a mail whose `key` another one has, because it came with the same Message-ID. */
  readonly ownKey: string;
  /** Equal mails that came further apart are two; undefined where a Message-ID says that they are one. */
  readonly windowMs: number | undefined;
  /** Names the message. */
  readonly id: string;
  readonly receivedAt: string;
}

/** An identity that no registered mail has. */
export interface FreeIdentity extends MailIdentity {
  /** Mails that are remembered under its key already. */
  readonly before: readonly KnownMail[];
  /** The case of another mail that came with the same Message-ID. */
  readonly sharedWith: number | undefined;
}

/** A mail that was registered. */
export interface KnownMail {
  readonly id: string;
  /** When SES received it. */
  readonly at: string;
  readonly caseNumber: number;
}

/** What is remembered under a key. */
export interface RememberedMail {
  /** Of the mail that came first. */
  readonly caseNumber: number;
  /** Missing when the key belongs to a mail that we sent. */
  readonly fingerprint: string | undefined;
  /** In the order of their registration. */
  readonly mails: readonly KnownMail[];
}

/** So many equal mails are remembered, the newest: a device without a clock may write the same words for years. */
export const mostRemembered = 20;

const minute = 60_000;
const day = 24 * 60 * minute;
/** Mail servers give up a mail after four or five days (RFC 5321 section 4.5.4.1), and clocks may be in a wrong zone. */
const oldestDate = 5 * day;
const newestDate = day;
/** Longer than a server waits that got no answer, before it sends a mail again. */
const windowOfDated = 15 * minute;
/** One mail to several mailboxes comes within moments. */
const windowOfUndated = minute;

/** Key under which a Message-ID is remembered: ids reach kilobytes, keys must not. */
export function messageIdKey(messageId: string): string {
  return hash('message-id', messageId);
}

/** Key under which it stands that somebody was told of a mail that is held. */
export function toldKey(once: string): string {
  return hash('told', once);
}

/**
 * What a mail is remembered by. The same mail to two mailboxes, or sent again, comes as two objects with one Message-ID and the same
 * content. Without a Message-ID content and time of receipt decide: a device without a clock, or whose clock stands still, writes
 * the same words and date again and means another event. docs/decisions/0013 has the reasons.
 */
export function identityOf(
  mail: ReceivedMail,
  { objectKey, ...receipt }: Pick<Receipt, 'objectKey' | 'receivedAt' | 'heldAt'>,
): MailIdentity {
  const receivedAt = receipt.heldAt ?? receipt.receivedAt;
  const delivery = { id: messageNamed(objectKey), receivedAt };
  const fingerprint = fingerprintOf(mail);
  if (mail.messageId !== undefined) {
    const ownKey = hash('message-id', mail.messageId, fingerprint);
    return { ...delivery, key: messageIdKey(mail.messageId), fingerprint, ownKey, windowMs: undefined };
  }
  const key = hash('content', fingerprint);
  const windowMs = isDated(mail.sentAt, receivedAt) ? windowOfDated : windowOfUndated;
  return { ...delivery, key, fingerprint: '', ownKey: key, windowMs };
}

/** The registered mail that is this one. */
export function sameMail(identity: MailIdentity, { fingerprint, mails }: RememberedMail): KnownMail | undefined {
  const { id, windowMs, receivedAt } = identity;
  // Worked off again it is itself, even if more of it could be read this time.
  const itself = mails.find((known) => known.id === id);
  if (itself || fingerprint === undefined || !saysTheSame(identity.fingerprint, fingerprint)) return itself;
  const distance = ({ at }: KnownMail) => Math.abs(Date.parse(at) - Date.parse(receivedAt));
  return mails.find((known) => windowMs === undefined || distance(known) <= windowMs);
}

/** The message that the mail of an S3 object becomes, in every attempt: so rivals never write to the same place. */
export function messageNamed(objectKey: string): string {
  const name = objectKey.slice(objectKey.lastIndexOf('/') + 1);
  // SES's names are plain words. Whatever else lies there gets one: ids stand in keys, addresses and commands.
  return /^[a-z\d]{1,64}$/i.test(name) ? name : Buffer.from(hash('object', name), 'base64url').toString('hex');
}

/** Whether a running clock may have given the date. */
function isDated(sentAt: string | undefined, receivedAt: string): boolean {
  const age = Date.parse(receivedAt) - Date.parse(sentAt ?? '');
  return age <= oldestDate && age >= -newestDate;
}
