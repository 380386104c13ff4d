import { BatchGetCommand, type BatchGetCommandInput } from '@aws-sdk/lib-dynamodb';
import type { CaseTable } from './case-table.ts';
import type { Key } from './item-key.ts';

type Item = Record<string, unknown>;
type Requests = NonNullable<BatchGetCommandInput['RequestItems']>;

/** Finds a read item by its key: undefined for one that does not exist. */
type LookUp = (key: Key) => Item | undefined;

const mostTries = 5;

/**
 * Reads up to 100 items of several entities in one request, consistently unless told otherwise.
 * @throws when the table stays overloaded.
 */
export async function readItems(table: CaseTable, wanted: readonly Key[], { consistent = true } = {}): Promise<LookUp> {
  const found = await answers(table, requestOf(table, wanted, consistent));
  return (key) => found.get(nameOf(key, table.name));
}

/**
 * Reads items of two tables in one request, consistently.
 * @throws when a table stays overloaded.
 */
export async function readItemsOfBoth(
  [one, keysOfOne]: readonly [CaseTable, readonly Key[]],
  [other, keysOfOther]: readonly [CaseTable, readonly Key[]],
): Promise<readonly [LookUp, LookUp]> {
  const found = await answers(one, { ...requestOf(one, keysOfOne, true), ...requestOf(other, keysOfOther, true) });
  return [(key) => found.get(nameOf(key, one.name)), (key) => found.get(nameOf(key, other.name))];
}

function requestOf({ name }: CaseTable, wanted: readonly Key[], consistent: boolean): Requests {
  const keys = new Map(wanted.map((key) => [nameOf(key, name), { pk: key.pk, sk: key.sk }]));
  return keys.size === 0 ? {} : { [name]: { Keys: [...keys.values()], ConsistentRead: consistent } };
}

async function answers({ client }: CaseTable, requests: Requests): Promise<ReadonlyMap<string, Item>> {
  const found = new Map<string, Item>();
  let left = requests;
  for (let attempt = 1; countOf(left) > 0; attempt++) {
    if (attempt > mostTries) throw new Error(`The table did not answer for ${countOf(left)} items`);
    const answer: { Responses?: Record<string, Item[]>; UnprocessedKeys?: Requests } = await client.send(
      new BatchGetCommand({ RequestItems: left }),
    );
    for (const [name, items] of Object.entries(answer.Responses ?? {}))
      for (const item of items) found.set(nameOf({ pk: String(item.pk), sk: String(item.sk) }, name), item);
    left = answer.UnprocessedKeys ?? {};
  }
  return found;
}

function countOf(requests: Requests): number {
  return Object.values(requests).reduce((sum, { Keys = [] }) => sum + Keys.length, 0);
}

function nameOf({ pk, sk }: Key, table: string): string {
  return `${table}\n${pk}\n${sk}`;
}
