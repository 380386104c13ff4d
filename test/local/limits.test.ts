import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { calling, startSmall } from './small-stack.ts';

const keys = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' },
  { AttributeName: range, KeyType: 'RANGE' },
];
const TableName = 'Words';
const words = {
  [TableName]: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      KeySchema: keys('pk', 'sk'),
      AttributeDefinitions: ['pk', 'sk', 'word', 'since'].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
      GlobalSecondaryIndexes: [
        { IndexName: 'by-word', KeySchema: keys('word', 'since'), Projection: { ProjectionType: 'ALL' } },
      ],
    },
  },
};

type Values = Record<string, string>;
const attributes = (values: Values) => Object.fromEntries(Object.entries(values).map(([name, S]) => [name, { S }]));
const [longHash, longRange, umlauts] = ['x'.repeat(2049), 'x'.repeat(1025), 'ä'.repeat(1025)];
const a = { pk: 'a', sk: 'a' };

const put = (values: Values): [string, object] => ['PutItem', { TableName, Item: attributes(values) }];
const batch = (values: Values): [string, object] => [
  'BatchWriteItem',
  { RequestItems: { [TableName]: [{ PutRequest: { Item: attributes(values) } }] } },
];
const transaction = (values: Values): [string, object] => [
  'TransactWriteItems',
  {
    TransactItems: [put({ ...a, sk: 'other' }), put(values)].map(([, Put]) => ({ Put })),
  },
];
const update = (values: Values): [string, object] => [
  'UpdateItem',
  {
    TableName,
    Key: attributes(a),
    UpdateExpression: 'SET #word = :word, since = if_not_exists(since, :at)',
    ExpressionAttributeNames: { '#word': 'word' },
    ExpressionAttributeValues: { ':word': { S: 'a' }, ':at': { S: 'a' }, ...attributes(values) },
  },
];
const query = (condition: string, value: string, IndexName?: string): [string, object] => [
  'Query',
  {
    TableName,
    IndexName,
    KeyConditionExpression: condition,
    ExpressionAttributeValues: { ...(condition.includes(':a') && { ':a': { S: 'a' } }), ':v': { S: value } },
  },
];

const hash =
  'One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes';
const range =
  'One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size limit of 1024 bytes';
const index = (key: string, actual: number, largest: number) =>
  `One or more parameter values were invalid: Size limit exceeded for Index Key ${key} Actual Size: ${actual} bytes Max Size: ${largest} bytes IndexName: by-word`;

it('OPS-02 keys and items of DynamoDB are as long as AWS takes them, and no longer', async () => {
  const { call } = await startSmall(words);
  const said = async ([operation, input]: [string, object]) => {
    const { status, body } = await call(`DynamoDB_20120810.${operation}`, input);
    const { CancellationReasons, message } = Object(body);
    const reasons = CancellationReasons?.map(({ Message }: { Message?: string }) => Message);
    return status === 200 ? 'taken' : (reasons ?? message);
  };
  const rows: [string, object, string | (string | undefined)[]][] = [
    [...put({ pk: 'x'.repeat(2048), sk: 'x'.repeat(1024) }), 'taken'],
    [...put({ ...a, pk: longHash }), hash],
    [...put({ ...a, pk: umlauts }), hash],
    [...put({ ...a, sk: longRange }), range],
    [...put({ ...a, text: 'x'.repeat(409_590) }), 'taken'],
    [...put({ ...a, text: 'x'.repeat(409_600) }), 'Item size has exceeded the maximum allowed size'],
    [...put({ ...a, word: 'x'.repeat(2048), since: 'x'.repeat(1024) }), 'taken'],
    [...put({ ...a, word: longHash, since: 'a' }), index('word', 2049, 2048)],
    [...put({ ...a, word: umlauts, since: 'a' }), index('word', 2050, 2048)],
    [...put({ ...a, word: 'a', since: longRange }), index('since', 1025, 1024)],
    [...batch({ ...a, word: longHash, since: 'a' }), index('word', 2049, 2048)],
    [...transaction({ ...a, word: longHash, since: 'a' }), [undefined, index('word', 2049, 2048)]],
    [...update({ ':word': longHash }), index('word', 2049, 2048)],
    [...update({ ':at': longRange }), index('since', 1025, 1024)],
    [...update({ ':word': longRange }), 'taken'],
    ['GetItem', { TableName, Key: attributes({ ...a, sk: longRange }) }, range],
    [...query('pk = :v', longHash), hash],
    [...query('pk = :a AND begins_with(sk, :v)', longRange), range],
    [...query('pk = :a AND sk BETWEEN :v AND :a', longRange), range],
    [...query('word = :v', longHash, 'by-word'), hash],
    [...query('word = :v', longRange, 'by-word'), 'taken'],
  ];
  const answers = [];
  for (const [operation, input] of rows) answers.push(await said([operation, input]));
  expect(answers).toEqual(rows.map(([, , answer]) => answer));
});

it('OPS-02 keys of S3 have 1,024 bytes at most', async () => {
  const { cloud } = await startSmall({ Mail: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'mail' } } });
  const s3 = new S3Client({ ...calling(cloud), forcePathStyle: true });
  await s3.send(new PutObjectCommand({ Bucket: 'mail', Key: 'ä'.repeat(512), Body: 'Hello' }));
  await s3.send(new HeadObjectCommand({ Bucket: 'mail', Key: 'ä'.repeat(512) }));
  for (const Key of ['x'.repeat(1025), 'ä'.repeat(513)])
    await expect(s3.send(new PutObjectCommand({ Bucket: 'mail', Key, Body: 'Hello' }))).rejects.toMatchObject({
      name: 'KeyTooLongError',
      message: 'Your key is too long',
    });
  const CopySource = `mail/${'x'.repeat(1025)}`;
  await expect(s3.send(new CopyObjectCommand({ Bucket: 'mail', Key: 'copy', CopySource }))).rejects.toMatchObject({
    name: 'KeyTooLongError',
  });
  const Objects = [{ Key: 'ä'.repeat(512) }, { Key: 'x'.repeat(1025) }];
  expect(await s3.send(new DeleteObjectsCommand({ Bucket: 'mail', Delete: { Objects } }))).toMatchObject({
    Deleted: [{ Key: 'ä'.repeat(512) }],
    Errors: [{ Key: 'x'.repeat(1025), Code: 'KeyTooLongError' }],
  });
});

it('OPS-02 a message of SQS is delayed as its queue says, or as it says itself, for 15 minutes at most', async () => {
  const { cloud, call } = await startSmall({ Later: { Type: 'AWS::SQS::Queue', Properties: { DelaySeconds: 60 } } });
  const QueueUrl = `${cloud.endpoint}/000000000000/Later`;
  const received = async () => {
    const { body } = await call('AmazonSQS.ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 });
    return (Object(body).Messages ?? []).map(({ Body }: { Body: string }) => Body).sort();
  };
  const send = (MessageBody: string, DelaySeconds?: number) =>
    call('AmazonSQS.SendMessage', { QueueUrl, MessageBody, DelaySeconds });
  const refused = (seconds: number) =>
    `Value ${seconds} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900.`;
  await send('by the queue');
  await send('at once', 0);
  await send('by itself', 900);
  for (const seconds of [901, -1]) expect(Object((await send('never', seconds)).body).message).toBe(refused(seconds));
  const Entries = [30, 901].map((seconds) => ({
    Id: String(seconds),
    MessageBody: 'one of many',
    DelaySeconds: seconds,
  }));
  const { body } = await call('AmazonSQS.SendMessageBatch', { QueueUrl, Entries });
  expect(body).toMatchObject({
    Successful: [{ Id: '30' }],
    Failed: [{ Id: '901', SenderFault: true, Code: 'InvalidParameterValue', Message: refused(901) }],
  });
  const only = await call('AmazonSQS.SendMessageBatch', { QueueUrl, Entries: Entries.slice(1) });
  expect(only.body).toMatchObject({ Successful: [], Failed: [{ Id: '901' }] });
  expect(await received()).toEqual(['at once']);
  await cloud.advance('61 seconds');
  expect(await received()).toEqual(expect.arrayContaining(['by the queue', 'one of many']));
  await cloud.advance('14 minutes');
  expect(await received()).toContain('by itself');
});
