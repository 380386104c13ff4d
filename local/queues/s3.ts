import {
  GatewayError,
  type GatewayRequest,
  type GatewayResponse,
  type GatewayService,
  type NeededPermission,
  NotEmbedded,
} from '../gateway/service.ts';
import { restXmlError } from '../gateway/wire-error.ts';
import type { Access } from '../iam/access.ts';
import { callEngine } from './engine-call.ts';
import type { Fauxqs } from './fauxqs.ts';
import { type BucketCors, corsHeaders, preflight } from './s3-cors.ts';
import { deleteObjects } from './s3-deleting.ts';
import { listObjectsV2 } from './s3-listing.ts';
import { copySource, type S3Call, s3Call, s3Permissions } from './s3-operation.ts';
import { withAskedHeaders } from './s3-response-headers.ts';
import { type DeletedObjects, hasObject } from './s3-versions.ts';

/** The engine's HTTP side takes bodies up to 11 MiB; its store takes any. */
const LARGE_BYTES = 10 * 1024 * 1024;

/** Bytes of a key: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html */
const LONGEST_KEY = 1024;

const WRITES = new Set(['PutObject', 'CopyObject', 'CompleteMultipartUpload']);

/** S3: asks IAM's question and hands the call to the engine. */
export class S3 implements GatewayService {
  readonly name = 's3';
  readonly #engine: Fauxqs;
  readonly #access: Access;
  readonly #cors: BucketCors;
  readonly #deleted: DeletedObjects | undefined;

  /** @param deleted undefined when no bucket has versions. */
  constructor(engine: Fauxqs, access: Access, cors: BucketCors = new Map(), deleted?: DeletedObjects) {
    this.#engine = engine;
    this.#access = access;
    this.#cors = cors;
    this.#deleted = deleted;
  }

  operation(request: GatewayRequest): string {
    return request.method === 'OPTIONS' ? 'Preflight' : s3Call(request).operation;
  }

  permissions(request: GatewayRequest): NeededPermission[] {
    return request.method === 'OPTIONS' ? [] : s3Permissions(request);
  }

  async handle(request: GatewayRequest): Promise<GatewayResponse> {
    if (request.method === 'OPTIONS') return preflight(this.#cors, request);
    const call = s3Call(request);
    refuseLongKey(call.key);
    if (call.operation === 'CopyObject') refuseLongKey(copySource(request).split('/').slice(1).join('/'));
    const { buckets } = this.#engine;
    if (call.operation === 'ListObjectsV2') return listObjectsV2(buckets, call);
    if (call.operation === 'ListObjectVersions' && this.#deleted) return this.#deleted.list(call);
    if (call.operation === 'DeleteObjectVersion' && this.#deleted) return this.#deleted.undelete(call);
    if (call.operation === 'DeleteObjects') {
      return deleteObjects(buckets, call, request, (key) => {
        refuseLongKey(key);
        this.#require(request, { action: 's3:DeleteObject', resource: `arn:aws:s3:::${call.bucket}/${key}` });
      });
    }
    this.#refuseOverwriting(call, request);
    if (call.operation === 'PutObject' && request.body.length > LARGE_BYTES) return this.#putLarge(request);
    const answer = await callEngine(this.#engine, request);
    // Who may not list a bucket is not told what it lacks.
    const readFrom = answer.status === 404 ? bucketRead(call, request) : undefined;
    if (readFrom !== undefined) {
      this.#require(request, { action: 's3:ListBucket', resource: `arn:aws:s3:::${readFrom}` });
    }
    return withAskedHeaders(call, answer);
  }

  error(status: number, code: string, message: string): GatewayResponse {
    return restXmlError(status, code, message);
  }

  headersOf(request: GatewayRequest): Record<string, string> {
    return corsHeaders(this.#cors, request);
  }

  #require({ callerFunction }: GatewayRequest, needed: NeededPermission): void {
    if (callerFunction !== undefined) this.#access.check(callerFunction, needed);
  }

  /** `If-None-Match: *`: writes only what is not there yet. */
  #refuseOverwriting({ operation, bucket, key }: S3Call, { headers }: GatewayRequest): void {
    const condition = WRITES.has(operation) ? (headers['if-none-match'] ?? headers['if-match']) : undefined;
    if (condition === undefined) return;
    if (condition !== '*') throw new NotEmbedded(`s3:${operation} with the condition ${condition}`);
    if (!hasObject(this.#engine.buckets, bucket, key)) return;
    throw new GatewayError(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
  }

  #putLarge(request: GatewayRequest): GatewayResponse {
    const { bucket, key } = s3Call(request);
    if (!this.#engine.buckets.hasBucket(bucket)) {
      throw new GatewayError(404, 'NoSuchBucket', 'The specified bucket does not exist');
    }
    const encoding = String(request.headers['content-encoding'] ?? '');
    const body = encoding.includes('aws-chunked') ? decodeChunks(request.body) : request.body;
    const metadata: Record<string, string> = {};
    for (const [name, value] of Object.entries(request.headers)) {
      if (name.startsWith('x-amz-meta-') && value !== undefined)
        metadata[name.slice('x-amz-meta-'.length)] = String(value);
    }
    const type = String(request.headers['content-type'] ?? 'application/octet-stream');
    const { etag } = this.#engine.buckets.putObject(bucket, key, body, type, metadata);
    return { status: 200, headers: { etag }, body: '' };
  }
}

function refuseLongKey(key: string): void {
  if (Buffer.byteLength(key) > LONGEST_KEY) throw new GatewayError(400, 'KeyTooLongError', 'Your key is too long');
}

/** The bucket that the call reads an object from. */
function bucketRead({ operation, bucket }: S3Call, request: GatewayRequest): string | undefined {
  if (operation === 'CopyObject') return copySource(request).split('/')[0];
  return operation === 'GetObject' || operation === 'HeadObject' ? bucket : undefined;
}

/** Decodes the SDK's `aws-chunked` body: `<hex size>[;signature]\r\n<bytes>\r\n` … `0\r\n<trailers>`. */
export function decodeChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf('\r\n', at);
    if (end < 0) break;
    const size = Number.parseInt(body.toString('latin1', at, end), 16);
    if (!(size > 0)) break;
    chunks.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(chunks);
}
