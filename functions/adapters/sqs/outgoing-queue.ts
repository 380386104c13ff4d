import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { OutgoingQueue } from '#actions/ports.ts';
import type { MessageKey } from '#domain/message.ts';

export class SqsOutgoingQueue implements OutgoingQueue {
  private readonly client: SQSClient;
  private readonly url: string;

  constructor(client: SQSClient, url: string) {
    this.client = client;
    this.url = url;
  }

  async enqueue({ caseNumber, at, id }: MessageKey): Promise<void> {
    await this.client.send(
      new SendMessageCommand({ QueueUrl: this.url, MessageBody: JSON.stringify({ caseNumber, at, id }) }),
    );
  }
}
