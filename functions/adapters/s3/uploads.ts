import { HeadObjectCommand, NotFound, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { PreparedUpload, Uploads } from '#actions/work/ports.ts';
import { type UploadFile, uploadMinutes } from '#domain/work/upload.ts';
import { copyObject } from './copy.ts';
import { folderOf, neverRendered } from './mail-store.ts';

/** Files that agents uploaded: `uploads/` of the mail bucket, which forgets them after days. */
export class S3Uploads implements Uploads {
  private readonly client: S3Client;
  private readonly bucket: string;

  /** @param client that computes checksums only `WHEN_REQUIRED`: else it would sign that of no bytes. */
  constructor(client: S3Client, bucket: string) {
    this.client = client;
    this.bucket = bucket;
  }

  async prepare(id: string, { name, size, contentType }: UploadFile): Promise<PreparedUpload> {
    // Metadata is ASCII.
    const Metadata = { name: encodeURIComponent(name) };
    const headers = { 'content-type': contentType, 'content-length': String(size), 'x-amz-meta-name': Metadata.name };
    const expiresAt = new Date(Date.now() + uploadMinutes * 60_000).toISOString();
    const url = await getSignedUrl(
      this.client,
      new PutObjectCommand({
        Bucket: this.bucket,
        Key: keyOf(id),
        ContentLength: size,
        ContentType: contentType,
        Metadata,
      }),
      {
        expiresIn: uploadMinutes * 60,
        // Else the type would not be signed, and the name would stand in the address.
        signableHeaders: new Set(['host', ...Object.keys(headers)]),
        unhoistableHeaders: new Set(['x-amz-meta-name']),
      },
    );
    return { url, headers, expiresAt };
  }

  keyOf(id: string): string {
    return keyOf(id);
  }

  async find(id: string): Promise<UploadFile | undefined> {
    try {
      const found = await this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: keyOf(id) }));
      const { ContentLength = 0, ContentType = 'application/octet-stream', Metadata = {} } = found;
      return { name: decodeURIComponent(Metadata.name ?? id), size: ContentLength, contentType: ContentType };
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }

  async keep(id: string, messageId: string, index: number): Promise<string> {
    const key = `${folderOf(messageId)}/${index}`;
    const options = { MetadataDirective: 'REPLACE', ...neverRendered } as const;
    if (await copyObject(this.client, this.bucket, keyOf(id), key, options)) return key;
    throw new Error(`The upload ${id} went away while it was copied`);
  }
}

function keyOf(id: string): string {
  return `uploads/${id}`;
}
