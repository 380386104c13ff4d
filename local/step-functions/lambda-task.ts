import { z } from 'zod';
import type { CallCounts } from '../gateway/call-counts.ts';
import { AccessDenied } from '../gateway/service.ts';
import type { Access } from '../iam/access.ts';
import type { Lambda } from '../lambda/lambda.ts';
import type { Stack } from '../template/stack.ts';
import type { Machine } from './declared-machines.ts';
import type { TaskState } from './definition.ts';
import { requireSize, StateError } from './state-error.ts';

const INVOKE = 'arn:aws:states:::lambda:invoke';

/** What `lambda:invoke` takes here. */
const Parameters = z.strictObject({
  FunctionName: z.string(),
  Payload: z.unknown().optional(),
  Qualifier: z.literal('$LATEST').optional(),
});
const PARAMETERS = ['FunctionName', 'Payload', 'Qualifier'];

export interface LambdaTaskOptions {
  readonly stack: Stack;
  /** Knows the machines by their logical ids. */
  readonly access: Access;
  readonly lambda: Lambda;
  readonly counts: CallCounts;
}

/** Tasks of state machines: functions that are invoked and waited for, with the role of the machine. */
export class LambdaTask {
  readonly #options: LambdaTaskOptions;

  constructor(options: LambdaTaskOptions) {
    this.#options = options;
  }

  /** Throws if the machine's role may not invoke what it names, or there is no such function. */
  check(machine: Machine): void {
    for (const [name, state] of Object.entries(machine.definition.States)) {
      if (state.Type !== 'Task') continue;
      const called = state.Resource === INVOKE ? calledBy(state, name) : state.Resource;
      // From the input: only a run tells.
      if (called === undefined) continue;
      const found = this.#find(called);
      if (found === undefined) throw new Error(`state ${name}: Function not found: ${called}`);
      this.#options.access.check(machine.logicalId, { action: 'lambda:InvokeFunction', resource: found.resource });
    }
  }

  /** Invokes the function of a state. Throws a StateError named as on AWS. */
  async run(machine: Machine, { Resource }: TaskState, parameters: unknown): Promise<unknown> {
    if (Resource !== INVOKE) return this.#invoke(machine, Resource, parameters);
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) throw new StateError('States.Runtime', z.prettifyError(parsed.error));
    const { FunctionName, Payload = {} } = parsed.data;
    const payload = await this.#invoke(machine, FunctionName, Payload);
    const headers = { 'X-Amz-Executed-Version': '$LATEST', 'Content-Type': 'application/json' };
    return {
      ExecutedVersion: '$LATEST',
      Payload: payload,
      SdkHttpMetadata: { HttpHeaders: headers, HttpStatusCode: 200 },
      StatusCode: 200,
    };
  }

  async #invoke(machine: Machine, called: string, payload: unknown): Promise<unknown> {
    const { access, lambda, counts } = this.#options;
    const found = this.#find(called);
    try {
      access.check(machine.logicalId, { action: 'lambda:InvokeFunction', resource: found?.resource ?? called });
    } catch (error) {
      if (!(error instanceof AccessDenied)) throw error;
      throw new StateError('Lambda.AWSLambdaException', `${error.message} (Service: Lambda, Status Code: 403)`);
    }
    if (found === undefined) {
      throw new StateError(
        'Lambda.ResourceNotFoundException',
        `Function not found: ${called} (Service: Lambda, Status Code: 404)`,
      );
    }
    const lambdaFunction = lambda.function(found.logicalId);
    counts.add(undefined, 'lambda', 'Invoke', [found.arn]);
    const { error, response, isThrottled } = await lambdaFunction.invokeUnlessFull(payload);
    if (isThrottled)
      throw new StateError('Lambda.TooManyRequestsException', 'Rate Exceeded. (Service: Lambda, Status Code: 429)');
    if (error !== undefined) throw new StateError(error.errorType, JSON.stringify(error));
    requireSize(response, 'Lambda function');
    return response ?? null;
  }

  /** A function by its name or ARN; there is no version but `$LATEST`. */
  #find(called: string): { logicalId: string; arn: string; resource: string } | undefined {
    const { stack } = this.#options;
    const [, name, version = ''] = /^(?:arn:aws:lambda:.*:function:)?([\w-]+)(:\$LATEST)?$/.exec(called) ?? [];
    const found = stack.ofType('AWS::Lambda::Function').find(({ logicalId }) => stack.name(logicalId) === name);
    if (found === undefined) return undefined;
    const arn = String(stack.attribute(found.logicalId, 'Arn'));
    return { logicalId: found.logicalId, arn, resource: arn + version };
  }
}

/** The function that a state names; undefined if it takes it from its input. Throws for other ways of invoking. */
function calledBy({ Parameters: given }: TaskState, name: string): string | undefined {
  const named = z.record(z.string(), z.unknown()).parse(given);
  const unknown = Object.keys(named).find((key) => !PARAMETERS.includes(key.replace(/\.\$$/, '')));
  if (unknown !== undefined)
    throw new Error(`the embedded cloud does not know lambda:invoke's ${unknown} (state ${name})`);
  return typeof named.FunctionName === 'string' ? named.FunctionName : undefined;
}
