import { Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { env } from '../../functions/env.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import { Schedule } from '../parts/schedule.ts';
import type { InboundMail } from './inbound-mail.ts';

/** As functions/domain/intake/forgotten-mail.ts counts. */
const period = Duration.minutes(15);

/** Queues again the mails that SES stored and nobody registered. */
export class Sweep extends Construct {
  /** Failed attempts in an hour: a run has three. */
  readonly failures: IMetric;
  /** Log lines that name mails which are no longer queued again. */
  readonly givenUp: IMetric;

  readonly sweepRawMail: PostcaseFunction;

  constructor(scope: Construct, id: string, inbound: InboundMail) {
    super(scope, id);
    // 5 minutes: 5,000 mails at 20 reads at once take about one.
    const sweepRawMail = new PostcaseFunction(this, 'sweep-raw-mail', { timeout: seconds(300), memory: 512 });
    inbound.bucket.bindTo(sweepRawMail, { raw: ['GetObject'] });
    sweepRawMail.bind(env.receivedMailQueueUrl, inbound.queue.queueUrl, {
      actions: ['sqs:SendMessage'],
      resources: [inbound.queue.queueArn],
    });
    this.sweepRawMail = sweepRawMail;
    this.failures = sweepRawMail.metricErrors({ period: Duration.hours(1), statistic: 'Sum' });
    this.givenUp = sweepRawMail.metricOfLogLine('mails-never-registered', 'Mails were never registered');

    new Schedule(this, 'schedule', sweepRawMail, period, 'Looks for mails that nobody registered');
  }
}
