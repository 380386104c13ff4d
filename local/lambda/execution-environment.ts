import { Worker } from 'node:worker_threads';
import { compiledCode } from '../compiled-code.ts';
import type { FromWorker, FunctionError, TakenOver, ToWorker, WorkerSetup } from './messages.ts';

/** How an invocation ended. */
export type Outcome = { readonly response: string } | { readonly error: FunctionError };

export interface EnvironmentOptions extends WorkerSetup {
  readonly variables: Readonly<Record<string, string>>;
  readonly memoryMb: number;
  readonly timeoutMs: number;
  onOutput(text: string): void;
}

/** What may not differ between environments that stand in for each other. */
export function identityOf({ module, handler, variables, memoryMb, timeoutMs }: EnvironmentOptions): string {
  return JSON.stringify([module, handler, variables, memoryMb, timeoutMs]);
}

function failure(errorType: string, errorMessage: string): Outcome {
  return { error: { errorType, errorMessage, trace: [] } };
}

/** Real time after which a function that a test lets hang has run out of its own. */
const longestHangMs = 1000;

/** One worker thread with a function's code loaded; serves one invocation at a time until it breaks. */
export class ExecutionEnvironment {
  #options: EnvironmentOptions;
  readonly #worker: Worker;
  /** The invocation that it serves or served last. */
  requestId: string | undefined;
  readonly #startedAt = performance.now();
  readonly #ready: Promise<Outcome | undefined>;
  #settle: ((outcome: Outcome) => void) | undefined;
  #broken: Outcome | undefined;
  #coldStartMs: number | undefined;

  constructor(options: EnvironmentOptions) {
    this.#options = options;
    const { module, handler, clock, variables } = options;
    const setup: WorkerSetup = { module, handler, clock };
    this.#worker = new Worker(new URL('./runtime.ts', import.meta.url), {
      workerData: setup,
      env: { ...variables, NODE_COMPILE_CACHE: compiledCode },
      execArgv: (variables.NODE_OPTIONS ?? '').split(' ').filter((option) => option === '--enable-source-maps'),
      // A short life of small things: with the default of a worker they are moved about too often.
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb, maxYoungGenerationSizeMb: 32 },
      stdout: true,
      stderr: true,
    });
    let started: (outcome: Outcome | undefined) => void = () => undefined;
    this.#ready = new Promise((resolve) => {
      started = resolve;
    });
    this.#worker.on('message', (message: FromWorker) => {
      if (message.kind === 'ready') {
        this.#coldStartMs = performance.now() - this.#startedAt;
        started(undefined);
      } else if (message.kind === 'log') this.#options.onOutput(message.text);
      else this.#settle?.(message.kind === 'done' ? { response: message.response } : { error: message.error });
    });
    const broke = (outcome: Outcome) => {
      this.#broken ??= outcome;
      started(this.#broken);
      this.#settle?.(this.#broken);
    };
    this.#worker.on('error', (error: unknown) => {
      const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
      const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      const type = isMemory ? 'Runtime.OutOfMemory' : name;
      broke({ error: { errorType: type, errorMessage: message, trace: stack.split('\n') } });
    });
    this.#worker.on('exit', (code) =>
      broke(failure('Runtime.ExitError', `Runtime exited with error: exit status ${code}`)),
    );
  }

  get isBroken(): boolean {
    return this.#broken !== undefined;
  }

  /** Time from the thread's start until its code was loaded; undefined while it loads. */
  get coldStartMs(): number | undefined {
    return this.#coldStartMs;
  }

  /** Runs the handler. A timeout kills the thread. */
  async invoke(message: ToWorker): Promise<Outcome> {
    const failedStart = await this.#ready;
    if (failedStart !== undefined) return failedStart;
    const outcome = await new Promise<Outcome>((resolve) => {
      const { timeoutMs } = this.#options;
      // Who does nothing until the end need not be waited for.
      const endsAfterMs = message.fault === 'hang' ? Math.min(timeoutMs, longestHangMs) : timeoutMs;
      const timer = setTimeout(() => {
        const seconds = (timeoutMs / 1000).toFixed(2);
        this.#broken ??= failure(
          'Sandbox.Timedout',
          `${message.context.awsRequestId} Task timed out after ${seconds} seconds`,
        );
        resolve(this.#broken);
        void this.#worker.terminate();
      }, endsAfterMs);
      this.#settle = (result) => {
        clearTimeout(timer);
        resolve(result);
      };
      this.#worker.postMessage(message);
    });
    this.#settle = undefined;
    return outcome;
  }

  get identity(): string {
    return identityOf(this.#options);
  }

  /** Goes on in another cloud, as a function of the same identity. */
  takeOver(options: EnvironmentOptions): void {
    this.#options = options;
    this.#worker.ref();
    const message: TakenOver = { kind: 'taken-over', clock: options.clock };
    this.#worker.postMessage(message);
  }

  /** Keeps no process alive that does nothing else. */
  rest(): void {
    this.#worker.unref();
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
