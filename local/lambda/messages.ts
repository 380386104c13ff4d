/** What the cloud and a function's worker thread say to each other. */
export interface WorkerSetup {
  /** The module with the handler, and the handler's name in it. */
  readonly module: string;
  readonly handler: string;
  /** Float64 offset of virtual time, in milliseconds. */
  readonly clock: SharedArrayBuffer;
}

/** Made by tests: what goes wrong instead of (or after) the handler's work. `throttle`: the account lets no more functions run. `hang`: nothing is done until the time is over, which comes after a second. */
export type Fault = 'throw' | 'throw-after' | 'hang' | 'exit' | 'throttle';

/** Another cloud takes over the thread, with a clock of its own. */
export interface TakenOver {
  readonly kind: 'taken-over';
  readonly clock: SharedArrayBuffer;
}

export interface ToWorker {
  readonly kind: 'invoke';
  readonly event: string;
  readonly fault: Fault | undefined;
  readonly context: {
    readonly awsRequestId: string;
    readonly functionName: string;
    readonly functionVersion: string;
    readonly invokedFunctionArn: string;
    readonly memoryLimitInMB: string;
    readonly logGroupName: string;
    readonly logStreamName: string;
    readonly timeoutMs: number;
  };
}

export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'log'; readonly text: string }
  | { readonly kind: 'done'; readonly response: string }
  | { readonly kind: 'failed'; readonly error: FunctionError };
