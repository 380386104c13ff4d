import { beforeEach, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import type { BulkAnswer, CasesPage, ListCounts } from '#contract/case-list.ts';
import type { CasePage } from '#contract/case-page.ts';
import { agents, boris, olga } from '../../support/agents.ts';
import { ApiClient } from '../../support/api-client.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { plainMail } from '../../support/plain-mail.ts';

let postcase: MemoryPostcase;
let client: ApiClient;
beforeEach(async () => {
  postcase = new MemoryPostcase();
  postcase.configuration.changed = { agents };
  for (const [index, subject] of ['Printer', 'Scanner'].entries()) {
    postcase.now = new Date(`2026-11-20T10:0${index}:00.000Z`);
    await receiveMail(
      postcase.arrived(plainMail({ messageId: `<${index}@client.test>`, subject })),
      postcase.receiving,
    );
  }
  client = new ApiClient(postcase);
});
const list = async (query: Record<string, string> = {}) => {
  const { body } = await client.ask({ path: '/cases', query });
  return body as CasesPage;
};
const numbers = async (query?: Record<string, string>) => (await list(query)).cases.map(({ number }) => number);
const take = (address: string) => client.ask({ method: 'POST', path: '/cases/take-next', body: {}, address });

it('CASE-15 a list shows rows with the newest word, page by page', async () => {
  const { cases, next } = await list({ limit: '1' });
  expect(cases).toMatchObject([{ number: 2, subject: 'Scanner', last: { by: 'customer' } }]);
  expect(await numbers({ limit: '1', cursor: next ?? '' })).toEqual([1]);
  expect(await numbers({ sort: 'waiting' })).toEqual([1, 2]);
  expect(await numbers({ agent: '-', status: 'New, Closed' })).toEqual([2, 1]);
  expect(await numbers({ list: 'mine' })).toEqual([]);
});

it.each([
  ['a cursor that is none', { cursor: 'x' }, 400],
  ['a status that there is not', { status: 'Clozed' }, 422],
])('CASE-15 %s is refused', async (_, query, status) => {
  expect((await client.ask({ path: '/cases', query })).status).toBe(status);
});

it('CASE-15 counts tell what each list holds, and nothing when the caller knows', async () => {
  const { body, headers } = await client.ask({ path: '/counts' });
  const { counts } = body as ListCounts;
  expect(counts).toMatchObject({ unassigned: { total: 2, overdue: 0, needsAnswer: 2 }, mine: { total: 0 } });
  expect((await client.ask({ path: '/counts', headers: { 'if-none-match': headers.etag ?? '' } })).status).toBe(304);
});

it('CASE-15 agents take the next case, each another one, until there is none', async () => {
  expect((await take(olga.address)).body).toEqual({ number: 1 });
  expect((await take(boris.address)).body).toEqual({ number: 2 });
  expect((await take(olga.address)).body).toEqual({});
  expect(await numbers({ list: 'mine' })).toEqual([1]);
});

it('CASE-07 a case shows its customer’s other cases', async () => {
  const { body } = await client.ask({ path: '/cases/1' });
  expect((body as CasePage).otherCases).toMatchObject([{ number: 2, subject: 'Scanner', status: 'New' }]);
});

it('CONS-11 several cases are changed at once, once though asked twice, and what was done is undone by what the answer says', async () => {
  const change = (changes: unknown, key = 'bulk-1') =>
    client.ask({ method: 'POST', path: '/cases/bulk', body: { changes }, headers: { 'idempotency-key': key } });
  const changes = [1, 2, 9].map((number) => ({ number, version: number === 9 ? undefined : 1, status: 'In progress' }));
  const [first, again] = [await change(changes), await change(changes)];
  expect(first).toMatchObject({ status: 200, body: { done: [{ number: 1 }, { number: 2 }], failed: [{ number: 9 }] } });
  expect(again.body).toEqual(first.body);
  expect(await numbers({ status: 'In progress' })).toEqual([2, 1]);
  const { done } = first.body as BulkAnswer;
  await change(
    done.map(({ undo }) => undo),
    'bulk-2',
  );
  expect(await numbers({ status: 'New' })).toEqual([2, 1]);
});

it.each([
  ['none', [], 400],
  ['more than a hundred', Array.from({ length: 101 }, (_, index) => ({ number: index + 1, priority: 'High' })), 400],
  [
    'one twice',
    [
      { number: 1, priority: 'High' },
      { number: 1, priority: 'Low' },
    ],
    422,
  ],
])('CONS-11 of cases to change, %s is refused', async (_, changes, status) => {
  expect((await client.ask({ method: 'POST', path: '/cases/bulk', body: { changes } })).status).toBe(status);
});

it('CASE-15 an agent’s groups are those of their row: they see what is given to them, and choose among those that there are', async () => {
  const groups = ['First line', 'Sales'];
  postcase.configuration.changed = {
    agents: [
      { ...olga, groups },
      { ...boris, groups: ['Sales', 'Repair'] },
    ],
  };
  expect((await client.ask({ path: '/me' })).body).toMatchObject({ agent: { groups } });
  expect((await client.ask({ path: '/choices' })).body).toMatchObject({
    languages: ['en', 'ru'],
    groups: ['First line', 'Repair', 'Sales'].map((name) => ({ name, labels: { en: name, ru: name }, active: true })),
  });
  const changes = [
    { number: 1, group: 'Sales' },
    { number: 2, group: 'Repair' },
  ];
  await client.ask({ method: 'POST', path: '/cases/bulk', body: { changes } });
  expect(await numbers({ list: 'groups' })).toEqual([1]);
  expect(await numbers({ group: 'Repair' })).toEqual([2]);
});

it('CASE-15 what is sought is found by the role that reads, and nothing is no question', async () => {
  const find = (q: string) => client.ask({ path: '/find', query: { q }, role: 'viewer' });
  const { status, body } = await find('ANN');
  expect(status).toBe(200);
  expect(body).toMatchObject({ cases: [{ number: 2 }, { number: 1 }], customers: [{ address: 'ann@client.test' }] });
  expect((await find(' ')).status).toBe(400);
  expect((await find('x'.repeat(201))).status).toBe(400);
});
