/**
 * AWS list prices in USD by the month, region us-east-1, without free tiers, as published on 2025-06-01:
 * https://aws.amazon.com/cloudwatch/pricing, /secrets-manager/pricing, /sqs/pricing, /eventbridge/pricing, /lambda/pricing.
 */
const prices = {
  /** Of each metric that an alarm looks at. */
  alarm: 0.1,
  dashboard: 3,
  secret: 0.4,
  sqsRequest: 0.4 / 1e6,
  /** Of each metric that GetMetricData is asked for. */
  askedMetric: 0.01 / 1000,
  schedulerInvocation: 1 / 1e6,
  lambdaRequest: 0.2 / 1e6,
} as const;

/**
 * Lambda asks a queue by long polls of 20 seconds, also when nothing comes: by five at a time, which it lowers to two when there is
 * little to do, but not where a maximum of concurrency is set: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html
 */
const pollers = { usual: 2, limited: 5 };
const pollsOfOneAMonth = (30 * 24 * 3600) / 20;
const minutesAMonth = 30 * 24 * 60;

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

export interface IdleCost {
  readonly what: string;
  readonly count: number;
  readonly usd: number;
}

/** What an install costs by the month in which nothing happens, by what asks for it. */
export function idleCosts(resources: Readonly<Record<string, Resource>>): IdleCost[] {
  const of = (type: string) => Object.values(resources).filter(({ Type }) => Type === type);
  const alarms = of('AWS::CloudWatch::Alarm');
  const metrics = alarms.reduce((sum, { Properties }) => sum + metricsOf(Properties.Metrics), 0);
  const queues = of('AWS::Lambda::EventSourceMapping').filter(
    ({ Properties }) => !JSON.stringify(Properties.EventSourceArn).includes('StreamArn'),
  );
  const polls = queues.reduce(
    (sum, { Properties }) => sum + pollsOfOneAMonth * (Properties.ScalingConfig ? pollers.limited : pollers.usual),
    0,
  );
  const runs = of('AWS::Scheduler::Schedule').reduce(
    (sum, { Properties }) => sum + minutesAMonth / minutesOf(Properties.ScheduleExpression),
    0,
  );
  const asked = of('AWS::Scheduler::Schedule').reduce(
    (sum, { Properties }) =>
      sum + metricsIn(Properties.Target) * (minutesAMonth / minutesOf(Properties.ScheduleExpression)),
    0,
  );
  const secrets = of('AWS::SecretsManager::Secret').length;
  const dashboards = of('AWS::CloudWatch::Dashboard').length;
  return [
    { what: 'metrics of alarms', count: metrics, usd: metrics * prices.alarm },
    { what: 'metrics that are looked at', count: asked, usd: asked * prices.askedMetric },
    { what: 'secrets', count: secrets, usd: secrets * prices.secret },
    { what: 'queues that Lambda asks', count: queues.length, usd: polls * prices.sqsRequest },
    { what: 'runs of schedules', count: runs, usd: runs * (prices.schedulerInvocation + prices.lambdaRequest) },
    { what: 'dashboards', count: dashboards, usd: dashboards * prices.dashboard },
  ];
}

/** An alarm of an expression is paid by the metrics in it, not by the expression. */
function metricsOf(metrics: unknown): number {
  return Array.isArray(metrics) ? metrics.filter((one: object) => 'MetricStat' in one).length : 1;
}

/** What a schedule tells watch-install to ask for. */
function metricsIn(target: unknown): number {
  return JSON.stringify(target).split('namespace').length - 1;
}

function minutesOf(expression: unknown): number {
  const [, count = '', unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(String(expression)) ?? [];
  const minutes = { minute: 1, hour: 60, day: 1440 }[unit];
  if (minutes === undefined) throw new Error(`${String(expression)} is no rate.`);
  return Number(count) * minutes;
}
