import { ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { NoSuchBucket, S3Client } from '@aws-sdk/client-s3';
import { type CaseTable, caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { localBucket, localTable, peopleAt } from './cloud/local-table.ts';
import { startedEndpoint } from './cloud/started-cloud.ts';
import { restoreFiles } from './restore/restore-files.ts';
import { restoreItems } from './restore/restore-items.ts';
import type { Choice } from './restore/restored-item.ts';
import { PlainError, readNumber, readOptions, requireFitting, run, UsageError } from './text/command-line.ts';

const help = `Brings back what is missing, and changes nothing that is there. Doing a thing twice is safe. docs/operations.md, "Back up and restore".

  npm run restore -- --from <table>          what the table lacks of that one, which point-in-time recovery has made: cases with
                                             all that belongs to them, customers and companies, records of erasures
  npm run restore -- --files-since <time>    mails and attachments of cases that were deleted since, e.g. 2026-11-20T10:00Z; and
                                             names mails that no case knows

  --case <number>       only that case
  --all                 with --from: also settings, tokens, drafts, held mail and what else people may have taken away on purpose:
                        for a table that was emptied
  --dry-run             counts, and does nothing
  --table <name>        the stack's table in AWS, with your credentials: needs Scan and PutItem on it, and Scan on the other
  --bucket <name>       with --files-since: its mail bucket; needs ListBucketVersions and DeleteObjectVersion

Without --table it works on the cloud of \`npm start\`. It reads the whole of both tables, at about 0.30 USD for a million cases.`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

await run(async () => {
  const options = readOptions(
    { from: text, 'files-since': text, case: text, all: flag, 'dry-run': flag, table: text, bucket: text },
    help,
  );
  const { from, 'files-since': filesSince, table: name, bucket } = options;
  if ((from === undefined) === (filesSince === undefined) || from === '')
    throw new UsageError('Say either --from <table> or --files-since <time>. --help tells what they do.');
  if (filesSince !== undefined && (name === undefined) !== (bucket === undefined))
    throw new UsageError('--files-since needs --table and --bucket, or neither for the cloud of `npm start`.');
  if (from !== undefined) requireFitting({ bucket }, 'from', []);
  else requireFitting({ all: options.all }, 'files-since', []);
  if (options.all) requireFitting({ case: options.case }, 'all', []);
  if (from !== undefined && from === name) throw new UsageError('--from and --table are the same table.');
  const only = readNumber('case', options.case);
  const since = filesSince === undefined ? undefined : timeOf(filesSince);
  const isDry = options['dry-run'] ?? false;
  const endpoint = name === undefined ? startedEndpoint() : undefined;
  const table = endpoint === undefined ? caseTable(name ?? '') : await localTable(endpoint);
  const wide = endpoint === undefined ? {} : peopleAt(endpoint);
  try {
    if (since === undefined)
      await items(table, caseTable(from ?? '', wide), { only, everything: options.all ?? false }, isDry);
    else {
      const client = new S3Client({ ...wide, forcePathStyle: endpoint !== undefined });
      await files(table, { client, name: bucket ?? (await localBucket(client)) }, { since, only, isDry });
    }
  } catch (error) {
    throw plainly(error);
  }
});

async function items(table: CaseTable, from: CaseTable, choice: Choice, isDry: boolean): Promise<void> {
  const { written, uncertain, erasedSince } = await restoreItems(table, from, choice, isDry);
  console.log(`${written} items were missing${isDry ? '. Nothing was done.' : ' and are there again.'}`);
  if (uncertain > 0)
    console.log(`${uncertain} of them are mails that were about to leave: they are "uncertain", for you to look at.`);
  if (erasedSince > 0)
    console.log(
      `${erasedSince} erasures are younger than the backup: whoever asked to be erased since is to be erased again.`,
    );
}

async function files(
  table: CaseTable,
  bucket: Parameters<typeof restoreFiles>[1],
  asked: Parameters<typeof restoreFiles>[2],
): Promise<void> {
  const { restored, gone, unknown } = await restoreFiles(table, bucket, asked);
  console.log(`${restored} files were deleted${asked.isDry ? '. Nothing was done.' : ' and are there again.'}`);
  for (const key of gone) console.log(`no version is left: ${key}`);
  for (const key of unknown)
    console.log(`no case knows this mail: npm run held -- --function <manage-mail> --process-again ${key}`);
  if (gone.length > 0) process.exitCode = 1;
}

function timeOf(given: string): Date {
  const at = new Date(given);
  // Without a zone it would be another time on each machine.
  if (/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(given) && !Number.isNaN(at.getTime())) return at;
  throw new UsageError(`--files-since takes a time with its zone, such as 2026-11-20T10:00Z, not "${given}".`);
}

function plainly(error: unknown): unknown {
  if (error instanceof ResourceNotFoundException) return new PlainError('There is no table of that name.');
  if (error instanceof NoSuchBucket) return new PlainError('There is no bucket of that name.');
  return error;
}
