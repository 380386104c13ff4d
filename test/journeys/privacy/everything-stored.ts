import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, ListBucketsCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Journey } from '../../support/journey.ts';

type Item = Record<string, unknown>;

/** Each item of every table and each object of every bucket, as text with where it stands: what an engine holds, whoever put it there. */
export async function everythingStored({ cloud: { endpoint } }: Journey): Promise<readonly string[]> {
  const aws = { endpoint, region: 'eu-west-1', credentials: { accessKeyId: 'tester', secretAccessKey: 'tester' } };
  const tables = DynamoDBDocumentClient.from(new DynamoDBClient(aws));
  const buckets = new S3Client({ ...aws, forcePathStyle: true });
  const { TableNames = [] } = await tables.send(new ListTablesCommand({}));
  const { Buckets = [] } = await buckets.send(new ListBucketsCommand({}));
  const items = await Promise.all(TableNames.map((name) => itemsOf(name, tables)));
  const objects = await Promise.all(Buckets.map(({ Name = '' }) => objectsOf(Name, buckets)));
  return [...items.flat(), ...objects.flat()];
}

async function itemsOf(TableName: string, client: DynamoDBDocumentClient): Promise<string[]> {
  const found: string[] = [];
  let from: Item | undefined;
  do {
    const page: { Items?: Item[]; LastEvaluatedKey?: Item } = await client.send(
      new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey: from }),
    );
    found.push(...(page.Items ?? []).map((item) => `${TableName}: ${textOf(item)}`));
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
}

function textOf(item: Item): string {
  return JSON.stringify(item, (_, value: unknown) => (value instanceof Set ? [...value] : value));
}

async function objectsOf(Bucket: string, client: S3Client): Promise<string[]> {
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
  return Promise.all(
    Contents.map(async ({ Key = '' }) => {
      const { Body, Metadata } = await client.send(new GetObjectCommand({ Bucket, Key }));
      return `${Bucket}/${Key}: ${JSON.stringify(Metadata)} ${await Body?.transformToString('latin1')}`;
    }),
  );
}
