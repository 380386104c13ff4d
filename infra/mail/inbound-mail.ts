import { Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { CaseTable } from '../data/case-table.ts';
import { MailBucket } from '../data/mail-bucket.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import { WorkQueue } from '../parts/queue.ts';
import { SesTopic } from '../parts/ses-topic.ts';
import type { Settings } from '../settings/settings.ts';
import { InboundRule } from './inbound-rule.ts';

/** SES receives, keeps the raw mail, and hands its receipt by SNS and SQS to receive-mail. */
export class InboundMail extends Construct {
  readonly bucket: MailBucket;
  readonly queue: WorkQueue;
  readonly receipts: SesTopic;
  readonly receiveMail: PostcaseFunction;
  readonly rule: InboundRule;
  /** In an hour. */
  readonly mailsThatCame: IMetric;

  constructor(scope: Construct, id: string, settings: Settings, table: CaseTable) {
    super(scope, id);
    this.bucket = new MailBucket(this, 'mail');
    // 2 GB: a mail of 40 MB stands in memory as bytes, as text and as parsed parts at once.
    // 60 s: reading such a mail and storing its attachments takes about 10 s, and a batch has five. One that takes longer is
    // given up on in time for the others.
    const limits = { timeout: seconds(60), memory: 2048 } as const;
    this.receiveMail = new PostcaseFunction(this, 'receive-mail', limits);
    this.queue = new WorkQueue(this, 'received-mail', limits);
    this.receipts = new SesTopic(this, 'receipts', this.queue);
    const inAnHour = { period: Duration.hours(1), statistic: 'Sum' };
    this.mailsThatCame = this.receipts.metricNumberOfMessagesPublished(inAnHour);
    this.rule = new InboundRule(this, 'inbound', settings, {
      bucket: this.bucket,
      receipts: this.receipts,
      needed: [this.queue],
    });

    this.receiveMail.addEventSource(
      new SqsEventSource(this.queue, {
        // Few at once: ten mails of 40 MB would not fit in one invocation's time.
        batchSize: 5,
        reportBatchItemFailures: true,
        // Leaves the rest of the account's concurrency to others when thousands of mails arrive together.
        maxConcurrency: 20,
      }),
    );
    this.bucket.bindTo(this.receiveMail, {
      raw: ['GetObject', 'DeleteObject'],
      // What an attempt stored that lost to another delivery of its mail goes again.
      messages: ['PutObject', 'DeleteObject'],
      held: ['PutObject'],
      duplicates: ['PutObject'],
    });
    table.bindTo(this.receiveMail, 'BatchGetItem', 'PutItem', 'Query', 'UpdateItem', 'ConditionCheckItem');
    this.receiveMail.bindSettings(settings);
  }
}
