import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { readItems } from '#adapters/dynamodb/table/point-reads.ts';
import { transact } from '#adapters/dynamodb/table/transaction.ts';

// What the embedded cloud's engine cannot produce: a table under load.
const dynamo = mockClient(DynamoDBDocumentClient);
const table = caseTable('cases', { region: 'eu-west-1' });
beforeEach(() => dynamo.reset());
afterAll(() => dynamo.restore());

describe('MAIL-02 a table under load', () => {
  const keys = [
    { pk: 'a', sk: 'a' },
    { pk: 'b', sk: 'b' },
  ];

  it('what it leaves unread of a batch is asked for again', async () => {
    dynamo
      .on(BatchGetCommand)
      .resolvesOnce({
        Responses: { cases: [{ pk: 'a', sk: 'a', is: 1 }] },
        UnprocessedKeys: { cases: { Keys: [{ pk: 'b', sk: 'b' }] } },
      })
      .resolves({ Responses: { cases: [{ pk: 'b', sk: 'b', is: 2 }] } });
    const item = await readItems(table, keys);
    expect(keys.map((key) => item(key)?.is)).toEqual([1, 2]);
    expect(dynamo.commandCalls(BatchGetCommand)[1]?.args[0].input.RequestItems?.cases?.Keys).toEqual([
      { pk: 'b', sk: 'b' },
    ]);
  });

  it('when it never answers, that is an error and not an item that does not exist', async () => {
    dynamo.on(BatchGetCommand).resolves({ Responses: {}, UnprocessedKeys: { cases: { Keys: keys } } });
    await expect(readItems(table, keys)).rejects.toThrow('did not answer for 2 items');
  });

  const canceled = (...codes: string[]) =>
    new TransactionCanceledException({
      message: 'canceled',
      $metadata: {},
      CancellationReasons: codes.map((Code) => ({ Code })),
    });
  const writes = ['the mail is new', 'the case has version 3'].map((expectation) => ({
    expectation,
    write: { params: () => ({}) },
  }));

  it.each([
    [
      'another transaction holds an item',
      canceled('None', 'TransactionConflict'),
      true,
      'another write held: the case has version 3',
    ],
    ['an expectation failed', canceled('ConditionalCheckFailed', 'None'), false, 'the mail is new'],
  ])('%s: the facts are stale', async (_, error, isConflict, expectation) => {
    dynamo.on(TransactWriteCommand).rejects(error);
    const failed = await transact(table.client, writes).catch((one: unknown) => one);
    expect(failed).toBeInstanceOf(StaleFacts);
    expect(failed).toMatchObject({ isConflict, expectation });
  });

  it('throttled transactions are no stale facts', async () => {
    dynamo.on(TransactWriteCommand).rejects(canceled('ThrottlingError', 'None'));
    await expect(transact(table.client, writes)).rejects.toBeInstanceOf(TransactionCanceledException);
  });
});
