import type { ClosedCases } from '#actions/privacy/retention-ports.ts';
import { type Entities, entities } from '../entities/entities.ts';
import { writeItems } from '../table/batch-writes.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';

/** Closed cases, each in the partition of a day. */
export class DynamoClosedCases implements ClosedCases {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async on(...[day, after, limit]: Parameters<ClosedCases['on']>): ReturnType<ClosedCases['on']> {
    const { closedCase } = this.items;
    const behind = closedCase.query.onDay({ day });
    const { data } = await (after === undefined ? behind : behind.gt({ caseNumber: after })).go({
      limit,
      consistent: true,
    });
    return data.map(({ caseNumber }) => caseNumber);
  }

  async put(all: Parameters<ClosedCases['put']>[0]): Promise<void> {
    const items = all.map(({ day, number }) => this.items.closedCase.put({ day, caseNumber: number }).params());
    await writeItems(
      this.table,
      items.map((item) => ({ PutRequest: { Item: (item as { Item: Record<string, unknown> }).Item } })),
    );
  }

  async remove({ day, number }: Parameters<ClosedCases['remove']>[0]): Promise<void> {
    const Key = keyOf(this.items.closedCase, { day, caseNumber: number });
    await writeItems(this.table, [{ DeleteRequest: { Key } }]);
  }
}
