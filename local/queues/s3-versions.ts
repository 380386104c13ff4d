import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { GatewayError, type GatewayResponse } from '../gateway/service.ts';
import { xmlElement } from '../gateway/xml.ts';
import type { Stack } from '../template/stack.ts';
import type { BucketStore } from './fauxqs.ts';
import type { S3Call } from './s3-operation.ts';

/** Beyond it the oldest are forgotten: they are held in memory. */
const MOST_BYTES = 64 * 1024 * 1024;

const Versioned = z.looseObject({ VersioningConfiguration: z.object({ Status: z.literal('Enabled') }).optional() });

interface Deleted {
  readonly bucket: string;
  /** Of the delete marker. */
  readonly versionId: string;
  readonly at: Date;
  readonly object: ReturnType<BucketStore['getObject']>;
}

/** What buckets with versions still have of objects that were deleted: fauxqs knows no versions. Nothing is kept of what is written over. */
export class DeletedObjects {
  readonly #byKey = new Map<string, Deleted>();
  readonly #buckets: BucketStore;
  #count = 0;
  #bytes = 0;

  constructor(buckets: BucketStore, stack: Stack, clock: Clock) {
    this.#buckets = buckets;
    const versioned = stack
      .ofType('AWS::S3::Bucket')
      .filter(({ logicalId }) => stack.properties(logicalId, Versioned).VersioningConfiguration !== undefined)
      .map(({ logicalId }) => stack.name(logicalId));
    const remove = buckets.deleteObject.bind(buckets);
    buckets.deleteObject = (bucket, key) => {
      if (versioned.includes(bucket)) this.#keep(bucket, key, new Date(clock.now()));
      remove(bucket, key);
    };
  }

  #keep(bucket: string, key: string, at: Date): void {
    if (!hasObject(this.#buckets, bucket, key)) return;
    const name = `${bucket}/${key}`;
    const object = this.#buckets.getObject(bucket, key);
    this.#forget(name);
    this.#byKey.set(name, { bucket, versionId: `v${++this.#count}`, at, object });
    this.#bytes += object.contentLength;
    for (const oldest of this.#byKey.keys()) {
      if (this.#bytes <= MOST_BYTES) break;
      this.#forget(oldest);
    }
  }

  #forget(name: string): void {
    this.#bytes -= this.#byKey.get(name)?.object.contentLength ?? 0;
    this.#byKey.delete(name);
  }

  /** Answers ListObjectVersions, all on one page: of deleted objects their markers, of others the version that there is. */
  list({ bucket, query }: S3Call): GatewayResponse {
    const prefix = query.get('prefix') ?? '';
    const isEncoded = query.get('encoding-type') === 'url';
    const facts = (key: string, version: string, at: Date) =>
      xmlElement('Key', isEncoded ? encodeURIComponent(key) : key) +
      xmlElement('VersionId', version) +
      xmlElement('IsLatest', 'true') +
      xmlElement('LastModified', at.toISOString());
    const { objects } = this.#buckets.listObjects(bucket, { prefix, maxKeys: Number.POSITIVE_INFINITY });
    const versions = objects.map(({ key, lastModified }) => `<Version>${facts(key, 'null', lastModified)}</Version>`);
    const isThere = new Set(objects.map(({ key }) => key));
    const markers = [...this.#byKey.values()]
      .filter(({ object, ...of }) => of.bucket === bucket && object.key.startsWith(prefix) && !isThere.has(object.key))
      .map(({ object, versionId, at }) => `<DeleteMarker>${facts(object.key, versionId, at)}</DeleteMarker>`);
    return {
      status: 200,
      headers: { 'content-type': 'application/xml' },
      body: `<?xml version="1.0" encoding="UTF-8"?>\n<ListVersionsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${[
        xmlElement('Name', bucket),
        xmlElement('IsTruncated', 'false'),
        ...(isEncoded ? [xmlElement('EncodingType', 'url')] : []),
        ...versions,
        ...markers,
      ].join('')}</ListVersionsResult>`,
    };
  }

  /** Answers DeleteObject of a delete marker, after which its object is there again. */
  undelete({ bucket, key, query }: S3Call): GatewayResponse {
    const found = this.#byKey.get(`${bucket}/${key}`);
    if (found === undefined || found.versionId !== query.get('versionId'))
      throw new GatewayError(404, 'NoSuchVersion', 'The specified version does not exist.');
    const { body, contentType, metadata } = found.object;
    this.#forget(`${bucket}/${key}`);
    this.#buckets.putObject(bucket, key, body, contentType, metadata, found.object);
    return { status: 204, headers: { 'x-amz-delete-marker': 'true' }, body: '' };
  }
}

export function hasObject(buckets: BucketStore, bucket: string, key: string): boolean {
  try {
    return buckets.headObject(bucket, key).key === key;
  } catch {
    return false;
  }
}
