import { addressesIn } from '#domain/words/address-text.ts';
import { beginningAsText, first, type HeaderFields, readFields } from '../header-fields.ts';
import type { ReceivedMail } from '../received-mail.ts';
import { copyInText } from './text-bounce.ts';

/** What a bounce gives back of the mail that it is about, for finding that mail and its case. */
export interface ReturnedMail {
  /** What may be its Message-ID, without brackets, the likeliest first: SES's own stands here. */
  readonly messageIds: readonly string[];
  /** Ids in its In-Reply-To and References, oldest first: our anchor stands here. */
  readonly references: readonly string[];
  /** Whom answers to it would reach: Reply-To, From, Sender, Return-Path. Our signed reply address stands here. */
  readonly replyAddresses: readonly string[];
  /** Whom it was written to: To, Cc. */
  readonly recipients: readonly string[];
  readonly subject: string;
  /** All of its header that came back. */
  readonly headers: HeaderFields;
}

const headerParts = new Set([
  'message/rfc822',
  'text/rfc822-headers',
  'message/rfc822-headers',
  'text/rfc822',
  'message/global',
  'message/global-headers',
  'message/partial',
]);
const ownIds = [
  'message-id',
  'x-ses-message-id',
  'x-original-message-id',
  'original-message-id',
  'x-microsoft-original-message-id',
  'x-google-original-message-id',
];
const mostIds = 50;

/** Whether a mail or its header is attached. */
export function hasReturned({ attachments }: Pick<ReceivedMail, 'attachments'>): boolean {
  return attachments.some(({ contentType }) => headerParts.has(contentType));
}

/** @param report fields of the report that are about the mail as a whole: Gmail and others repeat its Message-ID there */
export function returnedMail(mail: ReceivedMail, report: HeaderFields): ReturnedMail {
  const part = mail.attachments.find(({ contentType }) => headerParts.has(contentType));
  const headers = readFields(part === undefined ? copyInText(mail.text) : beginningAsText(part.content));
  const told = ['x-original-message-id', 'original-message-id', 'message-id'].flatMap((name) =>
    idsIn(report.get(name)),
  );
  return returnedHeader(headers, [...told, ...mail.inReplyTo], mail.references);
}

/** What a returned header says; `ids` and `references` come from elsewhere and are believed after and before its own. */
export function returnedHeader(
  headers: HeaderFields,
  ids: readonly string[],
  references: readonly string[] = [],
): ReturnedMail {
  const own = ownIds.flatMap((name) => idsIn(headers.get(name)));
  const chain = [...references, ...idsIn(headers.get('references')), ...idsIn(headers.get('in-reply-to'))];
  return {
    messageIds: [...new Set([...own, ...ids])].slice(0, mostIds),
    references: [...new Set(chain)].slice(-mostIds),
    replyAddresses: addresses(headers, ['reply-to', 'from', 'sender', 'return-path']),
    recipients: addresses(headers, ['to', 'cc', 'x-original-to']),
    subject: first(headers, 'subject').slice(0, 998),
    headers,
  };
}

function idsIn(values: readonly string[] = []): readonly string[] {
  return values.flatMap((value) => [...value.matchAll(/<([^<>\s]{1,998})>/g)].map(([, id = '']) => id));
}

function addresses(headers: HeaderFields, names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => headers.get(name) ?? []).flatMap(addressesIn))];
}
