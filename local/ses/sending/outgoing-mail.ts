import { createHash } from 'node:crypto';
import addressparser from 'nodemailer/lib/addressparser';
import { GatewayError } from '../../gateway/service.ts';
import { mailDate } from '../mail/mail-date.ts';
import { fieldValues, type HeaderField, type MailHeader, splitMailHeader } from '../mail/mail-header.ts';
import { sentMessageId } from '../mail/ses-ids.ts';

/** Header fields that SES takes once at most. Source: "Amazon SES header fields" in the Developer Guide. */
const onlyOnce = new Set(
  `accept-language acceptlanguage archived-at auto-submitted bounces-to comments content-alternative content-base content-class
  content-description content-disposition content-duration content-id content-language content-length content-location content-md5
  content-transfer-encoding content-type date delivered-to disposition-notification-options disposition-notification-to dkim-signature
  domainkey-signature errors-to from importance in-reply-to keywords list-archive list-help list-id list-owner list-post list-subscribe
  list-unsubscribe message-context message-id mime-version organization original-from original-message-id original-recipient
  original-subject precedence priority references reply-to return-path return-receipt-to sender solicitation sensitivity subject
  thread-index thread-topic user-agent vbr-info`.split(/\s+/),
);

/** Fields that never reach the recipient as the sender wrote them. */
const removed = new Set(['message-id', 'date', 'bcc', 'return-path', 'feedback-id', 'x-ses-outgoing']);

/** A mail that somebody asked SES to send, its header section understood. */
export interface OutgoingMail {
  readonly raw: Buffer;
  readonly header: MailHeader;
  readonly from: readonly { readonly name: string; readonly address: string }[];
  /** From To, Cc and Bcc. */
  readonly recipients: readonly string[];
  readonly configurationSet: string | undefined;
  /** `name=value, name=value` as the sender wrote them. */
  readonly messageTags: string | undefined;
}

/** Reads the header of a mail to send; refuses as SES does one that has no From or a field twice. */
export function readOutgoingMail(raw: Buffer): OutgoingMail {
  const header = splitMailHeader(raw);
  refuseDuplicates(header);
  const people = (name: string) =>
    fieldValues(raw, header, name).flatMap((value) => addressparser(value, { flatten: true }));
  const recipients = ['To', 'Cc', 'Bcc'].flatMap(people).map((person) => person.address);
  return {
    raw,
    header,
    from: people('From'),
    recipients,
    configurationSet: fieldValues(raw, header, 'X-SES-CONFIGURATION-SET')[0],
    messageTags: fieldValues(raw, header, 'X-SES-MESSAGE-TAGS')[0],
  };
}

function refuseDuplicates(header: MailHeader): void {
  const seen = new Set<string>();
  for (const { name } of header.fields) {
    const lower = name.toLowerCase();
    if (name === '') throw new GatewayError(400, 'InvalidParameterValue', 'Empty header names are illegal.');
    if (seen.has(lower) && onlyOnce.has(lower))
      throw new GatewayError(400, 'InvalidParameterValue', `Duplicate header '${name}'.`);
    seen.add(lower);
  }
}

/**
 * The bytes that leave SES: its own Message-ID and Date in place of the sender's, Feedback-ID and X-SES-Outgoing added,
 * Bcc, Return-Path and X-SES-… control fields gone. All other bytes stay as they came.
 */
export function asSent(mail: OutgoingMail, sent: { sesId: string; region: string; now: number }): Buffer {
  const { raw, header } = mail;
  const kept = header.fields.filter((field) => !isRemoved(field)).map(({ start, end }) => raw.subarray(start, end));
  const added = [
    `Message-ID: ${sentMessageId(sent.region, sent.sesId)}`,
    `Date: ${mailDate(sent.now)}`,
    `Feedback-ID: ::1.${sent.region}.${createHash('sha256').update(sent.region).digest('base64')}:AmazonSES`,
    `X-SES-Outgoing: ${new Date(sent.now).toISOString().slice(0, 10).replaceAll('-', '.')}-127.0.0.1`,
  ].map((field) => field + header.lineEnd);
  const last = kept.at(-1);
  const unended = last !== undefined && last.at(-1) !== 0x0a ? header.lineEnd : '';
  const rest = raw.subarray(header.end);
  const blank = rest.length === 0 ? header.lineEnd : '';
  return Buffer.concat([...kept, Buffer.from(unended + added.join('') + blank), rest]);
}

function isRemoved({ name }: HeaderField): boolean {
  const lower = name.toLowerCase();
  return removed.has(lower) || lower.startsWith('x-ses-');
}
