import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { FoundCustomer, PeopleIndex } from '#actions/lists/ports.ts';
import type { Customer } from '#domain/case/customer.ts';
import { customerWords } from '#domain/case/customer-words.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf, readItems } from '../table/point-reads.ts';
import type { ExpectingWrite } from '../table/transaction.ts';

/** Customers by the beginnings of their words: one item for each word, written with the customer. */
export class DynamoPeopleIndex implements PeopleIndex {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async withWord(beginning: string, limit: number): Promise<readonly string[]> {
    const { Items = [] } = await this.table.client.send(
      new QueryCommand({
        TableName: this.table.name,
        KeyConditionExpression: 'pk = :start AND begins_with(sk, :word)',
        ExpressionAttributeValues: { ':start': `people#${startOf(beginning)}`, ':word': `word#${beginning}` },
        ProjectionExpression: 'customerId',
        Limit: limit,
      }),
    );
    return Items.map(({ customerId }) => String(customerId));
  }

  async customers(ids: readonly string[]): Promise<readonly FoundCustomer[]> {
    if (ids.length === 0) return [];
    const { customer, account } = this.items;
    const customerKeys = ids.map((id) => keyOf(customer.get({ id })));
    const item = await readItems(this.table, customerKeys);
    const found = customerKeys.flatMap((key) => customer.parse({ Item: item(key) }).data ?? []);
    const accountKey = (id: string) => keyOf(account.get({ id }));
    const accountIds = found.flatMap(({ accountId }) => accountId ?? []);
    const accountItem = accountIds.length === 0 ? undefined : await readItems(this.table, accountIds.map(accountKey));
    return found.map(({ id, address, name, accountId }) => ({
      ...{ id, address, name },
      account: accountId && account.parse({ Item: accountItem?.(accountKey(accountId)) }).data?.name,
    }));
  }
}

/** Writes of the words of a customer who is new. */
export function wordWrites(customer: Customer, { customerWord }: Entities): ExpectingWrite[] {
  return customerWords(customer).map((word) => ({
    expectation: 'the word is put',
    write: customerWord.put({ start: startOf(word), word, customerId: customer.id }),
  }));
}

/** Two letters spread the words over partitions. */
function startOf(word: string): string {
  return [...word].slice(0, 2).join('');
}
