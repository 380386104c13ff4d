import { Aws, Duration, Validations } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { PostcaseFunction } from '../parts/function.ts';
import type { DeadLetters, WorkQueue } from '../parts/queue.ts';
import type { Settings } from '../settings/settings.ts';
import { fewAlarms } from './few-alarms.ts';

export interface Watch {
  readonly metric: IMetric;
  /** The alarm rings when the metric is above this. */
  readonly above: number;
  /** Who is hurt, and how: the first thing that the woken person reads. */
  readonly impact: string;
  /** What silence of the metric means; that all is well, unless told otherwise. */
  readonly silence?: TreatMissingData;
}

/** Alarms mail the owner, and tell topics of theirs, for chat and pagers. None can be made without saying who is hurt; each links its section of docs/runbook.md. */
export class Alarms extends Construct {
  readonly runbookUrl: string;
  /** In the order in which they were added. */
  readonly all: Alarm[] = [];
  /** By the name of their alarm: where failed work waits for a person. */
  readonly deadLetters: Record<string, DeadLetters> = {};
  readonly topic: Topic;
  /** Of the owner, who lets CloudWatch publish there. */
  private readonly others: readonly ITopic[];
  private readonly areFew: boolean;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.runbookUrl = settings.runbookUrl;
    this.areFew = settings.alarms === 'few';
    this.topic = new Topic(this, 'alarms', { enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(settings.alarmAddress));
    this.others = settings.alarmTopics.map((arn, index) => Topic.fromTopicArn(this, `other-${index}`, arn));
    const ofThisAccount = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } };
    this.topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com', { conditions: ofThisAccount }));
    Validations.of(this.topic).acknowledge({
      id: 'AwsSolutions-SNS2',
      reason:
        'An alarm text holds no customer data, and CloudWatch cannot publish to a topic with the AWS-managed key.',
    });
  }

  /** Left out where the owner wants few, and it is none of these. @param id name of the alarm and of its section in the runbook. */
  add(id: string, { metric, above, impact, silence = TreatMissingData.NOT_BREACHING }: Watch): void {
    if (this.areFew && !fewAlarms.has(id)) return;
    this.make(id, impact, {
      metric,
      threshold: above,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: silence,
    });
  }

  private make(id: string, impact: string, props: AlarmProps): void {
    const alarm = new Alarm(this, id, {
      ...props,
      alarmDescription: `${impact} What to do: ${this.runbookUrl}#${id}`,
    });
    for (const topic of [this.topic, ...this.others]) {
      alarm.addAlarmAction(new SnsAction(topic));
      alarm.addOkAction(new SnsAction(topic));
    }
    this.all.push(alarm);
  }

  onDeadLetters(id: string, queue: DeadLetters, impact: string): void {
    const metric = queue.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(1),
      statistic: 'Maximum',
    });
    this.deadLetters[id] = queue;
    this.add(id, { metric, above: 0, impact });
  }

  onDelay(id: string, queue: WorkQueue, impact: string): void {
    const metric = queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'Maximum' });
    this.add(id, { metric, above: Duration.minutes(15).toSeconds(), impact });
  }

  /** Rings when nothing was counted for so many hours. @param count of an hour. */
  onSilence(id: string, count: IMetric, hours: number, impact: string): void {
    this.make(id, impact, {
      metric: count,
      threshold: 1,
      evaluationPeriods: hours,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  onThrottles(id: string, fn: PostcaseFunction, impact: string): void {
    this.add(id, { metric: fn.metricThrottles({ period: Duration.minutes(5) }), above: 0, impact });
  }

  /** A stream keeps its records for a day: an hour behind leaves time to act. */
  onStreamDelay(id: string, fn: PostcaseFunction, impact: string): void {
    const metric = fn.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' });
    this.add(id, { metric, above: Duration.hours(1).toMilliseconds(), impact });
  }

  /** @param above share of the account's mail, of 1. Of the account and not of our mail alone: AWS stops all of it. */
  onReputation(id: string, rate: 'BounceRate' | 'ComplaintRate', above: number, impact: string): void {
    const metricName = `Reputation.${rate}`;
    const metric = new Metric({ namespace: 'AWS/SES', metricName, period: Duration.hours(1), statistic: 'Average' });
    // SES publishes a rate only while mail is sent.
    this.add(id, { metric, above, impact, silence: TreatMissingData.IGNORE });
  }
}
