import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ListBucketsCommand, type S3Client } from '@aws-sdk/client-s3';
import { type CaseTable, caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { PlainError } from '../text/command-line.ts';

/** Settings of a client that speaks to a running cloud as a person with every right. */
export const peopleAt = (endpoint: string) => ({
  endpoint,
  region: 'eu-west-1',
  credentials: { accessKeyId: 'people', secretAccessKey: 'people' },
});

/** The table of the cases of a running cloud through its gateway, as a person with every right. */
export async function localTable(endpoint: string): Promise<CaseTable> {
  const configuration = peopleAt(endpoint);
  const listed = await caseTable('', configuration)
    .client.send(new ListTablesCommand({}))
    .catch(() => undefined);
  if (!listed) throw new PlainError(`Nothing answers AWS calls at ${endpoint}: run \`npm start\` first.`);
  const name = listed.TableNames?.find((one) => one.includes('cases'));
  if (name === undefined) throw new PlainError(`The cloud at ${endpoint} has no table of cases.`);
  return caseTable(name, configuration);
}

/** Name of the bucket with the mails. */
export async function localBucket(client: S3Client): Promise<string> {
  const { Buckets = [] } = await client.send(new ListBucketsCommand({}));
  const name = Buckets.find(({ Name = '' }) => Name.includes('mail'))?.Name;
  if (name === undefined) throw new PlainError('That cloud has no bucket with mails.');
  return name;
}
