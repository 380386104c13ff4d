import type { AuditPlace, ConfigurationStore, Signature, StoredConfiguration } from '#actions/configuration/ports.ts';
import { type AuditEntry, auditEntries } from '#domain/configuration/rows/audit-entry.ts';
import type { RowChange } from '#domain/configuration/rows/row-change.ts';
import { formerLookup } from '#domain/configuration/rules/former-rows.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { type ExpectingWrite, transact } from '../table/transaction.ts';
import { storedRows } from './configuration-rows.ts';

/** Name of the counter of the configuration's changes. */
const revisionName = 'configuration';
const mostMonths = 24;

export class DynamoConfigurationStore implements ConfigurationStore {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async read(): Promise<StoredConfiguration> {
    // First the revision: rows that are newer than it make the commit fail, rows that are older cannot be.
    const { data } = await this.items.counter.get({ name: revisionName }).go({ consistent: true });
    const rows = await storedRows(this.table, { consistent: true });
    return { revision: data?.value ?? 0, rows };
  }

  async commit(revision: number, changes: readonly RowChange[], by: Signature): Promise<void> {
    const { configuration, counter, audit } = this.items;
    const next = counter
      .update({ name: revisionName })
      .set({ value: revision + 1 })
      .where(({ value }, { eq, notExists }) => (revision === 0 ? notExists(value) : eq(value, revision)));
    const rows = changes.map(({ lookup, name, stored }): ExpectingWrite => {
      const expectation = `${lookup} ${name} is as it was`;
      if (!stored) return { expectation, write: configuration.delete({ lookup, name }), kind: 'Delete' };
      const changed = { version: revision + 1, changedBy: by.who, changedAt: by.at };
      return { expectation, write: configuration.put({ lookup, name, ...stored, ...changed }) };
    });
    const moved = changes.filter(({ former }) => former);
    const left = moved.map(({ name }): ExpectingWrite => {
      const write = configuration.delete({ lookup: formerLookup, name });
      return { expectation: `${formerLookup} ${name} is as it was`, write, kind: 'Delete' };
    });
    const entries = auditEntries(revision + 1, changes, by).map((entry) => ({
      expectation: 'the audit entry is new',
      write: audit.create({ ...entry, month: monthOf(entry.at) }),
    }));
    await transact(this.table.client, [
      { expectation: 'no row was changed meanwhile', write: next, kind: 'Update' },
      ...rows,
      ...left,
      ...entries,
    ]);
  }

  async audit({ limit, before }: { readonly limit: number; readonly before: AuditPlace }): Promise<AuditEntry[]> {
    const found: AuditEntry[] = [];
    let month = monthOf(before.at);
    for (let looked = 0; looked < mostMonths && found.length < limit; looked++) {
      const { data } = await this.items.audit.query
        .inTime({ month })
        .lt(before)
        .go({ order: 'desc', count: limit - found.length, consistent: true });
      found.push(...data.map(({ month: _, ...entry }) => ({ ...entry, before: entry.before, after: entry.after })));
      month = monthBefore(month);
    }
    return found;
  }
}

/** `2026-11` */
function monthOf(at: string): string {
  return at.slice(0, 7);
}

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return monthOf(new Date(Date.UTC(year, number - 2, 1)).toISOString());
}
