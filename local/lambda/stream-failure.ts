import type { StreamRecord } from '../dynamodb/stream-reader.ts';
import type { Invocation } from './lambda-function.ts';
import { sequenceOf } from './stream-batch.ts';

interface GivenUp {
  readonly records: readonly StreamRecord[];
  readonly condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded';
  readonly invokeCount: number;
  readonly invocation: Invocation | undefined;
  readonly functionArn: string;
  readonly shardId: string;
  readonly streamArn: string;
  readonly now: number;
}

/** The message that Lambda sends to a mapping's on-failure destination: where the records are, not the records. */
export function streamFailure(failure: GivenUp): string {
  const { records, invocation } = failure;
  const [first, last] = [records[0], records.at(-1)];
  const at = (record: StreamRecord | undefined) =>
    new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString().replace('.000Z', 'Z');
  return JSON.stringify({
    requestContext: {
      requestId: invocation?.requestId,
      functionArn: failure.functionArn,
      condition: failure.condition,
      approximateInvokeCount: failure.invokeCount,
    },
    ...(invocation !== undefined && {
      responseContext: {
        statusCode: 200,
        executedVersion: '$LATEST',
        functionError: invocation.error === undefined ? null : 'Unhandled',
      },
    }),
    version: '1.0',
    timestamp: new Date(failure.now).toISOString(),
    DDBStreamBatchInfo: {
      shardId: failure.shardId,
      startSequenceNumber: first && sequenceOf(first),
      endSequenceNumber: last && sequenceOf(last),
      approximateArrivalOfFirstRecord: at(first),
      approximateArrivalOfLastRecord: at(last),
      batchSize: records.length,
      streamArn: failure.streamArn,
    },
  });
}
