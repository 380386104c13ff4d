import { beforeEach, describe, expect, it } from 'vitest';
import { createToken } from '#actions/access/create-token.ts';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { countFact } from '#actions/rating/count-fact.ts';
import { countCase } from '#actions/reports/count-case.ts';
import { contract } from '#contract/contract.ts';
import type { Role, Route } from '#contract/route.ts';
import { agents, boris, olga } from '../../support/agents.ts';
import { ApiClient } from '../../support/api-client.ts';
import { configurationOf, groupOf } from '../../support/facts.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { memoryRatingWrites } from '../../support/memory/ratings.ts';
import { writeAll } from '../../support/memory/transaction.ts';
import { plainMail } from '../../support/plain-mail.ts';
import { ratingOf } from '../../support/ratings.ts';

let postcase: MemoryPostcase;
let client: ApiClient;
/** Case 1 is of Sales, where Olga works; 2 is of Repairs, 3 is nobody's and of no group, 4 of Repairs and Olga's own. */
beforeEach(async () => {
  postcase = new MemoryPostcase();
  client = new ApiClient(postcase);
  const inSales = agents.map((agent) =>
    agent.address === olga.address ? { ...agent, groups: ['Sales'], takesCalls: true } : agent,
  );
  const change = (agentsSeeOwnGroups: boolean) => {
    const { settings } = configurationOf({ agentsSeeOwnGroups });
    postcase.configuration.changed = {
      agents: inSales,
      groups: [groupOf('Sales', [olga.address]), groupOf('Repairs', [boris.address])],
      settings,
    };
  };
  change(false);
  for (const subject of ['Printer', 'Scanner', 'Screen', 'Mouse'])
    await receiveMail(
      postcase.arrived(plainMail({ messageId: `<${subject}@client.test>`, subject })),
      postcase.receiving,
    );
  for (const [number, body] of [
    [1, { group: 'Sales' }],
    [2, { group: 'Repairs' }],
    [4, { group: 'Repairs', agent: olga.address }],
  ] as const)
    expect((await client.ask({ method: 'PATCH', path: `/cases/${number}`, body, role: 'admin' })).status).toBe(200);
  change(true);
});

const get = async (path: string, query: Record<string, string> = {}, role: Role = 'agent') =>
  (await client.ask({ path, query, role })).body;
/** Each case but the third is rated, once, and all are counted. */
async function ratedAndCounted(): Promise<void> {
  const { figures, caseFigures } = client;
  const ports = { ...client.ports, figures, caseFigures, pause: async () => undefined };
  for (const [caseNumber, group, agent] of [
    [1, 'Sales', olga.address],
    [2, 'Repairs', boris.address],
    [4, 'Repairs', boris.address],
  ] as const) {
    const rating = ratingOf({ caseNumber, group, agent });
    writeAll(memoryRatingWrites({ rating }, postcase.table));
    await countFact({ kind: 'rating', caseNumber, day: rating.day }, ports);
  }
  for (const number of [1, 2, 3, 4]) await countCase(number, ports);
}

const numbersOf = (body: unknown) => (body as { cases: { number: number }[] }).cases.map(({ number }) => number).sort();

describe('with “own groups only” an agent sees the cases of their groups and their own', () => {
  it.each<[what: string, path: string, query: Record<string, string>]>([
    ['the list of work', '/cases', { list: 'open' }],
    ['the list of all', '/cases', { list: 'all', sort: 'number' }],
    ['what is found by its customer', '/find', { q: 'ann@client.test' }],
  ])('CONS-01 CASE-15 in %s', async (_, path, query) => {
    expect(numbersOf(await get(path, query))).toEqual([1, 4]);
    expect(numbersOf(await get(path, query, 'viewer'))).toEqual([1, 4]);
    expect(numbersOf(await get(path, query, 'admin'))).toEqual([1, 2, 3, 4]);
  });

  it('CONS-01 CASE-15 in what is counted and found by its number', async () => {
    expect(await get('/counts')).toMatchObject({ counts: { open: { total: 2 }, unassigned: { total: 1 } } });
    expect(numbersOf(await get('/find', { q: '2' }))).toEqual([]);
    expect(numbersOf(await get('/find', { q: '1' }))).toEqual([1]);
  });

  it('CONS-01 CONS-10 in what is new, and in who has what before them', async () => {
    const news = (caseNumber: number) => ({
      ...{ caseNumber, at: postcase.now.toISOString(), what: 'changed', who: boris.address, version: 2 },
      id: `n${caseNumber}`,
    });
    for (const number of [1, 2, 3, 4]) await client.ports.feed.write(news(number), postcase.now.toISOString());
    const until = new Date(postcase.now.getTime() + 60_000).toISOString();
    for (const caseNumber of [1, 2])
      await client.ports.presences.put({ caseNumber, who: boris.address, doing: 'viewing', until });
    const since = new Date(postcase.now.getTime() - 1000).toISOString();
    const told = await get('/changes', { since });
    expect(told).toMatchObject({ changes: [{ number: 1 }, { number: 4 }], presence: [{ number: 1 }] });
    expect(JSON.stringify(told)).not.toMatch(/"number":[23]/);
  });

  it('CONS-01 CASE-15 takes the next one of theirs alone, and changes no other one', async () => {
    const take = { method: 'POST', path: '/cases/take-next', body: {} };
    expect((await client.ask(take)).body).toEqual({ number: 1 });
    expect((await client.ask(take)).body).toEqual({});
    const changes = [2, 4].map((number) => ({ number, priority: 'High' }));
    const { body } = await client.ask({ method: 'POST', path: '/cases/bulk', body: { changes } });
    expect(body).toMatchObject({ done: [{ number: 4 }], failed: [{ number: 2, type: 'case-unknown' }] });
    const merge = await client.ask({ method: 'POST', path: '/cases/1/merge', body: { into: 2 } });
    expect(merge.status).toBe(404);
  });

  it('CONS-01 CASE-07 in what is told of a customer, of their company, of who calls, and of a merge', async () => {
    const { body } = await client.ask({ method: 'POST', path: '/customers', body: { address: 'bob@home.test' } });
    const id = postcase.table.addresses.get('ann@client.test')?.customerId ?? '';
    const theirs = `/customers/${id}`;
    await client.ask({ method: 'POST', path: `${theirs}/addresses`, body: { phone: '+4930901820' } });
    const { account } = (await get(theirs)) as { account: { id: string } };
    for (const path of [`${theirs}/cases`, `/accounts/${account.id}/cases`]) {
      expect(numbersOf(await get(path))).toEqual([1, 4]);
      const first = (await get(path, { limit: '1' })) as { next: string };
      expect(numbersOf(first)).toEqual([4]);
      const second = await get(path, { limit: '1', cursor: first.next });
      expect([numbersOf(second), second]).toEqual([[1], expect.not.objectContaining({ next: expect.anything() })]);
      expect(numbersOf(await get(path, {}, 'admin'))).toEqual([1, 2, 3, 4]);
    }
    expect(await get('/calls/callers', { from: '+4930901820' })).toMatchObject({
      callers: [{ open: [{ number: 4 }, { number: 1 }] }],
    });
    const into = (body as { id: string }).id;
    expect(await get(`${theirs}/merge`, { into })).toMatchObject({ cases: 2, isMore: false });
    expect(await get(`${theirs}/merge`, { into }, 'admin')).toMatchObject({ cases: 4, isMore: false });
  });

  it('CONS-01 MAIL-16 but mail that may go again goes again in all of their cases', async () => {
    const id = postcase.table.addresses.get('ann@client.test')?.customerId ?? '';
    for (const one of postcase.table.cases.all())
      postcase.table.cases.put(String(one.number), {
        ...one,
        correspondence: { ...one.correspondence, silence: 'address-fails' },
      });
    await postcase.receiving.feedback.suppress('ann@client.test', '2026-11-20T11:00:00.000Z', 'No such user');
    const lift = { method: 'POST', path: `/customers/${id}/addresses/lift`, body: { address: 'ann@client.test' } };
    expect((await client.ask(lift)).status).toBe(204);
    expect(postcase.table.cases.all().map(({ correspondence }) => correspondence.silence)).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
    expect((await client.ask({ path: '/cases/2' })).status).toBe(404);
  });

  it.each<[role: Role, seesAll: boolean]>([
    ['admin', true],
    ['agent', false],
    ['viewer', false],
  ])('CONS-01 %s: who is signed in is told whether they see all', async (role, seesAll) => {
    expect(await get('/me', {}, role)).toMatchObject({ seesAll });
  });

  it('CONS-01 machines, which admins have made, see all', async () => {
    const { text } = await createToken({ who: 'ann', name: 'Shop', role: 'viewer' }, client.ports);
    expect(numbersOf((await client.ask({ path: '/cases', query: { list: 'open' }, token: text })).body)).toHaveLength(
      4,
    );
  });

  it.each<[role: Role, path: string, query: Record<string, string>, told: object]>([
    ['admin', 'volumes', {}, { total: { registered: 4, backlog: 4 } }],
    ['agent', 'volumes', {}, { total: { registered: 2, backlog: 2 } }],
    ['viewer', 'volumes', {}, { total: { registered: 2, backlog: 2 } }],
    [
      'agent',
      'volumes',
      { by: 'group' },
      {
        lines: [
          { value: 'Repairs', registered: 1 },
          { value: 'Sales', registered: 1 },
        ],
      },
    ],
    [
      'admin',
      'volumes',
      { by: 'agent' },
      {
        lines: [
          { value: '', registered: 3 },
          { value: olga.address, registered: 1 },
        ],
      },
    ],
    [
      'agent',
      'volumes',
      { by: 'agent' },
      {
        lines: [
          { value: '', registered: 1 },
          { value: olga.address, registered: 1 },
        ],
      },
    ],
    ['admin', 'agent', { agent: boris.address }, { ratings: { ratings: 2 } }],
    ['agent', 'agent', { agent: boris.address }, { volumes: { registered: 0 }, ratings: { ratings: 0 } }],
    ['admin', 'ratings', {}, { total: { ratings: 3 } }],
    ['agent', 'ratings', {}, { total: { ratings: 1 } }],
    ['viewer', 'ratings', { by: 'day' }, { total: { ratings: 1 } }],
    [
      'admin',
      'ratings',
      { by: 'group' },
      {
        lines: [
          { value: 'Repairs', ratings: 2 },
          { value: 'Sales', ratings: 1 },
        ],
      },
    ],
    ['agent', 'ratings', { by: 'group' }, { lines: [{ value: 'Sales', ratings: 1 }], total: { ratings: 1 } }],
    ['agent', 'ratings', { by: 'agent' }, { lines: [{ value: olga.address, ratings: 1 }] }],
    ['admin', 'ratings', { by: 'service' }, { total: { ratings: 3 } }],
    ['agent', 'ratings', { by: 'service' }, { type: 'not-yours' }],
    ['agent', 'ratings', { by: 'mailbox' }, { type: 'not-yours' }],
    ['viewer', 'ratings', { by: 'category' }, { type: 'not-yours' }],
  ])('CONS-01 RATE-08 SLA-08 figures for %s: %s %o', async (role, report, query, told) => {
    await ratedAndCounted();
    expect(await get(`/reports/${report}`, query, role)).toMatchObject(told);
  });

  it('CONS-01 CASE-15 a case that goes to another group is theirs no more', async () => {
    await client.ask({ method: 'PATCH', path: '/cases/1', body: { group: 'Repairs' } });
    expect((await client.ask({ path: '/cases/1' })).status).toBe(404);
    expect(numbersOf(await get('/cases'))).toEqual([4]);
  });
});

/** Admins see all. */
const ofOneCase = Object.entries<Route>(contract).filter(
  ([, { path, role }]) => path.startsWith('/cases/{number}') && role !== 'admin',
);
const ask = async ({ method, path }: Route, number: number) => {
  const filled = path
    .replace('{number}', String(number))
    .replace('{kind}', 'note')
    .replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');
  const answer = await client.ask({ method, path: filled, body: bodies[`${method} ${path}`] ?? {} });
  return answer.body as { type?: string } | undefined;
};
const message = { at: '2026-11-20T10:00:00.000Z', id: 'x' };
/** What each route takes, as far as it must be given to get as far as the case. */
const bodies: Readonly<Record<string, object>> = {
  'POST /cases/{number}/address': { address: 'new@client.test' },
  'POST /cases/{number}/notes': { body: 'Hello' },
  'POST /cases/{number}/replies': { body: 'Hello' },
  'POST /cases/{number}/templates': { template: 'closed' },
  'POST /cases/{number}/split': { message, fragment: 'Hello' },
  'POST /cases/{number}/confirm-sender': { message },
  'POST /cases/{number}/settle-mail': { message, settlement: 'sent' },
  'PUT /cases/{number}/drafts/{kind}': { body: 'Hello', seenVersion: 1, revision: 0 },
  'POST /cases/{number}/drafts/{kind}/send': { revision: 1 },
  'POST /cases/{number}/merge': { into: 4 },
  'POST /cases/{number}/preview': { kind: 'reply', body: 'Hello' },
  'PUT /cases/{number}/presence': { doing: 'viewing' },
  'PUT /cases/{number}/snooze': { until: null },
  'PUT /cases/{number}/seen': { at: '2026-11-20T10:00:00.000Z' },
  'PUT /cases/{number}/following': { follows: true },
};

it.each(ofOneCase)('CONS-01 %s tells of a case that is not theirs what it tells of none', async (_, route) => {
  const [others, none] = [await ask(route, 2), await ask(route, 99)];
  expect(others?.type).toBe(none?.type);
  expect(others?.type).toBe('case-unknown');
});
