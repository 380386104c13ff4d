import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { casePage } from '#contract/case-page.ts';
import { AskedFunction } from '../../../local/commands/cloud/asked-function.ts';
import { answers, Configurator } from '../../../local/commands/config/configurator.ts';
import { boris, olga } from '../../support/agents.ts';
import { eventOf, type Request } from '../../support/api-client.ts';
import { Journey, support } from '../../support/journey.ts';

const answered = z.object({ statusCode: z.number(), headers: z.record(z.string(), z.string()), body: z.string() });
let journey: Journey;
let api: AskedFunction<ReturnType<typeof eventOf>>;
beforeAll(async () => {
  journey = await Journey.start();
  const { address, ...row } = olga;
  await journey.configure('agent', address, { address, ...row });
  api = AskedFunction.local(journey.cloud.endpoint, 'api');
});
afterAll(() => journey.stop());

/** As API Gateway hands it over. */
const ask = async (request: Request) => {
  const { statusCode: status, headers, body } = await api.ask(eventOf(request), answered);
  await journey.cloud.idle();
  return { status, headers, body: JSON.parse(body) };
};

it('CONS-07 CASE-08 an agent opens a case, takes it, answers once though asked twice, and its files can be had', async () => {
  const content = Buffer.from('what the printer printed');
  const attachments = [{ filename: 'log.txt', content }];
  const text = `${'It does not print. '.repeat(200)}The end.`;
  await journey.write({ from: 'ann@client.test', to: support, subject: 'Printer', text, attachments });

  const opened = await ask({ path: '/cases/1' });
  const page = casePage.parse(opened.body);
  const [mail] = page.timeline.filter((one) => one.kind === 'received');
  expect(page).toMatchObject({ customer: { address: 'ann@client.test', account: 'client.test' } });
  expect(mail).toMatchObject({ cut: true, files: [{ name: 'log.txt', size: content.length }] });

  const whole = await ask({ path: `/cases/1/messages/${mail?.at}/${mail?.id}` });
  expect(whole.body.text).toMatch(/The end\.$/);
  expect(await (await fetch(whole.body.files[0].url)).text()).toBe('what the printer printed');

  const edit = { method: 'PATCH', path: '/cases/1', headers: { 'if-match': opened.headers.etag ?? '' } };
  expect((await ask({ ...edit, body: { agent: olga.address, status: 'In progress' } })).body).toEqual({
    number: 1,
    version: page.case.version + 1,
  });
  expect((await ask({ ...edit, body: { priority: 'High' } })).status).toBe(412);

  const reply = { method: 'POST', path: '/cases/1/replies', headers: { 'idempotency-key': 'one' } };
  const twice = [
    await ask({ ...reply, body: { body: 'Is it on?' } }),
    await ask({ ...reply, body: { body: 'Is it on?' } }),
  ];
  expect(twice.map(({ status }) => status)).toEqual([201, 201]);
  expect(twice[1]?.body).toEqual(twice[0]?.body);
  const sent = (await journey.mailTo('ann@client.test')).filter((one) => one.text.includes('Is it on?'));
  expect(sent).toHaveLength(1);
  expect(sent[0]?.from).toEqual({ address: support, name: 'Olga (Support)' });

  const preview = await ask({ method: 'POST', path: '/cases/1/preview', body: { body: 'Is it **on**?' } });
  expect(preview.body).toMatchObject({ html: expect.stringContaining('<strong>on</strong>'), unknownMacros: [] });
});

it('CASE-05 CASE-15 CONS-11 an agent opens a case by hand, finds it as they type, changes two, takes that back, and keeps a view', async () => {
  const customer = { address: 'Bernd@Lock.test', name: 'Jürgen Weiß' };
  const words = { subject: 'A new lock', description: 'Which **door** is it?', tell: 'words', priority: 'High' };
  const opened = await ask({ method: 'POST', path: '/cases', body: { ...words, customer } });
  expect(opened).toMatchObject({ status: 201, body: { number: 2, version: 1 } });
  const [mail] = await journey.mailTo('bernd@lock.test');
  expect(mail).toMatchObject({
    subject: 'A new lock [SR-00000002]',
    text: expect.stringContaining('Which **door** is it?'),
  });
  const answer = { from: 'bernd@lock.test', to: support, subject: 'Re: A new lock', text: 'The back door.' };
  await journey.write({ ...answer, messageId: '<back@lock.test>', inReplyTo: `<${mail?.messageId}>` });

  const find = async (q: string) => (await ask({ path: '/find', query: { q }, role: 'viewer' })).body;
  for (const q of ['bern', 'lock.te', 'jurgen', 'weiss j', '#2', 'SR-2'])
    expect([q, (await find(q)).cases.map((one: { number: number }) => one.number)]).toEqual([q, [2]]);
  expect((await find('ann')).customers).toMatchObject([{ address: 'ann@client.test', account: 'client.test' }]);
  expect(await find('nobody')).toEqual({ cases: [], customers: [], more: false });

  const before = await Promise.all([1, 2].map((number) => journey.page(number)));
  const change = async (changes: object[]) =>
    (await ask({ method: 'POST', path: '/cases/bulk', body: { changes } })).body;
  const versions = before.map((page) => page.case.version);
  const changes = [1, 2].map((number) => ({ number, version: versions[number - 1], status: 'Resolved' }));
  const { done, failed } = await change([...changes, { number: 9, status: 'Resolved' }]);
  expect(failed).toMatchObject([{ number: 9, problem: 'There is no case SR-00000009.' }]);
  await change(done.filter((one: { number: number }) => one.number === 2).map((one: { undo: object }) => one.undo));
  await journey.cloud.advance('1 minute');
  const subjects = async (address: string) =>
    (await journey.mailTo(address)).filter(({ text }) => /resolved/i.test(text));
  expect([await subjects('ann@client.test'), await subjects('bernd@lock.test')].map(({ length }) => length)).toEqual([
    1, 0,
  ]);
  expect((await journey.page(2)).case).toMatchObject({ status: 'New', waitingSince: before[1]?.case.waitingSince });

  const call = {
    subject: 'Stuck',
    description: '',
    origin: 'call',
    customer: { name: 'Pavel', phone: '8 912 345-67-89' },
  };
  expect((await ask({ method: 'POST', path: '/cases', body: call })).body).toEqual({ number: 3, version: 1 });
  const ofCall = { number: 3, customer: { address: '', name: 'Pavel', phone: '+79123456789' } };
  expect((await find('+7 912')).cases).toMatchObject([ofCall]);
  const answer3 = { method: 'POST', path: '/cases/3/replies', body: { body: 'Push it.' } };
  expect(await ask(answer3)).toMatchObject({ status: 422, body: { type: 'customer-unknown' } });
  const address = { address: 'pavel@home.test' };
  expect(await ask({ method: 'POST', path: '/cases/3/address', body: address })).toMatchObject({
    status: 200,
  });
  expect(await ask(answer3)).toMatchObject({ status: 201 });
  expect(await journey.mailTo('pavel@home.test')).toHaveLength(1);

  const view = { name: 'Urgent', shared: true, filter: { list: 'open', priority: 'High' }, sort: 'waiting' };
  const path = '/views/6f1d2c3b-4a5e-4f60-8a7b-9c0d1e2f3a4b';
  expect(await ask({ method: 'PUT', path, body: view })).toMatchObject({ status: 200 });
  expect((await ask({ path: '/counts', address: boris.address })).body.views).toEqual({ [path.slice(7)]: 1 });
  await ask({ method: 'PUT', path, body: { ...view, shared: false } });
  expect((await ask({ path: '/views', address: boris.address })).body).toEqual({ views: [] });
});

it('CONS-07 each example of docs/api works with a token that was made by command, until it is revoked', async () => {
  const configurator = Configurator.local(journey.cloud.endpoint);
  const asked = { command: 'create-token', who: 'olga', name: 'Shop', role: 'agent' } as const;
  const { token, text } = await configurator.ask(asked, answers.created);
  const env = { ...process.env, POSTCASE: journey.cloud.consoleAddress, TOKEN: text };
  const examples = [...readFileSync('docs/api/README.md', 'utf8').matchAll(/```sh\n(.*?)```/gs)];
  // Not one at a time: they build on each other, as a reader types them.
  const script = examples.map(([, example]) => `${example}\necho`).join('\n');
  const { stdout } = await promisify(execFile)('bash', ['-e', '-c', script], { env });
  const told = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const [me, opened, page, changed, news] = told;
  expect(me).toMatchObject({ address: 'Shop (token)', role: 'agent' });
  expect(opened).toEqual({ number: expect.any(Number), version: expect.any(Number) });
  expect(page).toMatchObject({ cases: [{ number: expect.any(Number) }] });
  expect(changed).toMatchObject({ number: 1 });
  expect(news).toMatchObject({ tooMuch: false });
  expect((await journey.page(1)).events).toContainEqual(expect.objectContaining({ who: 'Shop (token)', to: 'High' }));

  const address = `${journey.cloud.consoleAddress}/api/machine/me`;
  const status = async (authorization: string, at = address) =>
    (await fetch(at, { headers: { authorization } })).status;
  const person = await journey.cloud.idToken('ann@agents.test');
  expect(await status(`Bearer ${person}`)).toBe(401);
  expect(await status(`Bearer ${text}`, address.replace('/machine', ''))).toBe(401);
  expect(await status(`Bearer ${text}`, `${address}/../../me`)).toBe(401);
  expect(await status(`Bearer ${text}`)).toBe(200);
  await configurator.ask({ command: 'revoke-token', who: 'olga', id: token.id }, answers.token);
  expect(await status(`Bearer ${text}`)).toBe(401);
  const { tokens } = await configurator.ask({ command: 'list-tokens' }, answers.tokens);
  expect(tokens).toMatchObject([{ name: 'Shop', lastUsedOn: expect.any(String), revokedBy: 'olga' }]);
  const { entries } = await configurator.ask({ command: 'list-audit' }, answers.audit);
  expect(entries.map(({ what, name }) => `${what} ${name}`)).toEqual(
    expect.arrayContaining(['created Shop', 'revoked Shop']),
  );
});
