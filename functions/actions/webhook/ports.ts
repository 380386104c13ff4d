import type { AuditEntry } from '#domain/configuration/rows/audit-entry.ts';
import type { Answer } from '#domain/webhook/after-call.ts';
import type { PublishedEvent } from '#domain/webhook/published-event.ts';
import type { WebhookSecret } from '#domain/webhook/webhook-signature.ts';

/** Calls systems on the web. */
export interface WebhookCaller {
  /** Posts JSON to a public address, and to no other; follows nobody elsewhere. */
  post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<Answer>;
}

/** Which try of a call is under way. */
export interface WebhookTries {
  /** @returns false while the same try is under way, and when a later one is queued: its message came twice. */
  begin(one: WebhookTry, now: Date): Promise<boolean>;
  /** A try is queued: those before it are over. */
  queued(one: WebhookTry, now: Date): Promise<void>;
}

export interface WebhookTry {
  readonly caseNumber: number;
  readonly waitId: string;
  /** From 1. */
  readonly attempt: number;
}

/** Secrets that calls of webhooks are signed with. */
export interface WebhookSecrets {
  /** Makes one for a webhook that has none. */
  of(name: string, at: string): Promise<WebhookSecret>;
  /** A new one, with its line of the audit; the one before signs beside it for a day. */
  renew(name: string, audited: AuditEntry): Promise<WebhookSecret>;
}

/** Where every event of every case is told, for whoever listens (OPS-08). */
export interface EventBus {
  /** Tries for a while, and then puts it aside for a person: it never fails, so that nothing else waits for it. */
  publish(event: PublishedEvent): Promise<void>;
}
