import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { AttachmentLinks } from '#actions/links/ports.ts';
import { safeName } from '#adapters/mailparser/parts/attachment-name.ts';
import type { StoredAttachment } from '#domain/case/message.ts';
import { fileLinkSeconds } from '#domain/links/download-link.ts';

/** Presigned links: S3 asks whether we may read the object when the link is followed. */
export class S3AttachmentLinks implements AttachmentLinks {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.client = client;
    this.bucket = bucket;
  }

  link({ key, name, contentType }: StoredAttachment): Promise<string> {
    const command = new GetObjectCommand({
      Bucket: this.bucket,
      Key: key,
      ResponseContentType: 'application/octet-stream',
      ResponseContentDisposition: disposition(safeName(name, contentType)),
      ResponseCacheControl: 'private, no-store',
    });
    return getSignedUrl(this.client, command, { expiresIn: fileLinkSeconds });
  }
}

/** RFC 6266: the name in UTF-8, and one in ASCII for what does not know that. */
function disposition(name: string): string {
  const ascii = name.replace(/[^ -~]|[%"\\]/gu, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
