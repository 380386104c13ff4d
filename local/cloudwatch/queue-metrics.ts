import type { DueSource, VirtualClock } from '../clock.ts';
import type { Fauxqs, Queue, QueuedMessage } from '../queues/fauxqs.ts';
import type { Gauge, MetricId, Metrics } from './metrics.ts';

/** Messages that were received so often do not count for the age of a queue: they may never be worked off. */
const mostReceives = 3;

interface Standing {
  readonly visible: number;
  /** Virtual epoch milliseconds. */
  readonly oldestAt: number | undefined;
}

/**
 * What SQS tells CloudWatch of each queue. It must watch the clock before the queues do: what it sees when time is moved stood
 * so until then.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html
 */
export class QueueMetrics implements DueSource {
  readonly #queues: readonly Queue[];
  readonly #clock: VirtualClock;
  readonly #metrics: Metrics;
  readonly #last = new Map<string, Standing>();
  /** Of dead letters: when they came, after how many receives. */
  readonly #moved = new WeakMap<QueuedMessage, { readonly at: number; readonly receives: number }>();

  constructor(engine: Fauxqs, clock: VirtualClock, metrics: Metrics) {
    this.#queues = [...engine.queues.allQueues()];
    this.#clock = clock;
    this.#metrics = metrics;
    for (const queue of this.#queues) {
      const enqueue = queue.enqueue.bind(queue);
      queue.enqueue = (message) => {
        // What goes to the dead letters was not sent.
        const { approximateReceiveCount: receives } = message;
        if (receives === 0) metrics.count(of(queue, 'NumberOfMessagesSent'), clock.now());
        else this.#moved.set(message, { at: clock.now(), receives });
        enqueue(message);
      };
    }
    clock.watch(this);
  }

  nextDue(): undefined {
    return undefined;
  }

  timeMoved(byMs: number): void {
    if (byMs > 0) this.look(this.#clock.now() - byMs);
  }

  /** Notes how all queues stand. @param at since when they do. */
  look(at: number): void {
    for (const queue of this.#queues) {
      const standing = this.#standingOf(queue);
      const last = this.#last.get(queue.name);
      if (last?.visible === standing.visible && last.oldestAt === standing.oldestAt) continue;
      this.#last.set(queue.name, standing);
      const { visible, oldestAt } = standing;
      this.#metrics.stand(of(queue, 'ApproximateNumberOfMessagesVisible'), { from: at, largest: () => visible });
      this.#metrics.stand(of(queue, 'ApproximateAgeOfOldestMessage'), age(at, oldestAt));
    }
  }

  /** The age of a dead letter is counted from when it became one. */
  #standingOf(queue: Queue): Standing {
    const inFlight = [...queue.inflightMessages.values()].map(({ message }) => message);
    const sent = [...queue.messages, ...inFlight].flatMap((message) => {
      const { at, receives } = this.#moved.get(message) ?? { at: message.sentTimestamp, receives: 0 };
      return message.approximateReceiveCount - receives <= mostReceives ? [at] : [];
    });
    return { visible: queue.messages.length, oldestAt: sent.length === 0 ? undefined : Math.min(...sent) };
  }
}

function age(from: number, oldestAt: number | undefined): Gauge {
  return { from, largest: (_, to) => (oldestAt === undefined ? 0 : Math.max(0, (to - oldestAt) / 1000)) };
}

const of = (queue: Queue, name: string): MetricId => ({
  namespace: 'AWS/SQS',
  name,
  dimensions: { QueueName: queue.name },
});
