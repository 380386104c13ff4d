import type { Answer } from '#domain/webhook/after-call.ts';
import type { WebhookSecret } from '#domain/webhook/webhook-signature.ts';

/** Calls systems on the web. */
export interface WebhookCaller {
  /** Posts JSON to a public address, and to no other; follows nobody elsewhere. */
  post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<Answer>;
}

/** Secrets that calls of webhooks are signed with. */
export interface WebhookSecrets {
  /** Makes one for a webhook that has none. */
  of(name: string, at: string): Promise<WebhookSecret>;
  /** A new one; the one before signs beside it for a day. */
  renew(name: string, at: string): Promise<WebhookSecret>;
}
