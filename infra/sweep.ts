import { Aws, Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { env } from '../functions/env.ts';
import { PostcaseFunction, seconds } from './function.ts';
import type { InboundMail } from './inbound-mail.ts';

/** As functions/domain/intake/forgotten-mail.ts counts. */
const period = Duration.minutes(15);

/** Queues again the mails that SES stored and nobody registered. */
export class Sweep extends Construct {
  /** Failed attempts in an hour: a run has three. */
  readonly failures: IMetric;
  /** Log lines that name mails which are no longer queued again. */
  readonly givenUp: IMetric;

  constructor(scope: Construct, id: string, inbound: InboundMail) {
    super(scope, id);
    // 5 minutes: 5,000 mails at 20 reads at once take about one.
    const sweepRawMail = new PostcaseFunction(this, 'sweep-raw-mail', { timeout: seconds(300), memory: 512 });
    inbound.bucket.bindTo(sweepRawMail, { raw: ['GetObject'] });
    sweepRawMail.bind(env.receivedMailQueueUrl, inbound.queue.queueUrl, {
      actions: ['sqs:SendMessage'],
      resources: [inbound.queue.queueArn],
    });
    this.failures = sweepRawMail.metricErrors({ period: Duration.hours(1), statistic: 'Sum' });
    this.givenUp = sweepRawMail.metricOfLogLine('mails-never-registered', 'Mails were never registered');

    // A role of its own with the one right: CDK's target would also allow every version of the function.
    const role = new Role(this, 'scheduler-role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': Aws.ACCOUNT_ID,
            'aws:SourceArn': `arn:${Aws.PARTITION}:scheduler:${Aws.REGION}:${Aws.ACCOUNT_ID}:schedule-group/default`,
          },
        },
      }),
    });
    role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['lambda:InvokeFunction'],
        resources: [sweepRawMail.functionArn],
      }),
    );
    const schedule = new CfnSchedule(this, 'schedule', {
      description: 'Looks for mails that nobody registered',
      scheduleExpression: `rate(${period.toMinutes()} minutes)`,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: sweepRawMail.functionArn,
        roleArn: role.roleArn,
        // After that the next run is at hand; mails that were due in this one have their next turn later.
        retryPolicy: { maximumEventAgeInSeconds: period.toSeconds(), maximumRetryAttempts: 3 },
      },
    });
    // The schedule is refused before the role may be used.
    schedule.node.addDependency(role);
  }
}
