import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseTable } from './case-table.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

type Item = Record<string, unknown>;

const mostTries = 5;

/**
 * Reads up to 100 items of several entities in one request, consistently unless told otherwise.
 * @returns a look-up by key: undefined for an item that does not exist.
 * @throws when the table stays overloaded.
 */
export async function readItems(
  { client, name }: CaseTable,
  wanted: readonly Key[],
  { consistent = true } = {},
): Promise<(key: Key) => Item | undefined> {
  const found = new Map<string, Item>();
  let keys: Item[] | undefined = [...new Map(wanted.map((key) => [nameOf(key), { pk: key.pk, sk: key.sk }])).values()];
  for (let attempt = 1; keys !== undefined && keys.length > 0; attempt++) {
    if (attempt > mostTries) throw new Error(`The table did not answer for ${keys.length} items`);
    const answer: {
      Responses?: Record<string, Item[]>;
      UnprocessedKeys?: Record<string, { Keys: Item[] | undefined }>;
    } = await client.send(
      new BatchGetCommand({ RequestItems: { [name]: { Keys: keys, ConsistentRead: consistent } } }),
    );
    for (const item of answer.Responses?.[name] ?? [])
      found.set(nameOf({ pk: String(item.pk), sk: String(item.sk) }), item);
    keys = answer.UnprocessedKeys?.[name]?.Keys;
  }
  return (key) => found.get(nameOf(key));
}

function nameOf({ pk, sk }: Key): string {
  return `${pk}\n${sk}`;
}

/** Keys of an item as ElectroDB builds them, from `entity.get(…).params()`. */
export function keyOf(query: { params(): unknown }): Key {
  const { Key: key } = query.params() as { Key: Key };
  return key;
}
