import type { AuditPlace, ConfigurationStore, Signature } from '#actions/configuration/ports.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import { type AuditEntry, auditEntries } from '#domain/configuration/rows/audit-entry.ts';
import { afterChanges, type RowChange } from '#domain/configuration/rows/row-change.ts';
import type { StoredRow } from '#domain/configuration/rows/rows-in-effect.ts';

export class MemoryConfigurationStore implements ConfigurationStore {
  rows: readonly StoredRow[] = [];
  entries: readonly AuditEntry[] = [];
  private revision = 0;
  /** Runs once after the next reading: somebody else is faster. */
  meanwhile: (() => Promise<unknown>) | undefined;

  async read() {
    const read = { revision: this.revision, rows: this.rows };
    const rival = this.meanwhile;
    this.meanwhile = undefined;
    await rival?.();
    return read;
  }

  async commit(revision: number, changes: readonly RowChange[], by: Signature): Promise<void> {
    if (revision !== this.revision) throw new StaleFacts('no row was changed meanwhile');
    if (changes.length > 49) throw new Error('A transaction takes 100 items at most');
    this.revision++;
    const stamp = { changedBy: by.who, changedAt: by.at };
    this.rows = afterChanges(changes, this, this.revision)
      .map((row) => (row.version === this.revision ? { ...row, ...stamp } : row))
      .toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
    this.entries = [...this.entries, ...auditEntries(this.revision, changes, by)];
  }

  async audit({ limit, before }: { readonly limit: number; readonly before: AuditPlace }) {
    const newestFirst = this.entries.toSorted((one, other) => (moment(one) < moment(other) ? 1 : -1));
    return newestFirst.filter((entry) => moment(entry) < moment(before)).slice(0, limit);
  }
}

function place({ lookup, name }: StoredRow): string {
  return `${lookup}#${name}`;
}

function moment({ at, id }: AuditPlace): string {
  return `${at}#${id}`;
}
