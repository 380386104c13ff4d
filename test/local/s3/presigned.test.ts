import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../../local/cloud.ts';
import { calling, functionOf, startSmall } from '../small-stack.ts';

const file = { Bucket: 'mail', Key: 'files/a b+ä(1).txt' };

/** One bucket, and a function whose role may do this with objects below files/. */
async function start(...Action: string[]) {
  const rights = [{ Effect: 'Allow', Action, Resource: 'arn:aws:s3:::mail/files/*' }];
  const signer = functionOf('Signer', 'export const handler = async () => null;', {}, rights);
  const bucket = { Mail: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'mail' } } };
  const { cloud } = await startSmall({ ...bucket, ...signer.resources }, signer.code);
  return cloud;
}

const s3 = (cloud: LocalCloud, functionId?: string) =>
  new S3Client({ ...calling(cloud, functionId), forcePathStyle: true });

/** As a function signs: by its keys and the virtual clock. */
const sign = (
  cloud: LocalCloud,
  command: GetObjectCommand | PutObjectCommand,
  expiresIn = 60,
  headers: string[] = [],
) =>
  getSignedUrl(s3(cloud, 'Signer'), command, {
    expiresIn,
    signingDate: new Date(cloud.now()),
    signableHeaders: new Set(headers),
  });

const upload = { ...file, ContentLength: 5, ContentType: 'text/plain', Metadata: { by: 'ann' } };
const signUpload = (cloud: LocalCloud) =>
  sign(cloud, new PutObjectCommand(upload), 60, ['host', 'content-type', 'content-length']);
const put = (url: string, body: string, headers: Record<string, string> = { 'content-type': 'text/plain' }) =>
  fetch(url, { method: 'PUT', body, headers });

/** Status, code and words of S3's XML. */
async function refusal(answer: Response) {
  const text = await answer.text();
  return [answer.status, /<Code>(.*)<\/Code>/.exec(text)?.[1], /<Message>(.*)<\/Message>/.exec(text)?.[1]];
}

const mismatch = [403, 'SignatureDoesNotMatch', expect.stringContaining('does not match the signature you provided')];
const expired = [403, 'AccessDenied', 'Request has expired'];

describe('OPS-02 a file is uploaded by a presigned URL', () => {
  it('with the size, type and metadata that were signed', async () => {
    const cloud = await start('s3:PutObject');
    expect((await put(await signUpload(cloud), 'Hello')).status).toBe(200);
    const stored = await s3(cloud).send(new HeadObjectCommand(file));
    expect(stored).toMatchObject({ ContentLength: 5, ContentType: 'text/plain', Metadata: { by: 'ann' } });
  });

  it.each([
    ['another size', (url: string) => put(url, 'Hello!')],
    ['another type', (url: string) => put(url, 'Hello', { 'content-type': 'text/html' })],
    ['another key', (url: string) => put(url.replace('files/a', 'files/b'), 'Hello')],
    ['other metadata', (url: string) => put(url.replace('by=ann', 'by=eve'), 'Hello')],
    ['a longer life', (url: string) => put(url.replace('X-Amz-Expires=60', 'X-Amz-Expires=600'), 'Hello')],
    ['another method', (url: string) => fetch(url)],
    ['another host', (url: string) => put(url.replace('127.0.0.1', 'localhost'), 'Hello')],
    ['no signature', (url: string) => put(url.replace(/X-Amz-Signature=\w+/, ''), 'Hello')],
  ])('but not with %s', async (_, send) => {
    const cloud = await start('s3:PutObject', 's3:GetObject');
    expect(await refusal(await send(await signUpload(cloud)))).toEqual(mismatch);
  });

  it('but not with a header that was not signed', async () => {
    const cloud = await start('s3:PutObject');
    const headers = { 'content-type': 'text/plain', 'x-amz-acl': 'public-read' };
    const words = 'There were headers present in the request which were not signed';
    expect(await refusal(await put(await signUpload(cloud), 'Hello', headers))).toEqual([403, 'AccessDenied', words]);
  });

  it('but not in the old way, which has neither region nor date', async () => {
    const cloud = await start('s3:PutObject');
    const url = `${cloud.endpoint}/mail/files/a?AWSAccessKeyId=LOCAL-Signer&Expires=9999999999&Signature=x`;
    expect(await refusal(await put(url, 'Hello'))).toEqual([400, 'InvalidRequest', expect.stringContaining('AWS4')]);
  });
});

describe('OPS-02 a file is downloaded by a presigned URL', () => {
  async function withFile(...actions: string[]) {
    const cloud = await start(...actions);
    await s3(cloud).send(new PutObjectCommand({ ...file, Body: 'Hello', ContentType: 'text/plain' }));
    return cloud;
  }

  it('as often as one likes until it expires, by the virtual clock', async () => {
    const cloud = await withFile('s3:GetObject');
    const url = await sign(cloud, new GetObjectCommand(file), 3600);
    expect(await (await fetch(url)).text()).toBe('Hello');
    await cloud.advance('59 minutes');
    expect(await (await fetch(url)).text()).toBe('Hello');
    await cloud.advance('2 minutes');
    expect(await refusal(await fetch(url))).toEqual(expired);
    expect(await (await fetch(await sign(cloud, new GetObjectCommand(file)))).text()).toBe('Hello');
  });

  it('under the name and type that the link asks for', async () => {
    const cloud = await withFile('s3:GetObject');
    const disposition = `attachment; filename="invoice 1.txt"`;
    const asked = { ResponseContentDisposition: disposition, ResponseContentType: 'application/octet-stream' };
    const answer = await fetch(await sign(cloud, new GetObjectCommand({ ...file, ...asked })));
    expect(answer.headers.get('content-disposition')).toBe(disposition);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(await answer.text()).toBe('Hello');
  });

  it('but not once the credentials of the function have ended, however long it was to last', async () => {
    const cloud = await withFile('s3:GetObject');
    const url = await sign(cloud, new GetObjectCommand(file), 7 * 24 * 3600);
    await cloud.advance('11 hours');
    expect((await fetch(url)).status).toBe(200);
    await cloud.advance('2 hours');
    expect(await refusal(await fetch(url))).toEqual([400, 'ExpiredToken', 'The provided token has expired.']);
  });

  it('but not for longer than a week, nor before its time', async () => {
    const cloud = await withFile('s3:GetObject');
    const url = await sign(cloud, new GetObjectCommand(file));
    const forever = url.replace('X-Amz-Expires=60', 'X-Amz-Expires=604801');
    expect((await refusal(await fetch(forever))).slice(0, 2)).toEqual([400, 'AuthorizationQueryParametersError']);
    const signingDate = new Date(cloud.now() + 3_600_000);
    const early = await getSignedUrl(s3(cloud, 'Signer'), new GetObjectCommand(file), { signingDate });
    expect(await refusal(await fetch(early))).toEqual([403, 'AccessDenied', 'Request is not yet valid']);
  });

  it('OPS-03 but only what the function that signed it may read', async () => {
    const cloud = await withFile('s3:PutObject');
    const [status, code, words] = await refusal(await fetch(await sign(cloud, new GetObjectCommand(file))));
    expect([status, code]).toEqual([403, 'AccessDenied']);
    expect(words).toContain('assumed-role/SignerRole/Signer is not authorized to perform: s3:GetObject');
  });

  it('people sign with any keys, and by the clock of this machine', async () => {
    const cloud = await withFile();
    await cloud.advance('3 days');
    const url = await getSignedUrl(s3(cloud), new GetObjectCommand(file), { expiresIn: 60 });
    expect(await (await fetch(url)).text()).toBe('Hello');
  });
});

it('OPS-02 a function signs a URL that anybody on this machine can use', async () => {
  const code = `
    import { createHash, createHmac } from 'node:crypto';
    const { AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION } = process.env;
    export const handler = async () => {
      const date = new Date().toISOString().replaceAll(/[-:]|[.]\\d+/g, '');
      const scope = [date.slice(0, 8), AWS_REGION, 's3', 'aws4_request'];
      const credential = encodeURIComponent([AWS_ACCESS_KEY_ID, ...scope].join('/'));
      const query = 'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=' + credential + '&X-Amz-Date=' + date +
        '&X-Amz-Expires=60&X-Amz-SignedHeaders=host';
      const { host } = new URL(AWS_ENDPOINT_URL);
      const canonical = ['GET', '/mail/files/x', query, 'host:' + host, '', 'host', 'UNSIGNED-PAYLOAD'].join('\\n');
      const hash = createHash('sha256').update(canonical).digest('hex');
      const hmac = (key, text) => createHmac('sha256', key).update(text).digest();
      const signature = hmac(scope.reduce(hmac, 'AWS4' + AWS_SECRET_ACCESS_KEY),
        ['AWS4-HMAC-SHA256', date, scope.join('/'), hash].join('\\n')).toString('hex');
      return AWS_ENDPOINT_URL + '/mail/files/x?' + query + '&X-Amz-Signature=' + signature;
    };`;
  const signer = functionOf('Signer', code);
  const bucket = { Mail: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'mail' } } };
  const { cloud } = await startSmall({ ...bucket, ...signer.resources }, signer.code);
  await cloud.advance('5 days');
  await s3(cloud).send(new PutObjectCommand({ Bucket: 'mail', Key: 'files/x', Body: 'Hello' }));
  const invoke = {
    authorization: `AWS4-HMAC-SHA256 Credential=me/20260101/eu-west-1/lambda/aws4_request, Signature=0`,
  };
  const path = '/2015-03-31/functions/Signer/invocations';
  const answer = await fetch(cloud.endpoint + path, { method: 'POST', headers: invoke });
  const url = String(await answer.json());
  expect(await (await fetch(url)).text()).toBe('Hello');
});
