import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { FailedWork } from '#actions/installation/ports.ts';
import type { WaitingWork } from '#domain/installation/working-findings.ts';

/** Dead letters that are there now, about: SQS counts them within a minute. */
export class SqsFailedWork implements FailedWork {
  private readonly client: SQSClient;
  private readonly queues: Readonly<Record<string, string>>;

  /** @param queues name of the alarm → address of the queue that it watches. */
  constructor(client: SQSClient, queues: Readonly<Record<string, string>>) {
    this.client = client;
    this.queues = queues;
  }

  waiting(): Promise<readonly WaitingWork[]> {
    return Promise.all(
      Object.entries(this.queues).map(async ([alarm, QueueUrl]) => {
        const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] });
        const { Attributes } = await this.client.send(asked);
        return { alarm, queue: QueueUrl, messages: Number(Attributes?.ApproximateNumberOfMessages ?? 0) };
      }),
    );
  }
}
