import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { VirtualClock } from '../clock.ts';
import type { Access } from '../iam/access.ts';
import type { State } from '../state.ts';
import { DEFAULT_EVENT_INVOKE_CONFIG, type EventInvokeConfig } from './event-invoke-config.ts';
import type { Lambda } from './lambda.ts';
import type { Invocation } from './lambda-function.ts';

const AcceptedEvent = z.object({
  id: z.string(),
  functionId: z.string(),
  event: z.unknown(),
  acceptedAt: z.number(),
  dueAt: z.number(),
  attempts: z.number(),
  throttles: z.number().default(0),
});
type AcceptedEvent = z.output<typeof AcceptedEvent>;

export interface AsynchronousInvocationsOptions {
  readonly clock: VirtualClock;
  readonly state: State;
  readonly access: Access;
  readonly lambda: Lambda;
  /** By the function's logical id. */
  readonly configs: ReadonlyMap<string, EventInvokeConfig>;
  /** Hands a message to a queue or topic. */
  sendFailure(arn: string, message: string): void;
}

const KEY = 'asynchronous invocation ';
/** Lambda waits a minute before it tries again, and two before the last time. */
const RETRY_AFTER_MS = [60_000, 120_000];
/** A throttled one comes again after a second, and ever later up to five minutes. */
const [THROTTLED_MS, LONGEST_THROTTLED_MS] = [1_000, 300_000];

/** Lambda's queue of events: tried again when the function fails, kept over a restart, then told to a destination. */
export class AsynchronousInvocations {
  readonly #options: AsynchronousInvocationsOptions;
  readonly #accepted = new Map<string, AcceptedEvent>();
  #isStopped = false;

  /** Throws if a function's role may not reach its destination. */
  constructor(options: AsynchronousInvocationsOptions) {
    this.#options = options;
    for (const [functionId, { failureArn }] of options.configs) {
      if (failureArn === undefined) continue;
      const action = failureArn.includes(':sqs:') ? 'sqs:SendMessage' : 'sns:Publish';
      options.access.check(functionId, { action, resource: failureArn });
    }
  }

  /** Queues and topics that hear of failures. */
  get failureArns(): string[] {
    return [...this.#options.configs.values()].flatMap(({ failureArn }) => failureArn ?? []);
  }

  /** Takes up what an earlier run accepted and did not end. */
  start(): void {
    for (const text of this.#options.state.startingWith(KEY)) {
      const accepted = AcceptedEvent.parse(JSON.parse(text));
      if (this.#accepted.has(accepted.id)) continue;
      this.#accepted.set(accepted.id, accepted);
      this.#arm(accepted);
    }
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** Whether nothing runs or waits to be tried again. */
  isIdle(): boolean {
    return this.#accepted.size === 0;
  }

  /** When it returns, the function will be invoked, whatever happens to this process then. */
  accept(functionId: string, event: unknown): void {
    const now = this.#options.clock.now();
    const accepted = { id: randomUUID(), functionId, event, acceptedAt: now, dueAt: now, attempts: 0, throttles: 0 };
    this.#keep(accepted);
    void this.#attempt(accepted);
  }

  #keep(accepted: AcceptedEvent): void {
    this.#accepted.set(accepted.id, accepted);
    this.#options.state.set(KEY + accepted.id, JSON.stringify(accepted));
  }

  #arm(accepted: AcceptedEvent): void {
    const { clock } = this.#options;
    if (accepted.dueAt <= clock.now()) void this.#attempt(accepted);
    else clock.at(accepted.dueAt, () => void this.#attempt(accepted));
  }

  async #attempt(accepted: AcceptedEvent): Promise<void> {
    const { lambda, clock, configs, state } = this.#options;
    if (this.#isStopped) return;
    const target = lambda.function(accepted.functionId);
    const invocation = await target.invokeUnlessFull(accepted.event);
    // What the end of this process broke off is done again.
    if (this.#isStopped) return;
    const config = configs.get(accepted.functionId) ?? DEFAULT_EVENT_INVOKE_CONFIG;
    // Being throttled uses up no attempt; a function that may never run has none.
    const isShut = target.definition.reservedConcurrency === 0;
    const isPutOff = invocation.isThrottled && !isShut;
    const attempts = accepted.attempts + (isPutOff ? 0 : 1);
    const throttles = accepted.throttles + (isPutOff ? 1 : 0);
    const pauseMs = isPutOff
      ? Math.min(THROTTLED_MS * 2 ** accepted.throttles, LONGEST_THROTTLED_MS)
      : (RETRY_AFTER_MS[accepted.attempts] ?? 0);
    const dueAt = clock.now() + pauseMs;
    const isTooOld = dueAt - accepted.acceptedAt > config.maximumAgeMs;
    const mayRetry = isPutOff || (attempts <= config.maximumRetries && !isShut);
    if (invocation.error !== undefined && mayRetry && !isTooOld) {
      const again = { ...accepted, attempts, throttles, dueAt };
      this.#keep(again);
      this.#arm(again);
      return;
    }
    if (invocation.error !== undefined && config.failureArn !== undefined) {
      const condition = isTooOld ? 'EventAgeExceeded' : 'RetriesExhausted';
      this.#options.sendFailure(config.failureArn, JSON.stringify(this.#failure(accepted, invocation, condition)));
    }
    this.#accepted.delete(accepted.id);
    state.delete(KEY + accepted.id);
  }

  /** Source: "Capturing records of Lambda asynchronous invocations" in the Developer Guide. */
  #failure({ functionId, event, attempts }: AcceptedEvent, { requestId, error }: Invocation, condition: string) {
    const { clock, lambda } = this.#options;
    return {
      version: '1.0',
      timestamp: new Date(clock.now()).toISOString(),
      requestContext: {
        requestId,
        functionArn: `${lambda.function(functionId).definition.arn}:$LATEST`,
        condition,
        approximateInvokeCount: attempts + 1,
      },
      requestPayload: event,
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: error,
    };
  }
}
