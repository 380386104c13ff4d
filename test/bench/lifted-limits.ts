import { entities } from '#adapters/dynamodb/entities/entities.ts';
import { type CaseTable, caseTable } from '#adapters/dynamodb/table/case-table.ts';
import type { LocalCloud } from '../../local/cloud.ts';

/** The bench writes more in an hour than the limits of automatic mail let out, and measures the way, not the limits. */
export async function liftLimits(cloud: LocalCloud): Promise<void> {
  const { configuration } = entities(tableOf(cloud));
  for (const setting of ['automaticMailPerRecipientAndHour', 'automaticMailPerHour'])
    await configuration.put({ lookup: 'setting', name: setting, value: 100_000 }).go();
}

/** The table of an embedded cloud, for whoever runs it. */
export function tableOf(cloud: LocalCloud): CaseTable {
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
  const name = cloud.physicalName('AWS::DynamoDB::Table');
  return caseTable(name, { endpoint: cloud.endpoint, region: 'eu-west-1', credentials });
}
