import type { Queue } from '../queues/fauxqs.ts';

type Received = ReturnType<Queue['dequeue']>[number];

/** A queue's message in the shape in which Lambda hands it to a function. */
export interface SqsRecord {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly [key: string]: unknown;
}

/** @param clockOffsetMs how far virtual time is ahead: the engine notes receipts in real time. */
export function sqsRecord(queue: Queue, received: Received, region: string, clockOffsetMs: number): SqsRecord {
  const message = queue.inflightMessages.get(received.ReceiptHandle)?.message;
  const firstReceivedAt = (message?.approximateFirstReceiveTimestamp ?? Date.now()) + clockOffsetMs;
  return {
    messageId: received.MessageId,
    receiptHandle: received.ReceiptHandle,
    body: received.Body,
    attributes: {
      ApproximateReceiveCount: String(message?.approximateReceiveCount ?? 1),
      SentTimestamp: String(message?.sentTimestamp ?? Date.now()),
      SenderId: 'AIDALOCAL',
      ApproximateFirstReceiveTimestamp: String(firstReceivedAt),
    },
    messageAttributes: Object.fromEntries(
      Object.entries(received.MessageAttributes ?? {}).map(([name, value]) => [
        name,
        {
          ...(value.StringValue !== undefined && { stringValue: value.StringValue }),
          ...(value.BinaryValue !== undefined && { binaryValue: value.BinaryValue }),
          stringListValues: [],
          binaryListValues: [],
          dataType: value.DataType,
        },
      ]),
    ),
    md5OfBody: received.MD5OfBody,
    ...(received.MD5OfMessageAttributes !== undefined && { md5OfMessageAttributes: received.MD5OfMessageAttributes }),
    eventSource: 'aws:sqs',
    eventSourceARN: queue.arn,
    awsRegion: region,
  };
}

/** What a filter pattern of a queue looks at: the body as JSON where it is JSON. */
export function filterable(record: SqsRecord): unknown {
  try {
    return { ...record, body: JSON.parse(record.body) };
  } catch {
    return record;
  }
}
