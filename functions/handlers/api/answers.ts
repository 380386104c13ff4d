import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Problem } from '#contract/problem.ts';

/** Of every answer: what customers wrote stays in no cache, and is never taken for a page. */
const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

type Headers = Readonly<Record<string, string>>;

export function answer(statusCode: number, body?: unknown, headers: Headers = {}): APIGatewayProxyStructuredResultV2 {
  return jsonAnswer(statusCode, body === undefined ? undefined : JSON.stringify(body), headers);
}

/** The same of what is JSON already. */
export function jsonAnswer(
  statusCode: number,
  body: string | undefined,
  headers: Headers = {},
): APIGatewayProxyStructuredResultV2 {
  if (body === undefined) return { statusCode, headers: { ...always, ...headers } };
  const type = { 'content-type': 'application/json; charset=utf-8' };
  return { statusCode, headers: { ...always, ...type, ...headers }, body };
}

/** RFC 9457. */
export function problemAnswer(problem: Problem, headers: Headers = {}): APIGatewayProxyStructuredResultV2 {
  return answer(problem.status, problem, { 'content-type': 'application/problem+json; charset=utf-8', ...headers });
}

/**
 * An answer with an ETag: the version of what it shows, and a mark of the rest that changes without one, such as notes. 304 when the
 * caller has it.
 */
export function taggedAnswer(
  statusCode: number,
  body: unknown,
  version: number | undefined,
  known: string | undefined,
): APIGatewayProxyStructuredResultV2 {
  const told = answer(statusCode, body);
  const mark = createHash('sha256')
    .update(told.body ?? '')
    .digest('base64url')
    .slice(0, 16);
  const etag = `"${version === undefined ? mark : `${version}-${mark}`}"`;
  const knownTags = (known ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (knownTags.includes(etag)) return answer(304, undefined, { etag });
  return { ...told, headers: { ...told.headers, etag } };
}
