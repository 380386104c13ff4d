import {
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  RedriveExecutionCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { calling } from '../small-stack.ts';
import { chain, executionArn, FAILING, MACHINE, startFlow, TASK, WORKER } from './step-functions-stack.ts';

const HOUR = chain({ Delay: { Type: 'Wait', Seconds: 3600 }, Do: TASK });

describe('OPS-02 StartExecution', () => {
  it('of a name that runs with the same input gives the same execution', async () => {
    const { cloud, begin } = await startFlow(HOUR);
    const first = await begin('one', { a: 1 });
    await cloud.advance('10 minutes');
    const second = await begin('one', { a: 1 });
    expect([second.executionArn, second.startDate]).toEqual([first.executionArn, first.startDate]);
    expect(first.executionArn).toBe(executionArn('one'));
    expect(cloud.executions()).toHaveLength(1);
  });

  it('refuses a name that runs with another input, or that is closed, for ninety days', async () => {
    const { cloud, begin, describe } = await startFlow(HOUR);
    const refused = { name: 'ExecutionAlreadyExists', message: `Execution Already Exists: '${executionArn('one')}'` };
    await begin('one', { a: 1 });
    await expect(begin('one', { a: 2 })).rejects.toMatchObject(refused);
    await cloud.advance('2 hours');
    await expect(begin('one', { a: 1 })).rejects.toMatchObject(refused);
    await cloud.advance('89 days');
    await expect(begin('one', { a: 1 })).rejects.toMatchObject(refused);
    await cloud.advance('1 day');
    await expect(describe('one')).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
    await begin('one', { a: 2 });
    expect(await describe('one')).toMatchObject({ status: 'RUNNING', input: '{"a":2}' });
  });

  it.each([
    ['a name with a space', { name: 'a b' }, 'InvalidName'],
    ['a name with a colon', { name: 'a:b' }, 'InvalidName'],
    ['a name with a control character', { name: 'a\u0001b' }, 'InvalidName'],
    ['a name of 81 characters', { name: 'a'.repeat(81) }, 'ValidationException'],
    ['input that is no JSON', { input: '{' }, 'InvalidExecutionInput'],
    ['input above 256 KB', { input: JSON.stringify('x'.repeat(262_143)) }, 'ValidationException'],
    ['an unknown machine', { stateMachineArn: `${MACHINE}2` }, 'StateMachineDoesNotExist'],
  ])('refuses %s', async (_title, wish, name) => {
    const { client, cloud } = await startFlow(HOUR);
    await expect(client.send(new StartExecutionCommand({ stateMachineArn: MACHINE, ...wish }))).rejects.toMatchObject({
      name,
    });
    expect(cloud.executions()).toEqual([]);
  });

  it('takes a name of 80 characters with dots, and gives a name where there is none', async () => {
    const { client, begin, cloud } = await startFlow(HOUR);
    await begin(`a.b_c-ü@(1)${'x'.repeat(69)}`);
    await client.send(new StartExecutionCommand({ stateMachineArn: MACHINE }));
    expect(cloud.executions().map(({ name }) => name.length)).toEqual([80, 36]);
  });
});

describe('OPS-02 an execution', () => {
  it('that is stopped does nothing any more', async () => {
    const { cloud, client, begin, describe, runs } = await startFlow(HOUR);
    await begin('one');
    const stop = { executionArn: executionArn('one'), error: 'Obsolete', cause: 'The case is closed' };
    const { stopDate } = await client.send(new StopExecutionCommand(stop));
    await cloud.advance('2 hours');
    expect(runs()).toEqual([]);
    expect(await describe('one')).toMatchObject({ status: 'ABORTED', error: 'Obsolete', stopDate });
    const again = await client.send(new StopExecutionCommand({ executionArn: executionArn('one') }));
    expect(again.stopDate).toEqual(stopDate);
  });

  it('that is stopped while its function runs does not go on when that answers', async () => {
    const code = 'export const handler = () => new Promise((go) => setTimeout(go, 300));';
    const { cloud, client, begin, execution } = await startFlow(chain({ Do: TASK }), { code });
    await begin('one');
    await client.send(new StopExecutionCommand({ executionArn: executionArn('one') }));
    await cloud.idle();
    expect(execution('one')?.status).toBe('ABORTED');
    const { events } = await client.send(new GetExecutionHistoryCommand({ executionArn: executionArn('one') }));
    expect(events?.at(-1)?.type).toBe('ExecutionAborted');
  });

  it('tells its history', async () => {
    const Retry = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 60 }];
    const Parameters = { FunctionName: WORKER, 'Payload.$': '$' };
    const invoke = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Parameters };
    const states = chain({ Delay: { Type: 'Wait', Seconds: 60 }, Do: { ...invoke, Retry } });
    const { cloud, client, begin } = await startFlow(states, { code: FAILING });
    await begin('one', { failures: 1 });
    await cloud.advance('3 minutes');
    const of = { executionArn: executionArn('one') };
    const { events = [] } = await client.send(new GetExecutionHistoryCommand(of));
    expect(events.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'WaitStateEntered',
      'WaitStateExited',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskFailed',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
    expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1));
    const minutes = (id: number) =>
      ((events[id - 1]?.timestamp?.getTime() ?? 0) - (events[0]?.timestamp?.getTime() ?? 0)) / 60_000;
    expect([minutes(2), minutes(4), minutes(7), minutes(8)].map(Math.round)).toEqual([0, 1, 1, 2]);
    expect(events[6]?.taskFailedEventDetails).toMatchObject({ resource: 'invoke', error: 'Error' });
    const last = await client.send(new GetExecutionHistoryCommand({ ...of, reverseOrder: true, maxResults: 1 }));
    expect(last.events?.[0]?.id).toBe(events.length);
    const next = await client.send(
      new GetExecutionHistoryCommand({ ...of, reverseOrder: true, maxResults: 1, nextToken: last.nextToken }),
    );
    expect(next.events?.[0]?.id).toBe(events.length - 1);
  });

  it('is listed by status, newest first, page by page', async () => {
    const { cloud, client, begin } = await startFlow(HOUR);
    await begin('first');
    await cloud.advance('30 minutes');
    await begin('second');
    await begin('third');
    await cloud.advance('45 minutes');
    const list = async (wish: object) => {
      const listed = await client.send(new ListExecutionsCommand({ stateMachineArn: MACHINE, ...wish }));
      return { names: listed.executions?.map(({ name }) => name), nextToken: listed.nextToken };
    };
    expect((await list({})).names).toHaveLength(3);
    expect((await list({})).names?.at(-1)).toBe('first');
    expect((await list({ statusFilter: 'SUCCEEDED' })).names).toEqual(['first']);
    const { names, nextToken } = await list({ maxResults: 2 });
    expect(names).toHaveLength(2);
    expect((await list({ maxResults: 2, nextToken })).names).toEqual(['first']);
  });

  it('that failed goes on from the state that failed, within fourteen days', async () => {
    const { cloud, client, begin, describe, runs } = await startFlow(HOUR, { code: FAILING });
    await begin('one', { failures: 2 });
    await cloud.advance('2 hours');
    expect(await describe('one')).toMatchObject({ status: 'FAILED', redriveStatus: 'REDRIVABLE' });
    const redrive = () => client.send(new RedriveExecutionCommand({ executionArn: executionArn('one') }));
    await redrive();
    await cloud.idle();
    expect(await describe('one')).toMatchObject({ status: 'FAILED', redriveCount: 1 });
    await cloud.advance('13 days');
    await redrive();
    await cloud.idle();
    expect(runs()).toHaveLength(3);
    expect(await describe('one')).toMatchObject({
      status: 'SUCCEEDED',
      redriveCount: 2,
      output: '{"failures":2,"tries":3}',
    });
    expect((await describe('one')).error).toBeUndefined();
    await expect(redrive()).rejects.toMatchObject({ name: 'ExecutionNotRedrivable' });
    await begin('two', { failures: 9, id: 2 });
    await cloud.advance('15 days');
    await expect(client.send(new RedriveExecutionCommand({ executionArn: executionArn('two') }))).rejects.toMatchObject(
      { name: 'ExecutionNotRedrivable' },
    );
  });
});

describe('OPS-02 a state machine', () => {
  it('is described with the definition of the template', async () => {
    const { client } = await startFlow(HOUR);
    const described = await client.send(new DescribeStateMachineCommand({ stateMachineArn: MACHINE }));
    expect(JSON.parse(described.definition ?? '').States.Do.Resource).toBe(
      'arn:aws:lambda:eu-west-1:000000000000:function:Worker',
    );
    const { stateMachines } = await client.send(new ListStateMachinesCommand());
    expect(stateMachines).toEqual([
      { name: 'Flow', type: 'STANDARD', stateMachineArn: MACHINE, creationDate: described.creationDate },
    ]);
  });

  it('is started, stopped and asked about by functions whose role allows just that', async () => {
    const may = (Action: string, Resource: string) => ({ Effect: 'Allow', Action, Resource });
    const rights = [may('states:StartExecution', MACHINE), may('states:StopExecution', executionArn('a-*'))];
    const { cloud } = await startFlow(HOUR, { rights });
    const worker = new SFNClient(calling(cloud, 'Worker'));
    const who = 'User: arn:aws:sts::000000000000:assumed-role/WorkerRole/Worker is not authorized to perform:';
    const why = (action: string) => `because no identity-based policy allows the states:${action} action`;
    await worker.send(new StartExecutionCommand({ stateMachineArn: MACHINE, name: 'a-1' }));
    await worker.send(new StartExecutionCommand({ stateMachineArn: MACHINE, name: 'b-1' }));
    await worker.send(new StopExecutionCommand({ executionArn: executionArn('a-1') }));
    await expect(worker.send(new StopExecutionCommand({ executionArn: executionArn('b-1') }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      $metadata: { httpStatusCode: 400 },
      message: `${who} states:StopExecution on resource: ${executionArn('b-1')} ${why('StopExecution')}`,
    });
    await expect(worker.send(new ListExecutionsCommand({ stateMachineArn: MACHINE }))).rejects.toMatchObject({
      message: `${who} states:ListExecutions on resource: ${MACHINE} ${why('ListExecutions')}`,
    });
  });
});
