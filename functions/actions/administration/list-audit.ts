import type { AuditPlace, ConfigurePorts } from '#actions/configuration/ports.ts';
import type { AuditEntry } from '#domain/configuration/rows/audit-entry.ts';

/** Changes of the configuration, newest first: who, when, what, before, after (CONS-05). @param before a place in the list */
export function listAudit(
  { limit, before }: { readonly limit: number; readonly before?: AuditPlace | undefined },
  { store, now }: Pick<ConfigurePorts, 'store' | 'now'>,
): Promise<readonly AuditEntry[]> {
  return store.audit({ limit, before: before ?? lastPlace(now()) });
}

/** After all entries. A writer's clock may be ahead of ours. */
export function lastPlace(now: Date): AuditPlace {
  const anHour = 60 * 60_000;
  return { at: new Date(now.getTime() + anHour).toISOString(), id: '' };
}
