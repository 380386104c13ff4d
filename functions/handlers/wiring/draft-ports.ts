import type { DraftPorts } from '#actions/work/draft-ports.ts';
import { caseTable } from '#adapters/dynamodb/case-table.ts';
import { DynamoDrafts } from '#adapters/dynamodb/drafts.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { env } from '../../env.ts';
import { workOnCasePorts } from './work-on-case-ports.ts';

export function draftPorts(): DraftPorts {
  return { ...workOnCasePorts(), drafts: new DynamoDrafts(caseTable(fromEnvironment(env.tableName))) };
}
