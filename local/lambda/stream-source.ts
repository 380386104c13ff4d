import type { VirtualClock } from '../clock.ts';
import type { StreamReader, StreamRecord } from '../dynamodb/stream-reader.ts';
import { eventFilter } from './event-filter.ts';
import type { EventSource } from './event-source.ts';
import type { EventSourceMapping } from './event-source-mapping.ts';
import type { Invocation, LambdaFunction } from './lambda-function.ts';
import { nextSteps, type StreamBatch, sequenceOf } from './stream-batch.ts';
import { streamFailure } from './stream-failure.ts';

interface Options {
  readonly mapping: EventSourceMapping;
  readonly reader: StreamReader;
  readonly clock: VirtualClock;
  readonly function: LambdaFunction;
  /** Sequence number of the last record done before the cloud stopped. */
  readonly position: string | undefined;
  savePosition(sequenceNumber: string): void;
  /** Sends to the mapping's on-failure destination. */
  sendFailure(message: string): void;
  /** Is told how old the last record of a batch is. */
  onRead(ageMs: number): void;
  /** The stream cannot be read any more. */
  onBroken(error: unknown): void;
}

const READ_AT_ONCE = 1000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** Lambda's poller of one table's stream: in order, one batch at a time, woken by writes. */
export class StreamSource implements EventSource {
  readonly #options: Options;
  readonly #passes: (record: unknown) => boolean;
  #wake: (() => void) | undefined;
  #isDirty = true;
  #isWorking = false;
  #isPausing = false;
  #isStopped = false;
  #last: string | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#passes = eventFilter(options.mapping.filterPatterns);
  }

  async start(): Promise<void> {
    const { reader, position, mapping } = this.#options;
    await reader.open(position === undefined ? mapping.startingPosition : { sequenceNumber: position });
    this.#run().catch((error: unknown) => {
      if (!this.#isStopped) this.#options.onBroken(error);
    });
  }

  /** Call after each write to the table. */
  wake(): void {
    this.#isDirty = true;
    this.#wake?.();
  }

  stop(): void {
    this.#isStopped = true;
    this.#wake?.();
  }

  isSettled(): boolean {
    return this.#isPausing || this.isIdle();
  }

  isIdle(): boolean {
    return !this.#isDirty && !this.#isWorking;
  }

  async #run(): Promise<void> {
    while (!this.#isStopped) {
      if (!this.#isDirty) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        continue;
      }
      this.#isDirty = false;
      this.#isWorking = true;
      const records = await this.#options.reader.read(READ_AT_ONCE);
      if (records.length === READ_AT_ONCE) this.#isDirty = true;
      await this.#deliverAll(await this.#gathered(records));
      this.#isWorking = false;
    }
  }

  /** Waits for more records as long as the mapping's window says. */
  async #gathered(records: StreamRecord[]): Promise<StreamRecord[]> {
    const { mapping, reader } = this.#options;
    if (mapping.batchingWindowMs === 0 || records.length === 0 || records.length >= mapping.batchSize) return records;
    await this.#pause(mapping.batchingWindowMs);
    return [...records, ...(await reader.read(READ_AT_ONCE))];
  }

  async #deliverAll(records: readonly StreamRecord[]): Promise<void> {
    const { batchSize } = this.#options.mapping;
    const passed = records.filter((record) => this.#passes(record));
    for (let at = 0; at < passed.length && !this.#isStopped; at += batchSize) {
      await this.#deliver({ records: passed.slice(at, at + batchSize), failures: 0 });
    }
    // What no filter lets pass is done too.
    const last = records.at(-1);
    if (last !== undefined && !this.#isStopped) this.#done(sequenceOf(last));
  }

  async #deliver(batch: StreamBatch): Promise<void> {
    const { mapping, function: target } = this.#options;
    const todo = [batch];
    let pauseMs = FIRST_PAUSE_MS;
    for (let next = todo.shift(); next !== undefined && !this.#isStopped; next = todo.shift()) {
      const { records, failures } = this.#withoutOld(next);
      if (records.length === 0) continue;
      this.#tellAge(records);
      const invocation = await target.invoke({ Records: records });
      if (this.#isStopped) return;
      const { doneUpTo, givenUp, retry } = nextSteps({ records, failures }, invocation, mapping);
      if (givenUp.length > 0) this.#giveUp(givenUp, 'RetryAttemptsExhausted', failures + 1, invocation);
      if (doneUpTo !== undefined) this.#done(doneUpTo);
      todo.unshift(...retry);
      if (retry.length === 0) pauseMs = FIRST_PAUSE_MS;
      else {
        await this.#pause(pauseMs);
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      }
    }
  }

  #tellAge(records: readonly StreamRecord[]): void {
    const { clock, onRead } = this.#options;
    const last = records.at(-1);
    if (last !== undefined) onRead(Math.max(0, clock.now() - last.dynamodb.ApproximateCreationDateTime * 1000));
  }

  /** Records beyond the mapping's age go to the destination untried. */
  #withoutOld(batch: StreamBatch): StreamBatch {
    const { mapping, clock } = this.#options;
    const oldest = clock.now() - mapping.maximumAgeMs;
    const isOld = (record: StreamRecord) => record.dynamodb.ApproximateCreationDateTime * 1000 < oldest;
    const old = batch.records.filter(isOld);
    if (old.length === 0) return batch;
    this.#giveUp(old, 'RecordAgeExceeded', batch.failures, undefined);
    return { records: batch.records.filter((record) => !isOld(record)), failures: batch.failures };
  }

  #giveUp(
    records: readonly StreamRecord[],
    condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded',
    invokeCount: number,
    invocation: Invocation | undefined,
  ): void {
    const { mapping, reader, clock, function: target, sendFailure } = this.#options;
    if (mapping.failureQueueArn === undefined) return;
    const functionArn = target.definition.arn;
    const { shardId } = reader;
    const now = clock.now();
    sendFailure(
      streamFailure({
        records,
        condition,
        invokeCount,
        invocation,
        functionArn,
        shardId,
        streamArn: mapping.sourceArn,
        now,
      }),
    );
  }

  #done(sequenceNumber: string): void {
    if (this.#last === sequenceNumber) return;
    this.#last = sequenceNumber;
    this.#options.savePosition(sequenceNumber);
  }

  async #pause(ms: number): Promise<void> {
    this.#isPausing = true;
    await new Promise<void>((resolve) => {
      this.#options.clock.at(this.#options.clock.now() + ms, resolve);
      this.#wake = () => {
        if (this.#isStopped) resolve();
      };
    });
    this.#isPausing = false;
  }
}
