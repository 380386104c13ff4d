import type { KeptAnswer } from '#domain/access/kept-answer.ts';
import type { MachineToken } from '#domain/access/machine-token.ts';
import type { AuditEntry } from '#domain/configuration/rows/audit-entry.ts';

/** Answers that are told again to who asks the same again. */
export interface KeptAnswers {
  /** Takes a key that is free. @returns what is known of it when it is not. */
  begin(key: string, fingerprint: string, until: string): Promise<KeptAnswer | undefined>;
  keep(key: string, answer: { readonly status: number; readonly body: string | undefined }): Promise<void>;
  free(key: string): Promise<void>;
}

/** Keys of scripts. */
export interface MachineTokens {
  /** Consistent: what was revoked a moment ago is. */
  find(id: string): Promise<MachineToken | undefined>;
  list(): Promise<readonly MachineToken[]>;
  /** With its line of the audit. @throws StaleFacts when a token that is not revoked has the name. */
  create(token: MachineToken, entry: AuditEntry): Promise<void>;
  /** With its line of the audit; its name is free again. @throws StaleFacts when it was revoked meanwhile. */
  revoke(token: MachineToken, by: { readonly at: string; readonly who: string }, entry: AuditEntry): Promise<void>;
  /** Keeps the day of its last use; one that is gone stays so. */
  used(id: string, day: string): Promise<void>;
}
