import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import type { Holds } from '#actions/privacy/ports.ts';
import type { RetentionPorts } from '#actions/privacy/retention-run.ts';
import { DynamoCaseLists } from '#adapters/dynamodb/case/case-lists.ts';
import { DynamoCases } from '#adapters/dynamodb/case/cases.ts';
import { DynamoAuditTrail } from '#adapters/dynamodb/configuration/audit-trail.ts';
import { DynamoCustomers } from '#adapters/dynamodb/people/customers.ts';
import { AgedItems } from '#adapters/dynamodb/privacy/aged-items.ts';
import { DynamoClosedCases } from '#adapters/dynamodb/privacy/closed-cases.ts';
import { DynamoErasures } from '#adapters/dynamodb/privacy/erasures.ts';
import { EstateItems } from '#adapters/dynamodb/privacy/estate-items.ts';
import { DynamoHolds } from '#adapters/dynamodb/privacy/legal-holds.ts';
import { DynamoRawMailMarks } from '#adapters/dynamodb/privacy/raw-mail-marks.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { DynamoWordIndex } from '#adapters/dynamodb/words/word-index.ts';
import { DynamoWordRebuilding } from '#adapters/dynamodb/words/word-rebuilding.ts';
import { DynamoWordSearch } from '#adapters/dynamodb/words/word-search.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { S3Files } from '#adapters/s3/stored-files.ts';
import { env } from '../../env.ts';
import { configurationSource } from './configuration-source.ts';
import { keySource } from './key-source.ts';

/** What erasing, exporting and holding data needs. */
export function privacyPorts(): RetentionPorts & { readonly holds: Holds } {
  const table = caseTable(fromEnvironment(env.tableName));
  const words = caseTable(fromEnvironment(env.wordsTableName));
  return {
    estate: new EstateItems(table),
    files: new S3Files(new S3Client({}), fromEnvironment(env.mailBucket)),
    cases: new DynamoCases(table),
    lists: new DynamoCaseLists(table),
    customers: new DynamoCustomers(table),
    wordIndex: new DynamoWordIndex(words),
    wordSearch: new DynamoWordSearch(words),
    rebuilding: new DynamoWordRebuilding(words, table),
    erasures: new DynamoErasures(table),
    holds: new DynamoHolds(table),
    audit: new DynamoAuditTrail(table),
    aged: new AgedItems(table),
    closedCases: new DynamoClosedCases(table),
    rawMailMarks: new DynamoRawMailMarks(table),
    configuration: configurationSource(table),
    keys: keySource(),
    now: () => new Date(),
    newId: randomUUID,
    pause: (attempt) => setTimeout(Math.random() * Math.min(10 * 2 ** attempt, 1000)),
  };
}
