import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { casePage } from '#contract/case-page.ts';
import { AskedFunction } from '../../../local/commands/cloud/asked-function.ts';
import { olga } from '../../support/agents.ts';
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
