import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { apiOf } from './small-api.ts';
import { siteOf } from './small-site.ts';
import { assemblyOf, calling, startSmall } from './small-stack.ts';

/** Says what it was asked, and refuses what it is told to. */
const ANSWER = `export const handler = async ({ rawPath, rawQueryString, headers, body, requestContext }) => ({
  statusCode: Number(headers['x-answer'] ?? 200),
  headers: { 'content-type': 'application/json', etag: '"7"', ...(headers['x-policy'] && { 'content-security-policy': headers['x-policy'] }) },
  body: JSON.stringify({ rawPath, rawQueryString, method: requestContext.http.method, body, headers }),
});`;

async function start(changes: Record<string, unknown> = {}) {
  const api = apiOf(ANSWER, ['ANY /api/{proxy+}']);
  const resources = { ...api.resources, ...siteOf(changes) };
  const outputs = { Address: { Value: { 'Fn::Sub': 'https://$' + '{Console.DomainName}/' } } };
  const { cloud } = await startSmall(resources, api.code, { assembly: assemblyOf(resources, api.code, outputs) });
  const s3 = new S3Client({ ...calling(cloud), forcePathStyle: true });
  const files: [string, string, string][] = [
    ['index.html', '<title>Page</title>', 'text/html'],
    ['assets/main.js', 'console.log(1);'.repeat(500), 'text/javascript'],
  ];
  for (const [Key, Body, ContentType] of files)
    await s3.send(new PutObjectCommand({ Bucket: 'files', Key, Body, ContentType, CacheControl: 'no-cache' }));
  return { cloud, get: (path: string, init: RequestInit = {}) => fetch(`${cloud.consoleAddress}${path}`, init) };
}

describe('OPS-02 a distribution of the template', () => {
  it('stands at its own port, and what names its address on AWS names that', async () => {
    const { cloud } = await start();
    expect(cloud.outputs.Address).toBe(`${cloud.consoleAddress}/`);
  });

  it('serves files by their addresses and pages by the function, with the headers of its policy', async () => {
    const { cloud, get } = await start();
    for (const [path, status, type] of [
      ['/', 200, 'text/html'],
      ['/index.html', 200, 'text/html'],
      ['/cases/42?tab=people', 200, 'text/html'],
      ['/assets/main.js', 200, 'text/javascript'],
      ['/assets/gone.js', 403, 'application/xml'],
    ] as const) {
      const answer = await get(path);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, status, type]);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-security-policy': `default-src 'none'; img-src ${cloud.endpoint}`,
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=60; includeSubDomains',
        'x-content-type-options': 'nosniff',
        'x-ours': 'yes',
      });
    }
    expect((await get('/', { method: 'POST' })).status).toBe(403);
    expect(await (await get('/', { method: 'HEAD' })).text()).toBe('');
  });

  it('tells who has a file already that it has not changed, and compresses it for who has not', async () => {
    const { get } = await start();
    const first = await get('/assets/main.js', { headers: { 'accept-encoding': 'br' } });
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"\w+"$/);
    expect(first.headers.get('content-encoding')).toBe('br');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect((await first.text()).length).toBe(7500);
    const again = await get('/assets/main.js', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get('/assets/main.js', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    expect((await get('/', { headers: { 'accept-encoding': 'br' } })).headers.get('content-encoding')).toBeNull();
  });

  it('hands on to the API all that the viewer sent but the host, and its answers as they are, refusals too', async () => {
    const { cloud, get } = await start();
    const headers = { authorization: 'Bearer abc', 'if-match': '"6"', 'content-type': 'application/json' };
    const answer = await get('/api/cases/1?a=b&a=c', { method: 'PATCH', headers, body: '{"x":1}' });
    const asked = (await answer.json()) as { headers: Record<string, string> };
    expect(asked).toMatchObject({
      rawPath: '/api/cases/1',
      rawQueryString: 'a=b&a=c',
      method: 'PATCH',
      body: '{"x":1}',
      headers: { ...headers, host: new URL(cloud.apiEndpoint ?? '').host },
    });
    expect(answer.headers.get('etag')).toBe('"7"');
    for (const status of [304, 403, 404, 409, 503])
      expect((await get('/api/cases', { headers: { 'x-answer': String(status) } })).status).toBe(status);
    expect((await get('/apis')).headers.get('content-type')).toBe('text/html');
  });

  it('lets the API be stricter than its policy', async () => {
    const { get } = await start();
    const answer = await get('/api/html', { headers: { 'x-policy': 'sandbox' } });
    expect(answer.headers.get('content-security-policy')).toBe('sandbox');
  });

  it.each([
    ['an error response', { CustomErrorResponses: [{ ErrorCode: 404 }] }, 'Unrecognized key: "CustomErrorResponses"'],
    ['a log', { Logging: {} }, 'Unrecognized key: "Logging"'],
  ])('does not start with %s, which it does not know', async (_, changes, why) => {
    await expect(start(changes)).rejects.toThrow(why);
  });

  it('OPS-03 does not start without the right to read its bucket', async () => {
    const api = apiOf(ANSWER, ['ANY /api/{proxy+}']);
    const { FilesPolicy: _, ...site } = siteOf();
    await expect(startSmall({ ...api.resources, ...site }, api.code)).rejects.toThrow(
      'No resource policy lets cloudfront.amazonaws.com do s3:GetObject on arn:aws:s3:::files/index.html for arn:aws:cloudfront::000000000000:distribution/CONSOLE.',
    );
  });
});
