import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { StaleFacts } from '#actions/ports.ts';
import type { CaseTable } from './case-table.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** A conditional write, with its condition in words: what a failed one means. */
export interface ExpectingWrite {
  readonly expectation: string;
  /** A `create` or `put` of an entity that has a condition… */
  readonly write: { params(): unknown };
  /** …or a `patch`. */
  readonly changes?: boolean;
}

/**
 * All writes or none.
 * @throws StaleFacts naming the first expectation that failed, or that another transaction held one of the items.
 */
export async function transact(client: CaseTable['client'], writes: readonly ExpectingWrite[]): Promise<void> {
  const items = writes.map(({ write, changes }): TransactItem => {
    const item = write.params() as TransactItem['Put'] & TransactItem['Update'];
    return changes ? { Update: item } : { Put: item };
  });
  try {
    await client.send(new TransactWriteCommand({ TransactItems: items }));
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
    const failed = codes.findIndex((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict');
    const expectation = writes[failed]?.expectation;
    if (expectation === undefined) throw error;
    const isConflict = codes[failed] === 'TransactionConflict';
    throw new StaleFacts(isConflict ? `another write held: ${expectation}` : expectation, isConflict);
  }
}
