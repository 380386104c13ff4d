import type { VirtualClock } from '../clock.ts';
import type { Queue } from '../queues/fauxqs.ts';
import type { QueueClock } from '../queues/queue-clock.ts';
import { failedRecords } from './batch-failures.ts';
import { eventFilter } from './event-filter.ts';
import type { EventSource } from './event-source.ts';
import type { EventSourceMapping } from './event-source-mapping.ts';
import type { LambdaFunction } from './lambda-function.ts';
import { filterable, type SqsRecord, sqsRecord } from './sqs-record.ts';

interface Options {
  readonly mapping: EventSourceMapping;
  readonly queue: Queue;
  readonly queueClock: QueueClock;
  readonly clock: VirtualClock;
  readonly region: string;
  readonly function: LambdaFunction;
  queueOf(arn: string): Queue | undefined;
  /** Is told of each call to SQS made for the function; throws if its role does not allow it. */
  onCall(action: 'ReceiveMessage' | 'DeleteMessage'): void;
}

/** SQS takes and deletes at most ten messages at once. */
const AT_ONCE = 10;

/** Lambda's poller of one queue. It does not poll: the queue says when it has something. */
export class SqsSource implements EventSource {
  readonly #options: Options;
  readonly #passes: (record: unknown) => boolean;
  #running = 0;
  #windowEndsAt: number | undefined;
  #isStopped = true;
  #isEnabled = true;

  constructor(options: Options) {
    this.#options = options;
    this.#passes = eventFilter(options.mapping.filterPatterns);
    if (options.queue.isFifo()) {
      throw new Error(`${options.mapping.logicalId}: the embedded cloud does not read FIFO queues for functions.`);
    }
  }

  async start(): Promise<void> {
    this.#isStopped = false;
    this.#options.queueClock.listen(() => this.#pump());
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** Somebody switches the mapping off, or on again: off, what comes waits in the queue. */
  enable(isEnabled: boolean): void {
    this.#isEnabled = isEnabled;
    this.#pump();
  }

  isSettled(): boolean {
    if (!this.#isEnabled) return this.#running === 0;
    const isGathering = this.#windowEndsAt !== undefined && this.#options.clock.now() < this.#windowEndsAt;
    return this.#running === 0 && (this.#options.queue.messages.length === 0 || isGathering);
  }

  isIdle(): boolean {
    const { messages, inflightMessages } = this.#options.queue;
    return this.#running === 0 && (!this.#isEnabled || (messages.length === 0 && inflightMessages.size === 0));
  }

  #pump(): void {
    const { mapping, queue, function: target } = this.#options;
    // What is reserved may be nothing: as on AWS, messages are taken all the same, and come back.
    const limit = Math.max(1, Math.min(mapping.maximumConcurrency, target.concurrency));
    while (
      !this.#isStopped &&
      this.#isEnabled &&
      this.#running < limit &&
      queue.messages.length > 0 &&
      this.#isGathered()
    ) {
      this.#windowEndsAt = undefined;
      const records = this.#take();
      if (records.length === 0) continue;
      this.#running += 1;
      this.#deliver(records).finally(() => {
        this.#running -= 1;
        this.#pump();
      });
    }
  }

  /** Waits for a full batch as long as the mapping's window says. */
  #isGathered(): boolean {
    const { mapping, queue, clock } = this.#options;
    if (mapping.batchingWindowMs === 0 || queue.messages.length >= mapping.batchSize) return true;
    if (this.#windowEndsAt === undefined) {
      this.#windowEndsAt = clock.now() + mapping.batchingWindowMs;
      clock.at(this.#windowEndsAt, () => this.#pump());
    }
    return clock.now() >= this.#windowEndsAt;
  }

  #take(): SqsRecord[] {
    const { mapping, queue, queueClock, region, clock, queueOf, onCall } = this.#options;
    const records: SqsRecord[] = [];
    while (records.length < mapping.batchSize && queue.messages.length > 0) {
      onCall('ReceiveMessage');
      for (const received of queue.dequeue(Math.min(AT_ONCE, mapping.batchSize - records.length), undefined, queueOf)) {
        const record = sqsRecord(queue, received, region, clock.offsetMs);
        // What no filter lets pass is deleted unseen.
        if (this.#passes(mapping.filterPatterns.length > 0 ? filterable(record) : record)) records.push(record);
        else queue.deleteMessage(record.receiptHandle);
      }
    }
    queueClock.arm();
    return records;
  }

  async #deliver(records: readonly SqsRecord[]): Promise<void> {
    const { mapping, queue, queueClock, function: target, onCall } = this.#options;
    const invocation = await target.invokeUnlessFull({ Records: records });
    if (this.#isStopped) return;
    const ids = records.map((record) => record.messageId);
    const failed = failedRecords(invocation, ids, mapping.reportsFailures);
    const done = records.filter((record) => !failed.has(record.messageId));
    for (let at = 0; at < done.length; at += AT_ONCE) onCall('DeleteMessage');
    for (const record of done) queue.deleteMessage(record.receiptHandle);
    queueClock.arm();
  }
}
