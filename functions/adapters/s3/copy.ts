import { CopyObjectCommand, type CopyObjectCommandInput, type S3Client } from '@aws-sdk/client-s3';

/**
 * Copies an object within a bucket.
 * @param options what the copy is to have besides the source's bytes.
 * @returns false when there is no such object.
 */
export async function copyObject(
  client: S3Client,
  bucket: string,
  from: string,
  to: string,
  options: Pick<CopyObjectCommandInput, 'MetadataDirective' | 'ContentType' | 'ContentDisposition'> = {},
): Promise<boolean> {
  const CopySource = `${bucket}/${from.split('/').map(encodeURIComponent).join('/')}`;
  try {
    await client.send(new CopyObjectCommand({ Bucket: bucket, CopySource, Key: to, ...options }));
    return true;
  } catch (error) {
    // Not every error of a copy has a class of its own.
    if (error instanceof Error && error.name === 'NoSuchKey') return false;
    throw error;
  }
}
