import { type LookupName, lookupNames } from '#domain/configuration/lookups/lookup.ts';
import type { RowChange } from './row-change.ts';

/** What is audited besides rows, and what rules were before they had one table. */
export const otherAudited = [
  'machine-token',
  'webhook-secret',
  'held-mail',
  'suppression',
  'notification-rule',
  'legal-hold',
  'erasure',
  'personal-data',
] as const;

/** One line of the configuration's history (CONS-05): a row, or a setting, before and after. */
export interface AuditEntry {
  /** Orders the entries of one moment. */
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly what: RowChange['what'] | 'imported' | 'revoked' | 'released' | 'deleted' | 'exported';
  readonly lookup: LookupName | (typeof otherAudited)[number];
  readonly name: string;
  /** The row; undefined when there was none. */
  readonly before: object | undefined;
  /** The row; undefined when there is none any more. */
  readonly after: object | undefined;
}

/** Orders the entries of one moment: by the revision that the changes led to, and by their place among those. */
export function entryId(revision: number, index: number): string {
  return `${String(revision).padStart(9, '0')}-${String(index).padStart(2, '0')}`;
}

/** The entries of changes that were made together. @param revision that they led to; it orders them */
export function auditEntries(
  revision: number,
  changes: readonly RowChange[],
  { who, at, what }: Pick<AuditEntry, 'who' | 'at'> & { readonly what?: AuditEntry['what'] | undefined },
): readonly AuditEntry[] {
  return changes.map(({ lookup, name, before, after, ...change }, index) => ({
    id: entryId(revision, index),
    at,
    who,
    what: what ?? change.what,
    lookup,
    name,
    before,
    after,
  }));
}

/** Whether it tells of a row: such a change can be taken back. */
export function isOfRow<Entry extends Pick<AuditEntry, 'lookup'>>(
  entry: Entry,
): entry is Entry & { readonly lookup: LookupName } {
  return lookupNames.some((name) => name === entry.lookup);
}
