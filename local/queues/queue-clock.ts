import type { DueSource, VirtualClock } from '../clock.ts';
import type { Queue, QueuedMessage } from './fauxqs.ts';

/**
 * Makes a queue live in virtual time and says when it has something to take.
 * The engine itself reads the real clock: waiting messages are moved forward when time is.
 */
export class QueueClock implements DueSource {
  readonly #queue: Queue;
  readonly #clock: VirtualClock;
  readonly #listeners: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(queue: Queue, clock: VirtualClock) {
    this.#queue = queue;
    this.#clock = clock;
    const enqueue = queue.enqueue.bind(queue);
    queue.enqueue = (message: QueuedMessage) => {
      // A message that goes to the dead letters has its time already.
      if (message.approximateReceiveCount === 0) message.sentTimestamp += clock.offsetMs;
      enqueue(message);
      this.#changed();
    };
    clock.watch(this);
  }

  /** Calls back (later, not within the call that sent) when messages may be ready. */
  listen(listener: () => void): void {
    this.#listeners.push(listener);
    this.#wake();
  }

  /** Messages that were in flight when the process was killed become visible at once. */
  releaseInFlight(): void {
    for (const handle of [...this.#queue.inflightMessages.keys()]) this.#queue.changeVisibility(handle, 0);
  }

  /** Call after taking or failing messages: sets the alarm for the next one that becomes visible by itself. */
  arm(): void {
    clearTimeout(this.#timer);
    const due = this.#nextRealDue();
    if (due === undefined) return;
    this.#timer = setTimeout(() => this.#changed(), Math.min(Math.max(due - Date.now(), 0) + 1, 2 ** 31 - 1));
  }

  nextDue(): number | undefined {
    const due = this.#nextRealDue();
    return due === undefined ? undefined : due + this.#clock.offsetMs;
  }

  timeMoved(byMs: number): void {
    for (const entry of this.#queue.inflightMessages.values()) entry.visibilityDeadline -= byMs;
    for (const message of this.#queue.delayedMessages) {
      if (message.delayUntil !== undefined) message.delayUntil -= byMs;
      this.#queue.persistence?.insertMessage(this.#queue.name, message);
    }
    this.#changed();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#listeners.length = 0;
  }

  #nextRealDue(): number | undefined {
    let due = Number.POSITIVE_INFINITY;
    for (const { visibilityDeadline } of this.#queue.inflightMessages.values()) due = Math.min(due, visibilityDeadline);
    for (const { delayUntil } of this.#queue.delayedMessages) due = Math.min(due, delayUntil ?? due);
    return due === Number.POSITIVE_INFINITY ? undefined : due;
  }

  #changed(): void {
    this.#queue.processTimers();
    this.arm();
    this.#wake();
  }

  #wake(): void {
    for (const listener of this.#listeners) setImmediate(listener);
  }
}
