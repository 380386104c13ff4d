import { createHmac, timingSafeEqual } from 'node:crypto';

/** Clocks differ, and requests take their time. */
const windowSeconds = 300;

/**
 * Whether a request is signed as our own calls of webhooks are: `t=<seconds since 1970>,v1=<HMAC-SHA256 of "t.body" in hex>`, of the last
 * five minutes. Who records a signed request cannot send it again later.
 * @param secret text of the machine's token.
 */
export function isSigned(header: string, body: string, secret: string, now: Date): boolean {
  const [, seconds = '', mark = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header.trim()) ?? [];
  if (seconds === '' || Math.abs(now.getTime() / 1000 - Number(seconds)) > windowSeconds) return false;
  const right = createHmac('sha256', secret).update(`${seconds}.${body}`).digest();
  return timingSafeEqual(right, Buffer.from(mark, 'hex'));
}
