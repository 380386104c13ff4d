import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { CaseTable } from './case-table.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** A conditional write, with its condition in words: what a failed one means. */
export interface ExpectingWrite {
  readonly expectation: string;
  /** A `create` or `put` of an entity that has a condition, a `patch`, or a `get` of what is only looked at. */
  readonly write: { params(): unknown };
  readonly kind?: 'Put' | 'Update' | 'Delete' | 'ConditionCheck';
  /** Of a ConditionCheck: what the item has, or has not. */
  readonly condition?: { readonly attribute: string; readonly value: unknown } | { readonly absent: string };
}

/**
 * All writes or none.
 * @throws StaleFacts naming the first expectation that failed, or that another transaction held one of the items.
 */
export async function transact(client: CaseTable['client'], writes: readonly ExpectingWrite[]): Promise<void> {
  const items = writes.map(({ write, kind = 'Put', condition }): TransactItem => {
    // ElectroDB types its parameters as unknown.
    const item = write.params() as NonNullable<TransactItem['Put'] & TransactItem['Update']>;
    return { [kind]: condition ? conditionCheck(item, condition) : item };
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

function conditionCheck(
  { TableName, Key }: NonNullable<TransactItem['Update']>,
  condition: NonNullable<ExpectingWrite['condition']>,
): TransactItem['ConditionCheck'] {
  if ('absent' in condition)
    return {
      TableName,
      Key,
      ConditionExpression: 'attribute_not_exists(#one)',
      ExpressionAttributeNames: { '#one': condition.absent },
    };
  const { attribute, value } = condition;
  return {
    TableName,
    Key,
    ConditionExpression: '#one = :one',
    ExpressionAttributeNames: { '#one': attribute },
    ExpressionAttributeValues: { ':one': value },
  };
}
