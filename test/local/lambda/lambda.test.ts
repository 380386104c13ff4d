import { describe, expect, it } from 'vitest';
import { functionOf, mappingOf, RECORDER, STORES, startSmall } from '../small-stack.ts';

async function start(code: string, properties: Record<string, unknown> = {}, rights?: unknown[]) {
  const worker = functionOf('Worker', code, properties, rights);
  const mapping = mappingOf('Worker', 'Work', { BatchSize: 1 });
  const small = await startSmall({ ...STORES, ...worker.resources, ...mapping }, worker.code);
  const QueueUrl = `${small.cloud.endpoint}/000000000000/Work`;
  const send = (MessageBody: string) => small.call('AmazonSQS.SendMessage', { QueueUrl, MessageBody });
  const failures = async (count = 1) => {
    await expect.poll(() => small.cloud.failures().length, { timeout: 15_000 }).toBeGreaterThanOrEqual(count);
    return small.cloud.failures();
  };
  return { ...small, send, failures };
}

describe('a function', () => {
  it('OPS-02 sees the environment of the template and nothing of the host', async () => {
    process.env.HOST_SECRET = 'secret';
    const code = 'export const handler = async () => console.log(JSON.stringify(process.env));';
    const { cloud, logged, send } = await start(code, {
      Environment: { Variables: { COLOUR: 'red' } },
      MemorySize: 256,
    });
    await send('go');
    await cloud.idle();
    expect(logged).toEqual([
      {
        COLOUR: 'red',
        _HANDLER: 'index.handler',
        AWS_REGION: 'eu-west-1',
        AWS_DEFAULT_REGION: 'eu-west-1',
        AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
        AWS_LAMBDA_FUNCTION_NAME: 'Worker',
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
        AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
        AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
        AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/Worker',
        AWS_LAMBDA_LOG_STREAM_NAME: 'local',
        AWS_ACCESS_KEY_ID: expect.stringContaining('Worker'),
        AWS_SECRET_ACCESS_KEY: expect.any(String),
        AWS_SESSION_TOKEN: expect.any(String),
        AWS_ENDPOINT_URL: cloud.endpoint,
        TZ: ':UTC',
        LANG: 'en_US.UTF-8',
      },
    ]);
  });

  it('OPS-02 gets the context of its invocation and lives in virtual time', async () => {
    const code = `
export const handler = async (event, context) => {
  console.log(JSON.stringify({ ...context, left: context.getRemainingTimeInMillis(), now: new Date(), is: new Date() instanceof Date }));
};`;
    const { cloud, logged, send } = await start(code, { Timeout: 7 });
    await cloud.advance('400 days');
    await send('go');
    await cloud.idle();
    const [entry] = logged;
    expect(entry).toMatchObject({
      functionName: 'Worker',
      functionVersion: '$LATEST',
      invokedFunctionArn: 'arn:aws:lambda:eu-west-1:000000000000:function:Worker',
      memoryLimitInMB: '128',
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      is: true,
    });
    const { left, now } = Object(entry);
    expect(left).toBeGreaterThan(6_000);
    expect(left).toBeLessThanOrEqual(7_000);
    expect(Math.abs(Date.parse(now) - cloud.now())).toBeLessThan(5_000);
  });

  it('OPS-03 that takes too long is killed, and the next invocation has a new environment', async () => {
    const code = `
let invocations = 0;
export const handler = async ({ Records: [record] }) => {
  console.log(JSON.stringify({ body: record.body, invocation: ++invocations }));
  if (record.body === 'slow') for (;;) {}
};`;
    const { logged, send, failures } = await start(code, { Timeout: 1, ReservedConcurrentExecutions: 1 });
    await send('quick');
    await send('slow');
    const [failure] = await failures();
    expect(failure).toMatchObject({
      type: 'Sandbox.Timedout',
      message: expect.stringMatching(/Task timed out after 1.00 seconds$/),
    });
    await send('again');
    await expect.poll(() => logged).toContainEqual({ body: 'again', invocation: 1 });
  });

  it.each([
    ['throws', "throw new TypeError('wrong');", { type: 'TypeError', message: 'wrong' }],
    [
      'ends its process',
      'process.exit(3);',
      { type: 'Runtime.ExitError', message: 'Runtime exited with error: exit status 3' },
    ],
    [
      'leaves a rejection unhandled',
      "Promise.reject(new Error('lost')); await new Promise((resolve) => setTimeout(resolve, 200));",
      { type: 'Runtime.UnhandledPromiseRejection', message: 'lost' },
    ],
    ['answers with something that is no JSON', 'return { n: 1n };', { type: 'TypeError' }],
    ['answers with more than 6 MB', "return 'x'.repeat(7_000_000);", { type: 'Function.ResponseSizeTooLarge' }],
    [
      'takes more memory than it has',
      'const all = []; for (;;) all.push(new Array(1e6).fill(1.5));',
      { type: 'Runtime.OutOfMemory' },
    ],
  ])('OPS-03 that %s has failed', async (_, body, expected) => {
    const { send, failures } = await start(`export const handler = async () => { ${body} };`, { Timeout: 10 });
    await send('go');
    expect(await failures()).toMatchObject([expected]);
  });

  it('OPS-03 whose code cannot be loaded has failed', async () => {
    const { send, failures } = await start("import 'nowhere'; export const handler = async () => {};");
    await send('go');
    expect(await failures()).toMatchObject([{ message: expect.stringContaining("Cannot find package 'nowhere'") }]);
  });

  it('OPS-02 runs at most as often at once as is reserved for it', async () => {
    const code = `
import { setTimeout } from 'node:timers/promises';
export const handler = async () => { const began = performance.timeOrigin + performance.now(); await setTimeout(50); console.log(JSON.stringify({ began })); };`;
    const { cloud, logged, send } = await start(code, { ReservedConcurrentExecutions: 1 });
    for (const body of ['a', 'b', 'c']) await send(body);
    await cloud.idle();
    const began = logged.map((entry) => Reflect.get(Object(entry), 'began')).sort();
    expect(began[1] - began[0]).toBeGreaterThanOrEqual(45);
    expect(began[2] - began[1]).toBeGreaterThanOrEqual(45);
  });

  it('OPS-02 keeps its environment for the next invocation, and tells times and cold starts', async () => {
    const code = 'let n = 0; export const handler = async () => console.log(JSON.stringify({ n: ++n }));';
    const { cloud, logged, send } = await start(code);
    await send('a');
    await cloud.idle();
    await send('b');
    await cloud.idle();
    expect(logged).toEqual([{ n: 1 }, { n: 2 }]);
    expect(cloud.functionUse()).toMatchObject([
      { functionName: 'Worker', invocations: 2, failures: 0, coldStartsMs: [expect.any(Number)] },
    ]);
  });

  it('OPS-03 whose role may not read its queue is refused at the start', async () => {
    const rights = [{ Effect: 'Allow', Action: 'sqs:DeleteMessage', Resource: '*' }];
    await expect(start(RECORDER, {}, rights)).rejects.toThrow(/WorkerSource.*sqs:ReceiveMessage/);
  });

  it('OPS-03 fails as often as a test wants', async () => {
    const { cloud, logged, send } = await start(RECORDER);
    cloud.fault('Worker', 'throw', 1);
    await send('a');
    await cloud.advance('2 minutes');
    expect(cloud.failures()).toHaveLength(1);
    expect(logged).toEqual([{ got: ['a'] }]);
  });
});
