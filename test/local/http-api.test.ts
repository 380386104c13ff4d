import { request } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { matchRoute } from '../../local/http-api/route.ts';
import { ECHO, startApi } from './small-api.ts';

/** node:http sends headers as they are given, doubled ones too. */
function sendRaw(url: string, headers: string[], method = 'GET'): Promise<{ status?: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          ...(response.statusCode && { status: response.statusCode }),
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('OPS-02 the event that a function of the HTTP API is given', () => {
  it('is payload format 2.0 to the letter, in virtual time', async () => {
    const { cloud } = await startApi(ECHO, ['GET /rate/{token}']);
    await cloud.advance('3 days');
    const before = cloud.now();
    const url = `${cloud.apiEndpoint}/rate/a%20b%C3%A4?score=5&why=so+good&why=%26&empty=`;
    const host = new URL(url).host;
    const headers = ['Host', host, 'User-Agent', 'curl/8', 'X-One', '1', 'x-one', '2', 'Cookie', 'a=1; b=2'];
    const { body } = await sendRaw(url, headers);
    const event = JSON.parse(body);
    expect(event).toEqual({
      version: '2.0',
      routeKey: 'GET /rate/{token}',
      rawPath: '/rate/a bä',
      rawQueryString: 'score=5&why=so+good&why=%26&empty=',
      cookies: ['a=1', 'b=2'],
      headers: {
        host,
        connection: expect.any(String),
        'user-agent': 'curl/8',
        'x-one': '1,2',
        'x-amzn-trace-id': expect.stringMatching(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/),
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-port': host.split(':')[1],
        'x-forwarded-proto': 'http',
      },
      queryStringParameters: { score: '5', why: 'so good,&', empty: '' },
      requestContext: {
        accountId: '000000000000',
        apiId: 'Site',
        domainName: 'localhost',
        domainPrefix: 'localhost',
        http: {
          method: 'GET',
          path: '/rate/a bä',
          protocol: 'HTTP/1.1',
          sourceIp: '127.0.0.1',
          userAgent: 'curl/8',
        },
        requestId: expect.stringMatching(/^[\w+/]{15}=$/),
        routeKey: 'GET /rate/{token}',
        stage: '$default',
        time: expect.stringMatching(/^\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}:\d{2}:\d{2} \+0000$/),
        timeEpoch: expect.any(Number),
      },
      pathParameters: { token: 'a bä' },
      isBase64Encoded: false,
    });
    expect(event.requestContext.timeEpoch).toBeGreaterThanOrEqual(before);
    expect(event.requestContext.timeEpoch).toBeLessThanOrEqual(cloud.now());
  });

  it.each([
    ['application/json; charset=utf-8', false],
    ['text/plain', false],
    ['application/xml', false],
    ['application/x-www-form-urlencoded', true],
    ['multipart/form-data; boundary=x', true],
    ['application/octet-stream', true],
    ['application/jsonlines', true],
  ])('has a body of %s in base64: %s', async (type, isBase64Encoded) => {
    const { get } = await startApi(ECHO, ['POST /']);
    const event = await (await get('/', { method: 'POST', headers: { 'content-type': type }, body: 'ä=1' })).json();
    expect(event).toMatchObject({ isBase64Encoded, body: isBase64Encoded ? 'w6Q9MQ==' : 'ä=1' });
  });

  it('has query parameters of any name', async () => {
    const { get } = await startApi(ECHO, ['$default']);
    const event = await (await get('/?constructor=a&toString=b&toString=c')).json();
    expect(event).toMatchObject({ queryStringParameters: { constructor: 'a', toString: 'b,c' } });
  });

  it('has no query, cookies, path parameters and body where there are none', async () => {
    const { get } = await startApi(ECHO, ['$default']);
    const event = await (await get('/')).json();
    expect(event).toMatchObject({ rawQueryString: '', routeKey: '$default', isBase64Encoded: false });
    for (const absent of ['queryStringParameters', 'cookies', 'pathParameters', 'body'])
      expect(event).not.toHaveProperty(absent);
  });
});

describe('OPS-02 routes', () => {
  const keys = [
    '$default',
    'ANY /{proxy+}',
    'GET /pets/{proxy+}',
    'GET /pets/dog/{id}',
    'GET /pets/dog/1',
    'ANY /pets',
  ];
  const routes = keys.map((key) => ({ key, functionId: 'F', timeoutMs: 1 }));

  it.each([
    ['GET', '/pets/dog/1', 'GET /pets/dog/1', {}],
    ['GET', '/pets/dog/2', 'GET /pets/dog/{id}', { id: '2' }],
    ['GET', '/pets/cat/1', 'GET /pets/{proxy+}', { proxy: 'cat/1' }],
    ['POST', '/pets/dog/1', 'ANY /{proxy+}', { proxy: 'pets/dog/1' }],
    ['HEAD', '/pets', 'ANY /pets', {}],
    ['OPTIONS', '/pets', 'ANY /pets', {}],
    ['GET', '/pets/', 'ANY /{proxy+}', { proxy: 'pets/' }],
    ['GET', '/', '$default', {}],
  ])('%s %s is taken by %s', (method, path, key, pathParameters) => {
    expect(matchRoute(routes, method, path)).toMatchObject({ route: { key }, pathParameters });
  });

  it('a named method goes before ANY, and no route is no answer', async () => {
    const two = ['ANY /a', 'GET /a'].map((key) => ({ key, functionId: 'F', timeoutMs: 1 }));
    expect(matchRoute(two, 'GET', '/a')?.route.key).toBe('GET /a');
    expect(matchRoute(two, 'PUT', '/a')?.route.key).toBe('ANY /a');
    expect(matchRoute(two, 'GET', '/a/b')).toBeUndefined();
    const { get } = await startApi(ECHO, ['GET /a']);
    for (const answer of [await get('/b'), await get('/a', { method: 'POST' }), await get('/a', { method: 'OPTIONS' })])
      expect([answer.status, await answer.text()]).toEqual([404, '{"message":"Not Found"}']);
    expect((await get('/%E4')).status).toBe(400);
  });
});

describe('OPS-02 what a function returns becomes an answer', () => {
  async function answerOf(result: string, method = 'GET') {
    const { get } = await startApi(`export const handler = async () => (${result});`, ['$default']);
    return get('/', { method, redirect: 'manual' });
  }

  it('with its status, headers, cookies and bytes', async () => {
    const answer = await answerOf(
      `{ statusCode: 302, headers: { Location: '/x', 'X-N': 1 }, cookies: ['a=1; Secure', 'b=2'], body: 'AP8=', isBase64Encoded: true }`,
    );
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/x');
    expect(answer.headers.get('x-n')).toBe('1');
    expect(answer.headers.getSetCookie()).toEqual(['a=1; Secure', 'b=2']);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('apigw-requestid')).toMatch(/^[\w+/]{15}=$/);
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 255]);
  });

  it.each([
    [`'Hello'`, 'Hello'],
    [`({ ok: [true] })`, '{"ok":[true]}'],
    [`[1]`, '[1]'],
  ])('%s without a status is 200 and JSON', async (result, body) => {
    const answer = await answerOf(result);
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'application/json',
      body,
    ]);
  });

  it('HEAD gets the headers without the body', async () => {
    const answer = await answerOf(`{ statusCode: 200, body: 'Hello' }`, 'HEAD');
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, '5', '']);
  });

  it.each([
    `{ statusCode: 'ok', body: '' }`,
    `{ statusCode: 99, body: '' }`,
    `{ statusCode: 200, body: { no: 'text' } }`,
    `{ statusCode: 200, headers: { 'not a name': 'x' } }`,
    `nothing.here`,
  ])('%s is an Internal Server Error', async (result) => {
    const answer = await answerOf(result);
    expect([answer.status, await answer.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
  });
});

describe('OPS-02 limits of the HTTP API', () => {
  it('a function that takes longer than the integration waits is 503, and idle waits for it', async () => {
    const slow = `export const handler = () => new Promise((done) => setTimeout(() => done('late'), 400));`;
    const { cloud, get } = await startApi(slow, ['$default'], { integration: { TimeoutInMillis: 100 } });
    const answer = await get('/');
    expect([answer.status, await answer.text()]).toEqual([503, '{"message":"Service Unavailable"}']);
    expect(cloud.functionUse()).toEqual([]);
    await cloud.idle();
    expect(cloud.functionUse()).toMatchObject([{ function: 'Answer', invocations: 1, failures: 0 }]);
    expect(cloud.calls()).toMatchObject([{ service: 'execute-api', operation: 'Invoke', resources: ['$default'] }]);
  });

  it('a function that is throttled is 503 at once and does not run', async () => {
    const { cloud, get } = await startApi(ECHO, ['$default']);
    cloud.fault('Answer', 'throttle', 1);
    const answer = await get('/');
    expect([answer.status, await answer.text()]).toEqual([503, '{"message":"Service Unavailable"}']);
    expect(cloud.functionUse()).toEqual([]);
    expect((await get('/')).status).toBe(200);
  });

  it('more than 10 MB is 413', async () => {
    const { cloud, get } = await startApi(ECHO, ['$default']);
    const answer = await get('/', { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) });
    expect([answer.status, await answer.text()]).toEqual([413, '{"message":"Request Entity Too Large"}']);
    expect(cloud.functionUse()).toEqual([]);
  });

  it('a burst is served and what is beyond it gets 429, until places come back at the rate', async () => {
    const stage = { DefaultRouteSettings: { ThrottlingBurstLimit: 2, ThrottlingRateLimit: 0.01 } };
    const { cloud, get } = await startApi(ECHO, ['$default'], { stage });
    const statuses = async () => [(await get('/')).status, (await get('/')).status, (await get('/')).status];
    expect(await statuses()).toEqual([200, 200, 429]);
    expect(await (await get('/')).text()).toBe('{"message":"Too Many Requests"}');
    await cloud.advance('101 seconds');
    expect(await statuses()).toEqual([200, 429, 429]);
  });

  it('a route with limits of its own takes no places from the others', async () => {
    const stage = {
      DefaultRouteSettings: { ThrottlingBurstLimit: 2, ThrottlingRateLimit: 0.01 },
      RouteSettings: { 'ANY /machine/{proxy+}': { ThrottlingBurstLimit: 1, ThrottlingRateLimit: 0.01 } },
    };
    const { get } = await startApi(ECHO, ['$default', 'ANY /machine/{proxy+}'], { stage });
    const statuses = async (path: string) => [(await get(path)).status, (await get(path)).status];
    expect(await statuses('/machine/a')).toEqual([200, 429]);
    expect(await statuses('/a')).toEqual([200, 200]);
    expect(await statuses('/machine/b')).toEqual([429, 429]);
  });

  it('limits of a route that there is not are refused, as AWS refuses them', async () => {
    const limits = { ThrottlingBurstLimit: 1, ThrottlingRateLimit: 1 };
    const stage = { RouteSettings: { 'GET /b': limits } };
    await expect(startApi(ECHO, ['GET /a'], { stage })).rejects.toThrow('Unable to find Route by key GET /b');
  });
});

describe('OPS-02 the API of a stack', () => {
  it('names its address in the outputs, and functions may be told it', async () => {
    const { cloud } = await startApi(ECHO, ['$default']);
    expect(cloud.apiEndpoint).toMatch(/^http:\/\/localhost:\d+$/);
    expect(cloud.outputs).toEqual({ Address: cloud.apiEndpoint });
  });

  it('writes its access log where all is told', async () => {
    const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const Format =
      '{"route":"$context.routeKey","status":"$context.status","error":"$context.integrationErrorMessage"}';
    const stage = { AccessLogSettings: { DestinationArn: 'arn:aws:logs:eu-west-1:0:log-group:site', Format } };
    const { get, logged } = await startApi(ECHO, ['GET /a'], { stage }, { verbose: true });
    await get('/a');
    await get('/b');
    print.mockRestore();
    expect(logged).toEqual([
      { route: 'GET /a', status: '200', error: '-' },
      { route: '-', status: '404', error: '-' },
    ]);
  });

  it.each([
    ['CORS', { api: { CorsConfiguration: { AllowOrigins: ['*'] } } }, /Api Site.+CorsConfiguration/s],
    ['another stage', { stage: { StageName: 'prod' } }, /Stage SiteStage.+StageName/s],
    ['payload format 1.0', { integration: { PayloadFormatVersion: '1.0' } }, /SiteAnswer.+PayloadFormatVersion/s],
    [
      'an unknown variable of the access log',
      { stage: { AccessLogSettings: { DestinationArn: 'x', Format: '$context.awsEndpointRequestId' } } },
      /does not know \$context.awsEndpointRequestId/,
    ],
    [
      'no permission to invoke',
      { permission: { Principal: 'events.amazonaws.com' } },
      /No permission lets apigateway\.amazonaws\.com invoke Answer for arn:aws:execute-api:eu-west-1:000000000000:Site\/\$default\/GET\/a/,
    ],
    [
      'a permission for another route',
      { permission: { SourceArn: 'arn:aws:execute-api:eu-west-1:000000000000:Site/*/*/b' } },
      /No permission/,
    ],
  ])('does not start with %s', async (_, properties, sentence) => {
    await expect(startApi(ECHO, ['GET /a'], properties)).rejects.toThrow(sentence);
  });

  it('says which port is taken', async () => {
    const { cloud } = await startApi(ECHO, ['$default']);
    const api = Number(new URL(cloud.apiEndpoint ?? '').port);
    const second = startApi(ECHO, ['$default'], {}, { ports: { api } });
    await expect(second).rejects.toThrow(`Port ${api} for the HTTP API is taken by another program.`);
  });
});
