import type { VirtualClock } from '../clock.ts';
import type { HttpEndpoint } from '../dynamodb/http-endpoint.ts';
import { StreamReader } from '../dynamodb/stream-reader.ts';
import type { DeclaredTable } from '../dynamodb/tables.ts';
import type { CallCounts } from '../gateway/call-counts.ts';
import type { Access } from '../iam/access.ts';
import type { Fauxqs } from '../queues/fauxqs.ts';
import type { QueueClocks } from '../queues/queue-clocks.ts';
import type { State } from '../state.ts';
import type { EventSource } from './event-source.ts';
import type { EventSourceMapping } from './event-source-mapping.ts';
import type { Lambda } from './lambda.ts';
import { SqsSource } from './sqs-source.ts';
import { StreamSource } from './stream-source.ts';

interface World {
  readonly region: string;
  readonly clock: VirtualClock;
  readonly state: State;
  readonly access: Access;
  readonly counts: CallCounts;
  readonly lambda: Lambda;
  readonly engine: Fauxqs;
  readonly queueClocks: QueueClocks;
  readonly dynamoDb: HttpEndpoint;
  readonly tables: readonly DeclaredTable[];
  /** Whether an item of a table went by its time to live. */
  isExpired(table: string, keys: unknown): boolean;
  /** Is told how old the last record of a batch is that a function gets. */
  onRead(functionName: string, ageMs: number): void;
  onBroken(error: unknown): void;
}

const QUEUE_NEEDS = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
const STREAM_NEEDS = ['dynamodb:DescribeStream', 'dynamodb:GetShardIterator', 'dynamodb:GetRecords'];

const positionKey = (mapping: EventSourceMapping) => `stream position ${mapping.logicalId}`;

/** Up to which sequence number each table's stream was read by all of its readers. */
export function readPositions(state: State, mappings: readonly EventSourceMapping[]): Map<string, number> {
  const positions = new Map<string, number>();
  for (const mapping of mappings) {
    const table = /:table\/([^/]+)\/stream\//.exec(mapping.sourceArn)?.[1];
    if (table === undefined) continue;
    const position = Number(state.get(positionKey(mapping)) ?? 0);
    positions.set(table, Math.min(position, positions.get(table) ?? position));
  }
  return positions;
}

/** Lambda refuses a mapping whose function could not read the source. */
function requireAccess(mapping: EventSourceMapping, access: Access): void {
  const isQueue = mapping.sourceArn.includes(':sqs:');
  const needs = (isQueue ? QUEUE_NEEDS : STREAM_NEEDS).map((action) => ({ action, resource: mapping.sourceArn }));
  if (mapping.failureQueueArn !== undefined)
    needs.push({ action: 'sqs:SendMessage', resource: mapping.failureQueueArn });
  for (const needed of needs) {
    try {
      access.check(mapping.functionId, needed);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`${mapping.logicalId}: the function's role may not ${needed.action}: ${why}`);
    }
  }
}

function sqsSource(mapping: EventSourceMapping, world: World): SqsSource {
  const { region, clock, access, counts, lambda, engine, queueClocks } = world;
  const queue = engine.queues.getQueueByArn(mapping.sourceArn);
  if (queue === undefined) throw new Error(`${mapping.logicalId}: there is no queue ${mapping.sourceArn}.`);
  return new SqsSource({
    mapping,
    queue,
    queueClock: queueClocks.of(queue),
    clock,
    region,
    function: lambda.function(mapping.functionId),
    queueOf: (arn) => engine.queues.getQueueByArn(arn),
    onCall: (operation) => {
      counts.add(mapping.functionId, 'sqs', operation, [queue.arn]);
      access.check(mapping.functionId, { action: `sqs:${operation}`, resource: queue.arn });
    },
  });
}

function streamSource(mapping: EventSourceMapping, table: DeclaredTable, world: World): StreamSource {
  const { clock, state, lambda, engine, dynamoDb, onRead, onBroken } = world;
  const reader = lambda.function(mapping.functionId);
  return new StreamSource({
    mapping,
    reader: new StreamReader(
      dynamoDb,
      table.name,
      table.streamArn,
      () => clock.offsetMs,
      (keys) => world.isExpired(table.name, keys),
    ),
    clock,
    function: reader,
    onRead: (ageMs) => onRead(reader.definition.name, ageMs),
    position: state.get(positionKey(mapping)),
    savePosition: (sequenceNumber) => state.set(positionKey(mapping), sequenceNumber),
    sendFailure: (message) => engine.sendMessage(mapping.failureQueueArn ?? '', message),
    onBroken,
  });
}

/** Lambda's pollers: what feeds functions from queues and streams. */
export class EventSources {
  readonly #sources: EventSource[] = [];
  readonly #queues = new Map<string, SqsSource>();
  readonly #streams = new Map<string, StreamSource[]>();

  /** Throws if a function's role may not read its source, as Lambda refuses such a mapping. */
  constructor(mappings: readonly EventSourceMapping[], world: World) {
    for (const mapping of mappings) {
      requireAccess(mapping, world.access);
      const table = world.tables.find(({ streamArn }) => streamArn === mapping.sourceArn);
      if (table === undefined) {
        const source = sqsSource(mapping, world);
        this.#sources.push(source);
        this.#queues.set(world.lambda.function(mapping.functionId).definition.name, source);
      } else {
        const source = streamSource(mapping, table, world);
        this.#sources.push(source);
        this.#streams.set(table.name, [...(this.#streams.get(table.name) ?? []), source]);
      }
    }
  }

  async start(): Promise<void> {
    for (const source of this.#sources) await source.start();
  }

  /** Call after each write to a table. */
  tableChanged(table: string): void {
    for (const source of this.#streams.get(table) ?? []) source.wake();
  }

  /** Switches off that a function is given what comes into its queue, or on again. */
  enable(functionName: string, isEnabled: boolean): void {
    const source = this.#queues.get(functionName);
    if (source === undefined) throw new Error(`No queue is read for ${functionName}.`);
    source.enable(isEnabled);
  }

  isSettled(): boolean {
    return this.#sources.every((source) => source.isSettled());
  }

  isIdle(): boolean {
    return this.#sources.every((source) => source.isIdle());
  }

  stop(): void {
    for (const source of this.#sources) source.stop();
  }
}
