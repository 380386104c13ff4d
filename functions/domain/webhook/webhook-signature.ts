import { createHmac } from 'node:crypto';

/** The secret of a webhook; those before it sign too for a while, so that a receiver is not cut off by a new one. */
export interface WebhookSecret {
  readonly secret: string;
  readonly madeAt: string;
  readonly former?: readonly FormerSecret[] | undefined;
}

export interface FormerSecret {
  readonly secret: string;
  readonly until: string;
}

/** How long a secret goes on signing after it was replaced. */
const graceHours = 24;

/** What stands in the place of a secret, which signs beside it for a day. */
export function replacedSecret(known: WebhookSecret | undefined, secret: string, at: string): WebhookSecret {
  const until = new Date(Date.parse(at) + graceHours * 60 * 60_000).toISOString();
  const former = [...(known ? [{ secret: known.secret, until }] : []), ...(known?.former ?? [])];
  return { secret, madeAt: at, former: former.filter((one) => one.until > at) };
}

/**
 * What stands in the header Postcase-Signature: `t=<seconds since 1970>,v1=<HMAC-SHA256 of "t.body" in hex>`. The time is signed, so that
 * a receiver can refuse what somebody recorded and sends again; who has an old secret finds a second `v1`.
 */
export function webhookSignature({ secret, former = [] }: WebhookSecret, body: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  const beside = former.filter(({ until }) => until > now.toISOString()).map((one) => one.secret);
  const secrets = [secret, ...beside];
  const marks = secrets.map((one) => `v1=${createHmac('sha256', one).update(`${seconds}.${body}`).digest('hex')}`);
  return [`t=${seconds}`, ...marks].join(',');
}
