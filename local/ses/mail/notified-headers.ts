import type { SESMail, SESMailCommonHeaders } from 'aws-lambda';
import addressparser from 'nodemailer/lib/addressparser';
import { fieldValue, fieldValues, type MailHeader } from './mail-header.ts';

/** Only what the mail has. */
export type CommonHeaders = Partial<SESMailCommonHeaders>;

/** SES cuts the list of headers here; SNS would take 256 KB. */
const headerBytes = 10 * 1024;

/** Header fields as SES lists them in notifications and events. */
export function listedHeaders(raw: Buffer, header: MailHeader): { headers: SESMail['headers']; truncated: boolean } {
  const named = header.fields.filter((field) => field.name !== '');
  const headers: SESMail['headers'] = [];
  let bytes = 0;
  for (const field of named) {
    bytes += field.end - field.start;
    if (bytes > headerBytes) break;
    headers.push({ name: field.name, value: fieldValue(raw, field) });
  }
  return { headers, truncated: headers.length < named.length };
}

export function commonHeaders(raw: Buffer, header: MailHeader): CommonHeaders {
  const common: CommonHeaders = {};
  const lists = { From: 'from', To: 'to', Cc: 'cc', Bcc: 'bcc', Sender: 'sender', 'Reply-To': 'replyTo' } as const;
  const texts = { Date: 'date', 'Message-ID': 'messageId', Subject: 'subject' } as const;
  for (const [name, key] of Object.entries(lists)) {
    const people = shortened(fieldValues(raw, header, name).flatMap(splitAddresses));
    if (people.length > 0) common[key] = people;
  }
  for (const [name, key] of Object.entries(texts)) {
    const text = fieldValues(raw, header, name)[0];
    if (text !== undefined) common[key] = text.slice(0, headerBytes);
  }
  return common;
}

/** The addresses of a list as they are written, names included. */
function splitAddresses(value: string): string[] {
  return addressparser(value, { flatten: true }).map(({ name, address }) => {
    if (name === '') return address;
    return /[^\w\s=?.-]/.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}" <${address}>` : `${name} <${address}>`;
  });
}

/** As much of a list as SES shows. */
export function shortened(list: string[]): string[] {
  let left = headerBytes;
  return list.filter((entry) => {
    left -= entry.length;
    return left > 0;
  });
}
