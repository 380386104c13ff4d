import { z } from 'zod';
import type { Stack } from '../template/stack.ts';
import type { MetricId } from './metrics.ts';

const Dimensions = z.array(z.object({ Name: z.string(), Value: z.string() })).default([]);
export const MetricStat = z.strictObject({
  Metric: z.strictObject({ Namespace: z.string(), MetricName: z.string(), Dimensions }),
  Period: z.coerce.number(),
  Stat: z.enum(['Sum', 'Maximum', 'Minimum', 'Average', 'SampleCount']),
});

const Properties = z.strictObject({
  AlarmName: z.string().optional(),
  AlarmDescription: z.string().default(''),
  AlarmActions: z.unknown().optional(),
  OKActions: z.unknown().optional(),
  InsufficientDataActions: z.unknown().optional(),
  Tags: z.unknown().optional(),
  ComparisonOperator: z.enum([
    'GreaterThanThreshold',
    'GreaterThanOrEqualToThreshold',
    'LessThanThreshold',
    'LessThanOrEqualToThreshold',
  ]),
  EvaluationPeriods: z.coerce.number(),
  DatapointsToAlarm: z.coerce.number().optional(),
  Threshold: z.coerce.number(),
  TreatMissingData: z.enum(['breaching', 'notBreaching', 'ignore', 'missing']).default('missing'),
  Namespace: z.string().optional(),
  MetricName: z.string().optional(),
  Dimensions,
  Period: z.coerce.number().optional(),
  Statistic: MetricStat.shape.Stat.optional(),
  Metrics: z
    .array(
      z.strictObject({
        Id: z.string(),
        Label: z.string().optional(),
        ReturnData: z.boolean().optional(),
        Expression: z.string().optional(),
        MetricStat: MetricStat.optional(),
      }),
    )
    .optional(),
});

export type Statistic = z.output<typeof MetricStat>['Stat'];

/** A metric by periods: one number each, or nothing. */
export interface Series {
  readonly id: string;
  readonly metric: MetricId;
  readonly statistic: Statistic;
}

/** An alarm as the template declares it. */
export interface DeclaredAlarm {
  readonly logicalId: string;
  readonly name: string;
  readonly description: string;
  readonly comparison: z.output<typeof Properties>['ComparisonOperator'];
  readonly threshold: number;
  readonly periodMs: number;
  readonly periods: number;
  readonly pointsToAlarm: number;
  readonly missing: z.output<typeof Properties>['TreatMissingData'];
  readonly series: readonly Series[];
  /** Sum of so much of the series; a term of FILL counts as its number where the series has nothing. */
  readonly sum: readonly { readonly id: string; readonly fill: number | undefined }[];
}

/** The alarms of a stack. Throws for what the embedded cloud cannot evaluate. */
export function declaredAlarms(stack: Stack): DeclaredAlarm[] {
  return stack.ofType('AWS::CloudWatch::Alarm').map(({ logicalId }) => {
    const properties = stack.properties(logicalId, Properties);
    const stats = properties.Metrics?.flatMap(({ Id, MetricStat: stat }) => (stat ? [{ Id, ...stat }] : [])) ?? [
      { Id: 'only', ...single(logicalId, properties) },
    ];
    const expression = properties.Metrics?.find(({ Expression }) => Expression !== undefined)?.Expression;
    const [period = 60, ...others] = new Set(stats.map(({ Period }) => Period));
    if (others.length > 0) throw new Error(`${logicalId}: the embedded cloud knows no alarms of several periods.`);
    return {
      logicalId,
      // As CloudFormation names it, without the random end.
      name: properties.AlarmName ?? `${stack.environment.stackName}-${logicalId}`,
      description: properties.AlarmDescription,
      comparison: properties.ComparisonOperator,
      threshold: properties.Threshold,
      periodMs: period * 1000,
      periods: properties.EvaluationPeriods,
      pointsToAlarm: properties.DatapointsToAlarm ?? properties.EvaluationPeriods,
      missing: properties.TreatMissingData,
      series: stats.map(({ Id, Metric, Stat }) => ({ id: Id, metric: metricOf(Metric), statistic: Stat })),
      sum: termsOf(logicalId, expression ?? stats.map(({ Id }) => Id).join(' + ')),
    };
  });
}

function single(logicalId: string, properties: z.output<typeof Properties>): z.output<typeof MetricStat> {
  const { Namespace, MetricName, Dimensions: dimensions, Period, Statistic: Stat } = properties;
  const stat = MetricStat.safeParse({ Metric: { Namespace, MetricName, Dimensions: dimensions }, Period, Stat });
  if (!stat.success) throw new Error(`${logicalId}: the embedded cloud does not know alarms of this kind.`);
  return stat.data;
}

export function metricOf({ Namespace, MetricName, Dimensions }: z.output<typeof MetricStat>['Metric']): MetricId {
  const dimensions = Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value]));
  return { namespace: Namespace, name: MetricName, dimensions };
}

/** Sums of series are known, also of `FILL(series, 0)`. */
function termsOf(logicalId: string, expression: string): DeclaredAlarm['sum'] {
  return expression.split('+').map((text) => {
    const [, id, filled, fill] = /^\s*(?:(\w+)|FILL\((\w+),\s*(-?[\d.]+)\))\s*$/.exec(text) ?? [];
    const term = id ?? filled;
    if (term === undefined)
      throw new Error(`${logicalId}: the embedded cloud does not know the expression ${expression}.`);
    return { id: term, fill: fill === undefined ? undefined : Number(fill) };
  });
}
