import { GatewayError, type GatewayResponse } from '../gateway/service.ts';
import { xmlElement } from '../gateway/xml.ts';
import type { BucketStore } from './fauxqs.ts';
import type { S3Call } from './s3-operation.ts';

const MOST_KEYS = 1000;
/** Sorts behind every key that begins with the same text. */
const BEHIND_ALL = '\u{10ffff}';

type Entry = { readonly prefix: string } | ReturnType<BucketStore['listObjects']>['objects'][number];

/** S3 sorts keys by their UTF-8 bytes; fauxqs does not, and loses keys between its pages. */
function inByteOrder(objects: ReturnType<BucketStore['listObjects']>['objects']) {
  return objects
    .map((object) => ({ object, bytes: Buffer.from(object.key) }))
    .sort((left, right) => Buffer.compare(left.bytes, right.bytes));
}

function onePage(buckets: BucketStore, bucket: string, query: URLSearchParams, most: number) {
  const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? ''];
  const token = query.get('continuation-token');
  const after = Buffer.from(
    token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64').toString(),
  );
  const entries: Entry[] = [];
  let last = '';
  const { objects } = buckets.listObjects(bucket, { prefix, maxKeys: Number.POSITIVE_INFINITY });
  for (const { object, bytes } of inByteOrder(objects)) {
    if (Buffer.compare(bytes, after) <= 0) continue;
    const end = delimiter === '' ? -1 : object.key.indexOf(delimiter, prefix.length);
    const group = end < 0 ? undefined : object.key.slice(0, end + delimiter.length);
    if (group !== undefined && last === group + BEHIND_ALL) continue;
    if (entries.length === most) return { entries, next: Buffer.from(last).toString('base64') };
    entries.push(group === undefined ? object : { prefix: group });
    last = group === undefined ? object.key : group + BEHIND_ALL;
  }
  return { entries, next: undefined };
}

/** Answers ListObjectsV2: prefix, delimiter, start-after, pages. */
export function listObjectsV2(buckets: BucketStore, { bucket, query }: S3Call): GatewayResponse {
  if (!buckets.hasBucket(bucket)) throw new GatewayError(404, 'NoSuchBucket', 'The specified bucket does not exist');
  const most = Math.min(Number(query.get('max-keys') ?? MOST_KEYS), MOST_KEYS);
  if (!(most >= 0)) throw new GatewayError(400, 'InvalidArgument', 'Provided max-keys not an integer or within range');
  const encoded = query.get('encoding-type') === 'url';
  const key = (name: string, text: string) => xmlElement(name, encoded ? encodeURIComponent(text) : text);
  const { entries, next } = most === 0 ? { entries: [], next: undefined } : onePage(buckets, bucket, query, most);
  const listed = entries.map((entry) => {
    if ('prefix' in entry) return `<CommonPrefixes>${key('Prefix', entry.prefix)}</CommonPrefixes>`;
    const { contentLength, etag, lastModified } = entry;
    const facts = [
      key('Key', entry.key),
      xmlElement('LastModified', lastModified.toISOString()),
      xmlElement('ETag', etag),
      xmlElement('Size', String(contentLength)),
      xmlElement('StorageClass', 'STANDARD'),
    ];
    return `<Contents>${facts.join('')}</Contents>`;
  });
  const given = ['delimiter', 'start-after', 'continuation-token', 'encoding-type'] as const;
  const names = { delimiter: 'Delimiter', 'start-after': 'StartAfter', 'encoding-type': 'EncodingType' } as const;
  const echoed = given.flatMap((parameter) => {
    const value = query.get(parameter);
    if (value === null) return [];
    if (parameter === 'continuation-token') return xmlElement('ContinuationToken', value);
    return parameter === 'encoding-type' ? xmlElement(names[parameter], value) : key(names[parameter], value);
  });
  const content = [
    xmlElement('Name', bucket),
    key('Prefix', query.get('prefix') ?? ''),
    ...echoed,
    xmlElement('KeyCount', String(entries.length)),
    xmlElement('MaxKeys', String(most)),
    xmlElement('IsTruncated', String(next !== undefined)),
    ...(next === undefined ? [] : [xmlElement('NextContinuationToken', next)]),
    ...listed,
  ];
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${content.join('')}</ListBucketResult>`,
  };
}
