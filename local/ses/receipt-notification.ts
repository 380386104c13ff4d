import type { SESMail, SESMailCommonHeaders, SESReceipt } from 'aws-lambda';
import addressparser from 'nodemailer/lib/addressparser';
import { fieldValue, fieldValues, type MailHeader, splitMailHeader } from './mail-header.ts';
import type { S3Action } from './ses-resources.ts';
import type { Verdicts } from './verdicts.ts';

/** What SES publishes about a received mail. Source: "Contents of notifications for Amazon SES email receiving". */
export interface ReceiptNotification {
  readonly notificationType: 'Received';
  readonly mail: Omit<SESMail, 'commonHeaders'> & { readonly commonHeaders: CommonHeaders };
  readonly receipt: SESReceipt;
}

/** Only what the mail has; the return path it always has. */
export type CommonHeaders = Partial<SESMailCommonHeaders> & Pick<SESMailCommonHeaders, 'returnPath'>;

export interface Receipt {
  readonly id: string;
  readonly from: string;
  /** Envelope recipients that fulfil the rule's condition. */
  readonly recipients: readonly string[];
  readonly verdicts: Verdicts;
  readonly receivedAt: number;
  readonly processedAt: number;
}

/** SES cuts the list of headers here; SNS would take 256 KB. */
const headerBytes = 10 * 1024;

/** Builds the notification of an S3 action; `raw` is the mail with the header fields that SES added. */
export function receiptNotification(raw: Buffer, receipt: Receipt, action: S3Action): ReceiptNotification {
  const header = splitMailHeader(raw);
  const { headers, truncated } = listedHeaders(raw, header);
  const { verdicts } = receipt;
  return {
    notificationType: 'Received',
    mail: {
      timestamp: new Date(receipt.receivedAt).toISOString(),
      source: receipt.from,
      messageId: receipt.id,
      destination: destination(raw, header, receipt.recipients),
      headersTruncated: truncated,
      headers,
      commonHeaders: commonHeaders(raw, header, receipt.from),
    },
    receipt: {
      timestamp: new Date(receipt.receivedAt).toISOString(),
      processingTimeMillis: Math.max(1, receipt.processedAt - receipt.receivedAt),
      recipients: [...receipt.recipients],
      spamVerdict: { status: verdicts.spam },
      virusVerdict: { status: verdicts.virus },
      spfVerdict: { status: verdicts.spf },
      dkimVerdict: { status: verdicts.dkim },
      dmarcVerdict: { status: verdicts.dmarc },
      ...(verdicts.dmarc === 'FAIL' ? { dmarcPolicy: 'reject' as const } : {}),
      action: s3Action(receipt.id, action),
    },
  };
}

function s3Action(id: string, action: S3Action): SESReceipt['action'] & { objectKeyPrefix: string } {
  const objectKeyPrefix = action.ObjectKeyPrefix ?? '';
  return {
    type: 'S3',
    topicArn: action.TopicArn,
    bucketName: action.BucketName,
    objectKeyPrefix,
    objectKey: objectKeyPrefix + id,
  };
}

function listedHeaders(raw: Buffer, header: MailHeader): { headers: SESMail['headers']; truncated: boolean } {
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

function commonHeaders(raw: Buffer, header: MailHeader, returnPath: string): CommonHeaders {
  const common: CommonHeaders = { returnPath };
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

function destination(raw: Buffer, header: MailHeader, recipients: readonly string[]): string[] {
  const named = ['To', 'Cc']
    .flatMap((name) => fieldValues(raw, header, name))
    .flatMap((value) => addressparser(value, { flatten: true }))
    .map((person) => person.address)
    .filter((address) => address.includes('@'));
  return shortened(named.length > 0 ? named : [...recipients]);
}

/** The addresses of a list as they are written, names included. */
function splitAddresses(value: string): string[] {
  return addressparser(value, { flatten: true }).map(({ name, address }) => {
    if (name === '') return address;
    return /[^\w\s=?.-]/.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}" <${address}>` : `${name} <${address}>`;
  });
}

function shortened(list: string[]): string[] {
  let left = headerBytes;
  return list.filter((entry) => {
    left -= entry.length;
    return left > 0;
  });
}
