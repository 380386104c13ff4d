import {
  GetObjectCommand,
  NoSuchKey,
  paginateListObjectsV2,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { RawInbox, WaitingMail } from '#actions/intake/inbox-ports.ts';
import { copyObject } from './copy.ts';

const inbox = 'raw/';
/** SES writes it when a rule is made, to see whether it may. */
const setupNotification = `${inbox}AMAZON_SES_SETUP_NOTIFICATION`;

/** The mails that lie in `raw/` of the mail bucket. */
export class S3RawInbox implements RawInbox {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.client = client;
    this.bucket = bucket;
  }

  async *waiting(): AsyncIterable<WaitingMail> {
    for await (const found of this.below(inbox)) if (found.key !== setupNotification) yield found;
  }

  async head(key: string, bytes: number): Promise<Uint8Array | undefined> {
    try {
      const Range = `bytes=0-${bytes - 1}`;
      const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key, Range }));
      return await Body?.transformToByteArray();
    } catch (error) {
      // No range of an empty object can be read.
      if (error instanceof S3ServiceException && error.name === 'InvalidRange') return new Uint8Array();
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  }

  async find(key: string): Promise<WaitingMail | undefined> {
    // Keys that begin alike come after it.
    for await (const found of this.below(key)) return found.key === key ? found : undefined;
    return undefined;
  }

  async putBack(key: string, name: string): Promise<WaitingMail | undefined> {
    const isCopied = await copyObject(this.client, this.bucket, key, inbox + name);
    return isCopied ? this.find(inbox + name) : undefined;
  }

  private async *below(Prefix: string): AsyncIterable<WaitingMail> {
    const pages = paginateListObjectsV2({ client: this.client }, { Bucket: this.bucket, Prefix });
    for await (const { Contents = [] } of pages)
      for (const { Key, LastModified } of Contents)
        if (Key !== undefined && LastModified) yield { key: Key, storedAt: LastModified.toISOString() };
  }
}
