import * as z from 'zod';
import { leaveDraft } from '#actions/work/drafts/leave-draft.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { env } from '../env.ts';
import { queue } from './events/envelopes.ts';
import { log } from './logs/log.ts';
import { draftPorts } from './wiring/draft-ports.ts';

const ports = draftPorts(caseTable(fromEnvironment(env.tableName)));
const due = z.object({ caseNumber: z.int().positive(), waitId: z.string().min(1) });

/** The time of what agents sent has come: it leaves, unless it was taken back. Each by itself: files may be copied for one. */
export const handler = queue(
  due,
  async (wait) => log.info('Draft ended', { ...wait, outcome: await leaveDraft(wait, ports) }),
  { together: true },
);
