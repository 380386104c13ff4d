import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Attachments } from '#actions/notification/ports.ts';
import { S3AttachmentLinks } from '#adapters/s3/attachment-links.ts';
import { S3Attachments } from '#adapters/s3/attachments.ts';
import type { StoredAttachment } from '#domain/case/message.ts';
import { MemoryAttachments } from '../../support/memory/mail/attachments.ts';
import { MemoryMailStore } from '../../support/memory/mail/mail-store.ts';
import { RealBuckets } from './real-bucket.ts';

let buckets: RealBuckets;
beforeAll(async () => {
  buckets = await RealBuckets.start();
});
afterAll(() => buckets.stop());

const attachment = (key: string, size: number, name = 'a.pdf'): StoredAttachment => ({
  key,
  name,
  contentType: 'text/html',
  size,
  contentId: undefined,
  inline: false,
});

interface Given {
  readonly attachments: Attachments;
  put(key: string, bytes: Uint8Array): Promise<void>;
}

const places: [where: string, empty: () => Promise<Given>][] = [
  [
    'S3',
    async () => {
      const Bucket = await buckets.make();
      const put = async (Key: string, Body: Uint8Array) =>
        void (await buckets.client.send(new PutObjectCommand({ Bucket, Key, Body })));
      return { attachments: new S3Attachments(buckets.client, Bucket), put };
    },
  ],
  [
    'memory',
    async () => {
      const store = new MemoryMailStore();
      const put = async (key: string, bytes: Uint8Array) => void store.objects.set(key, bytes);
      return { attachments: new MemoryAttachments(store), put };
    },
  ],
];

describe.each(places)('Attachments in %s', (_, empty) => {
  it.each([0, 1, 300_000])('CASE-08 of %d bytes are read as they were stored', async (size) => {
    const { attachments, put } = await empty();
    const bytes = Buffer.alloc(size, 'ab');
    await put('messages/m/0', bytes);
    expect(Buffer.from(await attachments.bytes(attachment('messages/m/0', size))).equals(bytes)).toBe(true);
  });

  it('CASE-08 that are gone or were changed leave with no mail', async () => {
    const { attachments, put } = await empty();
    await expect(attachments.bytes(attachment('messages/m/0', 3))).rejects.toThrow();
    await put('messages/m/0', Buffer.from('four'));
    await expect(attachments.bytes(attachment('messages/m/0', 3))).rejects.toThrow('it was changed');
  });
});

describe('MAIL-19 a link into the bucket', () => {
  it.each([
    ['a.pdf', `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`],
    ["it's 100%.html", `attachment; filename="it's 100_.html"; filename*=UTF-8''it%27s%20100%25.html`],
    ['Счёт (2).pdf', `attachment; filename="____ (2).pdf"; filename*=UTF-8''%D0%A1%D1%87%D1%91%D1%82%20%282%29.pdf`],
    ['a"\r\nSet-Cookie: x', `attachment; filename="a_ Set-Cookie_ x"; filename*=UTF-8''a_%20Set-Cookie_%20x`],
  ])('downloads %j, whatever its type', async (name, disposition) => {
    const Bucket = await buckets.make();
    await buckets.client.send(
      new PutObjectCommand({ Bucket, Key: 'messages/m/0', Body: '<script>', ContentType: 'text/html' }),
    );
    const link = await new S3AttachmentLinks(buckets.client, Bucket).link(attachment('messages/m/0', 8, name));
    expect(new URL(link).searchParams.get('X-Amz-Expires')).toBe('300');
    const answer = await fetch(link);
    expect([answer.status, await answer.text()]).toEqual([200, '<script>']);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': disposition,
      'cache-control': 'private, no-store',
    });
  });
});
