import { S3Client } from '@aws-sdk/client-s3';
import type { RebuildWordsPorts } from '#actions/lists/search/rebuild-words.ts';
import { DynamoCaseLists } from '#adapters/dynamodb/case/case-lists.ts';
import { DynamoCases } from '#adapters/dynamodb/case/cases.ts';
import { DynamoWholeCases } from '#adapters/dynamodb/case/whole-cases.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { DynamoMessagesToIndex } from '#adapters/dynamodb/words/messages-to-index.ts';
import { DynamoWordIndex } from '#adapters/dynamodb/words/word-index.ts';
import { DynamoWordRebuilding } from '#adapters/dynamodb/words/word-rebuilding.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { S3MailStore } from '#adapters/s3/mail-store.ts';
import { env } from '../../env.ts';
import { lazyWholeTexts } from './lazy/lazy-whole-texts.ts';

/** @param remainingMs of the invocation. */
export function wordPorts(remainingMs: () => number): RebuildWordsPorts {
  const table = caseTable(fromEnvironment(env.tableName));
  const words = caseTable(fromEnvironment(env.wordsTableName));
  return {
    cases: new DynamoCases(table),
    wholeCases: new DynamoWholeCases(table),
    lists: new DynamoCaseLists(table),
    messagesToIndex: new DynamoMessagesToIndex(words, table),
    wordIndex: new DynamoWordIndex(words),
    texts: lazyWholeTexts(new S3MailStore(new S3Client({}), fromEnvironment(env.mailBucket)), remainingMs),
    rebuilding: new DynamoWordRebuilding(words, table),
    now: () => new Date(),
  };
}
