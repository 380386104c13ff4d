import { type GatewayRequest, type NeededPermission, NotEmbedded } from '../gateway/service.ts';

/** An S3 request, read from its method, path and query. */
export interface S3Call {
  readonly operation: string;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
}

/** Query parameters that only refine a call; any other names a sub-resource. */
const REFINEMENTS = new Set([
  'x-id',
  'list-type',
  'prefix',
  'delimiter',
  'max-keys',
  'start-after',
  'marker',
  'encoding-type',
  'fetch-owner',
  'partNumber',
  'continuation-token',
  'AWSAccessKeyId',
  'Signature',
  'Expires',
]);

const REFINED = /^(x-amz-|response-)/i;

const OPERATIONS: Readonly<Record<string, string>> = {
  'service GET': 'ListBuckets',
  'bucket GET': 'ListObjectsV2',
  'bucket GET versions': 'ListObjectVersions',
  'bucket HEAD': 'HeadBucket',
  'bucket PUT': 'CreateBucket',
  'bucket DELETE': 'DeleteBucket',
  'bucket POST delete': 'DeleteObjects',
  'object GET': 'GetObject',
  'object GET attributes': 'GetObjectAttributes',
  'object HEAD': 'HeadObject',
  'object PUT': 'PutObject',
  'object PUT uploadId': 'UploadPart',
  'object POST uploads': 'CreateMultipartUpload',
  'object POST uploadId': 'CompleteMultipartUpload',
  'object DELETE': 'DeleteObject',
  'object DELETE versionId': 'DeleteObjectVersion',
  'object DELETE uploadId': 'AbortMultipartUpload',
};

const ACTIONS: Readonly<Record<string, string>> = {
  ListBuckets: 's3:ListAllMyBuckets',
  ListObjectsV2: 's3:ListBucket',
  ListObjectVersions: 's3:ListBucketVersions',
  HeadBucket: 's3:ListBucket',
  CreateBucket: 's3:CreateBucket',
  DeleteBucket: 's3:DeleteBucket',
  DeleteObjects: 's3:DeleteObject',
  GetObject: 's3:GetObject',
  GetObjectAttributes: 's3:GetObjectAttributes',
  HeadObject: 's3:GetObject',
  PutObject: 's3:PutObject',
  CopyObject: 's3:PutObject',
  UploadPart: 's3:PutObject',
  CreateMultipartUpload: 's3:PutObject',
  CompleteMultipartUpload: 's3:PutObject',
  DeleteObject: 's3:DeleteObject',
  AbortMultipartUpload: 's3:AbortMultipartUpload',
};

/** Reads an S3 request (path style). Throws for a call that the embedded cloud does not know. */
export function s3Call(request: GatewayRequest): S3Call {
  const mark = request.url.indexOf('?');
  const path = mark < 0 ? request.url : request.url.slice(0, mark);
  const query = new URLSearchParams(mark < 0 ? '' : request.url.slice(mark + 1));
  const slash = path.indexOf('/', 1);
  const bucket = decodeURIComponent(path.slice(1, slash < 0 ? undefined : slash));
  const key = slash < 0 ? '' : decodeURIComponent(path.slice(slash + 1));
  const level = bucket === '' ? 'service' : key === '' ? 'bucket' : 'object';
  const parts = [...query.keys()].filter((name) => !REFINEMENTS.has(name) && !REFINED.test(name)).sort();
  const operation = OPERATIONS[[level, request.method, ...parts].join(' ')];
  if (operation === undefined) {
    throw new NotEmbedded(`s3: ${request.method} of a ${level}${parts.map((name) => ` with ?${name}`).join('')}`);
  }
  if (operation === 'ListObjectsV2' && query.get('list-type') !== '2') throw new NotEmbedded('s3:ListObjects');
  const isCopy = request.headers['x-amz-copy-source'] !== undefined;
  if (isCopy && operation !== 'PutObject') throw new NotEmbedded(`s3:${operation} from another object`);
  return { operation: isCopy ? 'CopyObject' : operation, bucket, key, query };
}

/** What a CopyObject copies, `<bucket>/<key>`. */
export function copySource({ headers }: GatewayRequest): string {
  const condition = Object.keys(headers).find((name) => name.startsWith('x-amz-copy-source-'));
  const source = String(headers['x-amz-copy-source']);
  if (condition !== undefined || source.includes('?'))
    throw new NotEmbedded(`s3:CopyObject with ${condition ?? 'a version'}`);
  return decodeURIComponent(source).replace(/^\//, '');
}

/** What IAM must allow for an S3 call. */
export function s3Permissions(request: GatewayRequest): NeededPermission[] {
  const { operation, bucket, key, query } = s3Call(request);
  const action = ACTIONS[operation] ?? `s3:${operation}`;
  if (operation === 'ListBuckets') return [{ action, resource: '*' }];
  const arn = `arn:aws:s3:::${bucket}`;
  if (operation === 'ListObjectsV2') {
    const prefix = query.get('prefix');
    return [{ action, resource: arn, context: prefix === null ? {} : { 's3:prefix': prefix } }];
  }
  // Asked for each object while they are deleted.
  if (operation === 'DeleteObjects') return [];
  if (key === '') return [{ action, resource: arn }];
  const needed: NeededPermission[] = [{ action, resource: `${arn}/${key}` }];
  if (operation === 'CopyObject') {
    needed.push({ action: 's3:GetObject', resource: `arn:aws:s3:::${copySource(request)}` });
  }
  return needed;
}
