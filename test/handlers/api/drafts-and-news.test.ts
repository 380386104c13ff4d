import { describe, expect, it } from 'vitest';
import { announceChange } from '#actions/case/announce-change.ts';
import { agents, olga } from '../../support/agents.ts';
import { ApiClient, type Request } from '../../support/api-client.ts';
import { caseOf } from '../../support/facts.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';

const boris = 'boris@agents.test';
const words = { body: 'Hello.', to: ['ann@client.test'], cc: [], seenVersion: 3 };

function world() {
  const postcase = new MemoryPostcase();
  postcase.configuration.changed = { agents };
  postcase.table.cases.put('7', caseOf());
  const client = new ApiClient(postcase);
  const ask = (method: string, address: string, body?: object, more: Partial<Request> = {}) => {
    const { pathname: path, searchParams } = new URL(address, 'https://console.test');
    const query = Object.fromEntries(searchParams);
    return client.ask({ method, path, query, ...(body && { body }), ...more });
  };
  const pass = (seconds: number) => {
    postcase.now = new Date(postcase.now.getTime() + seconds * 1000);
  };
  return { postcase, client, ask, pass };
}

describe('CONS-08 drafts', () => {
  it('are the caller’s own, and say when they were saved', async () => {
    const { ask } = world();
    const saved = await ask('PUT', '/cases/7/drafts/reply', { ...words, revision: 0 });
    expect(saved).toMatchObject({ status: 200, body: { kind: 'reply', body: 'Hello.', revision: 1 } });
    expect((await ask('GET', '/cases/7/drafts')).body).toEqual({ drafts: [saved.body] });
    expect((await ask('GET', '/cases/7/drafts', undefined, { address: boris })).body).toEqual({ drafts: [] });
    expect((await ask('DELETE', '/cases/7/drafts/reply')).status).toBe(204);
    expect((await ask('GET', '/cases/7/drafts')).body).toEqual({ drafts: [] });
  });

  it('leave later, and can be taken back until then', async () => {
    const { ask, postcase } = world();
    await ask('PUT', '/cases/7/drafts/reply', { ...words, revision: 0 });
    const sent = await ask('POST', '/cases/7/drafts/reply/send', { revision: 1 });
    expect(sent).toMatchObject({ status: 202, body: { sendsAt: '2026-11-20T10:00:10.000Z', draft: { revision: 2 } } });
    expect((await ask('GET', '/cases/7')).body).toMatchObject({ coming: [{ kind: 'sending' }] });
    const back = await ask('DELETE', '/cases/7/drafts/reply/send');
    expect(back).toMatchObject({ status: 200, body: { body: 'Hello.', revision: 3 } });
    expect(back.body).not.toHaveProperty('sendsAt');
    expect(postcase.table.answers()).toEqual([]);
  });

  it.each<[string, string, string, object | undefined, number, string]>([
    ['of an unknown kind', 'PUT', '/cases/7/drafts/poem', { ...words, revision: 0 }, 400, 'request-wrong'],
    ['of no case', 'PUT', '/cases/9/drafts/reply', { ...words, revision: 0 }, 404, 'case-unknown'],
    ['that is older', 'PUT', '/cases/7/drafts/reply', { ...words, revision: 4 }, 409, 'draft-changed'],
    [
      'to two people',
      'PUT',
      '/cases/7/drafts/reply',
      { ...words, to: ['a@b.c', 'd@e.f'], revision: 0 },
      400,
      'request-wrong',
    ],
    ['that is not there', 'POST', '/cases/7/drafts/reply/send', { revision: 1 }, 409, 'draft-changed'],
    ['that has left', 'DELETE', '/cases/7/drafts/reply/send', undefined, 409, 'draft-left'],
  ])('%s: a clear no', async (_, method, path, body, status, type) => {
    expect(await world().ask(method, path, body)).toMatchObject({ status, body: { type } });
  });

  it('are no matter of viewers', async () => {
    expect((await world().ask('GET', '/cases/7/drafts', undefined, { role: 'viewer' })).status).toBe(403);
  });
});

describe('CONS-10 who has the console open', () => {
  const news = {
    caseNumber: 7,
    id: 'e',
    at: '2026-11-20T09:59:00.000Z',
    who: 'ann@client.test',
    what: 'message-joined',
  };

  it('hears what happened since, and nothing as they begin', async () => {
    const { ask, client, pass } = world();
    const { body: begun } = await ask('GET', '/changes');
    expect(begun).toMatchObject({ changes: [], presence: [], tooMuch: false });
    pass(30);
    await announceChange(news, client.ports);
    const { next } = begun as { next: string };
    expect((await ask('GET', `/changes?since=${next}`)).body).toMatchObject({
      changes: [{ number: 7, what: 'message-joined', who: 'ann@client.test' }],
    });
    pass(60);
    const later = (await ask('GET', `/changes?since=${next}`)).body as { next: string };
    pass(60);
    expect((await ask('GET', `/changes?since=${later.next}`)).body).toMatchObject({ changes: [] });
  });

  it.each([
    ['was away for days', '2026-11-18T10:00:00.000Z'],
    ['brings no moment of ours', 'yesterday'],
  ])('reads all again who %s', async (_, since) => {
    expect((await world().ask('GET', `/changes?since=${since}`)).body).toMatchObject({ changes: [], tooMuch: true });
  });

  it('reads all again when there was too much to tell', async () => {
    const { ask, client } = world();
    for (let at = 0; at < 201; at++) await announceChange({ ...news, id: String(at) }, client.ports);
    expect((await ask('GET', '/changes?since=2026-11-20T09:59:59.000Z')).body).toMatchObject({ tooMuch: true });
  });

  it('sees who else has a case before them, for 90 seconds', async () => {
    const { ask, pass } = world();
    await ask('PUT', '/cases/7/presence', { doing: 'replying' });
    const seen = async (address: string) =>
      ((await ask('GET', '/changes', undefined, { address })).body as { presence: object[] }).presence;
    expect(await seen(boris)).toMatchObject([{ number: 7, who: olga.address, doing: 'replying' }]);
    expect(await seen(olga.address)).toEqual([]);
    pass(91);
    expect(await seen(boris)).toEqual([]);
    await ask('PUT', '/cases/7/presence', { doing: 'viewing' });
    await ask('PUT', '/cases/7/presence', { doing: 'gone' });
    expect(await seen(boris)).toEqual([]);
  });
});

it('CASE-18 a case is snoozed by who has seen it as it is', async () => {
  const { ask } = world();
  const until = '2026-11-23T08:00:00.000Z';
  const late = await ask('PUT', '/cases/7/snooze', { until }, { headers: { 'if-match': '"2"' } });
  expect(late).toMatchObject({ status: 412, body: { type: 'changed-meanwhile', version: 3 } });
  const done = await ask('PUT', '/cases/7/snooze', { until }, { headers: { 'if-match': '"3"' } });
  expect(done).toMatchObject({ status: 200, body: { number: 7, version: 4 } });
  expect((await ask('GET', '/cases/7')).body).toMatchObject({ case: { snoozedUntil: until } });
  expect((await ask('PUT', '/cases/7/snooze', { until: null })).body).toMatchObject({ version: 5 });
});
