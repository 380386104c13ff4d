import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { ReceiptQueue } from '#actions/intake/inbox-ports.ts';
import type { Receipt } from '#domain/mail/receipt.ts';

/** SQS takes so many at once. */
const batchSize = 10;

/** The queue of received mails: takes receipts as SES publishes them. */
export class SqsReceiptQueue implements ReceiptQueue {
  private readonly client: SQSClient;
  private readonly url: string;

  constructor(client: SQSClient, url: string) {
    this.client = client;
    this.url = url;
  }

  async enqueue(receipts: readonly Receipt[]): Promise<void> {
    for (let from = 0; from < receipts.length; from += batchSize) {
      const Entries = receipts
        .slice(from, from + batchSize)
        .map((receipt, index) => ({ Id: String(index), MessageBody: JSON.stringify(notification(receipt)) }));
      const { Failed = [] } = await this.client.send(new SendMessageBatchCommand({ QueueUrl: this.url, Entries }));
      const [failed] = Failed;
      if (failed) throw new Error(`SQS did not take ${Failed.length} receipts: ${failed.Code} ${failed.Message ?? ''}`);
    }
  }
}

/** What handlers/receipt.ts reads of a notification of SES. */
function notification(receipt: Receipt) {
  const { source, recipients, receivedAt, objectKey } = receipt;
  return {
    notificationType: 'Received',
    mail: { timestamp: receivedAt, source },
    receipt: {
      recipients,
      spamVerdict: { status: receipt.spam },
      virusVerdict: { status: receipt.virus },
      spfVerdict: { status: receipt.spf },
      dkimVerdict: { status: receipt.dkim },
      dmarcVerdict: { status: receipt.dmarc },
      action: { type: 'S3', objectKey },
    },
  };
}
