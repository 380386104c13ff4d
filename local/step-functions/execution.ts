import { z } from 'zod';

const STATUSES = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'] as const;
export const ExecutionStatus = z.enum(STATUSES);
export type ExecutionStatus = z.output<typeof ExecutionStatus>;

/** Where an execution is: enough to go on from after a restart. */
const CurrentState = z.object({
  name: z.string(),
  input: z.unknown(),
  enteredAt: z.number(),
  /** How often each of the state's retriers has tried again. */
  retries: z.array(z.number()),
  /** Set while it waits, in a Wait or before it tries again. */
  wakeAt: z.number().optional(),
});

/** An execution of a standard workflow as it is kept. Times are virtual epoch milliseconds, texts are JSON. */
export const Execution = z.object({
  arn: z.string(),
  name: z.string(),
  machineArn: z.string(),
  /** Under which its definition is kept: it stays with that when the machine changes. */
  definitionId: z.string(),
  input: z.string(),
  status: ExecutionStatus,
  startedAt: z.number(),
  /** A machine's timeout counts from here. */
  runsSince: z.number(),
  stoppedAt: z.number().optional(),
  output: z.string().optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
  redriveCount: z.number(),
  redrivenAt: z.number().optional(),
  eventCount: z.number(),
  state: CurrentState,
});
export type Execution = z.output<typeof Execution>;

const DAY_MS = 86_400_000;
/** How long an execution may be open. */
export const LONGEST_EXECUTION_MS = 365 * DAY_MS;
/** How long a closed one is known, and its name taken. */
const KEPT_MS = 90 * DAY_MS;
/** How long a closed one may be redriven. */
const REDRIVABLE_MS = 14 * DAY_MS;

/** AWS forgets an execution 90 days after its end. */
export function isForgotten({ stoppedAt }: Execution, now: number): boolean {
  return stoppedAt !== undefined && now >= stoppedAt + KEPT_MS;
}

/** Why an execution cannot be redriven, in AWS's words; undefined: it can. */
export function notRedrivable({ status, startedAt, stoppedAt = 0 }: Execution, now: number): string | undefined {
  if (status === 'RUNNING') return 'Execution is RUNNING and cannot be redriven';
  if (status === 'SUCCEEDED') return 'Execution is SUCCEEDED and cannot be redriven';
  if (now >= stoppedAt + REDRIVABLE_MS) return 'The redrivable period of 14 days has ended';
  if (now >= startedAt + LONGEST_EXECUTION_MS) return 'The execution has exceeded the maximum open time of one year';
  return undefined;
}
