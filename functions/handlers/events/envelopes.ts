import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type {
  Context,
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
  SQSRecord,
} from 'aws-lambda';
import type * as z from 'zod';
import { Refusal } from '#domain/words/refusal.ts';
import { log } from '../logs/log.ts';
import { isSetupNotification } from './setup-notification.ts';

/** How often a record came, this time included, and the time that is left for all of them. */
export interface Delivery {
  readonly tries: number;
  remainingMs(): number;
}

/**
 * A queue's records, each parsed and handled by itself: a failed one is tried again and in the end a dead letter, the
 * others are done.
 * @param together side by side and not one after the other.
 */
export function queue<Schema extends z.ZodType>(
  schema: Schema,
  handle: (body: z.infer<Schema>, delivery: Delivery) => Promise<void>,
  { together }: { together: boolean },
) {
  const each = async (record: SQSRecord, context: Context) => {
    if (isSetupNotification(record.body)) return log.info('SES has tried its topic');
    const tries = Number(record.attributes.ApproximateReceiveCount);
    const delivery = { tries, remainingMs: () => context.getRemainingTimeInMillis() };
    await logged(record.messageId, () => handle(parsed(schema, json(record.body)), delivery));
  };
  return middy<SQSEvent, SQSBatchResponse>()
    .use(injectLambdaContext(log))
    .handler(
      (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
        processPartialResponse(event, (record: SQSRecord) => each(record, context), new BatchProcessor(EventType.SQS), {
          context,
          processInParallel: together,
          throwOnFullBatchFailure: false,
        }),
    );
}

/**
 * New images of a stream's records. Lambda goes on from the first failed one, so every effect must bear being repeated. A
 * record that nobody understands is logged and left: trying it again would hold back all that come after it.
 */
export function stream<Schema extends z.ZodType>(schema: Schema, handle: (item: z.infer<Schema>) => Promise<void>) {
  const each = (record: DynamoDBRecord) =>
    logged(record.eventID ?? 'record', () => handle(parsed(schema, record.dynamodb?.NewImage))).catch(unlessRefusal);
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
    .use(injectLambdaContext(log))
    .handler(
      (event: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> =>
        processPartialResponse(event, each, new BatchProcessor(EventType.DynamoDBStreams), {
          context,
          throwOnFullBatchFailure: false,
        }),
    );
}

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal('event-wrong', 'The record is no JSON');
  }
}

function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const where = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Refusal('event-wrong', `The record is not of the expected form: ${where.join('; ')}`);
}

function unlessRefusal(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}

async function logged(record: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error));
    log.error(cause.message, { record, error: cause });
    throw error;
  }
}
