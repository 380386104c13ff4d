import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { SentMailStore } from '../../../local/ses/sending/sent-mail-store.ts';
import { post, startSes, temporaryFolder } from './service-server.ts';

const facts = (sesId: string) => ({
  messageId: `<${sesId}@eu-west-1.amazonses.com>`,
  sesId,
  from: 'support@postcase.test',
  recipients: ['ann@client.test'],
  at: '2026-11-21T12:00:00.000Z',
});

it('OPS-02 sent mails are there after a restart, in the order of sending', () => {
  const folder = temporaryFolder();
  const store = new SentMailStore(folder);
  for (const id of ['z', 'a', 'm']) store.add(facts(id), Buffer.from([0xff, 0x00, id.charCodeAt(0)]));
  const again = new SentMailStore(folder);
  again.add(facts('b'), Buffer.from('last'));
  const mails = new SentMailStore(folder).list();
  expect(mails.map(({ sesId }) => sesId)).toEqual(['z', 'a', 'm', 'b']);
  expect(mails[0]?.raw).toEqual(Buffer.from([0xff, 0x00, 0x7a]));
});

it('NOTE-06 a mail of which only a part was written was never sent, and its files go', () => {
  const folder = temporaryFolder();
  new SentMailStore(folder).add(facts('whole'), Buffer.from('whole'));
  writeFileSync(join(folder, '00000002-half.eml'), 'ha');
  writeFileSync(join(folder, '00000003-nearly.eml'), 'nearly');
  writeFileSync(join(folder, '00000003-nearly.part'), '{"sesId":"near');
  const store = new SentMailStore(folder);
  expect(store.list().map(({ sesId }) => sesId)).toEqual(['whole']);
  expect(readdirSync(folder)).toEqual(['00000001-whole.eml', '00000001-whole.json']);
  store.add(facts('next'), Buffer.from('next'));
  expect(store.list().map(({ raw }) => raw.toString())).toEqual(['whole', 'next']);
});

it('NOTE-06 a killed process has sent exactly the mails that it told of, but for the last', async () => {
  const folder = temporaryFolder();
  const module = new URL('../../../local/ses/sending/sent-mail-store.ts', import.meta.url).href;
  const code = `
    const { SentMailStore } = await import(${JSON.stringify(module)});
    const store = new SentMailStore(${JSON.stringify(folder)});
    const facts = { messageId: '<x>', from: 'a', recipients: [], at: '' };
    for (let id = 1; ; id++) { store.add({ ...facts, sesId: String(id) }, Buffer.alloc(50_000, 'x')); process.stdout.write(id + '\\n'); }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
  let told = '';
  child.stdout.on('data', (data) => (told += data));
  while (told.split('\n').length < 50) await setTimeout(10);
  child.kill('SIGKILL');
  await new Promise((resolve) => child.on('close', resolve));
  const lastTold = told.trim().split('\n').length;
  const mails = new SentMailStore(folder).list();
  expect([lastTold, lastTold + 1]).toContain(mails.length);
  expect(mails.map(({ sesId }) => sesId)).toEqual(mails.map((_, index) => String(index + 1)));
  expect(mails.every(({ raw }) => raw.length === 50_000)).toBe(true);
});

async function sendMails(endpoint: string, count: number): Promise<void> {
  for (let number = 1; number <= count; number++) {
    const raw = `From: support@postcase.test\r\nTo: ann@client.test\r\nSubject: =?utf-8?B?0J/RgNC40LLQtdGC?= ${number}\r\n\r\nHello\r\n`;
    await post(endpoint, { Action: 'SendRawEmail', 'RawMessage.Data': Buffer.from(raw).toString('base64') });
  }
}

const store = z.object({ emails: z.array(z.object({ subject: z.string() })) });

async function shown(viewerPort: number): Promise<string[]> {
  const { emails } = store.parse(await (await fetch(`http://127.0.0.1:${viewerPort}/store`)).json());
  return emails.map(({ subject }) => subject);
}

it('OPS-02 the viewer shows what was sent, once, also before a restart', async () => {
  const dataDir = temporaryFolder();
  const first = await startSes({ dataDir });
  expect(await (await fetch(`http://127.0.0.1:${first.ses.viewerPort}/`)).text()).toContain('<html');
  await sendMails(first.endpoint, 2);
  expect(await shown(first.ses.viewerPort)).toEqual(['Привет 1', 'Привет 2']);
  await sendMails(first.endpoint, 1);
  expect(await shown(first.ses.viewerPort)).toEqual(['Привет 1', 'Привет 2', 'Привет 1']);
  await first.ses.stop();
  const second = await startSes({ dataDir });
  expect(await shown(second.ses.viewerPort)).toEqual(['Привет 1', 'Привет 2', 'Привет 1']);
});

it('OPS-02 a viewer opened late shows the newest 200', async () => {
  const { ses, endpoint } = await startSes();
  await sendMails(endpoint, 205);
  const subjects = await shown(ses.viewerPort);
  expect([subjects.length, subjects[0], subjects.at(-1)]).toEqual([200, 'Привет 6', 'Привет 205']);
});

it('OPS-02 commands can read what was sent', async () => {
  const { ses, endpoint } = await startSes();
  await sendMails(endpoint, 1);
  const [mail] = ses.sentMail();
  const viewer = `http://127.0.0.1:${ses.viewerPort}`;
  expect(await (await fetch(`${viewer}/sent.json`)).json()).toEqual([
    {
      messageId: mail?.messageId,
      sesId: mail?.sesId,
      from: 'support@postcase.test',
      recipients: ['ann@client.test'],
      at: '2026-11-21T12:00:00.000Z',
    },
  ]);
  expect(Buffer.from(await (await fetch(`${viewer}/sent/${mail?.sesId}.eml`)).arrayBuffer())).toEqual(mail?.raw);
  expect((await fetch(`${viewer}/sent/none.eml`)).status).toBe(404);
});

it('OPS-02 what the viewer downloads are the bytes that were sent', async () => {
  const { ses, endpoint } = await startSes();
  const raw = Buffer.concat([
    Buffer.from('From: support@postcase.test\r\nTo: ann@client.test\r\nX-Own:  as it was\r\n\r\n'),
    Buffer.alloc(300_000, 'Привет\r\n'),
  ]);
  await post(endpoint, { Action: 'SendRawEmail', 'RawMessage.Data': raw.toString('base64') });
  const [mail] = ses.sentMail();
  const viewer = `http://127.0.0.1:${ses.viewerPort}`;
  const page = await (await fetch(`${viewer}/`)).text();
  const [, href = ''] = /<a href="([^"]+)" download>/.exec(page) ?? [];
  const link = href.replace('\u0024{e.messageId}', String(mail?.sesId));
  expect(Buffer.from(await (await fetch(viewer + link)).arrayBuffer())).toEqual(mail?.raw);
  const answer = z.object({ body: z.object({ data: z.array(z.number()) }) });
  const asked = await fetch(`${viewer}/get-emlContent?messageId=${mail?.sesId}`);
  expect(Buffer.from(answer.parse(await asked.json()).body.data)).toEqual(mail?.raw);
});

it('OPS-02 the active rule set outlives a restart, and none may be active', async () => {
  const dataDir = temporaryFolder();
  const first = await startSes({ dataDir });
  await first.ses.stop();
  const described = async (endpoint: string) =>
    (await post(endpoint, { Action: 'DescribeActiveReceiptRuleSet' })).text();
  const second = await startSes({ dataDir }, false);
  expect(await described(second.endpoint)).toContain('<Name>rules</Name>');
  await post(second.endpoint, { Action: 'SetActiveReceiptRuleSet' });
  expect(await described(second.endpoint)).toContain(
    '<DescribeActiveReceiptRuleSetResult></DescribeActiveReceiptRuleSetResult>',
  );
});
