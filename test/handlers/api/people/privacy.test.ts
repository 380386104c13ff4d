import { beforeEach, describe, expect, it } from 'vitest';
import { olga } from '../../../support/agents.ts';
import { ApiClient, type Request } from '../../../support/api-client.ts';
import { MemoryPostcase } from '../../../support/memory/postcase.ts';

let client: ApiClient;
let id: string;
const ask = (method: string, path: string, body?: unknown, more: Partial<Request> = {}) =>
  client.ask({ method, path, role: 'admin', ...(body !== undefined && { body }), ...more } as Request);
beforeEach(async () => {
  client = new ApiClient(new MemoryPostcase());
  const { body } = await ask('POST', '/customers', { name: 'Ann Berger', address: 'ann@client.test' });
  id = String(Object(body).id);
});

describe('OPS-07 what is known of a customer', () => {
  it('is told in numbers before anything goes', async () => {
    const { status, body } = await ask('GET', `/customers/${id}/data`);
    expect([status, body]).toMatchObject([200, { counts: { cases: 2, messages: 7 }, isMore: false, holds: [] }]);
  });

  it('is told page by page, each from where the one before ended', async () => {
    const page = async (query?: Record<string, string>) =>
      (await ask('GET', `/customers/${id}/data/export`, undefined, { query })).body;
    const first = await page();
    expect(first).toMatchObject({ parts: [{ name: 'cases/1', items: [{ columns: { customerId: id } }] }] });
    const { next } = Object(first);
    expect(next).toBe('2026-11-20T10:00:00.000Z~copy-1~1~2~message-1');
    const second = await page({ cursor: next });
    expect(second).toMatchObject({ parts: [{ name: 'cases/2' }] });
    expect(second).not.toHaveProperty('next');
    // The audit knows who it is by what they signed in with, page by page as one copy.
    expect(client.dataKeeper.copied).toEqual([{ subject: { id }, who: olga.address }]);
  });

  it.each([
    'somewhere',
    '1',
    '0~1~a',
    '2026-11-20T10:00:00.000Z~copy-1',
    '~~1',
    'x~'.repeat(99),
  ])('is not told from a place that no page named: %s', async (cursor) => {
    const { status, body } = await ask('GET', `/customers/${id}/data/export`, undefined, { query: { cursor } });
    expect([status, body]).toMatchObject([400, { type: 'cursor-wrong' }]);
  });

  it.each([
    ['their address', 'Ann@client.test', 200],
    ['another one', 'bob@client.test', 422],
    ['their name', 'Ann Berger', 422],
  ])('is erased when %s is typed anew: %s → %i', async (_, confirm, expected) => {
    const { status } = await ask('POST', `/customers/${id}/erasure`, { confirm });
    expect(status).toBe(expected);
  });

  it('is kept while it is on legal hold, and the answer says why', async () => {
    expect((await ask('PUT', `/customers/${id}/hold`, { reason: ' ' })).status).toBe(400);
    const { body } = await ask('PUT', `/customers/${id}/hold`, { reason: 'Lawsuit 7' });
    expect(body).toMatchObject({ customer: id, reason: 'Lawsuit 7' });
    const refused = await ask('POST', `/customers/${id}/erasure`, { confirm: 'ann@client.test' });
    expect(refused).toMatchObject({ status: 409, body: { type: 'on-hold' } });
    expect(JSON.stringify(refused.body)).toContain('Lawsuit 7');
    expect((await ask('DELETE', `/customers/${id}/hold`)).status).toBe(204);
    expect((await ask('POST', `/customers/${id}/erasure`, { confirm: 'ann@client.test' })).status).toBe(200);
  });

  it('of one case alone can be held, too', async () => {
    const { body } = await ask('PUT', '/cases/7/hold', { reason: 'Lawsuit 8' });
    expect(body).toMatchObject({ case: 7, reason: 'Lawsuit 8' });
    expect((await ask('DELETE', '/cases/7/hold')).status).toBe(204);
  });
});
