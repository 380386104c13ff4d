import { S3Client } from '@aws-sdk/client-s3';
import type { ShowFramePorts } from '#actions/work/frames/show-frame.ts';
import { DynamoCases } from '#adapters/dynamodb/case/cases.ts';
import { DynamoHeldMails } from '#adapters/dynamodb/mail/held-mails.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { readCarefully } from '#adapters/mailparser/careful-reader.ts';
import { S3AttachmentLinks } from '#adapters/s3/attachment-links.ts';
import { S3MailStore } from '#adapters/s3/mail-store.ts';
import { htmlCleaner } from '#adapters/sanitize-html/clean-html.ts';
import { env } from '../../env.ts';
import { keySource } from './key-source.ts';

/** Longer than it may take here: the function has 29 seconds. */
const remainingMs = () => 28_000;

export function framePorts(): ShowFramePorts {
  const s3 = new S3Client({});
  const bucket = fromEnvironment(env.mailBucket);
  const store = new S3MailStore(s3, bucket);
  const table = caseTable(fromEnvironment(env.tableName));
  return {
    messages: new DynamoCases(table),
    held: new DynamoHeldMails(table),
    mails: {
      read: async (key) => {
        const raw = await store.raw(key);
        return raw && readCarefully(raw, { tries: 1, remainingMs });
      },
    },
    links: new S3AttachmentLinks(s3, bucket),
    keys: keySource(),
    cleaner: htmlCleaner,
    ownHosts: [new URL(fromEnvironment(env.consoleAddress)).host],
    now: () => new Date(),
  };
}
