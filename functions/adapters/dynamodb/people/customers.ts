import type { Customers } from '#actions/people/ports.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { CaseMove, KnownKeys, PeopleEvent } from '#domain/people/customer-change.ts';
import type { WholeCustomer } from '#domain/people/whole-customer.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';
import { transact } from '../table/transaction.ts';
import { caseMoveItem, customerWrites } from './customer-writes.ts';
import { wholeCustomer } from './stored-customer.ts';

export class DynamoCustomers implements Customers {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async find(id: string): Promise<WholeCustomer | undefined> {
    const key = keyOf(this.items.customer, { id });
    const data = itemOf(this.items.customer, (await readItems(this.table, [key]))(key));
    return data ? wholeCustomer(data) : undefined;
  }

  async known(keys: readonly string[]): Promise<KnownKeys> {
    if (keys.length === 0) return new Map();
    const { customerAddress } = this.items;
    const keyed = (address: string) => keyOf(customerAddress, { address });
    const item = await readItems(this.table, keys.map(keyed));
    return new Map(
      keys.flatMap((key) => {
        const data = itemOf(customerAddress, item(keyed(key)));
        if (!data) return [];
        const { customerId, provenAt, suppressedAt, suppressedFor } = data;
        return [[key, { customerId, provenAt, suppressedAt, suppressedFor }]];
      }),
    );
  }

  async history(of: string, limit: number): Promise<readonly PeopleEvent[]> {
    const { data } = await this.items.peopleEvent.query.inTime({ of }).go({ limit, order: 'desc' });
    return data.map(({ at, id, who, what, field, from, to }) => ({ of, at, id, who, what, field, from, to }));
  }

  async save(...[change]: Parameters<Customers['save']>): Promise<void> {
    await transact(this.table.client, customerWrites(change, this.items));
  }

  async lift(address: string, event: PeopleEvent): Promise<boolean> {
    const { customerAddress, peopleEvent } = this.items;
    const lifted = customerAddress.patch({ address }).remove(['suppressedAt', 'suppressedFor']);
    try {
      await transact(this.table.client, [
        {
          expectation: 'mail to the address is stopped',
          kind: 'Update',
          write: lifted.where(({ suppressedAt }, { exists }) => exists(suppressedAt)),
        },
        { expectation: 'the line is new', write: peopleEvent.create(event) },
      ]);
      return true;
    } catch (error) {
      if (!(error instanceof StaleFacts) || error.isConflict) throw error;
      return false;
    }
  }

  async plan(move: CaseMove): Promise<void> {
    await this.items.caseMove.put(caseMoveItem(move)).go();
  }
}
