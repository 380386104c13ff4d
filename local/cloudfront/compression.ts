import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { HttpAnswer } from '../http-api/http-answer.ts';

/** CloudFront compresses from so many bytes to so many. */
const SMALLEST_BYTES = 1000;
const LARGEST_BYTES = 10_000_000;
const COMPRESSIBLE = /^(text\/|application\/(javascript|json|xml|wasm|vnd\.ms-fontobject)|image\/svg\+xml|font\/)/;

const encoders = [
  ['br', promisify(brotliCompress)],
  ['gzip', promisify(gzip)],
] as const;

/** The answer as CloudFront compresses it for who takes that; its tag is a weak one then. @param accepted `Accept-Encoding` */
export async function compressed(answer: HttpAnswer, accepted: string): Promise<HttpAnswer> {
  const { status, headers, body } = answer;
  const encoder = encoders.find(([name]) => new RegExp(`\\b${name}\\b`).test(accepted));
  const fits = body.length >= SMALLEST_BYTES && body.length <= LARGEST_BYTES;
  if (encoder === undefined || status !== 200 || !fits) return answer;
  if (!COMPRESSIBLE.test(String(headers['content-type'] ?? '')) || headers['content-encoding'] !== undefined)
    return answer;
  const [name, encode] = encoder;
  const weak = String(headers.etag ?? '').replace(/^(?:W\/)?/, 'W/');
  return {
    status,
    headers: {
      ...headers,
      ...(headers.etag !== undefined && { etag: weak }),
      'content-encoding': name,
      vary: 'Accept-Encoding',
    },
    body: await encode(body),
  };
}
