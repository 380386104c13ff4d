import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { SweepPorts } from '#actions/intake/sweep-raw-mail.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { S3RawInbox } from '#adapters/s3/raw-inbox.ts';
import { SqsReceiptQueue } from '#adapters/sqs/receipt-queue.ts';
import { env } from '../../../env.ts';

export function sweepPorts(): SweepPorts {
  return {
    inbox: new S3RawInbox(new S3Client({}), fromEnvironment(env.mailBucket)),
    receipts: new SqsReceiptQueue(new SQSClient({}), fromEnvironment(env.receivedMailQueueUrl)),
    now: () => new Date(),
  };
}
