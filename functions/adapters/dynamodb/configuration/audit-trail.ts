import type { AuditPlace, AuditTrail } from '#actions/configuration/ports.ts';
import type { AuditEntry } from '#domain/configuration/rows/audit-entry.ts';
import { entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';

export class DynamoAuditTrail implements AuditTrail {
  private readonly table: CaseTable;

  constructor(table: CaseTable) {
    this.table = table;
  }

  async add(entry: AuditEntry): Promise<void> {
    await entities(this.table)
      .audit.put({ ...entry, month: entry.at.slice(0, 7) })
      .go();
  }

  async find({ at, id }: AuditPlace): Promise<AuditEntry | undefined> {
    const { data } = await entities(this.table)
      .audit.get({ month: at.slice(0, 7), at, id })
      .go({ consistent: true });
    if (!data) return undefined;
    const { who, what, lookup, name, before, after } = data;
    return { at, id, who, what, lookup, name, before, after };
  }
}
