import type { SESMail, SESReceipt } from 'aws-lambda';
import addressparser from 'nodemailer/lib/addressparser';
import type { S3Action } from '../account/ses-resources.ts';
import { fieldValues, type MailHeader, splitMailHeader } from '../mail/mail-header.ts';
import { type CommonHeaders, commonHeaders, listedHeaders, shortened } from '../mail/notified-headers.ts';
import type { Verdicts } from '../mail/verdicts.ts';

/** What SES publishes about a received mail. Source: "Contents of notifications for Amazon SES email receiving". */
export interface ReceiptNotification {
  readonly notificationType: 'Received';
  readonly mail: Omit<SESMail, 'commonHeaders'> & {
    readonly commonHeaders: CommonHeaders & { readonly returnPath: string };
  };
  readonly receipt: SESReceipt;
}

export interface Receipt {
  readonly id: string;
  readonly from: string;
  /** Envelope recipients that fulfil the rule's condition. */
  readonly recipients: readonly string[];
  readonly verdicts: Verdicts;
  readonly receivedAt: number;
  readonly processedAt: number;
}

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
      commonHeaders: { returnPath: receipt.from, ...commonHeaders(raw, header) },
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

function destination(raw: Buffer, header: MailHeader, recipients: readonly string[]): string[] {
  const named = ['To', 'Cc']
    .flatMap((name) => fieldValues(raw, header, name))
    .flatMap((value) => addressparser(value, { flatten: true }))
    .map((person) => person.address)
    .filter((address) => address.includes('@'));
  return shortened(named.length > 0 ? named : [...recipients]);
}
