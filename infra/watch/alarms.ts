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

/** As functions/handlers/commands/watching.ts reads it. */
interface WatchedFigure {
  readonly section: string;
  readonly text: string;
  readonly metrics: readonly {
    readonly namespace: string;
    readonly name: string;
    readonly dimensions: Readonly<Record<string, unknown>>;
  }[];
  readonly statistic: string | undefined;
  readonly hours: number;
  readonly above: number;
}

/** What is looked at every hour, as its alarm would say it. */
interface LookedAt {
  readonly figures: WatchedFigure[];
  readonly queues: { readonly section: string; readonly text: string; readonly queue: DeadLetters }[];
}

interface Look {
  /** Taken together. */
  readonly metrics: readonly IMetric[];
  /** A person is needed when they are above this. */
  readonly above: number;
  readonly impact: string;
}

export interface Watch {
  readonly metric: IMetric;
  /** The alarm rings when the metric is above this. */
  readonly above: number;
  /** Who is hurt, and how: the first thing that the woken person reads. */
  readonly impact: string;
  /** What silence of the metric means; that all is well, unless told otherwise. */
  readonly silence?: TreatMissingData;
}

/**
 * Alarms mail the owner, and tell topics of theirs, for chat and pagers. None can be made without saying who is hurt; each links its section of docs/runbook.md.
 * What needs a person at once has an alarm of CloudWatch; what may wait for an hour or two is looked at, for all of which there is one (install-watch.ts).
 */
export class Alarms extends Construct {
  readonly runbookUrl: string;
  /** In the order in which they were added. */
  readonly all: Alarm[] = [];
  /** By the name of their alarm: where failed work waits for a person. */
  readonly deadLetters: Record<string, DeadLetters> = {};
  readonly topic: Topic;
  /** Of the owner, who lets CloudWatch publish there. */
  private readonly others: readonly ITopic[];
  readonly lookedAt: LookedAt = { figures: [], queues: [] };

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.runbookUrl = settings.runbookUrl;
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

  /** @param id name of the alarm and of its section in the runbook. */
  add(id: string, { metric, above, impact, silence = TreatMissingData.NOT_BREACHING }: Watch): void {
    this.make(id, impact, {
      metric,
      threshold: above,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: silence,
    });
  }

  private textOf(id: string, impact: string): string {
    return `${impact} What to do: ${this.runbookUrl}#${id}`;
  }

  /**
   * The same without an alarm of its own. Looked at is as long a time as the metrics' period, and half an hour more than what is between
   * two looks: figures come some minutes late.
   */
  lookAt(id: string, { metrics, above, impact }: Look): void {
    const stats = metrics.map((metric) => metric.toMetricConfig().metricStat);
    const periods = stats.map((stat) => stat?.period.toHours({ integral: false }) ?? 0);
    const [statistic] = new Set(stats.map((stat) => stat?.statistic));
    this.lookedAt.figures.push({
      section: id,
      text: this.textOf(id, impact),
      metrics: stats.flatMap((stat) => {
        if (stat === undefined) return [];
        const { namespace, metricName: name, dimensions = [] } = stat;
        return [{ namespace, name, dimensions: Object.fromEntries(dimensions.map((one) => [one.name, one.value])) }];
      }),
      statistic,
      hours: Math.max(1.5, ...periods),
      above,
    });
  }

  lookAtDeadLetters(id: string, queue: DeadLetters, impact: string): void {
    this.deadLetters[id] = queue;
    this.lookedAt.queues.push({ section: id, text: this.textOf(id, impact), queue });
  }

  private make(id: string, impact: string, props: AlarmProps): void {
    const alarm = new Alarm(this, id, {
      ...props,
      alarmDescription: this.textOf(id, impact),
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

  /** A stream keeps its records for a day: an hour behind leaves time to act. */
  onStreamDelay(id: string, fn: PostcaseFunction, impact: string): void {
    this.add(id, { metric: behind(fn), above: Duration.hours(1).toMilliseconds(), impact });
  }

  lookAtStreamDelay(id: string, fn: PostcaseFunction, impact: string): void {
    this.lookAt(id, { metrics: [behind(fn)], above: Duration.hours(1).toMilliseconds(), impact });
  }

  /** @param above share of the account's mail, of 1. Of the account and not of our mail alone: AWS stops all of it. */
  lookAtReputation(id: string, rate: 'BounceRate' | 'ComplaintRate', above: number, impact: string): void {
    const metricName = `Reputation.${rate}`;
    // SES publishes a rate only while mail is sent.
    const metric = new Metric({ namespace: 'AWS/SES', metricName, period: Duration.days(1), statistic: 'Average' });
    this.lookAt(id, { metrics: [metric], above, impact });
  }
}

const behind = (fn: PostcaseFunction): IMetric =>
  fn.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' });
