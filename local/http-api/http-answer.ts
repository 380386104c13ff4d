import { z } from 'zod';

/** What the API sends back. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
}

const Structured = z.object({
  statusCode: z
    .union([
      z.int(),
      z
        .string()
        .regex(/^\d{3}$/)
        .transform(Number),
    ])
    .pipe(z.int().min(200).max(599)),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** API Gateway sets these itself. */
const OWN = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding']);

/** An answer of API Gateway itself, e.g. 404 Not Found. */
export function gatewayAnswer(status: number, message: string): HttpAnswer {
  return jsonAnswer(status, JSON.stringify({ message }));
}

function jsonAnswer(status: number, body: string): HttpAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) };
}

/** Reads what a function returned (payload format 2.0); undefined if API Gateway would not understand it. */
export function functionAnswer(result: unknown): HttpAnswer | undefined {
  const isStructured = typeof result === 'object' && result !== null && 'statusCode' in result;
  if (!isStructured) return jsonAnswer(200, typeof result === 'string' ? result : JSON.stringify(result));
  const { success, data } = Structured.safeParse(result);
  if (!success) return undefined;
  const headers: Record<string, string | readonly string[]> = { 'content-type': 'text/plain; charset=utf-8' };
  for (const [name, value] of Object.entries(data.headers ?? {})) {
    if (!OWN.has(name.toLowerCase())) headers[name.toLowerCase()] = value;
  }
  if (data.cookies && data.cookies.length > 0) headers['set-cookie'] = data.cookies;
  const body = Buffer.from(data.body ?? '', data.isBase64Encoded === true ? 'base64' : 'utf8');
  return { status: data.statusCode, headers, body };
}
