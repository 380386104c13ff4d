import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { type CaseTable, caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { PlainError } from '../text/command-line.ts';

/** The table of the cases of a running cloud through its gateway, as a person with every right. */
export async function localTable(endpoint: string): Promise<CaseTable> {
  const configuration = {
    endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'people', secretAccessKey: 'people' },
  };
  const listed = await caseTable('', configuration)
    .client.send(new ListTablesCommand({}))
    .catch(() => undefined);
  if (!listed) throw new PlainError(`Nothing answers AWS calls at ${endpoint}: run \`npm start\` first.`);
  const name = listed.TableNames?.find((one) => one.includes('cases'));
  if (name === undefined) throw new PlainError(`The cloud at ${endpoint} has no table of cases.`);
  return caseTable(name, configuration);
}
