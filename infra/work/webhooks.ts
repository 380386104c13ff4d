import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { env } from '../../functions/env.ts';
import type { CaseTable } from '../data/case-table.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import { WorkQueue } from '../parts/queue.ts';
import type { Settings } from '../settings/settings.ts';

/** Systems of the owner's are told what happens to cases: by a queue of their own, so that a slow one holds back no mail. */
export class Webhooks extends Construct {
  readonly queue: WorkQueue;
  /** Counts calls that were tried for hours, or that can never succeed. */
  readonly givenUp: IMetric;

  constructor(scope: Construct, id: string, settings: Settings, table: CaseTable) {
    super(scope, id);
    // 30 s: a receiver has 10 s to answer, and a batch is called side by side.
    const limits = { timeout: seconds(30), memory: 512 };
    const callWebhook = new PostcaseFunction(this, 'call-webhook', limits);
    this.queue = new WorkQueue(this, 'webhook-calls', limits);
    callWebhook.addEventSource(
      // Receivers who are slow may not use up what an account has of functions.
      new SqsEventSource(this.queue, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: 5 }),
    );
    table.bindTo(callWebhook, 'BatchGetItem', 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem');
    callWebhook.bindSettings(settings);
    this.bindTo(callWebhook);
    if (settings.webhookNetworks !== undefined) callWebhook.bind(env.webhookNetworks, settings.webhookNetworks);
    this.givenUp = callWebhook.metricOfLogLine('webhook-given-up', 'Webhook given up');
  }

  /** Lets a function hand calls over. */
  bindTo(fn: PostcaseFunction): void {
    fn.bind(env.webhookCallsQueueUrl, this.queue.queueUrl, {
      actions: ['sqs:SendMessage'],
      resources: [this.queue.queueArn],
    });
  }
}
