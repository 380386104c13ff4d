import { ConditionalCheckFailedException, type DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseTable } from '#adapters/dynamodb/table/case-table.ts';
import { type Choice, type Item, restoredItem } from './restored-item.ts';

export interface Restored {
  /** Items that were written, or would be. */
  readonly written: number;
  /** Erasures of people in the table that the restored one does not know. */
  readonly erasedSince: number;
  readonly uncertain: number;
}

/** All items of a table, page by page. */
export async function* itemsOf({ client, name: TableName }: CaseTable): AsyncGenerator<Item> {
  let from: Item | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey: from }),
    );
    yield* Items;
    from = LastEvaluatedKey;
  } while (from);
}

/**
 * Writes what a table lacks of another one; what is there stays as it is. Doing it twice is safe.
 * @param choice which items.
 * @param isDry counts, and writes nothing.
 */
export async function restoreItems(
  table: CaseTable,
  from: CaseTable,
  choice: Choice,
  isDry: boolean,
): Promise<Restored> {
  const there = new Set<string>();
  const erasures = new Set<string>();
  for await (const item of itemsOf(table)) {
    there.add(placeOf(item));
    if (item.__edb_e__ === 'erasure') erasures.add(placeOf(item));
  }
  let written = 0;
  let uncertain = 0;
  for await (const item of itemsOf(from)) {
    erasures.delete(placeOf(item));
    const wanted = there.has(placeOf(item)) ? undefined : restoredItem(item, choice);
    if (wanted === undefined || !(isDry || (await write(wanted, table)))) continue;
    written += 1;
    if (wanted !== item) uncertain += 1;
  }
  return { written, erasedSince: erasures.size, uncertain };
}

/** @returns whether it was missing: somebody may have written it meanwhile. */
async function write(Item: Item, { client, name: TableName }: CaseTable): Promise<boolean> {
  const put = new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' });
  return client.send(put).then(
    () => true,
    (error: DynamoDBServiceException) => {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    },
  );
}

function placeOf({ pk, sk }: Item): string {
  return `${pk} ${sk}`;
}
