import { randomUUID } from 'node:crypto';
import { GatewayError, type GatewayRequest, type GatewayResponse } from '../../gateway/service.ts';

const parsed = new WeakMap<GatewayRequest, ReadonlyMap<string, string>>();

/** Parameters of an AWS Query request, read once for each request. */
export function queryParameters(request: GatewayRequest): ReadonlyMap<string, string> {
  const known = parsed.get(request);
  if (known) return known;
  const parameters = new Map<string, string>();
  const form = request.body.length > 0 ? request.body.toString('latin1') : (request.url.split('?')[1] ?? '');
  for (const pair of form.split('&')) {
    const equals = pair.indexOf('=');
    if (equals > 0) parameters.set(decode(pair.slice(0, equals)), decode(pair.slice(equals + 1)));
  }
  parsed.set(request, parameters);
  return parameters;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new GatewayError(400, 'MalformedQueryString', 'The query string contains an invalid escape.');
  }
}

/** Values of `<name>.member.1`, `<name>.member.2`, … */
export function queryList(parameters: ReadonlyMap<string, string>, name: string): string[] {
  const values: string[] = [];
  for (let value = parameters.get(`${name}.member.1`); value !== undefined; ) {
    values.push(value);
    value = parameters.get(`${name}.member.${values.length + 1}`);
  }
  return values;
}

export function requiredParameter(parameters: ReadonlyMap<string, string>, name: string): string {
  const value = parameters.get(name);
  if (value) return value;
  throw new GatewayError(
    400,
    'ValidationError',
    `1 validation error detected: Value null at '${name}' failed to satisfy constraint: Member must not be null`,
  );
}

export const sesNamespace = 'http://ses.amazonaws.com/doc/2010-12-01/';

/** An answer of the Query protocol: `content` is ready XML. */
export function queryAnswer(action: string, content: string): GatewayResponse {
  const result = `<${action}Result>${content}</${action}Result>`;
  return {
    status: 200,
    headers: { 'content-type': 'text/xml' },
    body: `<${action}Response xmlns="${sesNamespace}">${result}<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`,
  };
}
