import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { keptJson } from '../../kept-data.ts';
import type { ReceiptRuleSet, S3Action } from './ses-resources.ts';

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

/** Writes the setup notification of each rule that `file` does not list yet. */
export async function notifySetup(
  file: string,
  ruleSets: readonly ReceiptRuleSet[],
  putObject: (bucket: string, key: string, body: Buffer) => Promise<void>,
): Promise<void> {
  const known = keptJson(file, z.array(z.string())) ?? [];
  for (const { BucketName, ObjectKeyPrefix } of s3Actions(ruleSets)) {
    const key = (ObjectKeyPrefix ?? '') + objectName;
    if (known.includes(`${BucketName}/${key}`)) continue;
    await putObject(BucketName, key, Buffer.from(text));
    known.push(`${BucketName}/${key}`);
  }
  writeFileSync(file, JSON.stringify(known));
}

function s3Actions(ruleSets: readonly ReceiptRuleSet[]): S3Action[] {
  const actions = ruleSets.flatMap(({ rules }) => rules).flatMap((rule) => rule.actions);
  return actions.flatMap(({ S3Action }) => S3Action ?? []);
}
