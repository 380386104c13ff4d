import type { Clock } from '../clock.ts';
import type { Machine } from './declared-machines.ts';
import type { StateDefinition, TaskState, WaitState } from './definition.ts';
import type { Execution } from './execution.ts';
import type { NewEvent } from './execution-store.ts';
import { taskEvents } from './history-events.ts';
import type { LambdaTask } from './lambda-task.ts';
import { isFor, retryDelayMs } from './retry.ts';
import { requireSize, StateError } from './state-error.ts';
import { doCatch, doState, type Step, waitValue } from './state-step.ts';

/** What came of an execution's current state. */
export type Outcome =
  | { readonly kind: 'left'; readonly step: Step }
  | { readonly kind: 'waits'; readonly wakeAt: number; readonly retries: number[] }
  | { readonly kind: 'failed'; readonly error: StateError };

export interface StateRunOptions {
  readonly region: string;
  readonly clock: Clock;
  readonly tasks: LambdaTask;
  record(execution: Execution, event: NewEvent): void;
}

const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;
/** Source: "Step Functions service quotas"; the last ones are for the end. */
const MOST_EVENTS = 24_990;
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** Does the current state of executions: its work, its wait, what tries again and what catches. */
export class StateRun {
  readonly #options: StateRunOptions;

  constructor(options: StateRunOptions) {
    this.#options = options;
  }

  /** Does the state in which the execution is, or goes on with it when its waiting is over. Never throws. */
  async run(execution: Execution, machine: Machine, state: StateDefinition): Promise<Outcome> {
    const { input, retries, wakeAt } = execution.state;
    const context = contextOf(execution, machine);
    try {
      if (execution.eventCount >= MOST_EVENTS) {
        throw new StateError('States.Runtime', 'The execution reached the maximum number of history events (25000).');
      }
      if (state.Type === 'Wait' && wakeAt === undefined) {
        const until = await this.#wakeAt(state, execution, context);
        if (until > this.#options.clock.now()) return { kind: 'waits', wakeAt: until, retries };
      }
      const task = (parameters: unknown) => this.#task(execution, machine, state, parameters);
      const step = await doState(state, input, context, task);
      requireSize(step.output, `state '${execution.state.name}'`);
      return { kind: 'left', step };
    } catch (error) {
      return this.#failed(execution, state, error instanceof StateError ? error : broken(error));
    }
  }

  async #failed(execution: Execution, state: StateDefinition, error: StateError): Promise<Outcome> {
    if (state.Type !== 'Task') return { kind: 'failed', error };
    const { input, retries } = execution.state;
    const index = state.Retry.findIndex((retrier) => isFor(retrier, error.name));
    const [retrier, done = 0] = [state.Retry[index], retries[index]];
    if (retrier !== undefined && done < retrier.MaxAttempts) {
      const wakeAt = this.#options.clock.now() + retryDelayMs(retrier, done);
      return { kind: 'waits', wakeAt, retries: state.Retry.map((_, i) => (retries[i] ?? 0) + (i === index ? 1 : 0)) };
    }
    const catcher = state.Catch.find((each) => isFor(each, error.name));
    if (catcher === undefined) return { kind: 'failed', error };
    try {
      return { kind: 'left', step: await doCatch(catcher, input, error) };
    } catch (thrown) {
      return { kind: 'failed', error: thrown instanceof StateError ? thrown : broken(thrown) };
    }
  }

  async #task(execution: Execution, machine: Machine, state: StateDefinition, parameters: unknown): Promise<unknown> {
    if (state.Type !== 'Task') throw new StateError('States.Runtime', `A ${state.Type} state has no task.`);
    const { region, tasks } = this.#options;
    const events = taskEvents(state, region);
    const record = (event: NewEvent) => this.#options.record(execution, event);
    record(events.scheduled(parameters));
    record(events.started());
    try {
      const result = await inTime(state, tasks.run(machine, state, parameters));
      record(events.succeeded(result));
      return result;
    } catch (error) {
      const known = error instanceof StateError ? error : broken(error);
      record(events.failed(known));
      throw known;
    }
  }

  /** Counted from when the state was entered. */
  async #wakeAt(state: WaitState, { state: current }: Execution, context: unknown): Promise<number> {
    const { Seconds, SecondsPath, Timestamp } = state;
    const value = Seconds ?? Timestamp ?? (await waitValue(state, current.input, context));
    if (Seconds !== undefined || SecondsPath !== undefined) {
      if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return current.enteredAt + value * 1000;
      throw wrong(`The SecondsPath parameter does not reference an integer value: ${SecondsPath} == ${value}`);
    }
    const time = typeof value === 'string' && RFC_3339.test(value) ? Date.parse(value) : Number.NaN;
    if (!Number.isNaN(time)) return time;
    const where = `${state.TimestampPath} == ${value}`;
    throw wrong(
      `The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: ${where}`,
    );
  }
}

/** Rejects when a task outlasts its TimeoutSeconds, in real time as all that functions do. */
function inTime(state: TaskState, work: Promise<unknown>): Promise<unknown> {
  const { TimeoutSeconds } = state;
  if (TimeoutSeconds === undefined) return work;
  const { promise, reject } = Promise.withResolvers<never>();
  const timeoutMs = Math.min(TimeoutSeconds * 1000, LONGEST_TIMEOUT_MS);
  const timer = setTimeout(() => reject(new StateError('States.Timeout')), timeoutMs);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

/** `$$`. Source: "Accessing execution data from the Context object". */
function contextOf({ state, ...execution }: Execution, machine: Machine): unknown {
  const time = (ms: number) => new Date(ms).toISOString();
  const { redrivenAt } = execution;
  return {
    Execution: {
      Id: execution.arn,
      Input: JSON.parse(execution.input),
      Name: execution.name,
      RoleArn: machine.roleArn,
      StartTime: time(execution.startedAt),
      RedriveCount: execution.redriveCount,
      ...(redrivenAt !== undefined && { RedriveTime: time(redrivenAt) }),
    },
    State: {
      EnteredTime: time(state.enteredAt),
      Name: state.name,
      RetryCount: state.retries.reduce((sum, each) => sum + each, 0),
    },
    StateMachine: { Id: machine.arn, Name: machine.name },
  };
}

function wrong(cause: string): StateError {
  return new StateError('States.Runtime', cause);
}

function broken(error: unknown): StateError {
  return wrong(error instanceof Error ? error.message : String(error));
}
