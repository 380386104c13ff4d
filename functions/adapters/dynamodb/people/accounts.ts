import type { Accounts, StoredAccount } from '#actions/people/ports.ts';
import type { PeopleEvent } from '#domain/people/customer-change.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';
import { transact } from '../table/transaction.ts';

export class DynamoAccounts implements Accounts {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async find(id: string): Promise<StoredAccount | undefined> {
    const key = keyOf(this.items.account, { id });
    const data = itemOf(this.items.account, (await readItems(this.table, [key]))(key));
    return data ? { id, domain: data.domain, name: data.name, version: (data.edits ?? 0) + 1 } : undefined;
  }

  async at(domain: string): ReturnType<Accounts['at']> {
    const key = keyOf(this.items.accountDomain, { domain });
    const data = itemOf(this.items.accountDomain, (await readItems(this.table, [key]))(key));
    return data ? this.find(data.accountId) : undefined;
  }

  async members(accountId: string, limit: number, after: string | undefined): Promise<readonly string[]> {
    const query = this.items.accountMember.query.ofAccount({ accountId });
    const further = after === undefined ? query : query.gt({ customerId: after });
    const { data } = await further.go({ limit });
    return data.map(({ customerId }) => customerId);
  }

  async rename({ id, version }: StoredAccount, name: string, event: PeopleEvent): Promise<void> {
    const { account, peopleEvent } = this.items;
    const seen = version - 1;
    const write = account
      .patch({ id })
      .set({ name, edits: version })
      .where(({ edits }, { eq, notExists }) => (seen === 0 ? notExists(edits) : eq(edits, seen)));
    await transact(this.table.client, [
      { expectation: `the company has version ${version}`, kind: 'Update', write },
      { expectation: 'the line is new', write: peopleEvent.create(event) },
    ]);
  }
}
