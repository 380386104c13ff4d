import { z } from 'zod';
import type { VirtualClock } from '../clock.ts';
import type { CallCounts } from '../gateway/call-counts.ts';
import {
  GatewayError,
  type GatewayRequest,
  type GatewayResponse,
  type GatewayService,
  type NeededPermission,
  NotEmbedded,
} from '../gateway/service.ts';
import { jsonError } from '../gateway/wire-error.ts';
import { Access } from '../iam/access.ts';
import type { Statement } from '../iam/policy-document.ts';
import type { Lambda } from '../lambda/lambda.ts';
import type { State } from '../state.ts';
import type { Stack } from '../template/stack.ts';
import { declaredMachines } from './declared-machines.ts';
import type { ExecutionStatus } from './execution.ts';
import { Executions } from './executions.ts';
import { LambdaTask } from './lambda-task.ts';
import { stateOperations } from './state-operations.ts';

export interface StepFunctionsOptions {
  readonly stack: Stack;
  readonly clock: VirtualClock;
  readonly state: State;
  readonly lambda: Lambda;
  readonly counts: CallCounts;
  /** By the role's name. */
  readonly policies: ReadonlyMap<string, readonly Statement[]>;
  /** Is told of each execution that ended. */
  onEnd(machineArn: string, status: ExecutionStatus): void;
}

/** An execution as tests read it. Times are virtual epoch milliseconds. */
export interface ExecutionView {
  readonly name: string;
  /** The state machine's name. */
  readonly machine: string;
  readonly status: ExecutionStatus;
  readonly input: unknown;
  readonly output?: unknown;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
  readonly startedAt: number;
  /** Where it is, or where it ended. */
  readonly currentState: string;
  /** Until when it waits, in a Wait or before it tries again. */
  readonly wakeAt?: number | undefined;
}

const TARGET = 'AWSStepFunctions.';

/** Step Functions: standard workflows of the template, in virtual time. */
export class StepFunctions implements GatewayService {
  readonly name = 'states';
  readonly #executions: Executions;
  readonly #operations: ReturnType<typeof stateOperations>;

  /** Throws for a machine that AWS would refuse or that the embedded cloud does not know, and for a missing right. */
  constructor({ stack, clock, state, lambda, counts, policies, onEnd }: StepFunctionsOptions) {
    const { region, account } = stack.environment;
    const machines = declaredMachines(stack);
    const access = new Access(account);
    const tasks = new LambdaTask({ stack, access, lambda, counts });
    for (const machine of machines) {
      const { logicalId, name, roleName } = machine;
      access.add(logicalId, { functionName: name, roleName, statements: policies.get(roleName) ?? [] });
      try {
        tasks.check(machine);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(`AWS::StepFunctions::StateMachine ${logicalId}: ${why}`, { cause: error });
      }
    }
    this.#executions = new Executions({
      region,
      clock,
      state,
      machines,
      tasks,
      onEnd,
      countTransition: (arn) => counts.add(undefined, 'states', 'StateTransition', [arn]),
    });
    const createdAt = new Map(machines.map((machine) => [machine, firstSeen(state, machine.name, clock)]));
    this.#operations = stateOperations(createdAt, this.#executions, clock);
  }

  start(): void {
    this.#executions.start();
  }

  stop(): void {
    this.#executions.stop();
  }

  /** Whether no execution does anything: all have ended or wait. */
  isSettled(): boolean {
    return this.#executions.isSettled();
  }

  /** Oldest first. */
  executions(): ExecutionView[] {
    return this.#executions
      .all()
      .reverse()
      .map(({ name, machineArn, status, input, output, error, cause, startedAt, state }) => ({
        name,
        machine: machineArn.slice(machineArn.lastIndexOf(':') + 1),
        status,
        input: JSON.parse(input),
        ...(output !== undefined && { output: JSON.parse(output) }),
        ...(error !== undefined && { error }),
        ...(cause !== undefined && { cause }),
        startedAt,
        currentState: state.name,
        ...(status === 'RUNNING' && state.wakeAt !== undefined && { wakeAt: state.wakeAt }),
      }));
  }

  operation({ headers }: GatewayRequest): string {
    const target = String(headers['x-amz-target'] ?? '');
    const operation = target.startsWith(TARGET) ? target.slice(TARGET.length) : target;
    if (Object.hasOwn(this.#operations, operation)) return operation;
    throw new NotEmbedded(`states:${operation || '(no operation)'}`);
  }

  permissions(request: GatewayRequest): NeededPermission[] {
    const { executionArn, stateMachineArn } = Subject.parse(parseBody(request));
    return [{ action: `states:${this.operation(request)}`, resource: executionArn ?? stateMachineArn ?? '*' }];
  }

  async handle(request: GatewayRequest): Promise<GatewayResponse> {
    const answer = this.#operations[this.operation(request)]?.(parseBody(request)) ?? {};
    return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: JSON.stringify(answer) };
  }

  error(status: number, code: string, message: string): GatewayResponse {
    return jsonError('com.amazonaws.swf.service.v2.model', status, code, message);
  }
}

const Subject = z.object({
  executionArn: z.string().optional().catch(undefined),
  stateMachineArn: z.string().optional().catch(undefined),
});

function parseBody({ body }: GatewayRequest): unknown {
  try {
    return JSON.parse(body.toString('utf8') || '{}');
  } catch {
    throw new GatewayError(400, 'SerializationException', 'The request body is no JSON.');
  }
}

function firstSeen(state: State, name: string, clock: VirtualClock): number {
  const key = `state machine created ${name}`;
  const seen = state.get(key);
  if (seen !== undefined) return Number(seen);
  state.set(key, String(clock.now()));
  return clock.now();
}
