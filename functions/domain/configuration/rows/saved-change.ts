import type { Deployed } from '#domain/configuration/lookups/lookup.ts';
import { lookupNamed } from '#domain/configuration/lookups/lookups.ts';
import { type AuditEntry, entryId } from './audit-entry.ts';
import type { RowChange } from './row-change.ts';
import { baseRows, type PlainRow, type RowInEffect } from './rows-in-effect.ts';

/** A change as it was written: its own version and its own place in the audit, whatever others have changed since. */
export interface SavedChange extends RowChange {
  readonly saved: Pick<AuditEntry, 'at' | 'id' | 'who'> & { readonly version: number };
}

/** @param revision that the changes led to */
export function savedChanges(
  revision: number,
  changes: readonly RowChange[],
  { who, at }: Pick<AuditEntry, 'who' | 'at'>,
): readonly SavedChange[] {
  return changes.map((change, index) => ({
    ...change,
    saved: { at, who, id: entryId(revision, index), version: revision },
  }));
}

/** The row as the change has left it; undefined when it is no more. */
export function rowAfter(
  { lookup, name, after, stored, saved }: SavedChange,
  deployed: Deployed,
): RowInEffect<PlainRow> | undefined {
  if (!after) return undefined;
  if (!stored) return { name, row: after, origin: 'base', version: 0 };
  const origin = baseRows(lookupNamed(lookup), deployed).has(name) ? 'edited' : 'own';
  return { name, row: after, origin, version: saved.version, changedBy: saved.who, changedAt: saved.at };
}
