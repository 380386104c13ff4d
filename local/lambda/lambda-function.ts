import { randomUUID } from 'node:crypto';
import { type EnvironmentOptions, ExecutionEnvironment, type Outcome } from './execution-environment.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { type FunctionLog, readLogLines } from './function-log.ts';
import type { Fault, FunctionError } from './messages.ts';
import type { WarmEnvironments } from './warm-environments.ts';

/** One finished invocation. */
export interface Invocation {
  readonly function: string;
  readonly functionName: string;
  readonly requestId: string;
  /** Without the cold start. */
  readonly durationMs: number;
  /** Set if this invocation waited for a new environment. */
  readonly coldStartMs: number | undefined;
  readonly response: unknown;
  readonly error: FunctionError | undefined;
  /** Whether Lambda refused it: it was no invocation. */
  readonly isThrottled: boolean;
}

export interface FunctionHost {
  readonly clock: SharedArrayBuffer;
  readonly concurrency: number;
  /** Where environments come from and go to that outlive their cloud. */
  readonly warm: WarmEnvironments | undefined;
  onLog(log: FunctionLog): void;
  onEnd(invocation: Invocation): void;
  fault(logicalId: string): Fault | undefined;
}

/** Lambda's limit of a request and a response. */
const PAYLOAD_BYTES = 6 * 1024 * 1024;

/** A function with its execution environments: as many as run at once, each reused. */
export class LambdaFunction {
  readonly definition: FunctionDefinition;
  readonly #host: FunctionHost;
  readonly #idle: ExecutionEnvironment[] = [];
  readonly #all = new Set<ExecutionEnvironment>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(definition: FunctionDefinition, host: FunctionHost) {
    this.definition = definition;
    this.#host = host;
  }

  /** Invocations that run or wait for a place. */
  get busy(): number {
    return this.#running + this.#waiting.length;
  }

  get concurrency(): number {
    return this.definition.reservedConcurrency ?? this.#host.concurrency;
  }

  /** Runs the function once, as soon as it has a place. Never throws: a failure is part of the result. */
  async invoke(event: unknown): Promise<Invocation> {
    while (this.#running >= this.concurrency) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running += 1;
    try {
      return await this.#run(JSON.stringify(event));
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Runs the function once, but refuses what goes beyond its reserved concurrency. Never throws. */
  async invokeUnlessFull(event: unknown): Promise<Invocation> {
    const { reservedConcurrency = Number.POSITIVE_INFINITY } = this.definition;
    return this.busy < reservedConcurrency ? this.invoke(event) : this.#ended(randomUUID(), 0, undefined, throttled);
  }

  async stop(): Promise<void> {
    const { warm } = this.#host;
    for (const environment of warm ? this.#idle.splice(0) : []) {
      this.#all.delete(environment);
      await warm?.keep(environment);
    }
    await Promise.all([...this.#all].map((environment) => environment.stop()));
    this.#all.clear();
    this.#idle.length = 0;
  }

  async #run(event: string): Promise<Invocation> {
    const requestId = randomUUID();
    const { definition } = this;
    if (Buffer.byteLength(event) > PAYLOAD_BYTES) {
      return this.#ended(requestId, 0, undefined, tooLarge('Request', 'RequestEntityTooLarge'));
    }
    const fault = this.#host.fault(definition.logicalId);
    if (fault === 'throttle') return this.#ended(requestId, 0, undefined, throttled);
    const reused = this.#idle.pop() ?? this.#warmEnvironment();
    const environment = reused ?? this.#newEnvironment();
    environment.requestId = requestId;
    const startedAt = performance.now();
    const outcome = await environment.invoke({
      kind: 'invoke',
      event,
      fault,
      context: {
        awsRequestId: requestId,
        functionName: definition.name,
        functionVersion: '$LATEST',
        invokedFunctionArn: definition.arn,
        memoryLimitInMB: String(definition.memoryMb),
        logGroupName: definition.logGroup,
        logStreamName: 'local',
        timeoutMs: definition.timeoutMs,
      },
    });
    const coldStartMs = reused === undefined ? (environment.coldStartMs ?? 0) : undefined;
    const durationMs = performance.now() - startedAt - (coldStartMs ?? 0);
    if (environment.isBroken) this.#all.delete(environment);
    else this.#idle.push(environment);
    const isTooLarge = 'response' in outcome && Buffer.byteLength(outcome.response) > PAYLOAD_BYTES;
    const limited = isTooLarge ? tooLarge('Response', 'Function.ResponseSizeTooLarge') : outcome;
    return this.#ended(requestId, Math.max(0, durationMs), coldStartMs, limited);
  }

  #warmEnvironment(): ExecutionEnvironment | undefined {
    const found: ExecutionEnvironment | undefined = this.#host.warm?.take(this.#options(() => found?.requestId));
    if (found !== undefined) this.#all.add(found);
    return found;
  }

  #newEnvironment(): ExecutionEnvironment {
    const environment: ExecutionEnvironment = new ExecutionEnvironment(this.#options(() => environment.requestId));
    this.#all.add(environment);
    return environment;
  }

  #options(requestId: () => string | undefined): EnvironmentOptions {
    const { logicalId, name, module, handler, variables, memoryMb, timeoutMs } = this.definition;
    return {
      module,
      handler,
      clock: this.#host.clock,
      variables,
      memoryMb,
      timeoutMs,
      onOutput: (text) => {
        const of = { function: logicalId, functionName: name, requestId: requestId() };
        for (const line of readLogLines(text, of)) this.#host.onLog(line);
      },
    };
  }

  #ended(requestId: string, durationMs: number, coldStartMs: number | undefined, outcome: Outcome): Invocation {
    const invocation: Invocation = {
      function: this.definition.logicalId,
      functionName: this.definition.name,
      requestId,
      durationMs,
      coldStartMs,
      response: 'response' in outcome ? JSON.parse(outcome.response) : undefined,
      error: 'error' in outcome ? outcome.error : undefined,
      isThrottled: outcome === throttled,
    };
    this.#host.onEnd(invocation);
    return invocation;
  }
}

const throttled: Outcome = {
  error: { errorType: 'TooManyRequestsException', errorMessage: 'Rate Exceeded.', trace: [] },
};

function tooLarge(what: string, errorType: string): Outcome {
  const errorMessage = `${what} payload size exceeded maximum allowed payload size (${PAYLOAD_BYTES} bytes).`;
  return { error: { errorType, errorMessage, trace: [] } };
}
