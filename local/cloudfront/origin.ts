import { request as send } from 'node:http';
import type { HttpAnswer } from '../http-api/http-answer.ts';
import type { BucketStore } from '../queues/fauxqs.ts';

/** Where CloudFront gets what it serves. */
export type Origin =
  | { readonly kind: 's3'; readonly bucket: string }
  /** `host` with the port, if it is no usual one. */
  | { readonly kind: 'http'; readonly host: string };

/** What goes on to an origin. */
export interface OriginRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** Names and values in turn, as node:http gives them. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

/** As S3 answers who may read objects and not list them: what is missing is forbidden. */
const forbidden: HttpAnswer = {
  status: 403,
  headers: { 'content-type': 'application/xml' },
  body: Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
  ),
};

/** An object of a bucket with its tag. @param uri encoded, without a query. */
export function fromBucket(buckets: BucketStore, bucket: string, uri: string): HttpAnswer {
  const key = decodeURIComponent(uri.replace(/^\//, ''));
  try {
    const { body, contentType, etag, cacheControl } = buckets.getObject(bucket, key);
    return {
      status: 200,
      headers: {
        'content-type': contentType,
        etag,
        ...(cacheControl !== undefined && { 'cache-control': cacheControl }),
      },
      body,
    };
  } catch {
    return forbidden;
  }
}

/** Connections and hosts are CloudFront's own. */
const NOT_FORWARDED = new Set(['host', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'upgrade']);
const NOT_RETURNED = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date']);

/** Asks another server, with all that the viewer sent. */
export function fromServer(host: string, { method, url, rawHeaders, body }: OriginRequest): Promise<HttpAnswer> {
  const forwarded = rawHeaders.flatMap((text, at) => {
    const name = rawHeaders[at - (at % 2)]?.toLowerCase() ?? '';
    return NOT_FORWARDED.has(name) ? [] : [text];
  });
  const headers = [
    ...forwarded,
    'Host',
    host,
    'Content-Length',
    String(body.length),
    'Via',
    '1.1 embedded.cloudfront.net',
  ];
  return new Promise((resolve, reject) => {
    // A connection of its own, as one that was kept may be closed by the other side at this very moment; by IPv4, where our
    // servers listen: with a choice, Node gives up on each address after 250 ms, and a busy machine takes longer.
    const asked = send(`http://${host}${url}`, { method, headers, agent: false, family: 4 }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const returned = Object.entries(response.headers).flatMap(([name, value]) =>
          value === undefined || NOT_RETURNED.has(name) ? [] : [[name, value] as const],
        );
        resolve({
          status: response.statusCode ?? 502,
          headers: Object.fromEntries(returned),
          body: Buffer.concat(chunks),
        });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
