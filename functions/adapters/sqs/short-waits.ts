import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { ShortWaits } from '#actions/life/ports.ts';

/** Waits that a queue holds back. */
export class SqsShortWaits implements ShortWaits {
  private readonly client: SQSClient;
  private readonly url: string;

  constructor(client: SQSClient, url: string) {
    this.client = client;
    this.url = url;
  }

  async enqueue({ caseNumber, waitId }: Parameters<ShortWaits['enqueue']>[0], delaySeconds: number): Promise<void> {
    const MessageBody = JSON.stringify({ caseNumber, waitId });
    await this.client.send(new SendMessageCommand({ QueueUrl: this.url, MessageBody, DelaySeconds: delaySeconds }));
  }
}
