import type { People } from '#actions/case/ports.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';

/** Customers and their accounts, by their ids. */
export class DynamoPeople implements People {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async named({ customerId, accountId }: Parameters<People['named']>[0]): ReturnType<People['named']> {
    const { customer, account } = this.items;
    const keys = {
      customer: customerId === undefined ? undefined : keyOf(customer, { id: customerId }),
      account: accountId === undefined ? undefined : keyOf(account, { id: accountId }),
    };
    const wanted = [keys.customer, keys.account].filter((key) => key !== undefined);
    if (wanted.length === 0) return { customer: undefined, account: undefined };
    const item = await readItems(this.table, wanted);
    const found = keys.customer && itemOf(customer, item(keys.customer));
    return {
      customer: found ? { ...found, accountId: found.accountId } : undefined,
      account: (keys.account && itemOf(account, item(keys.account))) ?? undefined,
    };
  }
}
