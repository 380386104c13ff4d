import { beforeEach, expect, it } from 'vitest';
import { olga } from '../../support/agents.ts';
import { ApiClient } from '../../support/api-client.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';

let postcase: MemoryPostcase;
let client: ApiClient;
beforeEach(() => {
  postcase = new MemoryPostcase();
  client = new ApiClient(postcase);
  client.store.rows = [{ lookup: 'agent', name: olga.address, value: { name: 'Olga' }, version: 1 }];
});

const set = (body: object, more: object = {}) => client.ask({ method: 'PUT', path: '/me/availability', body, ...more });

it('CASE-09 CONS-07 agents set their own availability, and see it', async () => {
  const awayUntil = '2027-01-07T08:00:00.000Z';
  expect((await set({ awayUntil, mostCases: 5 })).status).toBe(204);
  expect(client.store.rows[0]?.value).toMatchObject({ awayUntil, mostCases: 5 });
  postcase.configuration.changed = { agents: [{ ...olga, awayUntil, mostCases: 5 }] };
  expect((await client.ask({ path: '/me' })).body).toMatchObject({ agent: { awayUntil, mostCases: 5 } });
});

it.each<[what: string, body: object, more: object, status: number]>([
  ['a viewer', { awayUntil: null, mostCases: null }, { role: 'viewer' }, 403],
  ['a time in the past', { awayUntil: '2020-01-01T00:00:00.000Z', mostCases: null }, {}, 422],
  ['a limit of nothing', { awayUntil: null, mostCases: 0 }, {}, 400],
])('CASE-09 refused is %s', async (_, body, more, status) => {
  expect((await set(body, more)).status).toBe(status);
  expect(client.store.entries).toEqual([]);
});
