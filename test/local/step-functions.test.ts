import { describe, expect, it } from 'vitest';
import { chain, startFlow, TASK, WORKER } from './step-functions-stack.ts';

const day = 86_400_000;
const DELAY = chain({ Delay: { Type: 'Wait', TimestampPath: '$.wakeAt' }, Wake: TASK });
const INVOKE = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: WORKER, 'Payload.$': '$' },
};

describe('OPS-02 a state machine', () => {
  it('waits for ninety days of virtual time and then wakes its function', async () => {
    const { cloud, begin, runs, execution } = await startFlow(DELAY);
    const wakeAt = new Date(cloud.now() + 90 * day).toISOString();
    await begin('one', { wakeAt });
    await cloud.idle();
    expect(execution('one')).toMatchObject({ status: 'RUNNING', currentState: 'Delay', wakeAt: Date.parse(wakeAt) });
    await cloud.advance('89 days');
    expect(runs()).toEqual([]);
    await cloud.advance('1 day');
    expect(runs()).toEqual([{ at: expect.closeTo(Date.parse(wakeAt), -4), event: { wakeAt } }]);
    expect(execution('one')).toMatchObject({ status: 'SUCCEEDED', output: { wakeAt, did: true } });
  });
  it('invokes as CDK says it', async () => {
    const { cloud, begin, execution } = await startFlow(chain({ Do: { ...INVOKE, OutputPath: '$.Payload' } }));
    await begin('one', { a: 1 });
    await cloud.idle();
    expect(execution('one')).toMatchObject({ status: 'SUCCEEDED', output: { a: 1, did: true } });
  });
});
