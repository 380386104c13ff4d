import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { calling, functionOf, startSmall } from '../small-stack.ts';

export const MACHINE = 'arn:aws:states:eu-west-1:000000000000:stateMachine:Flow';
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

/** What the worker logs, and its answer: its event with `did`. */
export const WORK = `
export const handler = async (event) => {
  console.log(JSON.stringify({ at: Date.now(), event }));
  return { ...event, did: true };
};`;

/** As WORK, but it fails as often as `event.failures` says, with the error that `event.error` names. */
export const FAILING = `
const tries = new Map();
export const handler = async (event) => {
  console.log(JSON.stringify({ at: Date.now(), event }));
  const done = (tries.get(event.id) ?? 0) + 1;
  tries.set(event.id, done);
  if (done > event.failures) return { ...event, tries: done };
  throw Object.assign(new Error('not yet'), { name: event.error ?? 'Error' });
};`;

/** A Task of the worker, without Next and End. */
/** The worker's ARN, by a substitution. */
export const WORKER = `\${worker}`;
export const TASK = { Type: 'Task', Resource: WORKER };

export interface Changes {
  code?: string;
  worker?: Record<string, unknown>;
  properties?: Record<string, unknown>;
  trusted?: Record<string, unknown>;
  allowed?: Record<string, unknown>;
  rights?: unknown[];
}

/** A worker, a state machine `Flow` and its role. */
export function flow(definition: unknown, { code = WORK, ...changes }: Changes = {}) {
  const worker = functionOf('Worker', code, changes.worker, changes.rights);
  const trusted = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'states.amazonaws.com' } };
  const allowed = { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: arnOf('Worker') };
  const text = typeof definition === 'string' ? definition : JSON.stringify(definition);
  return {
    code: worker.code,
    resources: {
      ...worker.resources,
      FlowRole: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: { Statement: [{ ...trusted, ...changes.trusted }] },
          Policies: [{ PolicyName: 'run', PolicyDocument: { Statement: [{ ...allowed, ...changes.allowed }] } }],
        },
      },
      Flow: {
        Type: 'AWS::StepFunctions::StateMachine',
        Properties: {
          DefinitionString: { 'Fn::Join': ['', [text.slice(0, 1), text.slice(1)]] },
          DefinitionSubstitutions: { worker: arnOf('Worker') },
          RoleArn: arnOf('FlowRole'),
          ...changes.properties,
        },
      },
    },
  };
}

interface Run {
  at: number;
  event: Record<string, unknown>;
}

/** A running cloud with the machine `Flow`, and what its worker was given. */
export async function startFlow(
  definition: unknown,
  changes: Changes = {},
  options: Parameters<typeof startSmall>[2] = {},
) {
  const { resources, code } = flow(definition, changes);
  const { cloud, logged, dataDir } = await startSmall(resources, code, options);
  const client = new SFNClient(calling(cloud));
  return {
    cloud,
    dataDir,
    logged,
    client,
    runs: () => logged.filter((entry): entry is Run => typeof entry === 'object' && entry !== null && 'event' in entry),
    begin: (name: string, input: unknown = {}) =>
      client.send(new StartExecutionCommand({ stateMachineArn: MACHINE, name, input: JSON.stringify(input) })),
    describe: (name: string) => client.send(new DescribeExecutionCommand({ executionArn: executionArn(name) })),
    execution: (name: string) => cloud.executions().find((each) => each.name === name),
  };
}

export function executionArn(name: string): string {
  return `${MACHINE.replace(':stateMachine:', ':execution:')}:${name}`;
}

/** States that follow each other; each is given Next or, the last, End. */
export function chain(states: Record<string, Record<string, unknown>>, more: Record<string, unknown> = {}) {
  const names = Object.keys(states);
  const linked = Object.entries(states).map(([name, state], index) => {
    const next = names[index + 1];
    return [name, { ...state, ...(next === undefined ? { End: true } : { Next: next }) }];
  });
  return { StartAt: names[0], States: Object.fromEntries(linked), ...more };
}
