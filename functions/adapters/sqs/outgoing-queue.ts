import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { OutgoingQueue } from '#actions/notification/ports.ts';

export class SqsOutgoingQueue implements OutgoingQueue {
  private readonly client: SQSClient;
  private readonly url: string;

  constructor(client: SQSClient, url: string) {
    this.client = client;
    this.url = url;
  }

  async enqueue(...[{ caseNumber, at, id }, postponed]: Parameters<OutgoingQueue['enqueue']>): Promise<void> {
    const { attempt = 1, delaySeconds = 0 } = postponed ?? {};
    await this.client.send(
      new SendMessageCommand({
        QueueUrl: this.url,
        MessageBody: JSON.stringify({ caseNumber, at, id, attempt }),
        DelaySeconds: delaySeconds,
      }),
    );
  }
}
