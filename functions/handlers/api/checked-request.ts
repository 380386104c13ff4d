import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import { RequestProblem } from './request-problem.ts';
import type { AnyAsked } from './route-handler.ts';
import type { Found } from './route-table.ts';

type Request = Pick<APIGatewayProxyEventV2, 'headers' | 'queryStringParameters' | 'body' | 'isBase64Encoded'>;

const megabyte = 1024 * 1024;
/** Text of 200,000 letters of any script fits; files go to S3. */
const mostBodyBytes = megabyte;

/**
 * What is asked, as far as the schemas of the route know it.
 * @throws RequestProblem that names each field that is wrong.
 */
export function checkedRequest({ route, params }: Found, request: Request): Omit<AnyAsked, 'caller'> {
  const { headers, queryStringParameters = {} } = request;
  return {
    params: route.params && checked('path', route.params, params),
    query: route.query && checked('query', route.query, queryStringParameters),
    body: route.body && checked('body', route.body, bodyOf(request, route)),
    expectedVersion: route.guarded ? versionIn(headers['if-match']) : undefined,
  };
}

function checked<Schema extends z.ZodType>(where: string, schema: Schema, given: unknown): z.output<Schema> {
  const { success, data, error } = schema.safeParse(given);
  if (success) return data;
  const errors = error.issues.map(({ path, message }) => ({ field: [where, ...path].join('.'), message }));
  throw new RequestProblem(400, 'request-wrong', 'The request is not as this route takes it.', undefined, { errors });
}

function bodyOf(
  { headers, body = '', isBase64Encoded }: Request,
  { form, largest = mostBodyBytes }: Found['route'],
): unknown {
  if (body.length > largest * (isBase64Encoded ? 4 / 3 : 1)) {
    const most = `${largest / megabyte} MB`;
    throw new RequestProblem(
      413,
      'request-too-large',
      `The request is larger than ${most}.`,
      'Files are put up apart.',
    );
  }
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString() : body;
  if (form && headers['content-type']?.toLowerCase().startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestProblem(400, 'request-wrong', 'The body of the request is no JSON.');
  }
}

/** `"7"`, or the whole ETag of what was shown: `"7-k3f9…"`. */
function versionIn(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const [, version] = /^\s*"?(\d{1,9})(?:-[\w-]+)?"?\s*$/.exec(header) ?? [];
  if (version !== undefined) return Number(version);
  throw new RequestProblem(
    400,
    'request-wrong',
    'If-Match names no version: it takes "7", or the ETag of what was shown.',
  );
}
