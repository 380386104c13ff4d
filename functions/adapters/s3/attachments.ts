import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Attachments } from '#actions/notification/ports.ts';
import type { StoredAttachment } from '#domain/case/message.ts';

export class S3Attachments implements Attachments {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.client = client;
    this.bucket = bucket;
  }

  async bytes({ key, size }: StoredAttachment): Promise<Uint8Array> {
    const { Body, ContentLength } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key }));
    if (Body && ContentLength === size) return Body.transformToByteArray();
    // Not read: it may be larger than memory.
    if (Body && 'destroy' in Body) Body.destroy();
    throw new Error(`The attachment ${key} has ${ContentLength} bytes and not ${size}: it was changed`);
  }
}
