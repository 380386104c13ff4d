import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Pictures } from '#actions/administration/pictures/picture-ports.ts';

/** Beside the console's files, which the distribution serves to everybody and says of each that it is what its type says. */
export class S3Pictures implements Pictures {
  private readonly client: S3Client;
  private readonly bucket: string;
  private readonly address: string;

  /** @param address of the console, without a slash at its end. */
  constructor(client: S3Client, bucket: string, address: string) {
    this.client = client;
    this.bucket = bucket;
    this.address = address;
  }

  async put(name: string, bytes: Uint8Array, contentType: string): Promise<string> {
    await this.client.send(
      new PutObjectCommand({
        Bucket: this.bucket,
        Key: name,
        Body: bytes,
        ContentType: contentType,
        // Its name changes with what is in it (RFC 8246).
        CacheControl: 'public, max-age=31536000, immutable',
      }),
    );
    return `${this.address}/${name}`;
  }
}
