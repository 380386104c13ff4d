import { type EnvironmentOptions, type ExecutionEnvironment, identityOf } from './execution-environment.ts';

/** Threads take 50 MB each. */
const most = 30;

/** Execution environments that outlive their cloud: who starts one cloud after the other, as tests do, spares their cold starts. */
export class WarmEnvironments {
  /** Oldest first. */
  readonly #resting = new Set<ExecutionEnvironment>();

  /** One that rests and is of the same function with the same settings. */
  take(options: EnvironmentOptions): ExecutionEnvironment | undefined {
    const identity = identityOf(options);
    const found = [...this.#resting].findLast((each) => each.identity === identity && !each.isBroken);
    if (found === undefined) return undefined;
    this.#resting.delete(found);
    found.takeOver(options);
    return found;
  }

  /** Takes one in that serves no invocation; the longest unused goes when there are too many. */
  async keep(environment: ExecutionEnvironment): Promise<void> {
    environment.rest();
    this.#resting.add(environment);
    const [oldest] = this.#resting;
    if (this.#resting.size <= most || oldest === undefined) return;
    this.#resting.delete(oldest);
    await oldest.stop();
  }
}
