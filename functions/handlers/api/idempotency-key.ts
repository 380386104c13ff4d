import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { fingerprintOf } from '#domain/access/kept-answer.ts';
import type { Caller } from './caller.ts';
import { RequestProblem } from './request-problem.ts';

/** The key that a request that creates something may carry. @throws RequestProblem */
export function keyIn(header: string | undefined): string | undefined {
  if (header === undefined || /^[!-~]{1,100}$/.test(header)) return header;
  throw new RequestProblem(400, 'request-wrong', 'An Idempotency-Key has 1 to 100 characters of ASCII and no blanks.');
}

/** One caller's key is no other's; the same is asked when method, path, version and body are the same. */
export function onceAsked(
  key: string,
  { requestContext, rawPath, body = '', headers }: APIGatewayProxyEventV2,
  { who }: Caller,
): { readonly key: string; readonly fingerprint: string } {
  return {
    key: `${who}#${key}`,
    fingerprint: fingerprintOf(requestContext.http.method, rawPath, headers['if-match'] ?? '', body),
  };
}
