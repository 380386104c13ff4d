import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** Puts what could not be done where a person looks at it. */
export class SqsPutAside {
  private readonly client: SQSClient;
  private readonly url: string;

  constructor(client: SQSClient, url: string) {
    this.client = client;
    this.url = url;
  }

  async put(what: object): Promise<void> {
    await this.client.send(new SendMessageCommand({ QueueUrl: this.url, MessageBody: JSON.stringify(what) }));
  }
}
