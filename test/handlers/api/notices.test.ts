import { expect, it } from 'vitest';
import { olga } from '../../support/agents.ts';
import { ApiClient } from '../../support/api-client.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';

it('NOTE-12 agents choose what they hear by mail, and see what they chose', async () => {
  const postcase = new MemoryPostcase();
  const client = new ApiClient(postcase);
  client.store.rows = [{ lookup: 'agent', name: olga.address, value: { name: 'Olga' }, version: 1 }];
  const set = (body: object, more: object = {}) => client.ask({ method: 'PUT', path: '/me/notices', body, ...more });
  expect((await set({ notices: 'all', digestMinutes: 60 })).status).toBe(204);
  expect(client.store.rows[0]?.value).toMatchObject({ notices: 'all', digestMinutes: 60 });
  postcase.configuration.changed = { agents: [{ ...olga, notices: 'all', digestMinutes: 60 }] };
  expect((await client.ask({ path: '/me' })).body).toMatchObject({ agent: { notices: 'all', digestMinutes: 60 } });
  expect((await set({ notices: 'mine', digestMinutes: null }, { role: 'viewer' })).status).toBe(403);
  expect((await set({ notices: 'mine', digestMinutes: 1 })).status).toBe(400);
});
