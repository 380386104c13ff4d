import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MailStore } from '#actions/intake/ports.ts';
import { S3MailStore } from '#adapters/s3/mail-store.ts';
import type { ReceivedAttachment } from '#domain/mail/received-mail.ts';
import { MemoryMailStore } from '../../support/memory/mail/mail-store.ts';
import { RealBuckets } from './real-bucket.ts';

let buckets: RealBuckets;
beforeAll(async () => {
  buckets = await RealBuckets.start();
});
afterAll(() => buckets.stop());

/** A store, and SES that puts mails into it. */
interface Given {
  readonly store: MailStore;
  arrive(key: string, bytes: Uint8Array): Promise<void>;
}

const places: [where: string, empty: () => Promise<Given>][] = [
  [
    'S3',
    async () => {
      const Bucket = await buckets.make();
      return {
        store: new S3MailStore(buckets.client, Bucket),
        arrive: async (Key, Body) => void (await buckets.client.send(new PutObjectCommand({ Bucket, Key, Body }))),
      };
    },
  ],
  [
    'memory',
    async () => {
      const store = new MemoryMailStore();
      return { store, arrive: async (key, bytes) => void store.objects.set(key, bytes) };
    },
  ],
];

const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
const attachment: ReceivedAttachment = {
  name: 'шрифт.html',
  contentType: 'text/html',
  contentId: 'logo@client.test',
  inline: true,
  content: bytes,
};

describe.each(places)('The store of mails, in %s', (_, empty) => {
  it('MAIL-05 gives a mail back byte for byte, an empty one too', async () => {
    const { store, arrive } = await empty();
    await arrive('raw/1', bytes);
    await arrive('raw/2', new Uint8Array());
    expect(Buffer.from((await store.raw('raw/1')) ?? [])).toEqual(Buffer.from(bytes));
    expect((await store.raw('raw/2'))?.byteLength).toBe(0);
  });

  it('MAIL-03 says when a mail is not there: it was done before', async () => {
    const { store } = await empty();
    expect(await store.raw('raw/1')).toBeUndefined();
  });

  it.each<[string, (store: MailStore) => Promise<string>, string]>([
    ['files it with its message', (store) => store.file('raw/a b+ä', 'm1'), 'messages/m1/mail.eml'],
    ['sets it aside for a person', (store) => store.setAside('raw/a b+ä', 'held'), 'held/a b+ä'],
    ['sets it aside as known already', (store) => store.setAside('raw/a b+ä', 'duplicates/m1'), 'duplicates/m1/a b+ä'],
  ])('MAIL-02 %s, and the mail stays in the inbox until it is discarded', async (_what, copy, expected) => {
    const { store, arrive } = await empty();
    await arrive('raw/a b+ä', bytes);
    for (let time = 0; time < 2; time++) expect(await copy(store)).toBe(expected);
    for (const key of ['raw/a b+ä', expected])
      expect(Buffer.from((await store.raw(key)) ?? [])).toEqual(Buffer.from(bytes));
    await store.discard('raw/a b+ä');
    expect(await store.raw('raw/a b+ä')).toBeUndefined();
    expect(await store.raw(expected)).toBeDefined();
  });

  it('MAIL-02 a mail that is not there cannot be copied: that is an error, and nothing comes of it', async () => {
    const { store } = await empty();
    await expect(store.file('raw/1', 'm1')).rejects.toThrow();
    await expect(store.setAside('raw/1', 'held')).rejects.toThrow();
    expect(await store.raw('messages/m1/mail.eml')).toBeUndefined();
  });

  it('MAIL-02 what is filed already stays where it is', async () => {
    const { store, arrive } = await empty();
    await arrive('held/1', bytes);
    expect(await store.setAside('held/1', 'held')).toBe('held/1');
    expect(await store.raw('held/1')).toBeDefined();
  });

  it('discards what is not there without complaint', async () => {
    const { store } = await empty();
    await expect(store.discard('raw/1')).resolves.toBeUndefined();
  });

  it('MAIL-19 keeps an attachment by message and place; again replaces it', async () => {
    const { store } = await empty();
    await store.keep({ ...attachment, content: new Uint8Array([1]) }, 'm1', 0);
    const { content: _content, ...described } = attachment;
    expect(await store.keep(attachment, 'm1', 0)).toEqual({ ...described, key: 'messages/m1/0', size: 256 });
    expect(Buffer.from((await store.raw('messages/m1/0')) ?? [])).toEqual(Buffer.from(bytes));
  });
});

it('MAIL-19 nothing that a customer sent is rendered from the bucket’s own address', async () => {
  const Bucket = await buckets.make();
  const store = new S3MailStore(buckets.client, Bucket);
  const Body = '<script>alert(1)</script>';
  await buckets.client.send(new PutObjectCommand({ Bucket, Key: 'raw/1', Body, ContentType: 'text/html' }));
  const { key } = await store.keep(attachment, 'm1', 0);
  const copies = [await store.file('raw/1', 'm1'), await store.setAside('raw/1', 'held')];
  for (const Key of [key, ...copies])
    expect(await buckets.client.send(new HeadObjectCommand({ Bucket, Key }))).toMatchObject({
      ContentType: 'application/octet-stream',
      ContentDisposition: 'attachment',
    });
});
