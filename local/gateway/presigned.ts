import { createHash, createHmac } from 'node:crypto';
import { SECRET_ACCESS_KEY } from './credential.ts';
import { AccessDenied, GatewayError, type GatewayRequest } from './service.ts';

/** A week: S3's limit of `X-Amz-Expires`. */
const LONGEST_SECONDS = 604_800;
/** A function's credentials end at the latest after so long, and with them what it signed. */
const SESSION_SECONDS = 12 * 60 * 60;
const CLOCK_SKEW_MS = 15 * 60 * 1000;

const SIGNED_BY_URL = /^x-amz-(?!checksum-|sdk-)/;

type Pair = readonly [name: string, value: string];

function encode(text: string): string {
  const hex = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, hex);
}

function splitUrl(url: string): { path: string; query: Pair[] } {
  const mark = url.indexOf('?');
  const pairs = mark < 0 ? [] : url.slice(mark + 1).split('&');
  const query = pairs.map((pair): Pair => {
    const equals = pair.indexOf('=');
    const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
    return [decodeURIComponent(name), decodeURIComponent(value)];
  });
  return { path: mark < 0 ? url : url.slice(0, mark), query };
}

function headerOf({ headers }: GatewayRequest, name: string): string {
  const value = headers[name] ?? '';
  return (Array.isArray(value) ? value.join(',') : value).trim().replaceAll(/\s+/g, ' ');
}

/** The request in the one form that both sides sign (Signature Version 4, as S3 wants it: the body stays unsigned). */
function canonicalRequest(request: GatewayRequest, signedHeaders: string): string {
  const { path, query } = splitUrl(request.url);
  const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  const pairs = query
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]): Pair => [encode(name), encode(value)])
    .sort(([name, value], [otherName, other]) => compare(name, otherName) || compare(value, other));
  return [
    request.method,
    path
      .split('/')
      .map((segment) => encode(decodeURIComponent(segment)))
      .join('/'),
    pairs.map(([name, value]) => `${name}=${value}`).join('&'),
    ...signedHeaders.split(';').map((name) => `${name}:${headerOf(request, name)}`),
    '',
    signedHeaders,
    'UNSIGNED-PAYLOAD',
  ].join('\n');
}

function signatureOf(canonical: string, scope: string, date: string): string {
  const hashed = createHash('sha256').update(canonical).digest('hex');
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${SECRET_ACCESS_KEY}`);
  return hmac(key, ['AWS4-HMAC-SHA256', date, scope, hashed].join('\n')).toString('hex');
}

/** Reads `20261122T011816Z`; NaN if it is something else. @returns epoch milliseconds. */
function timeOf(date: string): number {
  return Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

function requireInTime(parameters: ReadonlyMap<string, string>, now: number): void {
  const signedAt = timeOf(parameters.get('X-Amz-Date') ?? '');
  const seconds = Number(parameters.get('X-Amz-Expires') ?? Number.NaN);
  if (Number.isNaN(signedAt) || !(seconds >= 1 && seconds <= LONGEST_SECONDS)) {
    const sentence = `X-Amz-Date must be a time and X-Amz-Expires seconds from 1 to ${LONGEST_SECONDS}`;
    throw new GatewayError(400, 'AuthorizationQueryParametersError', sentence);
  }
  if (signedAt > now + CLOCK_SKEW_MS) throw new AccessDenied('Request is not yet valid');
  if (now > signedAt + seconds * 1000) throw new GatewayError(403, 'AccessDenied', 'Request has expired');
  if (now > signedAt + SESSION_SECONDS * 1000) {
    throw new GatewayError(400, 'ExpiredToken', 'The provided token has expired.');
  }
}

/** What was signed holds: its time, and that no `x-amz-` header came along that was not signed. */
function requireSigned(request: GatewayRequest, parameters: ReadonlyMap<string, string>): void {
  const signedHeaders = parameters.get('X-Amz-SignedHeaders') ?? '';
  const names = new Set(signedHeaders.split(';'));
  if (Object.keys(request.headers).some((name) => name.startsWith('x-amz-') && !names.has(name))) {
    throw new GatewayError(403, 'AccessDenied', 'There were headers present in the request which were not signed');
  }
  const [, ...scope] = (parameters.get('X-Amz-Credential') ?? '').split('/');
  const date = parameters.get('X-Amz-Date') ?? '';
  const expected = signatureOf(canonicalRequest(request, signedHeaders), scope.join('/'), date);
  if (names.has('host') && parameters.get('X-Amz-Signature') === expected) return;
  const sentence =
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.';
  throw new GatewayError(403, 'SignatureDoesNotMatch', sentence);
}

/**
 * Opens a presigned URL of S3 (Signature Version 4 in the query): if a function signed it, time and signature must hold.
 * What people sign is let through: they may have any keys, and no clock that is moved.
 * @param now virtual time, epoch milliseconds.
 * @returns the request as if the `x-amz-` parameters of the URL had come as headers; the same request if it is not presigned.
 */
export function openPresigned(request: GatewayRequest, now: number): GatewayRequest {
  const { query } = splitUrl(request.url);
  const parameters = new Map(query);
  if (request.callerFunction !== undefined && parameters.has('AWSAccessKeyId')) {
    const sentence = 'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.';
    throw new GatewayError(400, 'InvalidRequest', sentence);
  }
  // A browser asks without a signature of its own whether it may call.
  if (!parameters.has('X-Amz-Credential') || request.method === 'OPTIONS') return request;
  if (request.callerFunction !== undefined) {
    requireInTime(parameters, now);
    requireSigned(request, parameters);
  }
  // S3 does not look at the checksum that the SDK signs of a body that is not there yet.
  const hoisted = query.filter(([name]) => SIGNED_BY_URL.test(name));
  return { ...request, headers: { ...request.headers, ...Object.fromEntries(hoisted) } };
}
