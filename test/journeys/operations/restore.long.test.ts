import { readFileSync } from 'node:fs';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { itemsOf } from '../../../local/commands/restore/restore-items.ts';
import type { Item } from '../../../local/commands/restore/restored-item.ts';
import { Journey, support } from '../../support/journey.ts';
import { runCommand } from '../../support/run-command.ts';

let journey: Journey;
beforeAll(async () => {
  // Point-in-time recovery makes a table beside the other; here it is there from the beginning, and filled by the test.
  journey = await Journey.start({
    editTemplate: ({ Resources }) => {
      const [, { Properties: { KeySchema } = {} } = {}] =
        Object.entries(Resources).find(([, { Type }]) => Type === 'AWS::DynamoDB::Table') ?? [];
      const AttributeDefinitions = ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' }));
      const Properties = { TableName: 'restored', KeySchema, AttributeDefinitions, BillingMode: 'PAY_PER_REQUEST' };
      Resources.Restored = { Type: 'AWS::DynamoDB::Table', Properties, Metadata: {}, DependsOn: [] };
    },
  });
});
afterAll(() => journey?.stop());

const run = (...words: string[]) => runCommand(journey.cloud, ...(words as [string, ...string[]]));

async function writeAll(TableName: string, requests: readonly object[]): Promise<void> {
  for (let at = 0; at < requests.length; at += 25)
    await journey.table.client.send(
      new BatchWriteCommand({ RequestItems: { [TableName]: requests.slice(at, at + 25) as never } }),
    );
}

const all = async () => {
  const items: Item[] = [];
  for await (const item of itemsOf(journey.table)) items.push(item);
  return items;
};

it('OPS-04 a table that was emptied and files that were deleted come back as docs/operations.md says, and nothing is sent again', async () => {
  const attachments = [{ filename: 'plan.txt', content: Buffer.from('The plan') }];
  await journey.write({ from: 'ann@client.test', to: support, subject: 'Zamboni smokes', attachments });
  const { case: about } = await journey.caseAbout('Zamboni smokes');
  const before = await journey.page(about.number);
  const { name: table } = journey.table;
  await writeAll(
    'restored',
    (await all()).map((Item) => ({ PutRequest: { Item } })),
  );
  await journey.write({ from: 'bob@other.test', to: support, subject: 'After the backup' });

  const accident = new Date(journey.cloud.now()).toISOString();
  await writeAll(
    table,
    (await all()).map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })),
  );
  const lost = (await journey.keys('messages/')).filter((key) => !key.includes('nothing'));
  const bytes = new Map(await Promise.all(lost.map(async (key) => [key, await journey.object(key)] as const)));
  const bobs = lost.filter((key) => Buffer.from(bytes.get(key) ?? []).includes('After the backup'));
  for (const key of lost.filter((key) => !bobs.includes(key))) await journey.remove(key);
  expect(await journey.cases()).toEqual([]);
  const sent = journey.cloud.sentMail().length;

  const bucket = journey.cloud.physicalName('AWS::S3::Bucket');
  const files = ['restore', '--files-since', accident, '--table', table, '--bucket', bucket];
  expect((await run('restore', '--from', 'restored', '--table', table, '--all', '--dry-run')).said).toMatch(
    /Nothing was done/,
  );
  expect(await journey.cases()).toEqual([]);
  expect((await run('restore', '--from', 'restored', '--table', table, '--all')).said).toMatch(
    /^\d+ items were missing and are/,
  );
  const { said, code } = await run(...files);
  expect([said, code]).toEqual([
    `2 files were deleted and are there again.\nno case knows this mail: npm run held -- --function <manage-mail> --process-again ${bobs[0]}`,
    0,
  ]);
  await journey.cloud.idle();
  expect(await journey.page(about.number)).toEqual(before);
  for (const key of lost) expect(Buffer.compare(await journey.object(key), bytes.get(key) ?? Buffer.of())).toBe(0);
  expect(journey.cloud.sentMail()).toHaveLength(sent);

  // What came after the backup is in the bucket alone.
  await run('held', '--function', 'manage-mail', '--process-again', String(bobs[0]));
  await journey.cloud.idle();
  expect((await journey.caseAbout('After the backup')).case.status).toBe('New');
  const { subject, messageId } = await journey.lastMailTo('ann@client.test');
  await journey.write({ from: 'ann@client.test', to: support, subject: `Re: ${subject}`, inReplyTo: messageId });
  expect((await journey.page(about.number)).messages.filter(({ direction }) => direction === 'in')).toHaveLength(2);

  expect((await run('restore', '--from', 'restored', '--table', table)).said).toBe(
    '0 items were missing and are there again.',
  );
  const docs = readFileSync('docs/operations.md', 'utf8');
  for (const words of ['npm run restore -- --from ', 'npm run restore -- --files-since ', '--process-again messages/'])
    expect(docs).toContain(words);
});

it.each([
  [['--case', '1'], 'Say either --from'],
  [['--from', 'restored', '--files-since', '2026-11-20T10:00Z'], 'Say either --from'],
  [['--files-since', 'yesterday', '--table', 't', '--bucket', 'b'], 'takes a time with its zone'],
  [['--files-since', '2026-11-20T10:00', '--table', 't', '--bucket', 'b'], 'takes a time with its zone'],
  [['--files-since', '2026-11-20T10:00Z', '--table', 't'], 'needs --table and --bucket'],
  [['--from', 'r', '--table', 't', '--case', '0'], '--case takes a number such as 7, not "0"'],
  [['--from', 't', '--table', 't'], 'are the same table'],
  [['--from', 'r', '--table', 't', '--all', '--case', '4'], '--case does not go with --all'],
  [['--from', 'nothing', '--table', 'nothing-either'], 'There is no table'],
])('OPS-04 restore says what is wrong with %j', async (words, said) => {
  const answer = await run('restore', ...words);
  expect(answer.said).toContain(said);
  expect(answer.code).toBeGreaterThan(0);
});
