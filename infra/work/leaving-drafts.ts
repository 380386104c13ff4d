import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { env } from '../../functions/env.ts';
import type { CaseTable } from '../data/case-table.ts';
import type { MailBucket } from '../data/mail-bucket.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import { WorkQueue } from '../parts/queue.ts';
import type { Settings } from '../settings/settings.ts';

interface Parts {
  readonly bucket: MailBucket;
  readonly table: CaseTable;
}

/** Answers that agents sent and can take back for some seconds: a queue holds them that long, which costs less than a workflow. */
export class LeavingDrafts extends Construct {
  readonly queue: WorkQueue;

  constructor(scope: Construct, id: string, settings: Settings, { bucket, table }: Parts) {
    super(scope, id);
    // 60 s: twenty files of 100 MB are copied within S3, side by side.
    const limits = { timeout: seconds(60), memory: 1024 };
    const leaveDraft = new PostcaseFunction(this, 'leave-draft', limits);
    this.queue = new WorkQueue(this, 'leaving-drafts', limits);
    leaveDraft.addEventSource(new SqsEventSource(this.queue, { batchSize: 5, reportBatchItemFailures: true }));
    bucket.bindTo(leaveDraft, { uploads: ['GetObject'], messages: ['PutObject'] });
    table.bindTo(leaveDraft, 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem');
    leaveDraft.bindSettings(settings);
  }

  /** Lets a function hand drafts over. */
  bindTo(fn: PostcaseFunction): void {
    fn.bind(env.leavingDraftsQueueUrl, this.queue.queueUrl, {
      actions: ['sqs:SendMessage'],
      resources: [this.queue.queueArn],
    });
  }
}
