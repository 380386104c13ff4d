import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { WordQueue, WordWork } from '#actions/lists/search/word-ports.ts';

export class SqsWordQueue implements WordQueue {
  private readonly client: SQSClient;
  private readonly url: string;

  constructor(client: SQSClient, url: string) {
    this.client = client;
    this.url = url;
  }

  async enqueue({ caseNumber, message }: WordWork): Promise<void> {
    const MessageBody = JSON.stringify({ caseNumber, message: message && { at: message.at, id: message.id } });
    await this.client.send(new SendMessageCommand({ QueueUrl: this.url, MessageBody }));
  }
}
