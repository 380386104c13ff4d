import { type RunOptions, StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import type { Catcher, StateDefinition, WaitState } from './definition.ts';
import { StateError } from './state-error.ts';

type Json = Awaited<ReturnType<StateMachine['run']>['result']>;
type Handlers = NonNullable<NonNullable<RunOptions['overrides']>['taskResourceLocalHandlers']>;

/** What came of a state. */
export interface Step {
  /** Undefined: the execution ends here. */
  readonly next: string | undefined;
  readonly output: unknown;
}

/** The engine ends tasks of its own accord after a minute: here never, timeouts are ours. */
const NO_TIMEOUT_SECONDS = 2_000_000;

/** No state can have this name. */
const THIS = '';

/**
 * Does one state as the engine does: its paths, templates, intrinsic functions and choices. What takes time stays
 * outside. Throws a StateError.
 * @param context what `$$` is.
 * @param task does the work of a Task.
 */
export async function doState(
  state: StateDefinition,
  input: unknown,
  context: unknown,
  task: (parameters: unknown) => Promise<unknown> = async () => null,
): Promise<Step> {
  let next: string | undefined;
  const work = 'Result' in state && state.Type === 'Pass' ? async () => state.Result : task;
  // JSON in, JSON out: what the engine's types say.
  const handlers: Handlers = { [THIS]: async (parameters) => (await work(parameters)) as Json };
  const end = { Type: 'Task', Resource: 'none', End: true };
  const targets = Object.fromEntries(targetsOf(state).map((target) => [target, end]));
  for (const target of Object.keys(targets)) {
    handlers[target] = (output) => {
      next = target;
      return output;
    };
  }
  // The definition is valid: `parseDefinition` has seen it.
  const definition = { StartAt: THIS, States: { [THIS]: asEngineWants(state), ...targets } } as StateMachineDefinition;
  const machine = new StateMachine(definition, { validationOptions: { noValidate: true } });
  try {
    const options = { overrides: { taskResourceLocalHandlers: handlers }, context: { Own: context } };
    const output = await machine.run(input as Json, options).result;
    return { next, output };
  } catch (error) {
    throw stateError(error, state);
  }
}

/** Where a catcher leads, with the error where it wants it. */
export function doCatch(catcher: Catcher, input: unknown, error: StateError): Promise<Step> {
  const { Next, ResultPath } = catcher;
  return doState({ Type: 'Pass', Result: { Error: error.name, Cause: error.message }, ResultPath, Next }, input, {});
}

/** Seconds or time that a Wait finds in its input. */
export async function waitValue({ InputPath, ...wait }: WaitState, input: unknown, context: unknown): Promise<unknown> {
  const path = wait.SecondsPath ?? wait.TimestampPath;
  const read: StateDefinition = { Type: 'Pass', InputPath, Parameters: { 'value.$': path }, End: true };
  const { output } = await doState(read, input, context);
  return typeof output === 'object' && output !== null && 'value' in output ? output.value : undefined;
}

function targetsOf(state: StateDefinition): string[] {
  if (state.Type === 'Choice') return [...state.Choices.map(({ Next }) => Next), state.Default ?? []].flat();
  return 'Next' in state && state.Next !== undefined ? [state.Next] : [];
}

/** Without what is done outside, and around the engine's own mistakes. */
function asEngineWants(state: StateDefinition): unknown {
  const { Type, ...rest } = state;
  const type = Type === 'Wait' ? 'Pass' : Type === 'Pass' && 'Result' in state ? 'Task' : Type;
  const ours = ['Retry', 'Catch', 'TimeoutSeconds', 'Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath', 'Result'];
  const theirs = Object.entries(rest).filter(([key, value]) => {
    const isWhole = key.endsWith('Path') && value === '$';
    return !ours.includes(key) && value !== undefined && !isWhole;
  });
  const wanted = { Type: type, ...Object.fromEntries(theirs), TimeoutSeconds: NO_TIMEOUT_SECONDS };
  return JSON.parse(JSON.stringify(wanted, enginePath));
}

/** It overwrites the context's Execution, and takes `$['key']` for the key `$`. */
function enginePath(key: string, value: unknown): unknown {
  if (typeof value !== 'string' || !(key.endsWith('.$') || key.endsWith('Path') || key === 'Variable')) return value;
  if (key === 'ResultPath') return value.replace(/^\$\[/, '$.[');
  return value.replaceAll(/\$\$(?=[.[,)\s]|$)/g, () => '$$.Own');
}

function stateError(error: unknown, state: StateDefinition): StateError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return new StateError('States.Runtime', String(cause));
  // A Fail state may say neither; the engine then says something.
  const isSaid = (...keys: string[]) => state.Type !== 'Fail' || keys.some((key) => key in state);
  return new StateError(
    isSaid('Error', 'ErrorPath') ? cause.name : '',
    isSaid('Cause', 'CausePath') ? cause.message : '',
  );
}
