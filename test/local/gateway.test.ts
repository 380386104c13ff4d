import { describe, expect, it } from 'vitest';
import { call, functionOf, STORES, startSmall } from './small-stack.ts';

const bucket = { Files: { Type: 'AWS::S3::Bucket' } };
const table = 'arn:aws:dynamodb:eu-west-1:000000000000:table/Things';

const RIGHTS = [
  { Effect: 'Allow', Action: ['dynamodb:PutItem', 'dynamodb:GetItem', 'dynamodb:Query'], Resource: table },
  { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::files/*' },
];

async function start() {
  const caller = functionOf('Caller', 'export const handler = async () => {};', {}, RIGHTS);
  const small = await startSmall({ ...STORES, ...bucket, ...caller.resources }, caller.code);
  const asCaller = (target: string, input: unknown) => call(small.cloud.endpoint, target, input, 'LOCAL-Caller');
  const s3 = (method: string, path: string, init: RequestInit = {}, accessKey = 'me') =>
    fetch(`${small.cloud.endpoint}${path}`, {
      method,
      ...init,
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=${accessKey}/20260101/eu-west-1/s3/aws4_request, Signature=0`,
        ...init.headers,
      },
    });
  return { ...small, asCaller, s3 };
}

const item = (id: string) => ({ TableName: 'Things', Item: { id: { S: id } } });
const refusal = (action: string, resource: string) =>
  `User: arn:aws:sts::000000000000:assumed-role/CallerRole/Caller is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;

describe('the gateway', () => {
  it('OPS-03 refuses a function what its role does not allow, in the words and the form of AWS', async () => {
    const { asCaller, s3 } = await start();
    const deleted = await asCaller('DynamoDB_20120810.DeleteItem', { TableName: 'Things', Key: { id: { S: 'a' } } });
    expect(deleted).toEqual({
      status: 400,
      body: {
        __type: 'com.amazon.coral.service#AccessDeniedException',
        message: refusal('dynamodb:DeleteItem', table),
      },
    });
    const put = await s3('PUT', '/files/a', { body: 'x' }, 'LOCAL-Caller');
    expect(put.status).toBe(403);
    const text = await put.text();
    expect(text).toContain('<Code>AccessDenied</Code>');
    expect(text).toContain(refusal('s3:PutObject', 'arn:aws:s3:::files/a'));
  });

  it('OPS-03 asks for each permission that a transaction needs', async () => {
    const { asCaller } = await start();
    const put = { Put: item('a') };
    const check = {
      ConditionCheck: { TableName: 'Things', Key: { id: { S: 'b' } }, ConditionExpression: 'attribute_not_exists(id)' },
    };
    const allowed = await asCaller('DynamoDB_20120810.TransactWriteItems', { TransactItems: [put] });
    const refused = await asCaller('DynamoDB_20120810.TransactWriteItems', { TransactItems: [put, check] });
    expect(allowed.status).toBe(200);
    expect(refused.body).toMatchObject({ message: refusal('dynamodb:ConditionCheckItem', table) });
  });

  it('OPS-03 asks for the index of a query', async () => {
    const { asCaller } = await start();
    const query = {
      TableName: 'Things',
      IndexName: 'byColour',
      KeyConditionExpression: 'colour = :c',
      ExpressionAttributeValues: { ':c': { S: 'red' } },
    };
    const { body } = await asCaller('DynamoDB_20120810.Query', query);
    expect(body).toMatchObject({ message: refusal('dynamodb:Query', `${table}/index/byColour`) });
  });

  it('OPS-03 does not tell who may not list a bucket what it lacks', async () => {
    const { s3 } = await start();
    const answer = await s3('GET', '/files/missing', {}, 'LOCAL-Caller');
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain(refusal('s3:ListBucket', 'arn:aws:s3:::files'));
    expect((await s3('GET', '/files/missing')).status).toBe(404);
  });

  it.each([
    ['DynamoDB_20120810.ExecuteStatement', 'dynamodb:ExecuteStatement'],
    ['AmazonSQS.AddPermission', 'sqs:AddPermission'],
  ])('OPS-03 names the call %s that it does not know', async (target, name) => {
    const { cloud } = await start();
    const { status, body } = await call(cloud.endpoint, target, {});
    expect(status).toBe(501);
    expect(body).toMatchObject({ message: `The embedded cloud does not know ${name}.` });
  });

  it('OPS-03 names a service and a part of S3 that it does not know', async () => {
    const { cloud, s3 } = await start();
    const answer = await fetch(cloud.endpoint, {
      method: 'POST',
      headers: {
        authorization: 'AWS4-HMAC-SHA256 Credential=me/20260101/eu-west-1/ssm/aws4_request, Signature=0',
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AmazonSSM.GetParameter',
      },
      body: '{}',
    });
    expect(await answer.json()).toMatchObject({
      message: 'The embedded cloud does not know the service ssm (AmazonSSM.GetParameter).',
    });
    expect(await (await s3('GET', '/files?versioning')).text()).toContain('s3: GET of a bucket with ?versioning');
  });

  it('OPS-04 counts calls and DynamoDB units for each function and keeps them out of the answer', async () => {
    const { cloud, asCaller } = await start();
    const put = await asCaller('DynamoDB_20120810.PutItem', {
      TableName: 'Things',
      Item: { id: { S: 'a' }, ConsumedCapacity: { S: 'x'.repeat(1500) } },
    });
    const got = await asCaller('DynamoDB_20120810.GetItem', { TableName: 'Things', Key: { id: { S: 'a' } } });
    const told = await asCaller('DynamoDB_20120810.GetItem', {
      TableName: 'Things',
      Key: { id: { S: 'a' } },
      ReturnConsumedCapacity: 'TOTAL',
    });
    expect(put.body).toEqual({});
    expect(got.body).toEqual({ Item: { id: { S: 'a' }, ConsumedCapacity: { S: 'x'.repeat(1500) } } });
    expect(told.body).toMatchObject({ ConsumedCapacity: { TableName: 'Things', CapacityUnits: 0.5 } });
    expect(cloud.calls()).toMatchObject([
      { function: 'Caller', service: 'dynamodb', operation: 'PutItem', resources: [table], count: 1, writeUnits: 2 },
      { function: 'Caller', service: 'dynamodb', operation: 'GetItem', resources: [table], count: 2, readUnits: 1 },
    ]);
    cloud.resetCalls();
    expect(cloud.calls()).toEqual([]);
  });

  it.each([
    1_000, 30_000_000,
  ])('MAIL-02 stores %i bytes sent in chunks with their metadata, and gives them back', async (size) => {
    const { s3 } = await start();
    const bytes = Buffer.alloc(size, 'abc');
    const half = Math.floor(size / 2);
    const chunks = [bytes.subarray(0, half), bytes.subarray(half)];
    const body = Buffer.concat([
      ...chunks.flatMap((chunk) => [Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')]),
      Buffer.from('0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n'),
    ]);
    const headers = { 'content-encoding': 'aws-chunked', 'x-amz-meta-colour': 'red', 'content-type': 'message/rfc822' };
    const put = await s3('PUT', '/files/folder/a%20b', { body, headers });
    expect(put.status).toBe(200);
    const got = await s3('GET', '/files/folder/a%20b');
    expect(got.headers.get('content-type')).toBe('message/rfc822');
    expect(got.headers.get('x-amz-meta-colour')).toBe('red');
    expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('OPS-02 serves a presigned URL', async () => {
    const { cloud, s3 } = await start();
    await s3('PUT', '/files/a', { body: 'hello' });
    const credential = encodeURIComponent('me/20260101/eu-west-1/s3/aws4_request');
    const answer = await fetch(`${cloud.endpoint}/files/a?X-Amz-Credential=${credential}&X-Amz-Signature=0`);
    expect(await answer.text()).toBe('hello');
  });
});
