import { GetObjectCommand, NoSuchKey, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import type { LocalCloud } from '../../cloud.ts';
import { together } from './corpus-run.ts';

/** Where a mail was found afterwards. */
export type Kept =
  | { readonly where: 'case'; readonly caseNumber: number; readonly kind: string; readonly warnings: readonly string[] }
  | { readonly where: 'held'; readonly cause: string }
  | { readonly where: 'duplicates' };

const message = z.object({
  __edb_e__: z.literal('message'),
  caseNumber: z.number(),
  rawKey: z.string(),
  kind: z.string(),
  warnings: z.array(z.string()),
  shownFrom: z.number().optional(),
});
const held = z.object({ __edb_e__: z.literal('held-mail'), id: z.string(), rawKey: z.string(), cause: z.string() });

/**
 * Looks for every mail by what SES called it: the store is asked, not the log. A mail counts only with its bytes: in the case's
 * folder with the name that SES wrote into its header, or as an object that bears it.
 */
export async function keptMails(cloud: LocalCloud): Promise<ReadonlyMap<string, Kept>> {
  const credentials = { accessKeyId: 'people', secretAccessKey: 'people' };
  const configuration = { endpoint: cloud.endpoint, region: 'eu-west-1', credentials };
  const s3 = new S3Client({ ...configuration, forcePathStyle: true });
  const bucket = cloud.physicalName('AWS::S3::Bucket');
  const { client, name } = caseTable(cloud.physicalName('AWS::DynamoDB::Table'), configuration);
  const kept = new Map<string, Kept>();
  const objects = await keysBelow(s3, bucket, ['held/', 'duplicates/']);
  for (const key of objects) if (key.startsWith('duplicates/')) kept.set(nameOf(key), { where: 'duplicates' });

  const scan = paginateScan(
    { client },
    {
      TableName: name,
      ConsistentRead: true,
      FilterExpression: '#entity = :held OR (#entity = :message AND direction = :in)',
      ExpressionAttributeNames: { '#entity': '__edb_e__' },
      ExpressionAttributeValues: { ':held': 'held-mail', ':message': 'message', ':in': 'in' },
    },
  );
  for await (const { Items = [] } of scan)
    await together(Items, 8, async (item) => {
      const waiting = held.safeParse(item);
      if (waiting.success) {
        const { id, rawKey, cause } = waiting.data;
        if (objects.has(rawKey)) kept.set(id, { where: 'held', cause });
        return;
      }
      const { rawKey, shownFrom, ...found } = message.parse(item);
      // Shown in a closed case, too: it belongs to the case that it opened.
      if (shownFrom !== undefined) return;
      const id = await nameGivenBySes(s3, bucket, rawKey);
      if (id !== undefined) kept.set(id, { where: 'case', ...found });
    });
  return kept;
}

async function keysBelow(s3: S3Client, bucket: string, prefixes: readonly string[]): Promise<Set<string>> {
  const keys = new Set<string>();
  for (const Prefix of prefixes)
    for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket: bucket, Prefix }))
      for (const { Key = '' } of Contents) keys.add(Key);
  return keys;
}

async function nameGivenBySes(s3: S3Client, bucket: string, key: string): Promise<string | undefined> {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, Range: 'bytes=0-1023' }));
    return / with SMTP id (\w+)/.exec((await Body?.transformToString('latin1')) ?? '')?.[1];
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

const nameOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);
