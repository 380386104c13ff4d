import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ConsoleCaller } from '../../support/console-caller.ts';
import { Journey, support } from '../../support/journey.ts';
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
let id = '';

it('a customer leaves something everywhere', async () => {
  const her = { from: `Zenobia Quillfeather <${address}>`, to: support };
  const first = {
    ...her,
    subject: 'Smoking zamboni',
    text: 'My zamboni smokes marzipan.',
    messageId: '<z1@kestrel.test>',
  };
  await journey.write({ ...first, attachments: [{ filename: 'hedgehog.txt', content: Buffer.from('hedgehog plan') }] });
  await journey.write({ ...first, attachments: [{ filename: 'hedgehog.txt', content: Buffer.from('hedgehog plan') }] });
  ({ number } = (await journey.caseAbout('Smoking zamboni')).case);
  await journey.write({ ...her, to: 'nobody@postcase.test', subject: 'Lost marzipan', messageId: '<z2@kestrel.test>' });
  await journey.write({
    from: 'Bob <bob@other.test>',
    to: support,
    cc: [her.from],
    subject: 'Bicycle',
    messageId: '<b1@other.test>',
  });
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
  expect((await run('export-customer', '--address', address, '--to', folder)).said).toMatch(
    /^\d+ JSON files and \d+ mails and attachments are in /,
  );
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const exported = files.map((one) => readFileSync(join(one.parentPath, one.name), 'latin1')).join('\n');
  for (const trace of traces) expect(exported).toMatch(trace);
  expect(exported).not.toContain('From: Bob');
});
