import { GatewayError, type GatewayRequest, type GatewayResponse, NotEmbedded } from '../gateway/service.ts';
import { unescapeXml, xmlElement } from '../gateway/xml.ts';
import type { BucketStore } from './fauxqs.ts';
import type { S3Call } from './s3-operation.ts';

const MOST_KEYS = 1000;

/** Keys that a DeleteObjects request names. */
function keysToDelete(body: string): string[] {
  if (body.includes('<VersionId>')) throw new NotEmbedded('s3: versions of objects');
  const keys = [...body.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key]) => unescapeXml(key ?? ''));
  if (keys.length > 0 && keys.length <= MOST_KEYS) return keys;
  throw new GatewayError(400, 'MalformedXML', 'The XML you provided was not well-formed or did not validate.');
}

/**
 * Answers DeleteObjects: each object is asked for by itself, and what may not be deleted is listed among the errors.
 * @param requireAllowed throws GatewayError, such as AccessDenied.
 */
export function deleteObjects(
  buckets: BucketStore,
  { bucket }: S3Call,
  request: GatewayRequest,
  requireAllowed: (key: string) => void,
): GatewayResponse {
  if (!buckets.hasBucket(bucket)) throw new GatewayError(404, 'NoSuchBucket', 'The specified bucket does not exist');
  const body = request.body.toString();
  const isQuiet = /<Quiet>\s*true\s*<\/Quiet>/.test(body);
  const results = keysToDelete(body).map((key) => {
    try {
      requireAllowed(key);
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      const { code, message } = error;
      return `<Error>${xmlElement('Key', key)}${xmlElement('Code', code)}${xmlElement('Message', message)}</Error>`;
    }
    buckets.deleteObject(bucket, key);
    return isQuiet ? '' : `<Deleted>${xmlElement('Key', key)}</Deleted>`;
  });
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<DeleteResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${results.join('')}</DeleteResult>`,
  };
}
