import {
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { z } from 'zod';
import type { UserClients } from './user-clients.ts';

/** What Lambda says of changes that a function gave up: where they stand in the table's stream. */
export const unreadBatch = z.looseObject({
  requestContext: z.looseObject({ functionArn: z.string() }),
  DDBStreamBatchInfo: z.looseObject({
    streamArn: z.string(),
    shardId: z.string(),
    startSequenceNumber: z.string(),
    endSequenceNumber: z.string(),
  }),
});

const answered = z.looseObject({ batchItemFailures: z.array(z.unknown()).default([]) }).nullable();

/**
 * Reads changes from the stream, which keeps them for a day, and gives them to their function anew.
 * @returns why they are not done.
 */
export async function changesAgain(
  { requestContext: { functionArn }, DDBStreamBatchInfo: batch }: z.output<typeof unreadBatch>,
  clients: UserClients,
): Promise<string | undefined> {
  const records = await recordsOf(batch, clients).catch((error: Error) => error);
  const where = `changes ${batch.startSequenceNumber} to ${batch.endSequenceNumber}`;
  if (records instanceof Error) return `${where} are no longer in the stream (${records.name})`;
  for (const record of records) {
    const Payload = JSON.stringify({ Records: [asFunctionsGet(record, batch.streamArn)] });
    const { FunctionError, Payload: answer } = await clients.functions.send(
      new InvokeCommand({ FunctionName: functionArn, Payload }),
    );
    const failed = answered.safeParse(JSON.parse(answer?.transformToString() || 'null'));
    if (FunctionError !== undefined || !failed.success || (failed.data?.batchItemFailures.length ?? 0) > 0)
      return `${where} failed again: the log of ${functionArn.split(':').at(-1)} tells why`;
  }
  return undefined;
}

async function recordsOf(
  { streamArn, shardId, startSequenceNumber, endSequenceNumber }: z.output<typeof unreadBatch>['DDBStreamBatchInfo'],
  { streams }: UserClients,
): Promise<StreamRecord[]> {
  const first = await streams.send(
    new GetShardIteratorCommand({
      StreamArn: streamArn,
      ShardId: shardId,
      ShardIteratorType: 'AT_SEQUENCE_NUMBER',
      SequenceNumber: startSequenceNumber,
    }),
  );
  const found: StreamRecord[] = [];
  for (let ShardIterator = first.ShardIterator; ShardIterator !== undefined; ) {
    const { Records = [], NextShardIterator } = await streams.send(new GetRecordsCommand({ ShardIterator }));
    for (const record of Records) {
      if (BigInt(record.dynamodb?.SequenceNumber ?? 0) > BigInt(endSequenceNumber)) return found;
      found.push(record);
    }
    // The end of what there is: an open shard always has a next page.
    if (Records.length === 0) return found;
    ShardIterator = NextShardIterator;
  }
  return found;
}

/** As Lambda hands a change to a function: times in seconds, bytes in base64. */
function asFunctionsGet(record: StreamRecord, eventSourceARN: string): object {
  const written = JSON.parse(
    JSON.stringify(record, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ),
  );
  const at = (record.dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0) / 1000;
  const dynamodb = { ...written.dynamodb, ApproximateCreationDateTime: at };
  return { ...written, dynamodb, eventSourceARN, eventSource: 'aws:dynamodb' };
}
