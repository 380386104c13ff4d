import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { MailGone, type MailStore } from '#actions/intake/ports.ts';
import type { StoredAttachment } from '#domain/case/message.ts';
import type { ReceivedAttachment } from '#domain/mail/received-mail.ts';
import { copyObject } from './copy.ts';

/** Nothing that a customer sent is ever rendered from the bucket's own address. */
export const neverRendered = { ContentType: 'application/octet-stream', ContentDisposition: 'attachment' } as const;

/**
 * Mails and attachments in the mail bucket. `raw/` is the inbox where SES puts mails; from there they go to their message, or
 * to those that wait for a person. Keys are made here alone.
 */
export class S3MailStore implements MailStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.client = client;
    this.bucket = bucket;
  }

  async raw(key: string): Promise<Uint8Array | undefined> {
    try {
      const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key }));
      return await Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  }

  async keep(attachment: ReceivedAttachment, messageId: string, index: number): Promise<StoredAttachment> {
    const { name, contentType, contentId, inline, content } = attachment;
    const key = `${folderOf(messageId)}/${index}`;
    await this.client.send(new PutObjectCommand({ Bucket: this.bucket, Key: key, Body: content, ...neverRendered }));
    return { key, name, contentType, size: content.byteLength, contentId, inline };
  }

  file(key: string, messageId: string): Promise<string> {
    return this.copy(key, `${folderOf(messageId)}/mail.eml`);
  }

  setAside(key: string, folder: 'held' | `duplicates/${string}`): Promise<string> {
    return this.copy(key, `${folder}/${key.slice(key.lastIndexOf('/') + 1)}`);
  }

  async withdraw(messageId: string, attachments: number): Promise<void> {
    const folder = folderOf(messageId);
    await this.discard(`${folder}/mail.eml`);
    for (let index = 0; index < attachments; index++) await this.discard(`${folder}/${index}`);
  }

  async discard(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
  }

  private async copy(from: string, to: string): Promise<string> {
    if (from === to) return to;
    const isThere = await copyObject(this.client, this.bucket, from, to, {
      MetadataDirective: 'REPLACE',
      ...neverRendered,
    });
    if (!isThere) throw new MailGone(from);
    return to;
  }
}

/** By message and not by case: attempts at one mail may take it for different cases, and leave nothing behind so. */
export function folderOf(messageId: string): string {
  return `messages/${messageId}`;
}
