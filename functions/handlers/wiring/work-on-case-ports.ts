import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import type { ChangePorts } from '#actions/work/change-case.ts';
import type { Uploads } from '#actions/work/ports.ts';
import { caseTable } from '#adapters/dynamodb/case-table.ts';
import { DynamoCases } from '#adapters/dynamodb/cases.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { S3Uploads } from '#adapters/s3/uploads.ts';
import { env } from '../../env.ts';
import { configurationSource } from './configuration-source.ts';

export function workOnCasePorts(): ChangePorts & { readonly uploads: Uploads } {
  const table = caseTable(fromEnvironment(env.tableName));
  const s3 = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
  return {
    cases: new DynamoCases(table),
    configuration: configurationSource(table),
    uploads: new S3Uploads(s3, fromEnvironment(env.mailBucket)),
    now: () => new Date(),
    newId: randomUUID,
    pause: (attempt) => setTimeout(Math.random() * Math.min(10 * 2 ** attempt, 1000)),
  };
}
