import { describe, expect, it } from 'vitest';
import { assemblyOf, functionOf, mappingOf, RECORDER, STORES, startSmall } from '../small-stack.ts';

const GIVEN_UP = { DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['GivenUp', 'Arn'] } } } };

/** Fails as long as one of these ids is in the batch. */
const failingOn = (...ids: string[]) => `
export const handler = async ({ Records }) => {
  const got = Records.map((record) => record.dynamodb.Keys.id.S);
  console.log(JSON.stringify({ got }));
  if (got.some((id) => ${JSON.stringify(ids)}.includes(id))) throw new Error('poison');
};`;

async function start(code: string, mapping: Record<string, unknown> = {}) {
  const reader = functionOf('Reader', code);
  const source = mappingOf('Reader', 'Things', { StartingPosition: 'TRIM_HORIZON', ...mapping });
  const small = await startSmall({ ...STORES, ...reader.resources, ...source }, reader.code);
  /** All in one transaction, so that they come in one batch. */
  const put = (...ids: string[]) =>
    small.call('DynamoDB_20120810.TransactWriteItems', {
      TransactItems: ids.map((id) => ({ Put: { TableName: 'Things', Item: { id: { S: id } } } })),
    });
  return { ...small, put };
}

describe('a stream that feeds a function', () => {
  it('OPS-02 hands changes over in the shape that Lambda gives them', async () => {
    const { cloud, logged, call } = await start('export const handler = async (e) => console.log(JSON.stringify(e));');
    const Item = { id: { S: 'a' }, n: { N: '1' } };
    await call('DynamoDB_20120810.PutItem', { TableName: 'Things', Item });
    await cloud.idle();
    const eventSourceARN = 'arn:aws:dynamodb:eu-west-1:000000000000:table/Things/stream/2026-01-01T00:00:00.000';
    expect(logged).toEqual([
      {
        Records: [
          {
            eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
            eventName: 'INSERT',
            eventVersion: '1.1',
            eventSource: 'aws:dynamodb',
            awsRegion: 'eu-west-1',
            eventSourceARN,
            dynamodb: {
              ApproximateCreationDateTime: expect.any(Number),
              Keys: { id: { S: 'a' } },
              NewImage: Item,
              SequenceNumber: expect.stringMatching(/^\d+$/),
              SizeBytes: expect.any(Number),
              StreamViewType: 'NEW_AND_OLD_IMAGES',
            },
          },
        ],
      },
    ]);
  });

  it('OPS-03 bisects a failing batch down to the record at fault, which goes to the destination', async () => {
    const options = { BisectBatchOnFunctionError: true, MaximumRetryAttempts: 1, ...GIVEN_UP };
    const { cloud, logged, put } = await start(failingOn('c'), options);
    await put('a', 'b', 'c', 'd');
    await cloud.advance('1 minute');
    expect(logged.map((entry) => Reflect.get(Object(entry), 'got').join(''))).toEqual([
      'abcd',
      'ab',
      'cd',
      'c',
      'c',
      'd',
    ]);
    const [letter, ...others] = cloud.deadLetters();
    expect(others).toEqual([]);
    expect(JSON.parse(letter?.body ?? '')).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      DDBStreamBatchInfo: { startSequenceNumber: '3', endSequenceNumber: '3', batchSize: 1 },
    });
  });

  it('OPS-03 without bisecting a failing batch is tried again whole, then given up', async () => {
    const { cloud, logged, put } = await start(failingOn('b'), { MaximumRetryAttempts: 2, ...GIVEN_UP });
    await put('a', 'b');
    await put('c');
    await cloud.advance('1 minute');
    const got = logged.map((entry) => Reflect.get(Object(entry), 'got').join(''));
    expect(got.filter((batch) => batch.startsWith('ab'))).toHaveLength(3);
    expect(JSON.parse(cloud.deadLetters()[0]?.body ?? '').DDBStreamBatchInfo.startSequenceNumber).toBe('1');
  });

  it('OPS-03 a reported failure sets the checkpoint: what follows comes again, what precedes does not', async () => {
    const code = `
let tries = 0;
export const handler = async ({ Records }) => {
  console.log(JSON.stringify({ got: Records.map((record) => record.dynamodb.Keys.id.S) }));
  const second = Records.find((record) => record.dynamodb.Keys.id.S === 'b');
  const isFailing = second !== undefined && tries++ < 2;
  return { batchItemFailures: isFailing ? [{ itemIdentifier: second.dynamodb.SequenceNumber }] : [] };
};`;
    const { cloud, logged, put } = await start(code, { FunctionResponseTypes: ['ReportBatchItemFailures'] });
    await put('a', 'b', 'c');
    await cloud.advance('1 minute');
    expect(logged).toEqual([{ got: ['a', 'b', 'c'] }, { got: ['b', 'c'] }, { got: ['b', 'c'] }]);
  });

  it('OPS-03 records beyond the maximum age go to the destination', async () => {
    const { cloud, put } = await start(failingOn('a'), { MaximumRecordAgeInSeconds: 60, ...GIVEN_UP });
    await put('a');
    await cloud.advance('3 minutes');
    const [letter] = cloud.deadLetters();
    expect(JSON.parse(letter?.body ?? '').requestContext.condition).toBe('RecordAgeExceeded');
  });

  it('OPS-02 only what a filter lets pass wakes the function', async () => {
    const Pattern = '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"id":{"S":[{"prefix":"keep"}]}}}}';
    const { cloud, logged, put } = await start(RECORDER, { FilterCriteria: { Filters: [{ Pattern }] } });
    await put('keep-1', 'drop', 'keep-2');
    await put('drop-2');
    await cloud.idle();
    expect(logged).toEqual([{ got: ['keep-1', 'keep-2'] }]);
  });

  it('OPS-03 a restart goes on after the last record done', async () => {
    const reader = functionOf('Reader', RECORDER);
    const source = mappingOf('Reader', 'Things', { StartingPosition: 'TRIM_HORIZON' });
    const assembly = assemblyOf({ ...STORES, ...reader.resources, ...source }, reader.code);
    const put = (endpoint: Awaited<ReturnType<typeof startSmall>>, id: string) =>
      endpoint.call('DynamoDB_20120810.PutItem', { TableName: 'Things', Item: { id: { S: id } } });
    const first = await startSmall({}, {}, { assembly });
    await put(first, 'a');
    await first.cloud.idle();
    await first.cloud.stop();
    const second = await startSmall({}, {}, { assembly, dataDir: first.dataDir });
    await put(second, 'b');
    await second.cloud.idle();
    expect([first.logged, second.logged]).toEqual([[{ got: ['a'] }], [{ got: ['b'] }]]);
  });

  it('OPS-02 an item whose time to live is over goes, and the stream says who deleted it', async () => {
    const { cloud, logged, call } = await start(
      'export const handler = async ({ Records }) => Records.map(({ eventName, userIdentity }) => console.log(JSON.stringify({ eventName, userIdentity })));',
    );
    const expiresAt = { N: String(Math.floor(cloud.now() / 1000) + 3600) };
    await call('DynamoDB_20120810.PutItem', { TableName: 'Things', Item: { id: { S: 'a' }, expiresAt } });
    await cloud.advance('2 days');
    const { body } = await call('DynamoDB_20120810.Scan', { TableName: 'Things' });
    expect(body).toEqual({ Items: [], Count: 0, ScannedCount: 0 });
    expect(logged).toEqual([
      { eventName: 'INSERT' },
      { eventName: 'REMOVE', userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } },
    ]);
  });

  it('OPS-02 so goes one that was put later and falls due before those that were there', async () => {
    const { cloud, call } = await start('export const handler = async () => undefined;');
    const put = (id: string, days: number) => {
      const expiresAt = { N: String(Math.floor(cloud.now() / 1000) + days * 86_400) };
      return call('DynamoDB_20120810.PutItem', { TableName: 'Things', Item: { id: { S: id }, expiresAt } });
    };
    await put('late', 300);
    await cloud.advance('3 days');
    await put('soon', 2);
    await cloud.advance('10 days');
    const { body } = await call('DynamoDB_20120810.Scan', { TableName: 'Things' });
    expect(body).toMatchObject({ Items: [{ id: { S: 'late' } }] });
  });
});
