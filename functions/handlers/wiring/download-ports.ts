import { S3Client } from '@aws-sdk/client-s3';
import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { FindDownloadPorts } from '#actions/links/find-download.ts';
import type { AttachmentLinks } from '#actions/links/ports.ts';
import { DynamoCases } from '#adapters/dynamodb/case/cases.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { S3AttachmentLinks } from '#adapters/s3/attachment-links.ts';
import { env } from '../../env.ts';
import { configurationSource } from './configuration-source.ts';
import { keySource } from './key-source.ts';

export function downloadPorts(): FindDownloadPorts & {
  readonly links: AttachmentLinks;
  readonly configuration: ConfigurationSource;
} {
  const table = caseTable(fromEnvironment(env.tableName));
  return {
    messages: new DynamoCases(table),
    links: new S3AttachmentLinks(new S3Client({}), fromEnvironment(env.mailBucket)),
    keys: keySource(),
    configuration: configurationSource(table),
    now: () => new Date(),
  };
}
