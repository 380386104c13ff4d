import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { GatewayError } from '../gateway/service.ts';
import type { Machine } from './declared-machines.ts';
import { type Execution, ExecutionStatus } from './execution.ts';
import { described, describedMachine, historyOf, listed, listedMachine } from './execution-answers.ts';
import { requireName } from './execution-name.ts';
import type { Executions } from './executions.ts';
import { LARGEST_DATA_BYTES } from './state-error.ts';

type Operation = (input: unknown) => object;

const page = { maxResults: z.int().min(0).max(1000).default(100), nextToken: z.string().optional() };
const ofExecution = z.object({ executionArn: z.string() });
const ofMachine = z.object({ stateMachineArn: z.string() });
const startExecution = ofMachine.extend({
  name: z.string().default(() => randomUUID()),
  input: z.string().default('{}'),
});
const stopExecution = ofExecution.extend({ error: z.string().optional(), cause: z.string().optional() });
const listExecutions = ofMachine.extend({ statusFilter: ExecutionStatus.optional(), ...page });
const getExecutionHistory = ofExecution.extend({ reverseOrder: z.boolean().default(false), ...page });

/**
 * Operations by name: they take the request's JSON and answer the response's.
 * @param createdAt the machines, and when each was first seen in virtual epoch milliseconds.
 */
export function stateOperations(
  createdAt: ReadonlyMap<Machine, number>,
  executions: Executions,
  clock: Clock,
): Record<string, Operation> {
  const machineOf = ({ stateMachineArn }: { stateMachineArn: string }): Machine => {
    const machine = [...createdAt.keys()].find(({ arn }) => arn === stateMachineArn);
    if (machine !== undefined) return machine;
    throw new GatewayError(400, 'StateMachineDoesNotExist', `State Machine Does Not Exist: '${stateMachineArn}'`);
  };
  const executionOf = ({ executionArn }: { executionArn: string }): Execution => {
    const execution = executions.find(executionArn);
    if (execution !== undefined) return execution;
    throw new GatewayError(400, 'ExecutionDoesNotExist', `Execution Does Not Exist: '${executionArn}'`);
  };
  return {
    StartExecution: (input) => {
      const wish = parse(startExecution, input);
      requireName(wish.name);
      requireInput(wish.input);
      const { arn, startedAt } = executions.startExecution(machineOf(wish), wish.name, wish.input);
      return { executionArn: arn, startDate: startedAt / 1000 };
    },
    StopExecution: (input) => {
      const { error, cause, ...wish } = parse(stopExecution, input);
      const execution = executionOf(wish);
      executions.abort(execution, { error, cause });
      return { stopDate: (execution.stoppedAt ?? clock.now()) / 1000 };
    },
    RedriveExecution: (input) => {
      executions.redrive(executionOf(parse(ofExecution, input)));
      return { redriveDate: clock.now() / 1000 };
    },
    DescribeExecution: (input) => described(executionOf(parse(ofExecution, input)), clock.now()),
    GetExecutionHistory: (input) => {
      const wish = parse(getExecutionHistory, input);
      const events = historyOf(executions.history(executionOf(wish)));
      const { items, nextToken } = pageOf(wish.reverseOrder ? events.reverse() : events, wish);
      return { events: items, nextToken };
    },
    ListExecutions: (input) => {
      const wish = parse(listExecutions, input);
      const { arn } = machineOf(wish);
      const wanted = executions.all().filter(({ machineArn, status }) => {
        return machineArn === arn && status === (wish.statusFilter ?? status);
      });
      const { items, nextToken } = pageOf(wanted, wish);
      return { executions: items.map(listed), nextToken };
    },
    ListStateMachines: () => ({ stateMachines: [...createdAt].map(([machine, at]) => listedMachine(machine, at)) }),
    DescribeStateMachine: (input) => {
      const machine = machineOf(parse(ofMachine, input));
      return describedMachine(machine, createdAt.get(machine) ?? clock.now());
    },
  };
}

function requireInput(input: string): void {
  if (Buffer.byteLength(input) > LARGEST_DATA_BYTES) {
    throw new GatewayError(
      400,
      'ValidationException',
      `1 validation error detected: Value at 'input' failed to satisfy constraint: Member must have length less than or equal to ${LARGEST_DATA_BYTES}`,
    );
  }
  try {
    JSON.parse(input);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new GatewayError(400, 'InvalidExecutionInput', `Invalid State Machine Execution Input: '${why}'`);
  }
}

/** @returns one page; its token is where the next one begins. */
function pageOf<T>(items: readonly T[], wish: { maxResults: number; nextToken?: string | undefined }) {
  const from = Number(wish.nextToken ?? 0);
  if (!Number.isInteger(from)) throw new GatewayError(400, 'InvalidToken', `Invalid Token: '${wish.nextToken}'`);
  // AWS takes 0 for its default.
  const to = from + (wish.maxResults || 100);
  return { items: items.slice(from, to), nextToken: to < items.length ? String(to) : undefined };
}

function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new GatewayError(400, 'ValidationException', `${issue?.path.join('.')}: ${issue?.message}`);
}
