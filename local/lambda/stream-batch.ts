import type { StreamRecord } from '../dynamodb/stream-reader.ts';
import { failedRecords } from './batch-failures.ts';
import type { EventSourceMapping } from './event-source-mapping.ts';
import type { Invocation } from './lambda-function.ts';

/** Records that go to the function together, and how often they have failed so far. */
export interface StreamBatch {
  readonly records: readonly StreamRecord[];
  readonly failures: number;
}

/** What comes after an invocation, in this order. */
export interface NextSteps {
  /** Sequence number up to which all is done; undefined: nothing. */
  readonly doneUpTo: string | undefined;
  /** Given up: goes to the mapping's destination. */
  readonly givenUp: readonly StreamRecord[];
  readonly retry: readonly StreamBatch[];
}

export const sequenceOf = (record: StreamRecord): string => record.dynamodb.SequenceNumber;

/**
 * Decides as Lambda does for streams: reported failures set the checkpoint to the lowest of them and what follows is tried
 * again; a whole batch that failed is halved if the mapping bisects; retries used up, the batch is given up.
 */
export function nextSteps(batch: StreamBatch, invocation: Invocation, mapping: EventSourceMapping): NextSteps {
  const { records } = batch;
  const failed = failedRecords(invocation, records.map(sequenceOf), mapping.reportsFailures);
  const checkpoint = records.findIndex((record) => failed.has(sequenceOf(record)));
  if (checkpoint < 0) return { doneUpTo: lastSequence(records), givenUp: [], retry: [] };
  const left = records.slice(checkpoint);
  const doneUpTo = lastSequence(records.slice(0, checkpoint));
  // Records left behind a moved checkpoint are a new batch, with its own retries.
  if (checkpoint > 0) return { doneUpTo, givenUp: [], retry: [{ records: left, failures: 1 }] };
  const failures = batch.failures + 1;
  // Halving is no retry, so the halves keep the count.
  if (mapping.bisects && left.length > 1 && failed.size === records.length) {
    const middle = Math.ceil(left.length / 2);
    const halves = [left.slice(0, middle), left.slice(middle)];
    return { doneUpTo, givenUp: [], retry: halves.map((half) => ({ records: half, failures: batch.failures })) };
  }
  if (failures > mapping.maximumRetries) return { doneUpTo: lastSequence(left), givenUp: left, retry: [] };
  return { doneUpTo, givenUp: [], retry: [{ records: left, failures }] };
}

function lastSequence(records: readonly StreamRecord[]): string | undefined {
  const last = records.at(-1);
  return last === undefined ? undefined : sequenceOf(last);
}
