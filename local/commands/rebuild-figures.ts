import { setTimeout } from 'node:timers/promises';
import { ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { rebuildFigures } from '#actions/rating/rebuild-figures.ts';
import { countCaseInto } from '#actions/reports/count-case.ts';
import { DynamoConfigurationSource } from '#adapters/dynamodb/configuration/configuration-source.ts';
import { DynamoFigureRebuilding } from '#adapters/dynamodb/rating/figure-rebuilding.ts';
import { DynamoFigures } from '#adapters/dynamodb/rating/figures.ts';
import { DynamoCaseFigures } from '#adapters/dynamodb/reports/case-figures.ts';
import { type CaseTable, caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { localTable } from './cloud/local-table.ts';
import { startedEndpoint } from './cloud/started-cloud.ts';
import { PlainError, readOptions, run } from './text/command-line.ts';

const help = `Counts the figures of all ratings and cases anew from what is stored. Reports read the old figures until the new ones are
complete; ratings may come in meanwhile. Interrupted, it is simply run again.

  npm run rebuild-figures                        of the cloud of \`npm start\`
  npm run rebuild-figures -- --table <name>      of that table in AWS, with your credentials: needs Scan, Query, BatchGetItem,
                                                 GetItem, PutItem, UpdateItem, DeleteItem and BatchWriteItem on it

It reads the whole table twice, at about 0.30 USD for a million cases.`;

await run(async () => {
  const { table: name } = readOptions({ table: { type: 'string' } }, help);
  const table = name === undefined ? await localTable(startedEndpoint()) : caseTable(name);
  const pause = (attempt: number) => setTimeout(Math.random() * Math.min(20 * 2 ** attempt, 1000));
  const cases = { caseFigures: new DynamoCaseFigures(table), configuration: storedSettings(table), pause };
  const done = await rebuildFigures({
    figures: new DynamoFigures(table),
    rebuilding: new DynamoFigureRebuilding(table),
    countCase: (generation, caseNumber) => countCaseInto(generation, caseNumber, cases),
    pause,
    onProgress: ({ counted, removed }) => progress(`${counted} counted, ${removed} old ones removed`),
  }).catch((error: unknown) => {
    throw plainly(error, name);
  });
  if (done === undefined)
    throw new PlainError('Somebody else has begun to rebuild since: theirs goes on, this one is given up.');
  console.log(
    `${process.stdout.isTTY ? '\n' : ''}The figures are those of ${done === 1 ? '1 rating or case' : `${done} ratings, rounds of rating and cases`}.`,
  );
});

/** Days are those of the time zone, which is stored: nothing of the deployment is asked for. */
function storedSettings(table: CaseTable): DynamoConfigurationSource {
  return new DynamoConfigurationSource(table, { mailDomain: '', caseNumberMask: 'SR-{0}', mailboxes: [] });
}

function progress(words: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r${words}`);
  else console.log(words);
}

/** What a person can put right, in a sentence. */
function plainly(error: unknown, table: string | undefined): unknown {
  // ElectroDB wraps what the client throws.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof ResourceNotFoundException) return new PlainError(`There is no table ${table}.`);
  if (cause instanceof Error && cause.message === 'Region is missing')
    return new PlainError('AWS is asked in no region: set AWS_REGION, as for the AWS CLI.');
  return error;
}
