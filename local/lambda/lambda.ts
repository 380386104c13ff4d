import type { FunctionDefinition } from './function-definition.ts';
import type { FunctionLog } from './function-log.ts';
import { type FunctionHost, type Invocation, LambdaFunction } from './lambda-function.ts';
import type { Fault } from './messages.ts';
import type { WarmEnvironments } from './warm-environments.ts';

/** What a function's invocations have cost so far. */
export interface FunctionUse {
  readonly function: string;
  readonly functionName: string;
  readonly invocations: number;
  readonly failures: number;
  /** Sum, each invocation rounded up to 1 ms as Lambda bills. */
  readonly billedMs: number;
  readonly coldStartsMs: readonly number[];
  readonly memoryMb: number;
}

interface Options {
  readonly clock: SharedArrayBuffer;
  /** Environments per function, unless the template reserves another number. */
  readonly concurrency: number;
  readonly warm?: WarmEnvironments | undefined;
  /** Gives a function's definition when it is first needed. */
  define(logicalId: string): FunctionDefinition;
  onLog(log: FunctionLog): void;
  /** Is told of each invocation that ended, and of those that were throttled. */
  onEnd?(invocation: Invocation): void;
}

interface SetFault {
  readonly prefix: string;
  readonly fault: Fault;
  left: number;
}

/** Lambda: the functions of the template, their invocations, failures and faults that tests make. */
export class Lambda implements FunctionHost {
  readonly clock: SharedArrayBuffer;
  readonly concurrency: number;
  readonly warm: WarmEnvironments | undefined;
  readonly #options: Options;
  readonly #functions = new Map<string, LambdaFunction>();
  readonly #faults: SetFault[] = [];
  #invocations: Invocation[] = [];

  constructor(options: Options) {
    this.#options = options;
    this.clock = options.clock;
    this.concurrency = options.concurrency;
    this.warm = options.warm;
  }

  function(logicalId: string): LambdaFunction {
    let found = this.#functions.get(logicalId);
    if (found === undefined) {
      found = new LambdaFunction(this.#options.define(logicalId), this);
      this.#functions.set(logicalId, found);
    }
    return found;
  }

  get busy(): boolean {
    return [...this.#functions.values()].some((each) => each.busy > 0);
  }

  /** Makes the next `times` invocations of functions whose logical id or name begins so go wrong; undefined ends it. */
  setFault(prefix: string, fault: Fault | undefined, times = Number.POSITIVE_INFINITY): void {
    const kept = this.#faults.filter((set) => set.prefix !== prefix);
    this.#faults.splice(0, this.#faults.length, ...kept);
    if (fault !== undefined) this.#faults.push({ prefix, fault, left: times });
  }

  fault(logicalId: string): Fault | undefined {
    const name = this.#functions.get(logicalId)?.definition.name ?? '';
    const set = this.#faults.find(
      ({ prefix, left }) => left > 0 && (logicalId.startsWith(prefix) || name.startsWith(prefix)),
    );
    if (set !== undefined) set.left -= 1;
    return set?.fault;
  }

  onLog(log: FunctionLog): void {
    this.#options.onLog(log);
  }

  onEnd(invocation: Invocation): void {
    this.#options.onEnd?.(invocation);
    if (invocation.isThrottled) return;
    // Responses are of no interest later, and may be large.
    this.#invocations.push({ ...invocation, response: undefined });
    if (this.#invocations.length > 100_000) this.#invocations = this.#invocations.slice(-50_000);
  }

  invocations(): readonly Invocation[] {
    return this.#invocations;
  }

  use(): FunctionUse[] {
    const byFunction = Map.groupBy(this.#invocations, (invocation) => invocation.function);
    return [...byFunction.values()].flatMap((list) => {
      const [first] = list;
      if (first === undefined) return [];
      return {
        function: first.function,
        functionName: first.functionName,
        invocations: list.length,
        failures: list.filter((each) => each.error !== undefined).length,
        billedMs: list.reduce((sum, each) => sum + Math.ceil(each.durationMs), 0),
        memoryMb: this.function(first.function).definition.memoryMb,
        coldStartsMs: list.flatMap((each) => each.coldStartMs ?? []),
      };
    });
  }

  reset(): void {
    this.#invocations = [];
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#functions.values()].map((each) => each.stop()));
  }
}
