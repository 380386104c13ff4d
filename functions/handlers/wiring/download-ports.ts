import { S3Client } from '@aws-sdk/client-s3';
import type { FindDownloadPorts } from '#actions/links/find-download.ts';
import type { AttachmentLinks } from '#actions/links/ports.ts';
import { DynamoCases } from '#adapters/dynamodb/case/cases.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { S3AttachmentLinks } from '#adapters/s3/attachment-links.ts';
import { env } from '../../env.ts';
import { keySource } from './key-source.ts';

export function downloadPorts(): FindDownloadPorts & { readonly links: AttachmentLinks } {
  return {
    messages: new DynamoCases(caseTable(fromEnvironment(env.tableName))),
    links: new S3AttachmentLinks(new S3Client({}), fromEnvironment(env.mailBucket)),
    keys: keySource(),
    now: () => new Date(),
  };
}
