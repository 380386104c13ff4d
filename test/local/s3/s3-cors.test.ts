import { expect, it } from 'vitest';
import { startSmall } from '../small-stack.ts';

const rule = {
  AllowedOrigins: ['http://localhost:*', 'https://console.postcase.test'],
  AllowedMethods: ['PUT'],
  AllowedHeaders: ['content-*'],
  ExposedHeaders: ['ETag'],
  MaxAge: 600,
};
const pathOf = (key: string) => `/mail/a?X-Amz-Credential=${key}%2F20260101%2Feu-west-1%2Fs3%2Faws4_request`;
const path = pathOf('me');
/** A URL that a function signed: no browser signs what it asks before. */
const signedPath = pathOf('LOCAL-Signer');

async function start(CorsRules?: unknown[]) {
  const Properties = { BucketName: 'mail', ...(CorsRules && { CorsConfiguration: { CorsRules } }) };
  const { cloud } = await startSmall({ Mail: { Type: 'AWS::S3::Bucket', Properties } });
  const ask = (method: string, origin = 'http://localhost:5173', headers = 'Content-Type') =>
    fetch(cloud.endpoint + signedPath, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': headers },
    });
  return { cloud, ask };
}

it('OPS-02 a browser may do with a bucket what its rules allow', async () => {
  const { cloud, ask } = await start([rule]);
  const asked = await ask('PUT');
  expect(asked.status).toBe(200);
  expect(Object.fromEntries(asked.headers)).toMatchObject({
    'access-control-allow-origin': 'http://localhost:5173',
    'access-control-allow-methods': 'PUT',
    'access-control-allow-headers': 'content-type',
    'access-control-expose-headers': 'ETag',
    'access-control-max-age': '600',
    vary: expect.stringContaining('Origin'),
  });
  const headers = { origin: 'https://console.postcase.test' };
  const put = await fetch(cloud.endpoint + path, { method: 'PUT', body: 'x', headers });
  expect([put.status, put.headers.get('access-control-allow-origin')]).toEqual([200, headers.origin]);
});

it('OPS-02 and is refused everything else', async () => {
  const { cloud, ask } = await start([rule]);
  for (const refused of [
    await ask('GET'),
    await ask('PUT', 'https://evil.test'),
    await ask('PUT', undefined, 'content-type, x-other'),
  ]) {
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('<Code>AccessForbidden</Code>');
  }
  const get = await fetch(cloud.endpoint + path, { headers: { origin: 'http://localhost:5173' } });
  expect([get.status, get.headers.get('access-control-allow-origin')]).toEqual([404, null]);
  const without = await start();
  expect((await without.ask('PUT')).status).toBe(403);
});

it('OPS-02 it may read what went wrong, and a rule for all names nobody', async () => {
  const { cloud } = await start([{ ...rule, AllowedOrigins: ['*'], AllowedMethods: ['GET'] }]);
  const get = await fetch(cloud.endpoint + path, { headers: { origin: 'http://localhost:5173' } });
  expect([get.status, get.headers.get('access-control-allow-origin')]).toEqual([404, '*']);
  expect(get.headers.get('access-control-allow-credentials')).toBeNull();
});
