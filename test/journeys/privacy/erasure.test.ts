import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ConsoleCaller } from '../../support/console-caller.ts';
import { Journey, support } from '../../support/journey.ts';
import { letter } from '../../support/letter.ts';
import { runCommand } from '../../support/run-command.ts';
import { everythingStored } from './everything-stored.ts';

let journey: Journey;
let admin: ConsoleCaller;
beforeAll(async () => {
  journey = await Journey.start();
  admin = await ConsoleCaller.signedIn(journey, 'admin@agents.test');
});
afterAll(() => journey?.stop());

const address = 'zenobia@kestrel.test';
const traces = [/zenobia/i, /quillfeather/i, /marzipan/i, /zamboni/i, /hedgehog/i, /pumpkin/i, /930901820/];
const run = (command: string, ...words: string[]) =>
  runCommand(journey.cloud, command, ...words, '--function', 'manage-data');
/** Which of her traces stand anywhere; Bob's own letter stays as he wrote it. */
const left = async () => {
  const all = (await everythingStored(journey)).filter((one) => !one.includes('From: Bob'));
  return traces.filter((trace) => all.some((one) => trace.test(one))).map(String);
};
let number = 0;
let bobs = 0;
let id = '';

it('a customer leaves something everywhere', async () => {
  const her = { from: `Zenobia Quillfeather <${address}>`, to: support };
  const first = await letter({
    ...her,
    subject: 'Smoking zamboni',
    text: 'My zamboni smokes marzipan.',
    messageId: '<z1@kestrel.test>',
    attachments: [{ filename: 'hedgehog.txt', content: Buffer.from('hedgehog plan') }],
  });
  // Once more: it is kept beside the message whose double it is.
  await journey.write(first, { from: address });
  await journey.write(first, { from: address });
  ({ number } = (await journey.caseAbout('Smoking zamboni')).case);
  await journey.write({ ...her, to: 'nobody@postcase.test', subject: 'Lost marzipan', messageId: '<z2@kestrel.test>' });
  await journey.write({
    from: 'Bob <bob@other.test>',
    to: support,
    cc: [her.from],
    subject: 'Bicycle',
    messageId: '<b1@other.test>',
  });
  bobs = (await journey.caseAbout('Bicycle')).case.number;
  await journey.write({
    ...her,
    subject: 'Re: Bicycle',
    text: 'I saw a pumpkin.',
    inReplyTo: '<b1@other.test>',
    messageId: '<z3@kestrel.test>',
  });
  await admin.ask('POST', `/cases/${number}/replies`, { body: 'Dear Zenobia Quillfeather, unplug it.' });
  await admin.ask('POST', `/cases/${number}/notes`, { body: 'Mrs. Quillfeather likes marzipan.' });
  const { customers } = await admin.ask('GET', `/customers?q=${encodeURIComponent(address)}`);
  const [known] = customers as { id: string }[];
  id = String(known?.id);
  await admin.ask('POST', `/customers/${id}/addresses`, { phone: '+4930901820' });
  await journey.cloud.idle();
  expect(await left()).toEqual(traces.map(String));
});

it('OPS-07 she is given all that is held of her, and nothing that others wrote', async () => {
  const folder = join(journey.folder, 'exported');
  expect((await run('export-customer', '--address', address, '--to', folder, '--as', 'olga')).said).toMatch(
    /^\d+ JSON files and \d+ mails and attachments are in /,
  );
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const exported = files.map((one) => readFileSync(join(one.parentPath, one.name), 'latin1')).join('\n');
  for (const trace of traces) expect(exported).toMatch(trace);
  expect(exported).not.toContain('From: Bob');
  await admin.ask('GET', `/customers/${id}/data/export`);
  const { entries } = await admin.ask('GET', '/settings/audit?lookup=personal-data');
  const copied = { what: 'exported', lookup: 'personal-data', name: id };
  expect(entries).toMatchObject([
    { ...copied, who: 'admin@agents.test' },
    { ...copied, who: 'olga' },
  ]);
});

it('OPS-07 a legal hold keeps her, and a dry run tells what would go', async () => {
  const { counts } = (await admin.ask('GET', `/customers/${id}/data`)) as { counts: Record<string, number> };
  expect(counts).toMatchObject({ cases: 1, taking: 1, held: 1 });
  expect((await run('hold', '--id', id, '--reason', 'Lawsuit 7', '--as', 'olga')).said).toMatch(/on legal hold/);
  expect((await run('erase', '--address', address, '--yes')).said).toMatch(
    /on legal hold since .*Lawsuit 7\nNothing was done\. To lift the hold: npm run hold -- --id \S+ --lift/,
  );
  await run('hold', '--id', id, '--lift');

  expect((await run('erase', '--address', address, '--dry-run')).said).toMatch(
    /1 {2}cases of theirs[\s\S]*Nothing was done\.$/,
  );
  expect(await left()).toEqual(traces.map(String));
});

it('OPS-07 she is erased, and nothing that is stored names her', async () => {
  const erasing = admin.ask('POST', `/customers/${id}/erasure`, { confirm: address });
  expect(await erasing).toMatchObject({ state: 'done', counts: { cases: 1, taking: 1, held: 1 } });
  await journey.cloud.idle();
  expect(await left()).toEqual([]);

  expect((await journey.page(number)).case).toMatchObject({ subject: '', participants: [] });
  expect((await journey.page(bobs)).case).toMatchObject({ subject: 'Bicycle' });
  expect((await journey.page(number)).events.at(-1)).toMatchObject({ what: 'erased', who: 'admin@agents.test' });
  expect((await run('erase', '--was', address)).said).toMatch(/by admin@agents\.test, done .*: 1 cases/);
  expect((await run('erase', '--was', 'bob@other.test')).said).toBe('Nobody was erased.');
  // OPS-08: the bus was told of all that, and never of her.
  const events = journey.cloud.eventBridge.events.filter(({ resources }) => resources.includes(`case/${number}`));
  expect(events.map(({ detailType }) => detailType)).toEqual(
    expect.arrayContaining(['registered', 'reply-written', 'note-written', 'erased']),
  );
  expect(events.at(-1)).toMatchObject({ source: 'postcase', detail: { schema: 1, case: { number } } });
  for (const trace of traces) expect(JSON.stringify(journey.cloud.eventBridge.events)).not.toMatch(trace);
  const found = (await admin.ask('GET', '/find?q=bicycle')) as { cases?: { number: number }[] };
  expect(found.cases?.map((one) => one.number)).toContain(bobs);
});
