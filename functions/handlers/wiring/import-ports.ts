import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import type { ImportPorts } from '#actions/imports/ports.ts';
import { DynamoCaseStore } from '#adapters/dynamodb/case/case-store.ts';
import { DynamoImports } from '#adapters/dynamodb/case/imports.ts';
import { DynamoNewCases } from '#adapters/dynamodb/case/new-cases.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { readCarefully } from '#adapters/mailparser/careful-reader.ts';
import { replyText } from '#adapters/reply-text/reply-text.ts';
import { S3MailStore } from '#adapters/s3/mail-store.ts';
import { S3Uploads } from '#adapters/s3/uploads.ts';
import { env } from '../../env.ts';
import { configurationSource } from './configuration-source.ts';

export function importPorts(): ImportPorts {
  const table = caseTable(fromEnvironment(env.tableName));
  const s3 = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
  const bucket = fromEnvironment(env.mailBucket);
  return {
    imports: new DynamoImports(table),
    cases: new DynamoCaseStore(table),
    newCases: new DynamoNewCases(table),
    mails: new S3MailStore(s3, bucket),
    uploads: new S3Uploads(s3, bucket),
    reader: { read: readCarefully, replyText },
    configuration: configurationSource(table),
    now: () => new Date(),
    newId: randomUUID,
    pause: (attempt) => setTimeout(Math.random() * Math.min(10 * 2 ** attempt, 1000)),
  };
}
