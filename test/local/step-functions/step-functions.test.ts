import { GetExecutionHistoryCommand } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { State } from '../../../local/state.ts';
import { assemblyOf } from '../small-stack.ts';
import { chain, executionArn, FAILING, flow, startFlow, TASK, WORKER } from './step-functions-stack.ts';

const minute = 60_000;
const day = 86_400_000;
const DELAY = chain({ Delay: { Type: 'Wait', TimestampPath: '$.wakeAt' }, Wake: TASK });
const INVOKE = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: WORKER, 'Payload.$': '$' },
};
/** A circle that a Choice could leave. */
const circle = (states: Record<string, unknown>) => ({
  StartAt: 'Round',
  States: {
    ...states,
    Round: { Type: 'Choice', Choices: [{ Variable: '$.over', IsPresent: true, Next: 'Over' }], Default: 'Do' },
    Over: { Type: 'Succeed' },
  },
});
/** As if an execution had been through so much before: to go there takes seconds. */
function withEvents(eventCount: number, dataDir: string): void {
  const state = new State(dataDir);
  const key = `execution ${executionArn('one')}`;
  state.set(key, JSON.stringify({ ...JSON.parse(state.get(key) ?? ''), eventCount }));
  state.close();
}
const iso = (time: number) => new Date(time).toISOString();

/** How many seconds lay between the runs. */
const gaps = (runs: readonly { at: number }[]) =>
  runs.slice(1).map(({ at }, index) => Math.round((at - (runs[index]?.at ?? 0)) / 100) / 10);

describe('OPS-02 a wait of a state machine', () => {
  it('ends after ninety days of virtual time', async () => {
    const { cloud, begin, runs, execution } = await startFlow(DELAY);
    const wakeAt = cloud.now() + 90 * day;
    await begin('one', { wakeAt: iso(wakeAt) });
    await cloud.idle();
    expect(execution('one')).toMatchObject({ status: 'RUNNING', currentState: 'Delay', wakeAt });
    await cloud.advance('89 days');
    expect(runs()).toEqual([]);
    await cloud.advance('1 day');
    expect(runs()).toEqual([{ at: expect.closeTo(wakeAt, -4), event: { wakeAt: iso(wakeAt) } }]);
    expect(execution('one')).toMatchObject({ status: 'SUCCEEDED', output: { wakeAt: iso(wakeAt), did: true } });
  });

  it('until a time that is past is none', async () => {
    const { cloud, begin, execution } = await startFlow(DELAY);
    await begin('one', { wakeAt: '2001-01-01T00:00:00+01:00' });
    await cloud.idle();
    expect(execution('one')?.status).toBe('SUCCEEDED');
    await cloud.advance(0);
  });

  it('ends in the order of time, not of the beginning', async () => {
    const { cloud, begin, runs } = await startFlow(DELAY);
    const now = cloud.now();
    await begin('late', { id: 'late', wakeAt: iso(now + 3 * day) });
    await begin('early', { id: 'early', wakeAt: iso(now + 2 * day) });
    await begin('between', { id: 'between', wakeAt: iso(now + 2 * day + 1000) });
    await cloud.advance('4 days');
    expect(runs().map(({ event }) => event.id)).toEqual(['early', 'between', 'late']);
  });

  it.each<[string, Record<string, unknown>]>([
    ['Seconds', { Seconds: 600 }],
    ['SecondsPath', { SecondsPath: '$.seconds' }],
    ['Timestamp', { Timestamp: iso(Date.now() + 10 * minute) }],
    ['SecondsPath behind an InputPath', { InputPath: '$.in', SecondsPath: '$.seconds' }],
  ])('by %s', async (_title, wait) => {
    const { cloud, begin, runs } = await startFlow(
      chain({ First: TASK, Delay: { Type: 'Wait', ...wait }, Then: TASK }),
    );
    await begin('one', { seconds: 600, in: { seconds: 600 } });
    await cloud.idle();
    expect(runs()).toHaveLength(1);
    await cloud.advance('11 minutes');
    expect(Math.round((gaps(runs())[0] ?? 0) / 60)).toBe(10);
  });

  it.each([
    [
      { TimestampPath: '$.when' },
      { when: 'tomorrow' },
      'valid ISO-8601 extended offset date-time format string: $.when == tomorrow',
    ],
    [{ SecondsPath: '$.when' }, { when: 1.5 }, 'does not reference an integer value: $.when == 1.5'],
    [{ SecondsPath: '$.when' }, {}, "'$.when' does not point to a value"],
  ])('for %o fails with %o', async (wait, input, cause) => {
    const { cloud, begin, execution } = await startFlow(chain({ Delay: { Type: 'Wait', ...wait } }));
    await begin('one', input);
    await cloud.idle();
    expect(execution('one')).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
      cause: expect.stringContaining(cause),
    });
  });
});

describe('OPS-02 a task of a state machine', () => {
  it('is invoked as CDK says it', async () => {
    const { cloud, begin, execution } = await startFlow(chain({ Do: { ...INVOKE, OutputPath: '$.Payload' } }));
    await begin('one', { a: 1 });
    await cloud.idle();
    expect(execution('one')).toMatchObject({ status: 'SUCCEEDED', output: { a: 1, did: true } });
    expect(cloud.calls()).toContainEqual(expect.objectContaining({ service: 'lambda', operation: 'Invoke', count: 1 }));
  });

  it('gets and gives what its templates say, the context among it', async () => {
    const Parameters = {
      'who.$': "States.Format('{} of {}', $$.Execution.Name, $$.StateMachine.Name)",
      'id.$': '$$.Execution.Id',
      'begun.$': '$$.Execution.StartTime',
      'entered.$': '$$.State.EnteredTime',
      'input.$': '$$.Execution.Input.a',
    };
    const state = { ...TASK, Parameters, ResultSelector: { 'who.$': '$.who' }, ResultPath: "$['result']" };
    const { cloud, begin, runs, execution } = await startFlow(
      chain({ Delay: { Type: 'Wait', Seconds: 3600 }, Do: state }),
    );
    const begunAt = cloud.now();
    await begin('one', { a: 1 });
    await cloud.advance('1 hour');
    const begun = expect.stringMatching(iso(begunAt).slice(0, 15));
    const entered = expect.stringMatching(iso(begunAt + 60 * minute).slice(0, 15));
    const id = 'arn:aws:states:eu-west-1:000000000000:execution:Flow:one';
    expect(runs()[0]?.event).toEqual({ who: 'one of Flow', id, begun, entered, input: 1 });
    expect(execution('one')?.output).toEqual({ a: 1, result: { who: 'one of Flow' } });
  });

  it('is tried again in virtual time, each time later, and then succeeds', async () => {
    const Retry = [{ ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 10, BackoffRate: 3, MaxDelaySeconds: 60 }];
    const { cloud, begin, runs, execution } = await startFlow(chain({ Do: { ...TASK, Retry } }), { code: FAILING });
    await begin('one', { id: 'one', failures: 3 });
    await cloud.idle();
    expect(runs()).toHaveLength(1);
    await cloud.advance('10 minutes');
    expect(gaps(runs())).toEqual([10, 30, 60]);
    expect(execution('one')).toMatchObject({ status: 'SUCCEEDED', output: { tries: 4 } });
    expect(cloud.calls()).toContainEqual(
      expect.objectContaining({ service: 'states', operation: 'StateTransition', count: 5 }),
    );
  });

  it('that goes on failing fails the execution with the error of the function', async () => {
    const Retry = [
      { ErrorEquals: ['Busy'], IntervalSeconds: 1, MaxAttempts: 1 },
      { ErrorEquals: ['States.ALL'], IntervalSeconds: 2, MaxAttempts: 2, BackoffRate: 1 },
    ];
    const { cloud, begin, runs, execution } = await startFlow(chain({ Do: { ...INVOKE, Retry } }), { code: FAILING });
    await begin('busy', { id: 'busy', failures: 9, error: 'Busy' });
    await begin('odd', { id: 'odd', failures: 9, error: 'Odd' });
    await cloud.advance('1 minute');
    const of = (id: string) => gaps(runs().filter(({ event }) => event.id === id));
    expect(of('busy')).toEqual([1]);
    expect(of('odd')).toEqual([2, 2]);
    const { status, error, cause } = execution('busy') ?? {};
    expect({ status, error }).toEqual({ status: 'FAILED', error: 'Busy' });
    expect(JSON.parse(cause ?? '')).toMatchObject({ errorType: 'Busy', errorMessage: 'not yet' });
  });

  it('that fails leads to where it is caught, with the error beside its input', async () => {
    const caught = {
      StartAt: 'Do',
      States: {
        Do: {
          ...TASK,
          Retry: [{ ErrorEquals: ['Other'] }],
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Note', ResultPath: '$.failed' }],
          End: true,
        },
        Note: { Type: 'Pass', OutputPath: '$.failed.Error', End: true },
      },
    };
    const { cloud, begin, execution } = await startFlow(caught, { code: FAILING });
    await begin('one', { failures: 1, error: 'Odd' });
    await cloud.idle();
    expect(execution('one')).toMatchObject({ status: 'SUCCEEDED', output: 'Odd' });
  });

  it('is ended by its time limit and by that of its function', async () => {
    const hanging = { code: 'export const handler = () => new Promise((go) => setTimeout(go, 60_000));' };
    const limited = await startFlow(
      chain({ Do: { ...TASK, TimeoutSeconds: 1, Retry: [{ ErrorEquals: ['States.TaskFailed'] }] } }),
      { ...hanging, worker: { Timeout: 2 } },
    );
    await limited.begin('one');
    await limited.cloud.idle();
    expect(limited.execution('one')).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
    const slow = await startFlow(chain({ Do: TASK }), { ...hanging, worker: { Timeout: 1 } });
    await slow.begin('one');
    await slow.cloud.idle();
    expect(slow.execution('one')).toMatchObject({ status: 'FAILED', error: 'Sandbox.Timedout' });
  });

  it('whose function has no concurrency is throttled as Lambda says it', async () => {
    const { cloud, begin, execution } = await startFlow(chain({ Do: TASK }), {
      worker: { ReservedConcurrentExecutions: 0 },
    });
    await begin('one');
    await cloud.idle();
    expect(execution('one')).toMatchObject({ status: 'FAILED', error: 'Lambda.TooManyRequestsException' });
  });

  it('whose input lacks what it needs fails, and nothing catches that', async () => {
    const Catch = ['States.Runtime', 'States.TaskFailed'].map((error) => ({ ErrorEquals: [error], Next: 'Caught' }));
    const lacking = { ...TASK, Parameters: { 'a.$': '$.b' }, Catch };
    const { cloud, begin, execution } = await startFlow(chain({ Do: lacking, Caught: { Type: 'Pass' } }));
    await begin('one');
    await cloud.idle();
    expect(execution('one')).toMatchObject({ status: 'FAILED', error: 'States.Runtime', currentState: 'Do' });
  });

  it('that answers more than 256 KB fails, and States.ALL does not catch that', async () => {
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Do' }];
    const code = "export const handler = () => 'x'.repeat(262_144);";
    const { cloud, begin, execution } = await startFlow(chain({ Do: { ...TASK, Catch } }), { code });
    await begin('one');
    await cloud.idle();
    expect(execution('one')).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });
});

describe('OPS-02 a state machine', () => {
  it('chooses, passes and fails', async () => {
    const definition = {
      StartAt: 'Which',
      States: {
        Which: {
          Type: 'Choice',
          Choices: [
            { Variable: '$.a', NumericEquals: 1, Next: 'One' },
            { Variable: '$.a', NumericEquals: 3, Next: 'Done' },
          ],
          Default: 'No',
        },
        One: { Type: 'Pass', Result: 0, ResultPath: '$.none', Next: 'Done' },
        Done: { Type: 'Succeed' },
        No: { Type: 'Fail', Error: 'Wrong', Cause: 'Not one' },
      },
    };
    const { cloud, begin, execution } = await startFlow(definition);
    for (const a of [1, 2, 3]) await begin(`a${a}`, { a });
    await cloud.idle();
    expect(execution('a1')).toMatchObject({ status: 'SUCCEEDED', output: { a: 1, none: 0 } });
    expect(execution('a2')).toMatchObject({ status: 'FAILED', error: 'Wrong', cause: 'Not one' });
    expect(execution('a3')).toMatchObject({ status: 'SUCCEEDED', output: { a: 3 } });
  });

  it('runs for a year at most', async () => {
    const { cloud, begin, execution, runs } = await startFlow(DELAY);
    const now = cloud.now();
    await begin('long', { wakeAt: iso(now + 366 * day) });
    await begin('short', { wakeAt: iso(now + 364 * day) });
    await cloud.advance('364 days');
    expect(execution('short')?.status).toBe('SUCCEEDED');
    expect(execution('long')?.status).toBe('RUNNING');
    await cloud.advance('3 days');
    expect(execution('long')).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout', currentState: 'Delay' });
    expect(runs()).toHaveLength(1);
  });

  it('has a time limit of its own, which the work after a wait counts into', async () => {
    const states = circle({ Do: { ...TASK, Next: 'Delay' }, Delay: { Type: 'Wait', Seconds: 30, Next: 'Round' } });
    const looping = { ...states, TimeoutSeconds: 100 };
    const { cloud, begin, execution, runs } = await startFlow(looping);
    await begin('one');
    await cloud.advance('1 hour');
    expect(execution('one')).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' });
    expect(runs()).toHaveLength(4);
  });

  it('has its time limit also while a function runs after a wait', async () => {
    const code = 'export const handler = () => new Promise((go) => setTimeout(go, 4500));';
    const states = chain({ Delay: { Type: 'Wait', Seconds: 60 }, Do: TASK }, { TimeoutSeconds: 64 });
    const { cloud, begin, execution } = await startFlow(states, { code, worker: { Timeout: 10 } });
    await begin('one');
    await cloud.advance('1 minute');
    expect(execution('one')).toMatchObject({ status: 'TIMED_OUT', currentState: 'Do' });
  });

  it('that never ends is ended by the limit of its history', async () => {
    const states = circle({ Do: { Type: 'Pass', Next: 'Round' }, Delay: { Type: 'Wait', Seconds: 60, Next: 'Round' } });
    const looping = { ...states, StartAt: 'Delay' };
    const { resources, code } = flow(looping);
    const options = { assembly: assemblyOf(resources, code) };
    const first = await startFlow(looping, {}, options);
    await first.begin('one');
    await first.cloud.stop();
    withEvents(24_900, first.dataDir);
    const { cloud, client, execution } = await startFlow(looping, {}, { ...options, dataDir: first.dataDir });
    await cloud.advance('1 minute');
    expect(execution('one')).toMatchObject({ status: 'FAILED', cause: expect.stringContaining('25000') });
    const newest = { executionArn: executionArn('one'), reverseOrder: true };
    const { events = [] } = await client.send(new GetExecutionHistoryCommand(newest));
    expect(events[0]).toMatchObject({ type: 'ExecutionFailed' });
    expect(events[0]?.id).toBeGreaterThan(24_990);
    expect(events[0]?.id).toBeLessThanOrEqual(25_000);
  });
});
