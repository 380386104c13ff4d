import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import type { ListPorts } from '#actions/lists/list-cases.ts';
import type { RecountPorts } from '#actions/lists/recount-loads.ts';
import type { ChangePorts } from '#actions/work/change-case.ts';
import type { LinkFilesPorts } from '#actions/work/link-files.ts';
import type { Uploads } from '#actions/work/ports.ts';
import { DynamoAgentLoads, indexDelay } from '#adapters/dynamodb/case/agent-loads.ts';
import { DynamoCaseLists } from '#adapters/dynamodb/case/case-lists.ts';
import { DynamoCases } from '#adapters/dynamodb/case/cases.ts';
import type { CaseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { S3AttachmentLinks } from '#adapters/s3/attachment-links.ts';
import { S3Uploads } from '#adapters/s3/uploads.ts';
import { env } from '../../env.ts';
import { configurationSource } from './configuration-source.ts';

export function workOnCasePorts(
  table: CaseTable,
): ChangePorts & LinkFilesPorts & ListPorts & RecountPorts & { readonly uploads: Uploads } {
  const s3 = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
  const bucket = fromEnvironment(env.mailBucket);
  return {
    cases: new DynamoCases(table),
    lists: new DynamoCaseLists(table),
    counters: new DynamoAgentLoads(table),
    settle: () => setTimeout(indexDelay),
    links: new S3AttachmentLinks(s3, bucket),
    configuration: configurationSource(table),
    uploads: new S3Uploads(s3, bucket),
    now: () => new Date(),
    newId: randomUUID,
    pause: (attempt) => setTimeout(Math.random() * Math.min(10 * 2 ** attempt, 1000)),
  };
}
