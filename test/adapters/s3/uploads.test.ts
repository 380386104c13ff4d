import { GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PreparedUpload, Uploads } from '#actions/work/ports.ts';
import { S3Uploads } from '#adapters/s3/uploads.ts';
import { MemoryMailStore } from '../../support/memory/mail/mail-store.ts';
import { MemoryUploads } from '../../support/memory/mail/uploads.ts';
import { RealBuckets } from './real-bucket.ts';

let buckets: RealBuckets;
beforeAll(async () => {
  buckets = await RealBuckets.start();
});
afterAll(() => buckets.stop());

interface Given {
  readonly uploads: Uploads;
  put(id: string, prepared: PreparedUpload, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  object(key: string): Promise<Uint8Array | undefined>;
}

async function inS3() {
  const Bucket = await buckets.make();
  const put = (url: string, headers: Record<string, string>, body: Uint8Array<ArrayBuffer>) =>
    fetch(url, { method: 'PUT', headers, body });
  return { Bucket, uploads: new S3Uploads(buckets.client, Bucket), put };
}

/** What browsers set themselves. */
const sendable = ({ 'content-length': _, ...headers }: PreparedUpload['headers']) => headers;

const places: [where: string, empty: () => Promise<Given>][] = [
  [
    'S3',
    async () => {
      const { Bucket, uploads, put } = await inS3();
      return {
        uploads,
        put: async (_, { url, headers }, bytes) => {
          const answer = await put(url, sendable(headers), bytes);
          expect([answer.status, await answer.text()]).toEqual([200, '']);
        },
        object: async (Key) =>
          (await buckets.client.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToByteArray(),
      };
    },
  ],
  [
    'memory',
    async () => {
      const mails = new MemoryMailStore();
      const uploads = new MemoryUploads(mails);
      return {
        uploads,
        put: async (id, _, bytes) => uploads.put(id, bytes),
        object: async (key) => mails.objects.get(key),
      };
    },
  ],
];

const bytes = Uint8Array.from({ length: 300 }, (_, index) => index);
const file = { name: 'отчёт (1).pdf', contentType: 'application/pdf', size: bytes.byteLength };

describe.each(places)('Files that agents upload, in %s', (_, empty) => {
  it('CASE-08 a file that was put is found with its name, type and size, and copied to its message', async () => {
    const { uploads, put, object } = await empty();
    await put('u1', await uploads.prepare('u1', file), bytes);
    expect(await uploads.find('u1')).toEqual(file);
    const key = await uploads.keep('u1', 'm1', 0);
    expect(await uploads.keep('u1', 'm1', 0)).toBe(key);
    expect(key).toBe('messages/m1/0');
    expect(Buffer.from((await object(key)) ?? [])).toEqual(Buffer.from(bytes));
  });

  it('CASE-08 a file that was never put is not there', async () => {
    const { uploads } = await empty();
    await uploads.prepare('u1', file);
    expect(await uploads.find('u1')).toBeUndefined();
    expect(await uploads.find('u2')).toBeUndefined();
  });
});

describe('The address for a file', () => {
  it('CASE-08 takes this file for a quarter of an hour, of this size, type and name', async () => {
    const { uploads } = await inS3();
    const { url, headers } = await uploads.prepare('u1', file);
    const query = new URL(url).searchParams;
    expect(query.get('X-Amz-Expires')).toBe('900');
    expect(query.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host;x-amz-meta-name');
    expect([...query.keys()].filter((name) => /checksum|meta/i.test(name))).toEqual([]);
    expect(headers).toEqual({
      'content-length': '300',
      'content-type': 'application/pdf',
      'x-amz-meta-name': encodeURIComponent(file.name),
    });
  });

  it('MAIL-19 what is kept is never shown from the address of the bucket', async () => {
    const { Bucket, uploads, put } = await inS3();
    const page = { ...file, name: 'a.html', contentType: 'text/html' };
    const { url, headers } = await uploads.prepare('u1', page);
    await put(url, sendable(headers), bytes);
    const Key = await uploads.keep('u1', 'm1', 0);
    expect(await buckets.client.send(new HeadObjectCommand({ Bucket, Key }))).toMatchObject({
      ContentType: 'application/octet-stream',
      ContentDisposition: 'attachment',
    });
  });
});
