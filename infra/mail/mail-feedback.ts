import { FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { type ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { CaseTable } from '../data/case-table.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import { WorkQueue } from '../parts/queue.ts';
import { SesTopic } from '../parts/ses-topic.ts';
import type { Settings } from '../settings/settings.ts';

/** SES tells of mails that came back or were complained of; mail-feedback notes it in their cases. */
export class MailFeedback extends Construct {
  readonly mailFeedback: PostcaseFunction;
  readonly queue: WorkQueue;
  readonly topic: SesTopic;

  constructor(scope: Construct, id: string, settings: Settings, configurationSet: ConfigurationSet, table: CaseTable) {
    super(scope, id);
    // 30 s: a batch of ten needs a second; the rest is for a slow table.
    const limits = { timeout: seconds(30), memory: 512 };
    this.mailFeedback = new PostcaseFunction(this, 'mail-feedback', limits);
    this.queue = new WorkQueue(this, 'feedback-events', limits);
    this.topic = new SesTopic(this, 'feedback', this.queue);
    configurationSet
      .addEventDestination('feedback', {
        destination: EventDestination.snsTopic(this.topic),
        events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
      })
      .node.addDependency(this.topic, this.queue);
    this.mailFeedback.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 10,
        reportBatchItemFailures: true,
        // Without maxConcurrency Lambda asks an idle queue by fewer pollers (docs/cost.md). A wave of bounces is no larger than
        // what send-mail sent, whose concurrency is limited.
        // SES also publishes a sentence, which is no JSON, when it first tries the topic.
        filters: [FilterCriteria.filter({ body: { eventType: FilterRule.or('Bounce', 'Complaint') } })],
      }),
    );
    table.bindTo(this.mailFeedback, 'BatchGetItem', 'PutItem', 'Query', 'UpdateItem');
    this.mailFeedback.bindSettings(settings);
  }
}
