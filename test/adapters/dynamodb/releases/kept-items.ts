import { type AttributeValue, BatchWriteItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { CaseTable } from '#adapters/dynamodb/table/case-table.ts';

export type KeptItem = Readonly<Record<string, AttributeValue>>;

/** As they are stored, without what makes values of JavaScript of them. */
export async function allItems(table: CaseTable): Promise<readonly KeptItem[]> {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name, ConsistentRead: true }));
  const keyOf = ({ pk, sk }: KeptItem) => `${pk?.S} ${sk?.S}`;
  return Items.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

export async function putItems(table: CaseTable, items: readonly KeptItem[]): Promise<void> {
  for (let from = 0; from < items.length; from += 25) {
    const requests = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
    await table.client.send(new BatchWriteItemCommand({ RequestItems: { [table.name]: requests } }));
  }
}
