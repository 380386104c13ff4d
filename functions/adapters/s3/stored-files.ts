import { DeleteObjectsCommand, GetObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Files, StoredFile } from '#actions/privacy/ports.ts';

/** S3 takes a thousand names at once. */
const mostAtOnce = 1000;
/** Long enough to load the files of a page, one after the other. */
const linkSeconds = 900;

/** Objects of the mail bucket by the beginnings of their keys. */
export class S3Files implements Files {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.client = client;
    this.bucket = bucket;
  }

  async below(Prefix: string): Promise<readonly StoredFile[]> {
    const found: StoredFile[] = [];
    for await (const { Contents = [] } of paginateListObjectsV2(
      { client: this.client },
      { Bucket: this.bucket, Prefix },
    ))
      found.push(...Contents.flatMap(({ Key, Size = 0 }) => (Key === undefined ? [] : [{ key: Key, size: Size }])));
    return found;
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (let from = 0; from < keys.length; from += mostAtOnce) {
      const Objects = keys.slice(from, from + mostAtOnce).map((Key) => ({ Key }));
      const command = new DeleteObjectsCommand({ Bucket: this.bucket, Delete: { Objects, Quiet: true } });
      const { Errors = [] } = await this.client.send(command);
      if (Errors.length > 0) throw new Error(`${Errors.length} files could not be removed: ${Errors[0]?.Code}`);
    }
  }

  link(key: string): Promise<string> {
    return getSignedUrl(this.client, new GetObjectCommand({ Bucket: this.bucket, Key: key }), {
      expiresIn: linkSeconds,
    });
  }
}
