import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assemblyOf } from '../small-stack.ts';
import { type Changes, chain, FAILING, flow, startFlow, TASK, WORKER } from './step-functions-stack.ts';

const HOUR = chain({ First: TASK, Delay: { Type: 'Wait', Seconds: 3600 }, Then: TASK });

/** The data as a killed process would leave it. */
function killed(dataDir: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'small-data-'));
  cpSync(dataDir, copy, { recursive: true });
  rmSync(join(copy, 'lock.json'));
  return copy;
}

describe('OPS-02 an execution goes on', () => {
  it('in the middle of a wait after a restart', async () => {
    const assembly = assemblyOf(...parts(HOUR));
    const first = await startFlow(HOUR, {}, { assembly });
    await first.begin('one');
    await first.cloud.advance('50 minutes');
    await first.cloud.stop();
    const second = await startFlow(HOUR, {}, { assembly, dataDir: first.dataDir });
    await second.cloud.idle();
    expect(second.runs()).toEqual([]);
    await second.cloud.advance('11 minutes');
    expect(second.runs()).toHaveLength(1);
    expect(second.execution('one')?.status).toBe('SUCCEEDED');
    const [before, after] = [first.runs()[0]?.at ?? 0, second.runs()[0]?.at ?? 0];
    expect(Math.round((after - before) / 60_000)).toBe(60);
  });

  it('in the middle of a wait from what a kill left', async () => {
    const assembly = assemblyOf(...parts(HOUR));
    const first = await startFlow(HOUR, {}, { assembly });
    await first.begin('one');
    await first.cloud.idle();
    const second = await startFlow(HOUR, {}, { assembly, dataDir: killed(first.dataDir) });
    await second.cloud.advance('61 minutes');
    expect(second.runs()).toHaveLength(1);
    expect(second.execution('one')?.status).toBe('SUCCEEDED');
  });

  it('with the task that was under way when it was killed', async () => {
    const [definition, code] = [
      chain({ Do: TASK }),
      'export const handler = async () => { console.log("here"); await new Promise((go) => setTimeout(go, 400)); };',
    ];
    const assembly = assemblyOf(...parts(definition, { code }));
    const first = await startFlow(definition, { code }, { assembly });
    await first.begin('one');
    const dataDir = killed(first.dataDir);
    const second = await startFlow(definition, { code }, { assembly, dataDir });
    await second.cloud.idle();
    expect(second.logged).toEqual(['here']);
    expect(second.execution('one')?.status).toBe('SUCCEEDED');
  });

  it('with the tries that are left', async () => {
    const Retry = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 60, MaxAttempts: 2, BackoffRate: 1 }];
    const [definition, code] = [chain({ Do: { ...TASK, Retry } }), FAILING];
    const assembly = assemblyOf(...parts(definition, { code }));
    const first = await startFlow(definition, { code }, { assembly });
    await first.begin('one', { failures: 9 });
    await first.cloud.advance('90 seconds');
    expect(first.runs()).toHaveLength(2);
    await first.cloud.stop();
    const second = await startFlow(definition, { code }, { assembly, dataDir: first.dataDir });
    await second.cloud.advance('10 minutes');
    expect(second.runs()).toHaveLength(1);
    expect(second.execution('one')?.status).toBe('FAILED');
  });

  it('by the definition with which it was started', async () => {
    const first = await startFlow(HOUR);
    await first.begin('old');
    await first.cloud.stop();
    const changed = chain({ Other: { Type: 'Pass', Result: 'new' } });
    const second = await startFlow(changed, {}, { dataDir: first.dataDir });
    await second.begin('new');
    await second.cloud.advance('2 hours');
    expect(second.execution('old')?.output).toMatchObject({ did: true });
    expect(second.execution('new')?.output).toBe('new');
    await expect(second.begin('old')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });
});

function parts(definition: unknown, changes: Changes = {}) {
  const { resources, code } = flow(definition, changes);
  return [resources, code] as const;
}

const task = (Resource: string, more = {}) => chain({ Do: { Type: 'Task', Resource, ...more } });
const wait = (more: object) => chain({ Delay: { Type: 'Wait', ...more } });
const INVOKE = 'arn:aws:states:::lambda:invoke';

it.each<[string, unknown, Changes, string]>([
  ['that is no JSON', '{"a', {}, 'AWS::StepFunctions::StateMachine Flow: '],
  ['that leads nowhere', { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B' } } }, {}, 'MISSING_TRANSITION_TARGET'],
  ['with a wait of two kinds', wait({ Seconds: 1, SecondsPath: '$.s' }), {}, 'exactly one of'],
  [
    'that says States.ALL too early',
    task(WORKER, { Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['A'] }] }),
    {},
    'States.ALL must stand alone and last',
  ],
  [
    'with another integration',
    task('arn:aws:states:::sqs:sendMessage'),
    {},
    'does not know the resource arn:aws:states:::sqs:sendMessage (state Do)',
  ],
  [
    'that waits for a token',
    task(`${INVOKE}.waitForTaskToken`),
    {},
    'does not know the resource arn:aws:states:::lambda:invoke.waitForTaskToken',
  ],
  [
    'that invokes in another way',
    task(INVOKE, { Parameters: { FunctionName: WORKER, InvocationType: 'Event' } }),
    {},
    "does not know lambda:invoke's InvocationType (state Do)",
  ],
  [
    'with a Parallel',
    { StartAt: 'P', States: { P: { Type: 'Parallel', Branches: [wait({ Seconds: 1 })], End: true } } },
    {},
    'does not know Parallel states (state P)',
  ],
  ['in JSONata', { QueryLanguage: 'JSONata', ...wait({ Seconds: 1 }) }, {}, 'QueryLanguage'],
  [
    'that is express',
    wait({ Seconds: 1 }),
    { properties: { StateMachineType: 'EXPRESS' } },
    'does not know express workflows',
  ],
  [
    'of a strange function',
    task('arn:aws:lambda:eu-west-1:000000000000:function:other'),
    {},
    'Function not found: arn:aws:lambda:eu-west-1:000000000000:function:other',
  ],
  [
    'whose role trusts another',
    task(WORKER),
    { trusted: { Principal: { Service: 'lambda.amazonaws.com' } } },
    'is authorized to assume the provided role',
  ],
  [
    'whose role may not invoke',
    task(WORKER),
    { allowed: { Action: 'lambda:GetFunction' } },
    'assumed-role/FlowRole/Flow is not authorized to perform: lambda:InvokeFunction on resource: arn:aws:lambda:eu-west-1:000000000000:function:Worker',
  ],
])('OPS-02 a state machine %s is refused at the start', async (_title, definition, changes, message) => {
  const started = startFlow(definition, changes);
  await expect(started).rejects.toThrow(message);
  await expect(started).rejects.toThrow('AWS::StepFunctions::StateMachine Flow: ');
});

it('OPS-03 a state machine whose role trusts Step Functions for it alone starts, and is denied what its input names', async () => {
  const of = (machine: string) => ({
    trusted: {
      Condition: {
        StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
        ArnLike: { 'aws:SourceArn': `arn:aws:states:eu-west-1:000000000000:stateMachine:${machine}` },
      },
    },
    allowed: { Resource: 'arn:aws:lambda:eu-west-1:000000000000:function:Other' },
  });
  const byInput = task(INVOKE, { Parameters: { 'FunctionName.$': '$.function' } });
  await expect(startFlow(byInput, of('Other'))).rejects.toThrow('is authorized to assume the provided role');
  const { cloud, begin, execution } = await startFlow(byInput, of('Flow'));
  await begin('one', { function: 'Worker' });
  await begin('two', { function: 'Other' });
  await cloud.idle();
  expect(execution('one')).toMatchObject({
    status: 'FAILED',
    error: 'Lambda.AWSLambdaException',
    cause: expect.stringContaining('because no identity-based policy allows the lambda:InvokeFunction action'),
  });
  expect(execution('two')).toMatchObject({ status: 'FAILED' });
});
