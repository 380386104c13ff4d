import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../../local/cloud.ts';
import { calling, functionOf, startSmall } from '../small-stack.ts';

const mail = 'arn:aws:s3:::mail';

type Statements = { Action: string; Resource: string; Condition?: unknown }[];

/** One bucket, and a function whose role allows what is given. */
async function bucketAndFunction(...statements: Statements) {
  const allowed = statements.map((statement) => ({ Effect: 'Allow', ...statement }));
  const mover = functionOf('Mover', 'export const handler = async () => null;', {}, allowed);
  const bucket = { Mail: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'mail' } } };
  const { cloud } = await startSmall({ ...bucket, ...mover.resources }, mover.code);
  return cloud;
}

const s3 = (cloud: LocalCloud, functionId?: string) =>
  new S3Client({ ...calling(cloud, functionId), forcePathStyle: true });

async function put(cloud: LocalCloud, keys: readonly string[]): Promise<void> {
  for (const Key of keys) await s3(cloud).send(new PutObjectCommand({ Bucket: 'mail', Key, Body: Key }));
}

async function keysOf(cloud: LocalCloud, Prefix?: string, pageSize?: number): Promise<string[]> {
  const keys: string[] = [];
  const pages = paginateListObjectsV2(
    { client: s3(cloud), ...(pageSize && { pageSize }) },
    { Bucket: 'mail', ...(Prefix !== undefined && { Prefix }) },
  );
  for await (const { Contents = [] } of pages) keys.push(...Contents.map(({ Key }) => Key ?? ''));
  return keys;
}

describe('OPS-02 copying an object', () => {
  it('takes its type and metadata along, or new ones when asked', async () => {
    const cloud = await bucketAndFunction();
    const client = s3(cloud);
    const original = { Bucket: 'mail', Key: 'raw/a b+ä', ContentType: 'message/rfc822', Metadata: { from: 'ses' } };
    await client.send(new PutObjectCommand({ ...original, Body: 'Hello' }));
    const CopySource = `mail/${encodeURIComponent(original.Key)}`;
    await client.send(new CopyObjectCommand({ Bucket: 'mail', Key: 'cases/1/a', CopySource }));
    expect(await client.send(new HeadObjectCommand({ Bucket: 'mail', Key: 'cases/1/a' }))).toMatchObject({
      ContentLength: 5,
      ContentType: 'message/rfc822',
      Metadata: { from: 'ses' },
    });
    const renewed = { MetadataDirective: 'REPLACE', ContentType: 'text/plain', Metadata: { by: 'test' } } as const;
    await client.send(new CopyObjectCommand({ Bucket: 'mail', Key: 'cases/1/b', CopySource, ...renewed }));
    const copy = await client.send(new GetObjectCommand({ Bucket: 'mail', Key: 'cases/1/b' }));
    expect(copy).toMatchObject({ ContentType: 'text/plain', Metadata: { by: 'test' } });
    expect(await copy.Body?.transformToString()).toBe('Hello');
  });

  it('works for 40 MB', async () => {
    const cloud = await bucketAndFunction();
    const Body = Buffer.alloc(40 * 1024 * 1024, 'forty megabytes ');
    await s3(cloud).send(new PutObjectCommand({ Bucket: 'mail', Key: 'raw/large', Body }));
    await s3(cloud).send(new CopyObjectCommand({ Bucket: 'mail', Key: 'copy', CopySource: 'mail/raw/large' }));
    const copy = await s3(cloud).send(new GetObjectCommand({ Bucket: 'mail', Key: 'copy' }));
    expect(Buffer.from((await copy.Body?.transformToByteArray()) ?? []).equals(Body)).toBe(true);
  });

  const reads = { Action: 's3:GetObject', Resource: `${mail}/raw/*` };
  const writes = { Action: 's3:PutObject', Resource: `${mail}/cases/*` };
  it.each<[string, Statements, string | undefined]>([
    ['goes with the right to read there and to write here', [reads, writes], undefined],
    ['fails without the right to read its source', [writes], 's3:GetObject on resource: "arn:aws:s3:::mail/raw/1'],
    ['fails without the right to write its target', [reads], 's3:PutObject on resource: "arn:aws:s3:::mail/cases/1'],
  ])('%s', async (_title, statements, denied) => {
    const cloud = await bucketAndFunction(...statements);
    await put(cloud, ['raw/1']);
    const copy = new CopyObjectCommand({ Bucket: 'mail', Key: 'cases/1', CopySource: '/mail/raw/1' });
    const done = s3(cloud, 'Mover').send(copy);
    if (denied === undefined) await expect(done).resolves.toBeDefined();
    else
      await expect(done).rejects.toMatchObject({
        name: 'AccessDenied',
        message: expect.stringContaining(denied.replaceAll('"', '')),
      });
  });

  it('of an object that is not there is denied to who may not list the bucket', async () => {
    const cloud = await bucketAndFunction(reads, writes);
    const copy = () => new CopyObjectCommand({ Bucket: 'mail', Key: 'cases/1', CopySource: 'mail/raw/none' });
    await expect(s3(cloud).send(copy())).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(s3(cloud, 'Mover').send(copy())).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});

describe('OPS-02 listing objects', () => {
  const keys = ['Zeta', 'alpha', 'raw/10', 'raw/2', 'raw/a&b <c>', 'raw/ä', 'raw/\u{ffee}', 'raw/\u{1f600}'];

  it.each([1, 2, 3, undefined])('gives each key once, in the order of its bytes, by pages of %s', async (pageSize) => {
    const cloud = await bucketAndFunction();
    await put(cloud, keys.toReversed());
    expect(await keysOf(cloud, undefined, pageSize)).toEqual(keys);
    expect(await keysOf(cloud, 'raw/', pageSize)).toEqual(keys.slice(2));
    expect(await keysOf(cloud, 'none', pageSize)).toEqual([]);
  });

  it('groups by delimiter, over pages too, and starts behind a key', async () => {
    const cloud = await bucketAndFunction();
    await put(cloud, ['a/1', 'a/2', 'b', 'c/1', 'c/2']);
    const list = (more: object) =>
      s3(cloud).send(new ListObjectsV2Command({ Bucket: 'mail', Delimiter: '/', ...more }));
    const first = await list({ MaxKeys: 1 });
    expect(first).toMatchObject({ CommonPrefixes: [{ Prefix: 'a/' }], IsTruncated: true, KeyCount: 1 });
    const second = await list({ ContinuationToken: first.NextContinuationToken });
    expect(second).toMatchObject({ CommonPrefixes: [{ Prefix: 'c/' }], Contents: [{ Key: 'b', Size: 1 }] });
    expect(second.IsTruncated).toBe(false);
    expect(await list({ StartAfter: 'a/1', EncodingType: 'url' })).toMatchObject({
      CommonPrefixes: [{ Prefix: 'a%2F' }, { Prefix: 'c%2F' }],
    });
  });

  it.each<[string, Statements, string | undefined, boolean]>([
    ['with the right on the bucket', [{ Action: 's3:ListBucket', Resource: mail }], undefined, true],
    ['not with the right on objects', [{ Action: 's3:ListBucket', Resource: `${mail}/*` }], undefined, false],
    ['below the prefix that is allowed', [below('raw/*')], 'raw/2026', true],
    ['not below another prefix', [below('raw/*')], 'cases/', false],
    ['not without a prefix when one is asked for', [below('*')], undefined, false],
  ])('is allowed %s', async (_title, statements, Prefix, allowed) => {
    const cloud = await bucketAndFunction(...statements);
    const list = s3(cloud, 'Mover').send(new ListObjectsV2Command({ Bucket: 'mail', Prefix }));
    if (allowed) await expect(list).resolves.toMatchObject({ KeyCount: 0 });
    else await expect(list).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('tells when objects were written in virtual time', async () => {
    const cloud = await bucketAndFunction();
    await cloud.advance('3 days');
    await put(cloud, ['raw/1']);
    const { LastModified } = await s3(cloud).send(new HeadObjectCommand({ Bucket: 'mail', Key: 'raw/1' }));
    expect(Math.abs((LastModified?.getTime() ?? 0) - cloud.now())).toBeLessThan(10_000);
  });
});

function below(prefix: string) {
  return { Action: 's3:ListBucket', Resource: mail, Condition: { StringLike: { 's3:prefix': prefix } } };
}

describe('OPS-02 deleting objects', () => {
  it('deletes those that may be deleted and names the others', async () => {
    const cloud = await bucketAndFunction({ Action: 's3:DeleteObject', Resource: `${mail}/raw/*` });
    await put(cloud, ['raw/a&b', 'raw/c', 'cases/1']);
    const Objects = ['raw/a&b', 'cases/1', 'raw/none'].map((Key) => ({ Key }));
    const answer = await s3(cloud, 'Mover').send(new DeleteObjectsCommand({ Bucket: 'mail', Delete: { Objects } }));
    expect(answer.Deleted).toEqual([{ Key: 'raw/a&b' }, { Key: 'raw/none' }]);
    expect(answer.Errors).toMatchObject([{ Key: 'cases/1', Code: 'AccessDenied' }]);
    expect(await keysOf(cloud)).toEqual(['cases/1', 'raw/c']);
    await s3(cloud, 'Mover').send(new DeleteObjectCommand({ Bucket: 'mail', Key: 'raw/c' }));
    await expect(
      s3(cloud, 'Mover').send(new DeleteObjectCommand({ Bucket: 'mail', Key: 'cases/1' })),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
    expect(await keysOf(cloud)).toEqual(['cases/1']);
  });
});

it('OPS-02 an object that is there is not overwritten by who asks for that', async () => {
  const cloud = await bucketAndFunction();
  const write = (Body: string) => new PutObjectCommand({ Bucket: 'mail', Key: 'once', Body, IfNoneMatch: '*' });
  await s3(cloud).send(write('first'));
  await expect(s3(cloud).send(write('second'))).rejects.toMatchObject({ name: 'PreconditionFailed' });
});
