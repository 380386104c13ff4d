import type { Authorization } from './jwt-authorizer.ts';
import type { RouteMatch } from './route.ts';

/** An HTTP request that reached the API, its body read. */
export interface HttpRequest {
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  /** E.g. `HTTP/1.1`. */
  readonly protocol: string;
  /** Names and values in turn, as node:http gives them. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly sourceIp: string;
}

/** Value of a header, the first if it came twice. @param name in small letters. */
export function headerOf({ rawHeaders }: Pick<HttpRequest, 'rawHeaders'>, name: string): string | undefined {
  const at = rawHeaders.findIndex((each, index) => index % 2 === 0 && each.toLowerCase() === name);
  return at < 0 ? undefined : rawHeaders[at + 1];
}

export interface EventContext {
  readonly accountId: string;
  readonly apiId: string;
  /** The port of the API. */
  readonly port: number;
  readonly requestId: string;
  /** Virtual time, epoch milliseconds. */
  readonly now: number;
  /** What an authorizer found out about the caller. */
  readonly authorization: Authorization | undefined;
}

/** API Gateway hands over these as text and every other body, forms too, in base64. */
const TEXT_TYPE = /^(?:text\/|application\/(?:json|javascript|xml)\s*(?:;|$))/i;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** As access logs and events tell time, e.g. `12/Mar/2020:19:03:58 +0000`. */
export function requestTime(now: number): string {
  const [date = '', time = ''] = new Date(now).toISOString().split(/[T.]/);
  const [year, month, day] = date.split('-');
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${time} +0000`;
}

/** Parts of a request's address; undefined if its path is not properly encoded. */
export function splitUrl(url: string): { path: string; query: string } | undefined {
  const mark = url.indexOf('?');
  try {
    const path = decodeURIComponent(mark < 0 ? url : url.slice(0, mark));
    return { path, query: mark < 0 ? '' : url.slice(mark + 1) };
  } catch {
    return undefined;
  }
}

function joined(pairs: Iterable<readonly [string, string]>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of pairs) values[name] = Object.hasOwn(values, name) ? `${values[name]},${value}` : value;
  return values;
}

function headersOf({ rawHeaders, sourceIp }: HttpRequest, { port, now, requestId }: EventContext) {
  const pairs: [string, string][] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    pairs.push([(rawHeaders[at] ?? '').toLowerCase(), rawHeaders[at + 1] ?? '']);
  }
  const { cookie, 'x-forwarded-for': forwardedFor, ...headers } = joined(pairs);
  const trace = Buffer.from(requestId.padEnd(12, '0')).toString('hex').slice(0, 24);
  return {
    cookies: cookie?.split(/[;,]/).map((each) => each.trim()),
    headers: {
      ...headers,
      'x-amzn-trace-id': `Root=1-${Math.floor(now / 1000).toString(16)}-${trace}`,
      'x-forwarded-for': forwardedFor === undefined ? sourceIp : `${forwardedFor}, ${sourceIp}`,
      'x-forwarded-port': String(port),
      'x-forwarded-proto': 'http',
    } as Readonly<Record<string, string>>,
  };
}

/** The event in payload format 2.0. Paths and path parameters come decoded, the raw query as it was sent. */
export function httpEvent(request: HttpRequest, { route, pathParameters }: RouteMatch, context: EventContext) {
  const { path = '', query = '' } = splitUrl(request.url) ?? {};
  const { cookies, headers } = headersOf(request, context);
  const isText = TEXT_TYPE.test(headers['content-type'] ?? '');
  const hasBody = request.body.length > 0;
  const [domainName = ''] = (headers.host ?? '').split(':');
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: path,
    rawQueryString: query,
    ...(cookies && { cookies }),
    headers,
    ...(query !== '' && { queryStringParameters: joined(new URLSearchParams(query)) }),
    requestContext: {
      accountId: context.accountId,
      apiId: context.apiId,
      ...(context.authorization && { authorizer: context.authorization }),
      domainName,
      domainPrefix: domainName.split('.')[0],
      http: {
        method: request.method,
        path,
        protocol: request.protocol,
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: context.requestId,
      routeKey: route.key,
      stage: '$default',
      time: requestTime(context.now),
      timeEpoch: context.now,
    },
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...(hasBody && { body: request.body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: hasBody && !isText,
  };
}
