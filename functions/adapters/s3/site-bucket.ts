import {
  DeleteObjectsCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import mime from 'mime';
import type { PublishedSite } from '#actions/administration/site-ports.ts';
import type { SiteFile } from '#domain/administration/site-file.ts';

/** S3 takes a thousand names at once. */
const atOnce = 1000;

/** The bucket that CloudFront reads the console's files from. */
export class SiteBucket implements PublishedSite {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.client = client;
    this.bucket = bucket;
  }

  async names(): Promise<string[]> {
    const names: string[] = [];
    for await (const { Contents = [] } of paginateListObjectsV2({ client: this.client }, { Bucket: this.bucket }))
      names.push(...Contents.flatMap(({ Key }) => Key ?? []));
    return names;
  }

  async put({ name, bytes }: SiteFile, caching: string): Promise<void> {
    await this.client.send(
      new PutObjectCommand({
        Bucket: this.bucket,
        Key: name,
        Body: bytes,
        ContentType: typeOf(name),
        CacheControl: caching,
      }),
    );
  }

  async text(name: string): Promise<string | undefined> {
    try {
      const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: name }));
      return await Body?.transformToString();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  }

  async remove(names: readonly string[]): Promise<void> {
    for (let from = 0; from < names.length; from += atOnce) {
      const Objects = names.slice(from, from + atOnce).map((Key) => ({ Key }));
      await this.client.send(new DeleteObjectsCommand({ Bucket: this.bucket, Delete: { Objects, Quiet: true } }));
    }
  }
}

function typeOf(name: string): string {
  const type = mime.getType(name) ?? 'application/octet-stream';
  return /^text\/|\/(json|javascript)$/.test(type) ? `${type}; charset=utf-8` : type;
}
