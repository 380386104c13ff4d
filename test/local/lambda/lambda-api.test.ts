import { describe, expect, it } from 'vitest';
import { accessKeyOf } from '../../../local/gateway/credential.ts';
import { functionOf, startSmall } from '../small-stack.ts';

const CODE = `
export const handler = async (event, context) => {
  if (event.fail) throw new TypeError('as asked');
  if (event.nothing) return;
  console.log(JSON.stringify({ got: event }));
  return { echo: event, arn: context.invokedFunctionArn };
};`;
const arn = 'arn:aws:lambda:eu-west-1:000000000000:function:Echo';

async function start(rights?: unknown[], code = CODE, properties: Record<string, unknown> = {}) {
  const echo = functionOf('Echo', code, properties);
  const caller = functionOf('Caller', CODE, {}, rights);
  const resources = { ...echo.resources, ...caller.resources };
  const { cloud, logged } = await startSmall(resources, { ...echo.code, ...caller.code });
  const request = async (method: string, path: string, body?: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${cloud.endpoint}/2015-03-31/functions/${path}`, {
      method,
      headers: { authorization: signed('you'), ...headers },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
  const invoke = (event: unknown, headers: Record<string, string> = {}, name = 'Echo') =>
    request('POST', `${encodeURIComponent(name)}/invocations`, JSON.stringify(event), headers);
  return { cloud, logged, request, invoke };
}

const signed = (key: string) =>
  `AWS4-HMAC-SHA256 Credential=${key}/20260101/eu-west-1/lambda/aws4_request, Signature=0`;

describe('OPS-02 a function that is invoked', () => {
  it.each([
    'Echo',
    arn,
    `${arn}:$LATEST`,
    '000000000000:function:Echo',
  ])('as %s answers what it returns', async (name) => {
    const { invoke } = await start();
    const answer = await invoke({ a: 'ä' }, {}, name);
    expect(answer).toMatchObject({ status: 200, body: { echo: { a: 'ä' }, arn } });
    expect(answer.headers.get('x-amz-executed-version')).toBe('$LATEST');
    expect(answer.headers.has('x-amz-function-error')).toBe(false);
  });

  it('answers null when it returns nothing, and takes no payload for an empty one', async () => {
    const { invoke, request } = await start();
    expect((await invoke({ nothing: true })).text).toBe('null');
    expect((await request('POST', 'Echo/invocations')).body).toMatchObject({ echo: {} });
  });

  it('and fails says so in a header', async () => {
    const { invoke } = await start();
    const answer = await invoke({ fail: true });
    expect(answer).toMatchObject({ status: 200, body: { errorType: 'TypeError', errorMessage: 'as asked' } });
    expect(answer.headers.get('x-amz-function-error')).toBe('Unhandled');
  });

  it('with an event is not waited for, and tried again when it fails', async () => {
    const { cloud, invoke, logged } = await start();
    expect(await invoke({ n: 1 }, { 'x-amz-invocation-type': 'Event' })).toMatchObject({ status: 202, text: '' });
    await cloud.idle();
    expect(logged).toContainEqual({ got: { n: 1 } });
    await invoke({ fail: true }, { 'x-amz-invocation-type': 'Event' });
    await cloud.advance('10 minutes');
    expect(cloud.failures()).toHaveLength(3);
  });

  it('only to try does not run', async () => {
    const { cloud, invoke } = await start();
    expect(await invoke({}, { 'x-amz-invocation-type': 'DryRun' })).toMatchObject({ status: 204 });
    expect(cloud.functionUse()).toEqual([]);
  });

  it.each<[string, string, string | undefined, Record<string, string>, number, string]>([
    ['that is unknown', 'Other/invocations', '{}', {}, 404, 'ResourceNotFoundException'],
    ['with what is no JSON', 'Echo/invocations', '{', {}, 400, 'InvalidRequestContentException'],
    ['in another version', 'Echo/invocations?Qualifier=live', '{}', {}, 501, 'NotImplemented'],
    ['with more than 6 MB', 'Echo/invocations', `"${'x'.repeat(6_300_000)}"`, {}, 413, 'RequestTooLargeException'],
    [
      'with an event of more than 1 MB',
      'Echo/invocations',
      `"${'x'.repeat(1_100_000)}"`,
      { 'x-amz-invocation-type': 'Event' },
      413,
      'RequestTooLargeException',
    ],
  ])('%s is refused', async (_title, path, body, headers, status, code) => {
    const { request } = await start();
    const answer = await request('POST', path, body, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('x-amzn-errortype')).toBe(code);
  });

  it.each<[string, unknown[], number]>([
    [
      'may be invoked by a function with that right',
      [{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: arn }],
      200,
    ],
    ['may not be invoked without it', [{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: `${arn}2` }], 403],
  ])('%s', async (_title, rights, status) => {
    const { invoke } = await start(rights);
    const answer = await invoke({}, { authorization: signed(accessKeyOf('Caller')) });
    expect(answer.status).toBe(status);
    if (status === 403) {
      expect(answer.headers.get('x-amzn-errortype')).toBe('AccessDeniedException');
      expect(answer.body.Message).toContain(`is not authorized to perform: lambda:InvokeFunction on resource: ${arn}`);
    }
  });
});

/** Invokes itself while it runs. */
const RECURSIVE = `
export const handler = async ({ type }) => {
  console.log(JSON.stringify({ at: Date.now() }));
  if (type === undefined) return;
  const url = process.env.AWS_ENDPOINT_URL + '/2015-03-31/functions/Echo/invocations';
  const headers = { authorization: '${signed('you')}', 'x-amz-invocation-type': type };
  return (await fetch(url, { method: 'POST', headers, body: '{}' })).status;
};`;

describe('OPS-02 beyond its reserved concurrency a function', () => {
  it('is throttled for who waits for it', async () => {
    const { invoke } = await start(undefined, RECURSIVE, { ReservedConcurrentExecutions: 1 });
    expect((await invoke({ type: 'RequestResponse' })).body).toBe(429);
  });

  it('gets events later, a second after they were throttled first', async () => {
    const { cloud, invoke, logged } = await start(undefined, RECURSIVE, { ReservedConcurrentExecutions: 1 });
    expect((await invoke({ type: 'Event' })).body).toBe(202);
    await cloud.advance('2 seconds');
    const [first, second] = logged.map((entry) => Reflect.get(Object(entry), 'at'));
    expect(second - first).toBeGreaterThanOrEqual(1000);
    expect(cloud.failures()).toEqual([]);
  });

  it('that has none is refused at once, and its events are given up', async () => {
    const { cloud, invoke } = await start(undefined, CODE, { ReservedConcurrentExecutions: 0 });
    const answer = await invoke({});
    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([429, 'TooManyRequestsException']);
    expect(await invoke({}, { 'x-amz-invocation-type': 'Event' })).toMatchObject({ status: 202 });
    await cloud.idle();
    expect(cloud.functionUse()).toEqual([]);
  });
});

it('OPS-02 functions are listed by name', async () => {
  const { request } = await start();
  const { body } = await request('GET', '');
  expect(body.Functions).toMatchObject([{ FunctionName: 'Echo', FunctionArn: arn }, { FunctionName: 'Caller' }]);
});
