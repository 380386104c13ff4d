import type { VirtualClock } from '../clock.ts';
import { GatewayError } from '../gateway/service.ts';
import type { State } from '../state.ts';
import type { Machine } from './declared-machines.ts';
import { type Execution, type ExecutionStatus, isForgotten, LONGEST_EXECUTION_MS, notRedrivable } from './execution.ts';
import { ExecutionStore, type HistoryEvent, type NewEvent } from './execution-store.ts';
import { executionEnded, executionRedriven, executionStarted, stateEntered, stateExited } from './history-events.ts';
import type { LambdaTask } from './lambda-task.ts';
import { type Outcome, StateRun } from './state-run.ts';
import type { Step } from './state-step.ts';

export interface ExecutionsOptions {
  readonly region: string;
  readonly clock: VirtualClock;
  readonly state: State;
  readonly machines: readonly Machine[];
  readonly tasks: LambdaTask;
  /** Is told of every state transition that AWS bills. */
  countTransition(machineArn: string): void;
  /** Is told of each execution that ended. */
  onEnd(machineArn: string, status: ExecutionStatus): void;
}

interface End {
  readonly output?: string;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
}

/** Executions of standard workflows, in virtual time. They go on after a restart from the state in which they were. */
export class Executions {
  readonly #options: ExecutionsOptions;
  readonly #store: ExecutionStore;
  readonly #run: StateRun;
  readonly #former: readonly Execution[];
  readonly #known = new Map<string, Execution>();
  readonly #cancel = new Map<string, () => void>();
  #active = 0;
  #isStopped = false;

  constructor(options: ExecutionsOptions) {
    this.#options = options;
    this.#store = new ExecutionStore(options.state);
    const wakeAt = ({ state }: Execution) => state.wakeAt ?? 0;
    this.#former = this.#store.all().sort((a, b) => wakeAt(a) - wakeAt(b));
    for (const execution of this.#former) this.#known.set(execution.arn, execution);
    this.#run = new StateRun({ ...options, record: (execution, event) => this.#record(execution, event) });
  }

  /** Takes up what an earlier run did not end. A task that was under way then is done again. */
  start(): void {
    for (const execution of this.#former) {
      if (!this.#isCurrent(execution)) continue;
      // As when a state machine is deleted on AWS.
      if (this.#machine(execution) === undefined) this.#end(execution, 'ABORTED', {});
      else if (execution.state.wakeAt === undefined) this.#begin(execution);
      else this.#arm(execution);
    }
  }

  stop(): void {
    this.#isStopped = true;
    for (const cancel of this.#cancel.values()) cancel();
  }

  /** Whether no execution does anything: all have ended or wait. */
  isSettled(): boolean {
    return this.#active === 0;
  }

  /** Newest first; those that AWS would have forgotten are gone. */
  all(): Execution[] {
    return [...this.#known.keys()].flatMap((arn) => this.find(arn) ?? []).sort((a, b) => b.startedAt - a.startedAt);
  }

  find(arn: string): Execution | undefined {
    const execution = this.#known.get(arn);
    if (execution === undefined || !isForgotten(execution, this.#options.clock.now())) return execution;
    this.#known.delete(arn);
    this.#store.delete(execution);
    return undefined;
  }

  history(execution: Execution): HistoryEvent[] {
    return this.#store.history(execution);
  }

  /** Begins an execution; one that runs by that name with the same input is returned. Throws ExecutionAlreadyExists. */
  startExecution(machine: Machine, name: string, input: string): Execution {
    const arn = `${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`;
    const known = this.find(arn);
    if (known?.status === 'RUNNING' && known.input === input) return known;
    if (known !== undefined) {
      throw new GatewayError(400, 'ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    }
    const now = this.#options.clock.now();
    const { StartAt } = machine.definition;
    const execution: Execution = {
      arn,
      name,
      machineArn: machine.arn,
      definitionId: this.#store.keepDefinition(machine.text),
      input,
      status: 'RUNNING',
      startedAt: now,
      runsSince: now,
      redriveCount: 0,
      eventCount: 0,
      state: { name: StartAt, input: JSON.parse(input), enteredAt: now, retries: [] },
    };
    this.#known.set(arn, execution);
    this.#options.countTransition(machine.arn);
    this.#record(execution, executionStarted(input, machine.roleArn));
    this.#enter(execution, StartAt, execution.state.input);
    this.#begin(execution);
    return execution;
  }

  /** Ends an execution that runs. */
  abort(execution: Execution, why: { error?: string | undefined; cause?: string | undefined }): void {
    if (execution.status === 'RUNNING') this.#end(execution, 'ABORTED', why);
  }

  /** Goes on from the state that did not succeed. Throws ExecutionNotRedrivable. */
  redrive(execution: Execution): void {
    const now = this.#options.clock.now();
    const reason = this.#machine(execution) === undefined ? 'The state machine is gone' : notRedrivable(execution, now);
    if (reason !== undefined) throw new GatewayError(400, 'ExecutionNotRedrivable', reason);
    const { name, input } = execution.state;
    const redriven: Execution = {
      ...execution,
      stoppedAt: undefined,
      error: undefined,
      cause: undefined,
      status: 'RUNNING',
      runsSince: now,
      redriveCount: execution.redriveCount + 1,
      redrivenAt: now,
      state: { name, input, enteredAt: now, retries: [] },
    };
    // A new object: what the former one still has under way does not count any more.
    this.#known.set(execution.arn, redriven);
    this.#record(redriven, executionRedriven(redriven.redriveCount));
    this.#options.countTransition(redriven.machineArn);
    this.#store.save(redriven);
    this.#begin(redriven);
  }

  #begin(execution: Execution): void {
    this.#arm(execution);
    if (this.#isCurrent(execution)) void this.#goOn(execution);
  }

  /** State by state, until it waits or ends. */
  async #goOn(execution: Execution): Promise<void> {
    this.#active += 1;
    try {
      while (await this.#step(execution));
    } finally {
      this.#active -= 1;
    }
  }

  async #step(execution: Execution): Promise<boolean> {
    const machine = this.#machine(execution);
    const state = this.#store.definition(execution.definitionId).States[execution.state.name];
    if (machine === undefined || state === undefined) throw new Error(`${execution.arn} is in no state.`);
    // It tries again.
    if (state.Type === 'Task' && execution.state.wakeAt !== undefined) this.#options.countTransition(machine.arn);
    const outcome = await this.#run.run(execution, machine, state);
    if (!this.#isCurrent(execution)) return false;
    return this.#follow(execution, state.Type, outcome);
  }

  /** @returns whether there is more to do now. */
  #follow(execution: Execution, type: string, outcome: Outcome): boolean {
    if (outcome.kind === 'waits') {
      const { wakeAt, retries } = outcome;
      execution.state = { ...execution.state, wakeAt, retries };
      this.#store.save(execution);
      this.#arm(execution);
      return false;
    }
    if (outcome.kind === 'failed') {
      const { name, message } = outcome.error;
      this.#end(execution, 'FAILED', { error: name || undefined, cause: message || undefined });
      return false;
    }
    return this.#leave(execution, type, outcome.step);
  }

  #leave(execution: Execution, type: string, { next, output }: Step): boolean {
    this.#record(execution, stateExited(type, execution.state.name, output));
    if (next === undefined) this.#end(execution, 'SUCCEEDED', { output: JSON.stringify(output) });
    else this.#enter(execution, next, output);
    return next !== undefined;
  }

  #enter(execution: Execution, name: string, input: unknown): void {
    const type = this.#store.definition(execution.definitionId).States[name]?.Type ?? '';
    execution.state = { name, input, enteredAt: this.#options.clock.now(), retries: [] };
    this.#options.countTransition(execution.machineArn);
    this.#record(execution, stateEntered(type, name, input));
    this.#store.save(execution);
  }

  #end(execution: Execution, status: Exclude<ExecutionStatus, 'RUNNING'>, end: End): void {
    this.#cancel.get(execution.arn)?.();
    this.#cancel.delete(execution.arn);
    this.#record(execution, executionEnded(status, end));
    Object.assign(execution, { status, stoppedAt: this.#options.clock.now(), ...end });
    this.#options.onEnd(execution.machineArn, status);
    this.#store.save(execution);
  }

  /** One alarm for each execution: the end of its wait or its time limit. */
  #arm(execution: Execution, wakeAt = execution.state.wakeAt ?? Number.POSITIVE_INFINITY): void {
    const { clock } = this.#options;
    const limit = this.#limitOf(execution);
    const ring = () => {
      if (!this.#isCurrent(execution)) return;
      if (limit <= wakeAt) return this.#end(execution, 'TIMED_OUT', { error: 'States.Timeout' });
      this.#arm(execution, Number.POSITIVE_INFINITY);
      void this.#goOn(execution);
    };
    this.#cancel.get(execution.arn)?.();
    const time = Math.min(limit, wakeAt);
    if (time <= clock.now()) ring();
    else this.#cancel.set(execution.arn, clock.at(time, ring));
  }

  #limitOf({ definitionId, startedAt, runsSince }: Execution): number {
    const { TimeoutSeconds = Number.POSITIVE_INFINITY } = this.#store.definition(definitionId);
    return Math.min(startedAt + LONGEST_EXECUTION_MS, runsSince + TimeoutSeconds * 1000);
  }

  #isCurrent(execution: Execution): boolean {
    return !this.#isStopped && execution.status === 'RUNNING' && this.#known.get(execution.arn) === execution;
  }

  #record(execution: Execution, event: NewEvent): void {
    if (this.#isCurrent(execution)) this.#store.record(execution, this.#options.clock.now(), event);
  }

  #machine({ machineArn }: Execution): Machine | undefined {
    return this.#options.machines.find(({ arn }) => arn === machineArn);
  }
}
