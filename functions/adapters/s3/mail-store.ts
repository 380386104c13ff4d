import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { MailStore } from '#actions/ports.ts';
import type { StoredAttachment } from '#domain/message.ts';
import type { ReceivedAttachment } from '#domain/received-mail.ts';

/** Raw mails and attachments in the mail bucket. Keys of attachments are made here alone. */
export class S3MailStore implements MailStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.client = client;
    this.bucket = bucket;
  }

  async raw(key: string): Promise<Uint8Array> {
    const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key }));
    if (!Body) throw new Error(`The raw mail ${key} has no body`);
    return Body.transformToByteArray();
  }

  async keep(
    { name, contentType, contentId, inline, content }: ReceivedAttachment,
    { caseNumber, messageId, index }: { caseNumber: number; messageId: string; index: number },
  ): Promise<StoredAttachment> {
    const key = `cases/${caseNumber}/${messageId}/${index}`;
    await this.client.send(
      new PutObjectCommand({
        Bucket: this.bucket,
        Key: key,
        Body: content,
        // Nothing that a customer sent is ever rendered from the bucket's own address.
        ContentType: 'application/octet-stream',
        ContentDisposition: 'attachment',
      }),
    );
    return { key, name, contentType, size: content.byteLength, contentId, inline };
  }
}
