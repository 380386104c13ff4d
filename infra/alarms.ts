import { Duration, Validations } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { PostcaseFunction } from './function.ts';
import type { DeadLetters, WorkQueue } from './queue.ts';
import type { Settings } from './settings.ts';

export interface Watch {
  readonly metric: IMetric;
  /** The alarm rings when the metric is above this. */
  readonly above: number;
  /** Who is hurt, and how: the first thing that the woken person reads. */
  readonly impact: string;
}

/** Alarms mail the owner. None can be made without saying who is hurt; each links its section of docs/runbook.md. */
export class Alarms extends Construct {
  private readonly topic: Topic;
  private readonly runbookUrl: string;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.runbookUrl = settings.runbookUrl;
    this.topic = new Topic(this, 'alarms', { enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(settings.alarmAddress));
    this.topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
    Validations.of(this.topic).acknowledge({
      id: 'AwsSolutions-SNS2',
      reason:
        'An alarm text holds no customer data, and CloudWatch cannot publish to a topic with the AWS-managed key.',
    });
  }

  /** @param id name of the alarm and of its section in the runbook. */
  add(id: string, { metric, above, impact }: Watch): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold: above,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${impact} What to do: ${this.runbookUrl}#${id}`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
  }

  onDeadLetters(id: string, queue: DeadLetters, impact: string): void {
    const metric = queue.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(1),
      statistic: 'Maximum',
    });
    this.add(id, { metric, above: 0, impact });
  }

  onDelay(id: string, queue: WorkQueue, impact: string): void {
    const metric = queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'Maximum' });
    this.add(id, { metric, above: Duration.minutes(15).toSeconds(), impact });
  }

  onThrottles(id: string, fn: PostcaseFunction, impact: string): void {
    this.add(id, { metric: fn.metricThrottles({ period: Duration.minutes(5) }), above: 0, impact });
  }

  /** A stream keeps its records for a day: an hour behind leaves time to act. */
  onStreamDelay(id: string, fn: PostcaseFunction, impact: string): void {
    const metric = fn.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' });
    this.add(id, { metric, above: Duration.hours(1).toMilliseconds(), impact });
  }
}
