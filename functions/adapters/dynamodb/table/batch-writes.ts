import { setTimeout } from 'node:timers/promises';
import { BatchWriteCommand, type BatchWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { CaseTable } from './case-table.ts';

export type BatchedWrite = NonNullable<BatchWriteCommandInput['RequestItems']>[string][number];

/** What one BatchWriteItem takes. */
const mostAtOnce = 25;
const sideBySide = 4;
const mostTries = 10;

/**
 * Puts and deletes items, each for itself and without a condition; none of them twice.
 * @throws when the table stays overloaded: some may be written then.
 */
export async function writeItems(table: CaseTable, writes: readonly BatchedWrite[]): Promise<void> {
  for (let first = 0; first < writes.length; first += mostAtOnce * sideBySide)
    await Promise.all(
      Array.from({ length: sideBySide }, (_, index) => {
        const from = first + index * mostAtOnce;
        return writeBatch(table, writes.slice(from, from + mostAtOnce));
      }),
    );
}

async function writeBatch({ client, name }: CaseTable, writes: readonly BatchedWrite[]): Promise<void> {
  let left = writes;
  for (let attempt = 1; left.length > 0; attempt++) {
    if (attempt > mostTries) throw new Error(`The table did not take ${left.length} writes`);
    if (attempt > 1) await setTimeout(Math.random() * 10 * 2 ** attempt);
    const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems: { [name]: [...left] } }));
    left = UnprocessedItems?.[name] ?? [];
  }
}
