import { describe, expect, it } from 'vitest';
import { assemblyOf, functionOf, startSmall } from './small-stack.ts';

const minute = 60_000;
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

interface Changes {
  expression?: string;
  properties?: Record<string, unknown>;
  target?: Record<string, unknown>;
  trusted?: Record<string, unknown>;
  allowed?: Record<string, unknown>;
  code?: string;
  more?: Parameters<typeof assemblyOf>[0];
}

const RUN = 'export const handler = async (event) => { console.log(JSON.stringify({ at: Date.now(), event })); };';

/** A function that logs when it was woken and by what, its schedule, and the role for that. */
function scheduled({ expression = 'rate(5 minutes)', ...changes }: Changes = {}) {
  const worker = functionOf('Worker', changes.code ?? RUN);
  const trusted = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'scheduler.amazonaws.com' } };
  const allowed = { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: arnOf('Worker') };
  const resources = {
    ...worker.resources,
    WakeRole: {
      Type: 'AWS::IAM::Role',
      Properties: { AssumeRolePolicyDocument: { Statement: [{ ...trusted, ...changes.trusted }] } },
    },
    WakePolicy: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: 'wake',
        PolicyDocument: { Statement: [{ ...allowed, ...changes.allowed }] },
        Roles: [{ Ref: 'WakeRole' }],
      },
    },
    Wake: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        ScheduleExpression: expression,
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: { Arn: arnOf('Worker'), RoleArn: arnOf('WakeRole'), ...changes.target },
        ...changes.properties,
      },
    },
    ...changes.more,
  };
  return { resources, code: worker.code };
}

async function start(changes: Changes = {}, options: Parameters<typeof startSmall>[2] = {}) {
  const { resources, code } = scheduled(changes);
  const { cloud, logged, dataDir } = await startSmall(resources, code, options);
  const runs = () => logged.flatMap((entry) => (isRun(entry) ? entry : []));
  return { cloud, runs, dataDir };
}

function isRun(entry: unknown): entry is { at: number; event: Record<string, unknown> } {
  return typeof entry === 'object' && entry !== null && 'event' in entry;
}

/** How many minutes lay between the runs, to a hundredth. */
const gaps = (runs: readonly { at: number }[]) =>
  runs.slice(1).map(({ at }, index) => Math.round((at - (runs[index]?.at ?? 0)) / minute / 0.1) * 0.1);

describe('OPS-02 a schedule', () => {
  it('wakes its function at once and then at its rate, in virtual time and in order', async () => {
    const { cloud, runs } = await start();
    await cloud.idle();
    expect(runs()).toHaveLength(1);
    await cloud.advance('20 minutes');
    expect(gaps(runs())).toEqual([5, 5, 5, 5]);
    expect(cloud.calls()).toContainEqual(expect.objectContaining({ service: 'lambda', operation: 'Invoke', count: 5 }));
    expect(cloud.usedPermissions()).toMatchObject({ Wake: [{ action: 'lambda:InvokeFunction' }] });
  });

  it('by cron wakes its function at the wall clock of its time zone', async () => {
    const { cloud, runs } = await start({
      expression: 'cron(0 9 * * ? *)',
      properties: { ScheduleExpressionTimezone: 'Asia/Kolkata' },
    });
    await cloud.advance('3 days');
    expect(runs().map(({ at }) => new Date(at).toISOString().slice(11, 16))).toEqual(['03:30', '03:30', '03:30']);
  });

  it('that is disabled does nothing', async () => {
    const { cloud, runs } = await start({ properties: { State: 'DISABLED' } });
    await cloud.advance('1 hour');
    expect(runs()).toEqual([]);
  });

  it('gives its input, or says who woke the function', async () => {
    const input = { time: '<aws.scheduler.scheduled-time>', what: 'sweep' };
    const withInput = await start({ target: { Input: JSON.stringify(input) } });
    await withInput.cloud.idle();
    expect(withInput.runs()[0]?.event).toEqual({ what: 'sweep', time: expect.stringMatching(/^\d{4}-.*\d\dZ$/) });
    const without = await start();
    await without.cloud.idle();
    expect(without.runs()[0]?.event).toMatchObject({
      source: 'aws.scheduler',
      'detail-type': 'Scheduled Event',
      resources: ['arn:aws:scheduler:eu-west-1:000000000000:schedule/default/Wake'],
    });
  });

  it('goes on in step after a restart and makes up for nothing', async () => {
    const { resources, code } = scheduled();
    const assembly = assemblyOf(resources, code);
    const first = await start({}, { assembly });
    await first.cloud.advance('7 minutes');
    expect(first.runs()).toHaveLength(2);
    await first.cloud.stop();
    const second = await start({}, { assembly, dataDir: first.dataDir });
    await second.cloud.idle();
    expect(second.runs()).toEqual([]);
    await second.cloud.advance('4 minutes');
    expect(gaps([...first.runs(), ...second.runs()])).toEqual([5, 5]);
  });

  it('of a group runs with a role that trusts Scheduler for that group alone', async () => {
    const trusting = (group: string) => ({
      trusted: {
        Condition: {
          StringEquals: {
            'aws:SourceAccount': { Ref: 'AWS::AccountId' },
            'aws:SourceArn': `arn:aws:scheduler:eu-west-1:000000000000:schedule-group/${group}`,
          },
        },
      },
      properties: { GroupName: { Ref: 'Night' } },
      more: { Night: { Type: 'AWS::Scheduler::ScheduleGroup', Properties: { Name: 'night' } } },
    });
    const { cloud, runs } = await start(trusting('night'));
    await cloud.idle();
    expect(runs()).toHaveLength(1);
    await expect(start(trusting('default'))).rejects.toThrow('must allow AWS EventBridge Scheduler to assume the role');
  });

  it.each<[string, Changes, string]>([
    [
      'whose role may not invoke the function',
      { allowed: { Action: 'lambda:GetFunction' } },
      'is not authorized to perform: lambda:InvokeFunction on resource: arn:aws:lambda:eu-west-1:000000000000:function:Worker',
    ],
    [
      'whose role trusts another service',
      { trusted: { Principal: { Service: 'lambda.amazonaws.com' } } },
      'must allow AWS EventBridge Scheduler to assume the role',
    ],
    ['with another target', { target: { Arn: 'arn:aws:sqs:eu-west-1:000000000000:q' } }, 'does not know the target'],
    ['with a time that is none', { expression: 'rate(5 moons)' }, "'rate(5 moons)' is no schedule"],
    ['of an unknown group', { properties: { GroupName: 'night' } }, 'Schedule group night does not exist'],
  ])('%s is refused', async (_title, changes, message) => {
    await expect(start(changes)).rejects.toThrow(message);
  });
});

describe('OPS-02 an asynchronous invocation that fails', () => {
  const more = {
    Lost: { Type: 'AWS::SQS::Queue' },
    Retries: {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: {
        FunctionName: { Ref: 'Worker' },
        Qualifier: '$LATEST',
        DestinationConfig: { OnFailure: { Destination: arnOf('Lost') } },
      },
    },
  };
  const failing = { code: RUN.replace('};', 'throw new Error("no"); };'), expression: 'rate(1 day)', more };

  it('is tried again after one and two minutes and then told to its destination', async () => {
    const { cloud, runs } = await start(failing);
    await cloud.advance('10 minutes');
    await cloud.idle();
    expect(gaps(runs())).toEqual([1, 2]);
    const [letter] = cloud.deadLetters();
    expect(letter?.queue).toBe('Lost');
    expect(JSON.parse(letter?.body ?? '')).toMatchObject({
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 3 },
      requestPayload: { source: 'aws.scheduler' },
      responsePayload: { errorType: 'Error', errorMessage: 'no' },
    });
  });

  it('is tried again after a restart, too', async () => {
    const { resources, code } = scheduled(failing);
    const assembly = assemblyOf(resources, code);
    const first = await start(failing, { assembly });
    await expect.poll(() => first.cloud.failures().length).toBe(1);
    await first.cloud.stop();
    const second = await start(failing, { assembly, dataDir: first.dataDir });
    await second.cloud.advance('10 minutes');
    expect(gaps([...first.runs(), ...second.runs()])).toEqual([1, 2]);
    expect(second.cloud.deadLetters()).toHaveLength(1);
  });
});
