import { z } from 'zod';
import { GatewayError, type GatewayRequest, type GatewayResponse } from '../gateway/service.ts';
import { fits } from '../iam/wildcard.ts';
import type { Stack } from '../template/stack.ts';

const Rule = z.strictObject({
  Id: z.string().optional(),
  AllowedHeaders: z.array(z.string()).default([]),
  AllowedMethods: z.array(z.string()),
  AllowedOrigins: z.array(z.string()),
  ExposedHeaders: z.array(z.string()).default([]),
  MaxAge: z.number().optional(),
});
type Rule = z.output<typeof Rule>;

const Bucket = z.looseObject({ CorsConfiguration: z.strictObject({ CorsRules: z.array(Rule) }).optional() });

/** Whom each bucket of the template lets call from a browser, by the bucket's name. */
export type BucketCors = ReadonlyMap<string, readonly Rule[]>;

export function bucketCors(stack: Stack): BucketCors {
  const buckets = stack.ofType('AWS::S3::Bucket').map(({ logicalId }) => {
    const { CorsConfiguration } = stack.properties(logicalId, Bucket);
    return [stack.name(logicalId), CorsConfiguration?.CorsRules ?? []] as const;
  });
  return new Map(buckets);
}

function header({ headers }: GatewayRequest, name: string): string | undefined {
  const value = headers[name];
  return value === undefined ? undefined : String(value);
}

/** What the browser wants to do: a preflight tells it in headers. */
function wanted(request: GatewayRequest): { method: string; headers: string[] } {
  if (request.method !== 'OPTIONS') return { method: request.method, headers: [] };
  const headers = header(request, 'access-control-request-headers')?.split(',') ?? [];
  return {
    method: header(request, 'access-control-request-method') ?? '',
    headers: headers.map((name) => name.trim().toLowerCase()).filter((name) => name !== ''),
  };
}

/** The headers by which a browser learns that it may read the answer; none if no rule of the bucket fits. */
export function corsHeaders(cors: BucketCors, request: GatewayRequest): Record<string, string> {
  const origin = header(request, 'origin');
  const bucket = decodeURIComponent(request.url.split(/[/?]/)[1] ?? '');
  if (origin === undefined) return {};
  const { method, headers } = wanted(request);
  const rule = cors
    .get(bucket)
    ?.find(
      ({ AllowedHeaders, AllowedMethods, AllowedOrigins }) =>
        AllowedOrigins.some((pattern) => fits(pattern, origin)) &&
        AllowedMethods.includes(method) &&
        headers.every((name) => AllowedHeaders.some((pattern) => fits(pattern, name, true))),
    );
  if (rule === undefined) return {};
  const isForAll = rule.AllowedOrigins.includes('*');
  return {
    'access-control-allow-origin': isForAll ? '*' : origin,
    ...(!isForAll && { 'access-control-allow-credentials': 'true' }),
    'access-control-allow-methods': rule.AllowedMethods.join(', '),
    ...(headers.length > 0 && { 'access-control-allow-headers': headers.join(', ') }),
    ...(rule.ExposedHeaders.length > 0 && { 'access-control-expose-headers': rule.ExposedHeaders.join(', ') }),
    ...(rule.MaxAge !== undefined && { 'access-control-max-age': String(rule.MaxAge) }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}

/** Answers a browser that asks before it calls; nobody signs that. */
export function preflight(cors: BucketCors, request: GatewayRequest): GatewayResponse {
  if ('vary' in corsHeaders(cors, request)) return { status: 200, headers: {}, body: '' };
  const words = 'CORSResponse: This CORS request is not allowed.';
  throw new GatewayError(403, 'AccessForbidden', words);
}
