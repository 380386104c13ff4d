import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { keptJson } from '../../kept-data.ts';
import type { ReceiptRuleSet, S3Action } from '../account/ses-resources.ts';
import { type Receipt, receiptNotification } from './receipt-notification.ts';

/** Name of the object that SES writes below a new rule's prefix to see whether it may: a stranger among the raw mails. */
const objectName = 'AMAZON_SES_SETUP_NOTIFICATION';

const text = [
  'MIME-Version: 1.0',
  'From: Amazon Web Services <no-reply-aws@amazon.com>',
  'Subject: Amazon SES Setup Notification',
  'Content-Type: text/plain; charset=UTF-8',
  'Content-Transfer-Encoding: 7bit',
  '',
  'Hello,',
  '',
  'You received this message because you attempted to set up Amazon SES to deliver emails to this S3 bucket.',
  '',
].join('\r\n');

interface SetupPorts {
  /** Epoch milliseconds. */
  readonly now: number;
  putObject(bucket: string, key: string, body: Buffer): Promise<void>;
  publish(topicArn: string, message: string): void;
}

/** Writes the setup notification of each rule that `file` does not list yet, and tells the rule's topic of it as of a mail. */
export async function notifySetup(
  file: string,
  ruleSets: readonly ReceiptRuleSet[],
  { now, putObject, publish }: SetupPorts,
): Promise<void> {
  const known = keptJson(file, z.array(z.string())) ?? [];
  for (const action of s3Actions(ruleSets)) {
    const { BucketName, ObjectKeyPrefix, TopicArn } = action;
    const key = (ObjectKeyPrefix ?? '') + objectName;
    if (known.includes(`${BucketName}/${key}`)) continue;
    await putObject(BucketName, key, Buffer.from(text));
    if (TopicArn !== undefined)
      publish(TopicArn, JSON.stringify(receiptNotification(Buffer.from(text), receiptAt(now), action)));
    known.push(`${BucketName}/${key}`);
  }
  writeFileSync(file, JSON.stringify(known));
}

function receiptAt(now: number): Receipt {
  const verdicts = { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' } as const;
  return {
    id: objectName,
    from: 'no-reply-aws@amazon.com',
    recipients: ['recipient@example.com'],
    verdicts,
    receivedAt: now,
    processedAt: now,
  };
}

function s3Actions(ruleSets: readonly ReceiptRuleSet[]): S3Action[] {
  const actions = ruleSets.flatMap(({ rules }) => rules).flatMap((rule) => rule.actions);
  return actions.flatMap(({ S3Action }) => S3Action ?? []);
}
