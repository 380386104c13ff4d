/** Who signed a request and for what: the SigV4 credential scope. Only presigned URLs have their signature checked. */
export interface Credential {
  readonly accessKeyId: string;
  readonly region: string;
  readonly service: string;
}

const SCOPE = /Credential=([^/,\s]+)\/[^/]*\/([^/]*)\/([^/]*)\//;

/** Credential of a request's Authorization header or presigned URL; undefined if it is not signed. */
export function credentialOf(authorization: string | undefined, url: string): Credential | undefined {
  let match = authorization === undefined ? null : SCOPE.exec(authorization);
  if (match === null && url.includes('X-Amz-Credential=')) {
    const value = new URLSearchParams(url.slice(url.indexOf('?') + 1)).get('X-Amz-Credential') ?? '';
    match = SCOPE.exec(`Credential=${value}`);
  }
  // The CLI still presigns for S3 in the old way, which names neither region nor service.
  const old = match === null ? /[?&]AWSAccessKeyId=([^&]+)/.exec(url)?.[1] : undefined;
  if (old !== undefined) return { accessKeyId: decodeURIComponent(old), region: '', service: 's3' };
  const [, accessKeyId, region, service] = match ?? [];
  if (accessKeyId === undefined || region === undefined || service === undefined) return undefined;
  return { accessKeyId, region, service };
}

/** Every function's secret: who reaches the gateway is on this machine. */
export const SECRET_ACCESS_KEY = 'local';

const FUNCTION_KEY = /^LOCAL-(.+)$/;

/** The access key id under which a function calls AWS. */
export function accessKeyOf(logicalId: string): string {
  return `LOCAL-${logicalId}`;
}

/** The function whose access key this is; undefined for people's keys. */
export function functionOf(accessKeyId: string): string | undefined {
  return FUNCTION_KEY.exec(accessKeyId)?.[1];
}
