import { StateMachine } from 'aws-local-stepfunctions';
import { z } from 'zod';

const path = z.string().nullable().optional();
const common = { Comment: z.string().optional(), QueryLanguage: z.literal('JSONPath').optional() };
const inOut = { InputPath: path, OutputPath: path };
const onward = { Next: z.string().optional(), End: z.boolean().optional() };

const Retrier = z.strictObject({
  Comment: z.string().optional(),
  ErrorEquals: z.array(z.string()).min(1),
  IntervalSeconds: z.int().positive().default(1),
  MaxAttempts: z.int().nonnegative().default(3),
  BackoffRate: z.number().min(1).default(2),
  MaxDelaySeconds: z.int().positive().optional(),
  JitterStrategy: z.enum(['NONE', 'FULL']).default('NONE'),
});
export type Retrier = z.output<typeof Retrier>;

const Catcher = z.strictObject({
  Comment: z.string().optional(),
  ErrorEquals: z.array(z.string()).min(1),
  Next: z.string(),
  ResultPath: path,
});
export type Catcher = z.output<typeof Catcher>;

const Task = z.strictObject({
  Type: z.literal('Task'),
  ...common,
  ...inOut,
  ...onward,
  Resource: z.string(),
  Parameters: z.unknown().optional(),
  ResultSelector: z.unknown().optional(),
  ResultPath: path,
  TimeoutSeconds: z.int().positive().optional(),
  Retry: z.array(Retrier).default([]),
  Catch: z.array(Catcher).default([]),
});
export type TaskState = z.output<typeof Task>;

const Wait = z.strictObject({
  Type: z.literal('Wait'),
  ...common,
  ...inOut,
  ...onward,
  Seconds: z.int().nonnegative().optional(),
  SecondsPath: z.string().optional(),
  Timestamp: z.string().optional(),
  TimestampPath: z.string().optional(),
});
export type WaitState = z.output<typeof Wait>;

const Pass = z.strictObject({
  Type: z.literal('Pass'),
  ...common,
  ...inOut,
  ...onward,
  Parameters: z.unknown().optional(),
  Result: z.unknown().optional(),
  ResultPath: path,
});

const Choice = z.strictObject({
  Type: z.literal('Choice'),
  ...common,
  ...inOut,
  Choices: z.array(z.looseObject({ Next: z.string() })),
  Default: z.string().optional(),
});

const Succeed = z.strictObject({ Type: z.literal('Succeed'), ...common, ...inOut });

const Fail = z.strictObject({
  Type: z.literal('Fail'),
  ...common,
  Error: z.string().optional(),
  ErrorPath: z.string().optional(),
  Cause: z.string().optional(),
  CausePath: z.string().optional(),
});

const State = z.discriminatedUnion('Type', [Task, Wait, Pass, Choice, Succeed, Fail]);
export type StateDefinition = z.output<typeof State>;

const Definition = z.strictObject({
  Comment: z.string().optional(),
  Version: z.string().optional(),
  QueryLanguage: z.literal('JSONPath').optional(),
  TimeoutSeconds: z.int().positive().optional(),
  StartAt: z.string(),
  States: z.record(z.string(), State),
});
export type Definition = z.output<typeof Definition>;

const FUNCTION = /^arn:aws:lambda:[\w-]+:\d+:function:[^:]+(:\$LATEST)?$/;

/** What was read in this process, by its text: the validator compiles its schema for each definition, which takes longer than to start a cloud. */
const known = new Map<string, Definition>();

/**
 * Reads a state machine's Amazon States Language. Throws for what AWS would refuse, and names what AWS knows and the
 * embedded cloud does not.
 */
export function parseDefinition(text: string): Definition {
  const definition = known.get(text) ?? readDefinition(text);
  known.set(text, definition);
  return definition;
}

function readDefinition(text: string): Definition {
  const json: unknown = JSON.parse(text);
  validate(json);
  for (const [name, state] of Object.entries(
    z.looseObject({ States: z.record(z.string(), z.unknown()) }).parse(json).States,
  )) {
    const { Type } = z.looseObject({ Type: z.string() }).parse(state);
    if (!State.options.some(({ shape }) => shape.Type.value === Type)) throw unknown(`${Type} states`, name);
  }
  const parsed = Definition.safeParse(json);
  if (!parsed.success) throw new Error(`the embedded cloud does not know all of it: ${z.prettifyError(parsed.error)}`);
  for (const [name, state] of Object.entries(parsed.data.States)) if (state.Type === 'Task') requireKnown(name, state);
  return parsed.data;
}

function validate(json: unknown): void {
  try {
    // Whether it is a definition is what its constructor finds out; it writes into what it is given.
    new StateMachine(structuredClone(json) as ConstructorParameters<typeof StateMachine>[0]);
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^State machine definition is invalid.*:\n/, '') : error;
    throw new Error(`Invalid State Machine Definition: ${String(why).trim()}`);
  }
}

function requireKnown(name: string, { Resource, Retry, Catch }: TaskState): void {
  if (Resource !== 'arn:aws:states:::lambda:invoke' && !FUNCTION.test(Resource)) {
    throw unknown(`the resource ${Resource}`, name);
  }
  for (const list of [Retry, Catch]) {
    const all = list.findIndex(({ ErrorEquals }) => ErrorEquals.includes('States.ALL'));
    if (all >= 0 && (all < list.length - 1 || list[all]?.ErrorEquals.length !== 1)) {
      throw new Error(`Invalid State Machine Definition: States.ALL must stand alone and last (state ${name})`);
    }
  }
}

function unknown(what: string, state: string): Error {
  return new Error(`the embedded cloud does not know ${what} (state ${state})`);
}
