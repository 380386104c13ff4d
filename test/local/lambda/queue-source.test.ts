import { describe, expect, it } from 'vitest';
import { functionOf, mappingOf, RECORDER, STORES, startSmall } from '../small-stack.ts';

const REPORTS = { FunctionResponseTypes: ['ReportBatchItemFailures'] };

/** Logs what it got and answers with what `answer` makes of the records. */
const answering = (answer: string) => `
export const handler = async (event) => {
  console.log(JSON.stringify({ got: event.Records.map((record) => record.body) }));
  return (${answer})(event.Records);
};`;

async function start(code: string, mapping: Record<string, unknown> = REPORTS, properties = {}) {
  const worker = functionOf('Worker', code, properties);
  const small = await startSmall(
    { ...STORES, ...worker.resources, ...mappingOf('Worker', 'Work', mapping) },
    worker.code,
  );
  const QueueUrl = `${small.cloud.endpoint}/000000000000/Work`;
  const send = (...bodies: string[]) =>
    small.call('AmazonSQS.SendMessageBatch', {
      QueueUrl,
      Entries: bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody })),
    });
  const dead = () =>
    small.cloud
      .deadLetters()
      .map(({ body }) => body)
      .sort();
  return { ...small, send, dead };
}

describe('a queue that feeds a function', () => {
  it('OPS-02 hands messages over in the shape that Lambda gives them', async () => {
    const { cloud, logged, call } = await start('export const handler = async (e) => console.log(JSON.stringify(e));');
    await call('AmazonSQS.SendMessage', {
      QueueUrl: `${cloud.endpoint}/000000000000/Work`,
      MessageBody: 'hello',
      MessageAttributes: { colour: { DataType: 'String', StringValue: 'red' } },
    });
    await cloud.idle();
    expect(logged).toEqual([
      {
        Records: [
          {
            messageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
            receiptHandle: expect.any(String),
            body: 'hello',
            attributes: {
              ApproximateReceiveCount: '1',
              SentTimestamp: expect.stringMatching(/^\d{13}$/),
              SenderId: expect.any(String),
              ApproximateFirstReceiveTimestamp: expect.stringMatching(/^\d{13}$/),
            },
            messageAttributes: {
              colour: { stringValue: 'red', stringListValues: [], binaryListValues: [], dataType: 'String' },
            },
            md5OfBody: '5d41402abc4b2a76b9719d911017c592',
            md5OfMessageAttributes: expect.any(String),
            eventSource: 'aws:sqs',
            eventSourceARN: 'arn:aws:sqs:eu-west-1:000000000000:Work',
            awsRegion: 'eu-west-1',
          },
        ],
      },
    ]);
  });

  const reported = (field: string) => `{ batchItemFailures: [{ itemIdentifier: ${field} }] }`;

  it.each([
    ['an empty list', '() => ({ batchItemFailures: [] })', []],
    ['nothing', '() => undefined', []],
    ['null', '() => ({ batchItemFailures: null })', []],
    ['one that failed', `(records) => (${reported("records.find((r) => r.body === 'b').messageId")})`, ['b']],
    ['an id that was not in the batch', `() => (${reported("'other'")})`, ['a', 'b', 'c']],
    ['an empty id', `() => (${reported("''")})`, ['a', 'b', 'c']],
    ['a wrong key', '() => ({ batchItemFailures: [{ id: 1 }] })', ['a', 'b', 'c']],
    ['text', "() => 'fine'", ['a', 'b', 'c']],
    ['an error', "() => { throw new Error('no'); }", ['a', 'b', 'c']],
  ])('OPS-03 a batch answered with %s leaves what failed in the dead letters', async (_, answer, expected) => {
    const { cloud, send, dead } = await start(answering(answer));
    await send('a', 'b', 'c');
    await cloud.advance('10 minutes');
    expect(dead()).toEqual(expected);
  });

  it('OPS-03 without ReportBatchItemFailures only an error fails a batch', async () => {
    const { cloud, send, dead } = await start(answering(`() => (${reported("'other'")})`), {});
    await send('a');
    await cloud.idle();
    expect(dead()).toEqual([]);
  });

  it('OPS-03 a failed message comes again when its visibility timeout is over, in virtual time', async () => {
    const code = `
export const handler = async ({ Records: [record] }) => {
  console.log(JSON.stringify({ at: Date.now(), count: record.attributes.ApproximateReceiveCount }));
  throw new Error('no');
};`;
    const { cloud, logged, send } = await start(code);
    await send('a');
    await cloud.advance('59 seconds');
    expect(logged).toHaveLength(1);
    await cloud.advance('2 seconds');
    expect(logged).toMatchObject([{ count: '1' }, { count: '2' }]);
    const [first, second] = logged.map((entry) => Reflect.get(Object(entry), 'at'));
    expect(second - first).toBeGreaterThan(58_000);
    expect(second - first).toBeLessThan(62_000);
    expect(cloud.failures()).toMatchObject([
      { functionName: 'Worker', type: 'Error', message: 'no' },
      { functionName: 'Worker', type: 'Error', message: 'no' },
    ]);
  });

  it('OPS-02 messages for a function that is throttled come back, and end in the dead letters', async () => {
    const { cloud, logged, send, dead } = await start(RECORDER, REPORTS, { ReservedConcurrentExecutions: 0 });
    await send('a');
    await cloud.advance('50 seconds');
    expect(dead()).toEqual([]);
    await cloud.advance('2 minutes');
    expect(dead()).toEqual(['a']);
    expect(logged).toEqual([]);
  });

  it('OPS-03 a delayed message waits in virtual time', async () => {
    const { cloud, logged, call } = await start(RECORDER);
    const QueueUrl = `${cloud.endpoint}/000000000000/Work`;
    await call('AmazonSQS.SendMessage', { QueueUrl, MessageBody: 'late', DelaySeconds: 600 });
    await cloud.idle();
    expect(logged).toEqual([]);
    await cloud.advance('10 minutes');
    expect(logged).toEqual([{ got: ['late'] }]);
  });

  it('OPS-02 batches keep to the size and messages that no filter lets pass are gone', async () => {
    const FilterCriteria = { Filters: [{ Pattern: '{"body":{"keep":[true]}}' }] };
    const { cloud, logged, send, dead } = await start(RECORDER, { BatchSize: 2, FilterCriteria });
    const kept = (n: number) => JSON.stringify({ keep: true, n });
    await send(kept(1), '{"keep":false}', kept(2), 'no JSON', kept(3));
    await cloud.idle();
    const batches = logged.map((entry) => Reflect.get(Object(entry), 'got'));
    expect(batches.every((batch) => batch.length <= 2)).toBe(true);
    expect(batches.flat().sort()).toEqual([kept(1), kept(2), kept(3)]);
    expect(dead()).toEqual([]);
  });

  it('OPS-02 a batching window gathers messages, in virtual time', async () => {
    const { cloud, logged, send } = await start(RECORDER, { BatchSize: 10, MaximumBatchingWindowInSeconds: 60 });
    await send('a');
    await send('b');
    await cloud.advance('59 seconds');
    expect(logged).toEqual([]);
    await cloud.advance('2 seconds');
    expect(logged).toEqual([{ got: ['a', 'b'] }]);
  });

  it('OPS-03 what was in flight when the cloud stopped comes again at once', async () => {
    const worker = functionOf('Worker', 'export const handler = () => new Promise(() => {});', { Timeout: 60 });
    const resources = { ...STORES, ...worker.resources, ...mappingOf('Worker', 'Work') };
    const first = await startSmall(resources, worker.code);
    const QueueUrl = `${first.cloud.endpoint}/000000000000/Work`;
    await first.call('AmazonSQS.SendMessage', { QueueUrl, MessageBody: 'held' });
    await expect.poll(() => first.cloud.calls().some(({ operation }) => operation === 'ReceiveMessage')).toBe(true);
    await first.cloud.stop();
    const recorder = functionOf('Worker', RECORDER);
    const { cloud, logged } = await startSmall(resources, recorder.code, { dataDir: first.dataDir });
    await cloud.idle();
    expect(logged).toEqual([{ got: ['held'] }]);
  });
});
