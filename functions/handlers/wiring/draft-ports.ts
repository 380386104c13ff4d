import type { DraftPorts } from '#actions/work/drafts/draft-ports.ts';
import { DynamoDrafts } from '#adapters/dynamodb/case/drafts.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { env } from '../../env.ts';
import { workOnCasePorts } from './work-on-case-ports.ts';

export function draftPorts(): DraftPorts {
  return { ...workOnCasePorts(), drafts: new DynamoDrafts(caseTable(fromEnvironment(env.tableName))) };
}
