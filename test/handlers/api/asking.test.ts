import { expect, it } from 'vitest';
import { agents, olga } from '../../support/agents.ts';
import { ApiClient, type Request } from '../../support/api-client.ts';
import { caseOf } from '../../support/facts.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';

const client = () => {
  const postcase = new MemoryPostcase();
  postcase.configuration.changed = { agents };
  postcase.table.cases.put('7', caseOf());
  return new ApiClient(postcase);
};

it.each<[string, Request, number, string]>([
  ['nobody is signed in', { path: '/me', role: null }, 401, 'not-signed-in'],
  ['the address is empty', { path: '/me', address: '' }, 403, 'address-unproven'],
  ['there is nothing at the address', { path: '/nothing' }, 404, 'no-such-route'],
  ['the address takes another method', { path: '/me', method: 'DELETE' }, 405, 'no-such-method'],
  ['there is no such case', { path: '/cases/8' }, 404, 'case-unknown'],
  ['the number is none', { path: '/cases/seven' }, 400, 'request-wrong'],
])('CONS-07 when %s the answer says so in words', async (_, request, status, type) => {
  const answer = await client().ask(request);
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({ type, status, requestId: 'request-1' });
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
});

it('CONS-07 each field that is wrong is named', async () => {
  const { body } = await client().ask({ path: '/cases/-1' });
  expect(body).toMatchObject({ errors: [{ field: 'path.number' }] });
});

it('CONS-07 no answer stays in a cache or is taken for a page', async () => {
  for (const path of ['/me', '/nothing'])
    expect((await client().ask({ path })).headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
});

it('CONS-01 who is signed in without a role is told what to do', async () => {
  const { status, body } = await client().ask({ path: '/me', role: 'stranger' as never });
  expect(status).toBe(403);
  expect(body).toMatchObject({ type: 'no-role', detail: expect.stringContaining('Ask an admin') });
});

it('CONS-01 the agent is the row of the lookup with the address that signed in, whatever the case of its letters', async () => {
  expect((await client().ask({ path: '/me', address: 'Olga@Agents.test', role: 'admin' })).body).toEqual({
    address: olga.address,
    name: 'Olga',
    role: 'admin',
    seesAll: true,
    agent: { address: olga.address, name: 'Olga', takesCalls: false, groups: [], notices: 'mine' },
  });
  expect((await client().ask({ path: '/me', address: 'away@agents.test' })).body).not.toHaveProperty('agent');
});

it('CASE-12 CONS-07 a case is not sent again to who has it, and is when only a note was added', async () => {
  const postcase = new MemoryPostcase();
  postcase.table.cases.put('7', caseOf());
  const { ask } = { ask: (headers = {}) => new ApiClient(postcase).ask({ path: '/cases/7', headers }) };
  const { etag = '' } = (await ask()).headers;
  expect(etag).toMatch(/^"3-[\w-]{16}"$/);
  const again = await ask({ 'if-none-match': `"other", W/${etag}` });
  expect([again.status, again.body, again.headers.etag]).toEqual([304, undefined, etag]);
  const note = { direction: 'note', id: 'n', caseNumber: 7, at: '2026-11-20T10:00:00.000Z', by: 'Olga', body: 'x' };
  postcase.table.messages.put('n', { ...note, direction: 'note', attachments: [] });
  expect((await ask({ 'if-none-match': etag })).status).toBe(200);
});

it('CONS-07 what nobody foresaw is told without detail and logged by the request’s id', async () => {
  const postcase = new MemoryPostcase();
  postcase.configuration.load = async () => {
    throw new Error('Table of ann@client.test is gone');
  };
  const { status, body } = await new ApiClient(postcase).ask({ path: '/me' });
  expect(status).toBe(500);
  expect(body).toMatchObject({ type: 'failed', requestId: 'request-1' });
  expect(JSON.stringify(body)).not.toContain('client.test');
});

it.each([
  ['a note', '/cases/1/notes', 1.5, 413],
  ['settings', '/settings/import/preview', 3.5, 200],
  ['settings', '/settings/import/preview', 4.5, 413],
] as const)('CONS-06 CONS-07 a request with %s, %s of %d MB, is answered %i', async (_, path, megabytes, status) => {
  const padding = ' '.repeat(megabytes * 1024 * 1024);
  const content = { format: 'postcase-settings', version: 1, lookups: {}, settings: {} };
  const text = JSON.stringify({ content, body: 'Hello' }) + padding;
  const answer = await new ApiClient(new MemoryPostcase()).ask({ method: 'POST', path, text, role: 'admin' });
  expect(answer.status).toBe(status);
});
