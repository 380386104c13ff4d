import type { DraftPorts } from '#actions/work/drafts/draft-ports.ts';
import { DynamoDrafts } from '#adapters/dynamodb/case/drafts.ts';
import type { CaseTable } from '#adapters/dynamodb/table/case-table.ts';
import { workOnCasePorts } from './work-on-case-ports.ts';

export function draftPorts(table: CaseTable): DraftPorts & ReturnType<typeof workOnCasePorts> {
  return { ...workOnCasePorts(table), drafts: new DynamoDrafts(table) };
}
