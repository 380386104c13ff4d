import { z } from 'zod';
import type { Stack } from '../template/stack.ts';
import { filterPattern } from './filter-pattern.ts';
import type { MetricId } from './metrics.ts';

const Properties = z.strictObject({
  FilterName: z.unknown().optional(),
  FilterPattern: z.string(),
  LogGroupName: z.string(),
  MetricTransformations: z
    .array(z.strictObject({ MetricName: z.string(), MetricNamespace: z.string(), MetricValue: z.coerce.number() }))
    .length(1),
});

/** What is counted of the lines of a log group. */
export interface MetricFilter {
  readonly logGroup: string;
  readonly metric: MetricId;
  readonly value: number;
  matches(line: Readonly<Record<string, unknown>>): boolean;
}

/** The metric filters of a stack. Throws for a pattern that the embedded cloud does not know. */
export function metricFilters(stack: Stack): MetricFilter[] {
  return stack.ofType('AWS::Logs::MetricFilter').flatMap(({ logicalId }) => {
    const { FilterPattern, LogGroupName, MetricTransformations } = stack.properties(logicalId, Properties);
    const matches = filterPattern(FilterPattern);
    return MetricTransformations.map(({ MetricNamespace, MetricName, MetricValue }) => ({
      logGroup: LogGroupName,
      metric: { namespace: MetricNamespace, name: MetricName, dimensions: {} },
      value: MetricValue,
      matches,
    }));
  });
}
