import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { WebhookCalls } from '#actions/life/ports.ts';

export class SqsWebhookCalls implements WebhookCalls {
  private readonly client: SQSClient;
  private readonly url: string;

  constructor(client: SQSClient, url: string) {
    this.client = client;
    this.url = url;
  }

  async enqueue(call: Parameters<WebhookCalls['enqueue']>[0], delaySeconds: number): Promise<void> {
    const { caseNumber, waitId, attempt } = call;
    const MessageBody = JSON.stringify({ caseNumber, waitId, attempt });
    await this.client.send(new SendMessageCommand({ QueueUrl: this.url, MessageBody, DelaySeconds: delaySeconds }));
  }
}
