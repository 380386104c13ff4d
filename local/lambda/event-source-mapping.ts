import { z } from 'zod';
import type { Stack } from '../template/stack.ts';

const Properties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.number().optional(),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  ScalingConfig: z.object({ MaximumConcurrency: z.number().optional() }).optional(),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']).optional(),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.number().default(-1),
  MaximumRecordAgeInSeconds: z.number().default(-1),
  ParallelizationFactor: z.number().optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
  Tags: z.unknown().optional(),
});

/** An AWS::Lambda::EventSourceMapping. */
export interface EventSourceMapping {
  readonly logicalId: string;
  readonly functionId: string;
  readonly sourceArn: string;
  readonly batchSize: number;
  readonly batchingWindowMs: number;
  readonly reportsFailures: boolean;
  readonly filterPatterns: readonly string[];
  readonly maximumConcurrency: number;
  readonly startingPosition: 'TRIM_HORIZON' | 'LATEST';
  readonly bisects: boolean;
  /** Infinity: as long as the record is in the stream. */
  readonly maximumRetries: number;
  readonly maximumAgeMs: number;
  readonly failureQueueArn: string | undefined;
}

const unlimited = (number: number) => (number < 0 ? Number.POSITIVE_INFINITY : number);

/** The mappings of the template that are enabled. */
export function eventSourceMappings(stack: Stack): EventSourceMapping[] {
  const functions = new Map<string, string>();
  for (const { logicalId } of stack.ofType('AWS::Lambda::Function')) {
    functions.set(stack.name(logicalId), logicalId);
    functions.set(String(stack.attribute(logicalId, 'Arn')), logicalId);
  }
  return stack.ofType('AWS::Lambda::EventSourceMapping').flatMap(({ logicalId }) => {
    const properties = stack.properties(logicalId, Properties);
    const functionId = functions.get(properties.FunctionName);
    if (functionId === undefined) throw new Error(`${logicalId}: there is no function ${properties.FunctionName}.`);
    if (!properties.Enabled) return [];
    const isStream = properties.EventSourceArn.includes(':dynamodb:');
    return {
      logicalId,
      functionId,
      sourceArn: properties.EventSourceArn,
      batchSize: properties.BatchSize ?? (isStream ? 100 : 10),
      batchingWindowMs: properties.MaximumBatchingWindowInSeconds * 1000,
      reportsFailures: properties.FunctionResponseTypes.length > 0,
      filterPatterns: (properties.FilterCriteria?.Filters ?? []).map((filter) => filter.Pattern),
      maximumConcurrency: properties.ScalingConfig?.MaximumConcurrency ?? Number.POSITIVE_INFINITY,
      startingPosition: properties.StartingPosition ?? 'TRIM_HORIZON',
      bisects: properties.BisectBatchOnFunctionError,
      maximumRetries: unlimited(properties.MaximumRetryAttempts),
      maximumAgeMs: unlimited(properties.MaximumRecordAgeInSeconds) * 1000,
      failureQueueArn: properties.DestinationConfig?.OnFailure?.Destination,
    };
  });
}
