import { beforeEach, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import type { CasePage } from '#contract/case-page.ts';
import { agents, boris, olga } from '../../support/agents.ts';
import { ApiClient, type Request } from '../../support/api-client.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { plainMail } from '../../support/plain-mail.ts';

let postcase: MemoryPostcase;
let client: ApiClient;
beforeEach(async () => {
  postcase = new MemoryPostcase();
  postcase.configuration.changed = { agents };
  client = new ApiClient(postcase);
  await receiveMail(postcase.arrived(plainMail()), postcase.receiving);
  await receiveMail(postcase.arrived(plainMail({ messageId: '<b@x>', subject: 'Also' })), postcase.receiving);
});
const post = (path: string, body: unknown, more: Partial<Request> = {}) =>
  client.ask({ method: 'POST', path, body, ...more });
const page = async (number = 1) => (await client.ask({ path: `/cases/${number}` })).body as CasePage;
const received = async () => {
  const found = (await page()).timeline.find(({ kind }) => kind === 'received');
  return { at: found?.at ?? '', id: found?.id ?? '' };
};

it('CASE-11 CASE-12 one request changes several fields as one version, named after who is signed in', async () => {
  const { status, body } = await client.ask({
    method: 'PATCH',
    path: '/cases/1',
    body: { priority: 'High', agent: boris.address, status: 'In progress' },
    headers: { 'if-match': '"1"' },
  });
  expect([status, body]).toEqual([200, { number: 1, version: 2 }]);
  const { case: found, timeline } = await page();
  expect(found).toMatchObject({ version: 2, priority: 'High', agent: boris.address, status: 'In progress' });
  expect(timeline.filter((one) => one.kind === 'event' && one.who === olga.address)).toHaveLength(3);
});

it('CASE-12 the second of two is told what the first one changed, and nothing of theirs is written', async () => {
  const { etag = '' } = (await client.ask({ path: '/cases/1' })).headers;
  await client.ask({ method: 'PATCH', path: '/cases/1', body: { priority: 'High' }, address: boris.address });
  const { status, body } = await client.ask({
    method: 'PATCH',
    path: '/cases/1',
    body: { priority: 'Low' },
    headers: { 'if-match': etag },
  });
  expect(status).toBe(412);
  expect(body).toMatchObject({
    type: 'changed-meanwhile',
    version: 2,
    changes: [{ who: boris.address, what: 'field-changed', field: 'priority', from: 'Medium', to: 'High' }],
  });
  expect((await page()).case.priority).toBe('High');
});

it.each<[string, unknown, number, string]>([
  ['a status that may not follow', { status: 'Reopened' }, 409, 'transition-refused'],
  ['a category that there is not', { category: 'Nonsense' }, 422, 'change-wrong'],
  ['a priority that there is not', { priority: 'Urgent' }, 400, 'request-wrong'],
  ['nothing', {}, 422, 'change-wrong'],
])('CONS-07 %s is refused in words', async (_, body, status, type) => {
  const answer = await client.ask({ method: 'PATCH', path: '/cases/1', body });
  expect([answer.status, answer.body]).toEqual([status, expect.objectContaining({ type })]);
});

it('CASE-08 an answer, a note and a template are written, and stand in the timeline', async () => {
  expect((await post('/cases/1/notes', { body: 'A known fault' })).status).toBe(201);
  const reply = { body: 'Is it on?', cc: ['bob@client.test'], status: 'Waiting for customer' };
  expect((await post('/cases/1/replies', reply, { headers: { 'if-match': '"1"' } })).status).toBe(201);
  expect((await post('/cases/1/templates', { template: 'rating-request' })).status).toBe(201);
  const { case: found, timeline } = await page();
  expect(found.status).toBe('Waiting for customer');
  expect(timeline.filter(({ kind }) => kind === 'note')).toMatchObject([{ body: 'A known fault', by: olga.address }]);
  expect(timeline.filter((one) => one.kind === 'sent' && one.by === olga.address)).toMatchObject([
    { body: 'Is it on?', cc: ['bob@client.test'] },
    { template: 'rating-request' },
  ]);
});

it('CONS-07 an answer that is sent again with its key is written once', async () => {
  const again = { headers: { 'idempotency-key': 'a1' } };
  const answers = [
    await post('/cases/1/replies', { body: 'Is it on?' }, again),
    await post('/cases/1/replies', { body: 'Is it on?' }, again),
    await post('/cases/1/replies', { body: 'Is it off?' }, again),
    await post('/cases/1/replies', { body: 'Is it on?' }, { ...again, address: boris.address }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 422, 201]);
  expect(answers[0]?.body).toEqual(answers[1]?.body);
  const written = (await page()).timeline.filter((one) => one.kind === 'sent' && one.by !== undefined);
  expect(written.map((one) => one.kind === 'sent' && one.by)).toEqual([olga.address, boris.address]);
});

it('CASE-08 an unknown macro is asked about before it leaves', async () => {
  const body = { body: 'Dear {{ custommer.name }}' };
  expect(await post('/cases/1/replies', body)).toMatchObject({ status: 422, body: { type: 'macro-unknown' } });
  expect((await post('/cases/1/replies', { ...body, asTyped: true })).status).toBe(201);
});

it('CASE-06 a part of a message becomes a case of its own, which is answered', async () => {
  const { status, body } = await post('/cases/1/split', { message: await received(), fragment: 'It does not print.' });
  expect([status, body]).toEqual([201, { number: 3, version: 1 }]);
  expect((await page(3)).case.related).toEqual([1]);
});

it('CASE-14 a merge answers the case that goes on; across customers it is asked about first', async () => {
  await receiveMail(
    postcase.arrived(plainMail({ messageId: '<c@x>', from: 'eve@other.test', subject: 'Mine' })),
    postcase.receiving,
  );
  expect(await post('/cases/3/merge', { into: 1 })).toMatchObject({ status: 409, body: { type: 'customers-differ' } });
  expect(await post('/cases/2/merge', { into: 1 })).toMatchObject({ status: 200, body: { number: 1, version: 2 } });
  expect(await post('/cases/2/notes', { body: 'x' })).toMatchObject({ status: 409, body: { type: 'case-merged' } });
});

it('CASE-08 the preview is the mail as it will leave, and tells macros that there are not', async () => {
  const { body } = await post('/cases/1/preview', { body: 'Dear **Ann**, {{ nope.x }}' });
  expect(body).toMatchObject({
    from: 'Olga (Support) <support@postcase.test>',
    to: expect.stringContaining('ann@client.test'),
    subject: expect.stringMatching(/^Re: .*\[SR-00000001\]$/),
    html: expect.stringContaining('<strong>Ann</strong>'),
    unknownMacros: [expect.stringContaining('{{ nope.x }}')],
  });
  expect(await post('/cases/1/preview', { template: 'resolved' })).toMatchObject({ status: 200 });
  expect(await post('/cases/1/preview', {})).toMatchObject({ status: 422 });
  expect((await page()).timeline.filter((one) => one.kind === 'sent' && one.by !== undefined)).toEqual([]);
});

it('CASE-08 a file is put up apart, and a note takes it by its id', async () => {
  const { status, body } = await post('/uploads', { name: 'log.txt', size: 4 });
  expect(status).toBe(201);
  expect(body).toMatchObject({ url: expect.any(String), headers: { 'content-type': 'text/plain' } });
  expect(await post('/uploads', { name: '', size: 4 })).toMatchObject({ status: 400 });
  expect(await post('/uploads', { name: 'log.txt', size: 0 })).toMatchObject({ status: 422 });
});

it('CASE-06 a case of a fragment begins with its words, and says where they stand', async () => {
  const fragment = 'It does not print.';
  const { body } = await post('/cases/1/split', { message: await received(), fragment, subject: 'Paper' });
  const { number } = body as { number: number };
  expect((await page(number)).timeline[0]).toMatchObject({ kind: 'fragment', text: fragment, from: 1 });
  expect((await page(1)).timeline.map(({ kind }) => kind)).not.toContain('fragment');
});
