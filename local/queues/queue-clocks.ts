import type { VirtualClock } from '../clock.ts';
import type { Fauxqs, Queue } from './fauxqs.ts';
import { QueueClock } from './queue-clock.ts';

/** The clocks of all queues. */
export class QueueClocks {
  readonly #clocks = new Map<Queue, QueueClock>();

  /** Queues must be made by now. What was in flight when the last process ended becomes visible. */
  constructor(engine: Fauxqs, clock: VirtualClock) {
    for (const queue of engine.queues.allQueues()) {
      const queueClock = new QueueClock(queue, clock);
      queueClock.releaseInFlight();
      this.#clocks.set(queue, queueClock);
    }
  }

  of(queue: Queue): QueueClock {
    const queueClock = this.#clocks.get(queue);
    if (queueClock === undefined) throw new Error(`Queue ${queue.name} has no clock.`);
    return queueClock;
  }

  stop(): void {
    for (const queueClock of this.#clocks.values()) queueClock.stop();
  }
}
