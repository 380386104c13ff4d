import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { HttpEndpoint } from './http-endpoint.ts';

const Streams = z.looseObject({ Streams: z.array(z.object({ StreamArn: z.string() })) });
const Description = z.looseObject({
  StreamDescription: z.looseObject({ Shards: z.array(z.looseObject({ ShardId: z.string() })) }),
});
const Iterator = z.object({ ShardIterator: z.string() });
const Records = z.object({
  Records: z.array(
    z.looseObject({
      eventName: z.string(),
      dynamodb: z.looseObject({ SequenceNumber: z.string(), ApproximateCreationDateTime: z.number() }),
    }),
  ),
  NextShardIterator: z.string().optional(),
});

/** Who deleted an item whose time to live was over. */
const BY_TIME_TO_LIVE = { type: 'Service', principalId: 'dynamodb.amazonaws.com' };

/** A change of an item as Lambda hands it to a function. */
export type StreamRecord = z.output<typeof Records>['Records'][number];

/** Reads the stream of one table, from a position on. */
export class StreamReader {
  readonly #http: HttpEndpoint;
  readonly #table: string;
  readonly #streamArn: string;
  readonly #offsetMs: () => number;
  readonly #isExpired: (keys: unknown) => boolean;
  #iterator: string | undefined;
  shardId = '';

  /**
   * @param offsetMs how far virtual time is ahead: the engine notes changes in real time.
   * @param isExpired whether the item with these keys went by its time to live.
   */
  constructor(
    http: HttpEndpoint,
    table: string,
    streamArn: string,
    offsetMs: () => number,
    isExpired: (keys: unknown) => boolean,
  ) {
    this.#http = http;
    this.#table = table;
    this.#streamArn = streamArn;
    this.#offsetMs = offsetMs;
    this.#isExpired = isExpired;
  }

  /** @param after the sequence number read last, or where a new reader begins. */
  async open(after: { sequenceNumber: string } | 'TRIM_HORIZON' | 'LATEST'): Promise<void> {
    const { Streams: streams } = Streams.parse(await this.#call('ListStreams', { TableName: this.#table }));
    const StreamArn = streams[0]?.StreamArn;
    const described = Description.parse(await this.#call('DescribeStream', { StreamArn }));
    const shard = described.StreamDescription.Shards.at(-1);
    if (shard === undefined) throw new Error(`The stream of ${this.#table} has no shard.`);
    this.shardId = shard.ShardId;
    const position =
      typeof after === 'string'
        ? { ShardIteratorType: after }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after.sequenceNumber };
    const got = await this.#call('GetShardIterator', { StreamArn, ShardId: shard.ShardId, ...position });
    this.#iterator = Iterator.parse(got).ShardIterator;
  }

  /** The next records in order, at most `limit`. */
  async read(limit: number): Promise<StreamRecord[]> {
    const answer = Records.parse(await this.#call('GetRecords', { ShardIterator: this.#iterator, Limit: limit }));
    if (answer.NextShardIterator === undefined) throw new Error(`The stream of ${this.#table} ended.`);
    this.#iterator = answer.NextShardIterator;
    return answer.Records.map((record) => this.#asOfAws(record));
  }

  #asOfAws(record: StreamRecord): StreamRecord {
    const { SequenceNumber, ApproximateCreationDateTime } = record.dynamodb;
    return {
      ...record,
      eventID: createHash('md5').update(`${this.#table} ${SequenceNumber}`).digest('hex'),
      awsRegion: this.#streamArn.split(':')[3],
      eventSourceARN: this.#streamArn,
      ...(record.eventName === 'REMOVE' && this.#isExpired(record.dynamodb.Keys) && { userIdentity: BY_TIME_TO_LIVE }),
      dynamodb: {
        ...record.dynamodb,
        ApproximateCreationDateTime: ApproximateCreationDateTime + Math.round(this.#offsetMs() / 1000),
      },
    };
  }

  #call(operation: string, input: unknown): Promise<unknown> {
    return this.#http.call(`DynamoDBStreams_20120810.${operation}`, input);
  }
}
