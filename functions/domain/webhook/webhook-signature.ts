import { createHmac } from 'node:crypto';

/** The secret of a webhook; the one before it signs too for a while, so that a receiver is not cut off by a new one. */
export interface WebhookSecret {
  readonly secret: string;
  readonly madeAt: string;
  readonly previous?: string | undefined;
}

/** How long the secret before goes on signing. */
export const graceHours = 24;

/**
 * What stands in the header Postcase-Signature: `t=<seconds since 1970>,v1=<HMAC-SHA256 of "t.body" in hex>`. The time is signed, so that
 * a receiver can refuse what somebody recorded and sends again; who has an old secret finds a second `v1`.
 */
export function webhookSignature({ secret, madeAt, previous }: WebhookSecret, body: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  const isNew = now.getTime() - Date.parse(madeAt) < graceHours * 60 * 60_000;
  const secrets = [secret, ...(previous !== undefined && isNew ? [previous] : [])];
  const marks = secrets.map((one) => `v1=${createHmac('sha256', one).update(`${seconds}.${body}`).digest('hex')}`);
  return [`t=${seconds}`, ...marks].join(',');
}
