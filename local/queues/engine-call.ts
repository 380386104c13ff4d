import type { GatewayRequest, GatewayResponse } from '../gateway/service.ts';
import type { Fauxqs } from './fauxqs.ts';

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'HEAD';

function methodOf(method: string): Method {
  if (method === 'GET' || method === 'PUT' || method === 'POST' || method === 'DELETE' || method === 'HEAD')
    return method;
  throw new Error(`No AWS call uses ${method}.`);
}

/** Without the host, which would be taken for a bucket, and without what the answer sets itself. */
function engineHeaders(headers: GatewayRequest['headers']): Record<string, string> {
  const passed: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (name === 'host' || name === 'connection' || name === 'expect' || name === 'content-length') continue;
    if (value !== undefined) passed[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return passed;
}

/** Hands a request to the engine, in this process, and takes its answer. */
export async function callEngine(
  engine: Fauxqs,
  request: Pick<GatewayRequest, 'method' | 'url' | 'headers' | 'body'>,
): Promise<GatewayResponse> {
  const answer = await engine.app.inject({
    method: methodOf(request.method),
    url: request.url,
    headers: engineHeaders(request.headers),
    ...(request.body.length > 0 || request.method === 'PUT' || request.method === 'POST'
      ? { payload: request.body }
      : {}),
  });
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(answer.headers)) {
    if (name === 'connection' || name === 'date' || name === 'transfer-encoding' || value === undefined) continue;
    // HEAD tells the length of what it does not send.
    if (name === 'content-length' && request.method !== 'HEAD') continue;
    headers[name] = typeof value === 'number' ? String(value) : value;
  }
  return { status: answer.statusCode, headers, body: answer.rawPayload };
}
