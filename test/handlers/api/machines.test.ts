import { beforeEach, expect, it } from 'vitest';
import { createToken } from '#actions/access/create-token.ts';
import { revokeToken } from '#actions/access/revoke-token.ts';
import { agents } from '../../support/agents.ts';
import { ApiClient } from '../../support/api-client.ts';
import { caseOf } from '../../support/facts.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';

const who = 'olga@agents.test';
let postcase: MemoryPostcase;
let client: ApiClient;
beforeEach(() => {
  postcase = new MemoryPostcase();
  postcase.configuration.changed = { agents };
  postcase.table.cases.put('7', caseOf());
  client = new ApiClient(postcase);
});
const made = async (differences = {}) =>
  (await createToken({ who, name: 'Shop', role: 'agent', ...differences }, client.ports)).text;

/** How tokens go wrong, and what is said. */
const wrong: readonly [string, () => Promise<string>, string][] = [
  ['no token at all', async () => '', 'not-signed-in'],
  ['an ID token of a person', async () => 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln', 'token-unknown'],
  ['a secret that is wrong in its last digit', async () => (await made()).replace(/.$/, 'f'), 'token-unknown'],
  ['one that was cut when it was copied', async () => (await made()).slice(0, -1), 'token-unknown'],
  [
    'one of another install',
    async () =>
      (await createToken({ who, name: 'Shop', role: 'admin' }, new ApiClient(new MemoryPostcase()).ports)).text,
    'token-unknown',
  ],
  [
    'one that has expired',
    async () => {
      const text = await made({ validUntil: '2026-11-20T10:00:01.000Z' });
      postcase.now = new Date('2026-11-20T10:00:01.000Z');
      return text;
    },
    'token-expired',
  ],
  [
    'one that was revoked',
    async () => {
      const text = await made();
      for (const { id } of await postcase.tokens.list()) await revokeToken({ id, who }, client.ports);
      return text;
    },
    'token-revoked',
  ],
];

it.each(wrong)('CONS-07 %s lets nobody in', async (_, tokenOf, type) => {
  const { status, body, headers } = await client.ask({ path: '/cases/7', token: await tokenOf() });
  expect({ status, body }).toMatchObject({ status: 401, body: { type, status: 401 } });
  expect(headers['www-authenticate']).toMatch(/^Bearer/);
});

it('CONS-01 CONS-07 a token is nothing to the routes of people, which have their own authorizer', async () => {
  const authorization = `Bearer ${await made({ role: 'admin' })}`;
  const { body } = await client.ask({ path: '/me', headers: { authorization }, role: 'viewer' });
  expect(body).toMatchObject({ address: who, role: 'viewer' });
});

it('CASE-11 CONS-07 what a machine does stands in histories under the name of its token', async () => {
  const token = await made();
  await client.ask({ method: 'PATCH', path: '/cases/7', token, body: { priority: 'High' } });
  await client.ask({ method: 'POST', path: '/cases/7/notes', token, body: { body: 'Sent again' } });
  const { body } = await client.ask({ path: '/cases/7', token });
  expect(body).toMatchObject({
    timeline: expect.arrayContaining([
      expect.objectContaining({ kind: 'event', what: 'field-changed', who: 'Shop (token)' }),
      expect.objectContaining({ kind: 'note', by: 'Shop (token)' }),
    ]),
  });
});

it('CONS-07 the key of a repeated request is the machine’s own', async () => {
  const [shop, till] = [await made(), await made({ name: 'Till' })];
  const ask = (token: string) =>
    client.ask({
      method: 'POST',
      path: '/cases/7/notes',
      token,
      body: { body: 'x' },
      headers: { 'idempotency-key': 'one' },
    });
  expect([(await ask(shop)).status, (await ask(shop)).status, (await ask(till)).status]).toEqual([201, 201, 201]);
  expect(postcase.table.messages.all().filter(({ direction }) => direction === 'note')).toHaveLength(2);
});

it('CONS-07 a machine that asks too often is told when to ask again, and the others are served', async () => {
  const [shop, till] = [await made(), await made({ name: 'Till' })];
  for (let time = 0; time < 20; time++) expect((await client.ask({ path: '/me', token: shop })).status).toBe(200);
  const { status, body, headers } = await client.ask({ path: '/me', token: shop });
  expect({ status, body }).toMatchObject({ status: 429, body: { type: 'too-many-requests' } });
  expect(headers['retry-after']).toBe('1');
  expect((await client.ask({ path: '/me', token: till })).status).toBe(200);
  postcase.now = new Date(postcase.now.getTime() + 1000);
  expect((await client.ask({ path: '/me', token: shop })).status).toBe(200);
});

it('CONS-07 an admin makes, sees and revokes tokens; the secret is in the first answer alone', async () => {
  const asAdmin = (method: string, path: string, body?: unknown, headers = {}) =>
    client.ask({ method, path, role: 'admin', headers, ...(body !== undefined && { body }) });
  const created = await asAdmin('POST', '/tokens', { name: 'Shop', role: 'viewer' }, { 'idempotency-key': 'one' });
  const { text, token } = created.body as { text: string; token: { id: string } };
  expect(created.status).toBe(201);
  expect((await client.ask({ path: '/me', token: text })).body).toMatchObject({ name: 'Shop', role: 'viewer' });
  const listed = await asAdmin('GET', '/tokens');
  expect(listed.body).toMatchObject({ tokens: [{ name: 'Shop', standing: 'good', lastUsedOn: '2026-11-20' }] });
  expect(JSON.stringify(listed.body)).not.toContain(text.slice(-64));
  expect((await asAdmin('DELETE', `/tokens/${token.id}`)).status).toBe(204);
  expect((await client.ask({ path: '/me', token: text })).status).toBe(401);
  expect((await asAdmin('GET', '/tokens')).body).toMatchObject({ tokens: [{ standing: 'revoked', revokedBy: who }] });
  expect((await asAdmin('DELETE', `/tokens/${'f'.repeat(16)}`)).status).toBe(404);
});
