import { expect, it } from 'vitest';
import type { CasesPage, ListCounts } from '#contract/case-list.ts';
import type { CasePage } from '#contract/case-page.ts';
import { agents, boris, olga } from '../../support/agents.ts';
import { ApiClient } from '../../support/api-client.ts';
import { caseOf } from '../../support/facts.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';

function world() {
  const postcase = new MemoryPostcase();
  postcase.configuration.changed = { agents };
  postcase.table.cases.put('7', caseOf());
  postcase.table.cases.put('8', caseOf({ number: 8, status: 'Closed', closedAt: '2026-11-19T12:00:00.000Z' }));
  const client = new ApiClient(postcase);
  const as = (address: string) => ({
    put: (path: string, body: object = {}) => client.ask({ method: 'PUT', path, body, address }),
    note: (number: number, body: string) =>
      client.ask({ method: 'POST', path: `/cases/${number}/notes`, body: { body }, address }),
    page: async (number = 7) => (await client.ask({ path: `/cases/${number}`, address })).body as CasePage,
    counts: async () => (await client.ask({ path: '/counts', address })).body as ListCounts,
    following: async () =>
      ((await client.ask({ path: '/cases', query: { list: 'following' }, address })).body as CasesPage).cases,
    absence: async () => (await client.ask({ path: '/absence', address })).body,
  });
  const pass = (minutes: number) => {
    postcase.now = new Date(postcase.now.getTime() + minutes * 60_000);
  };
  return { postcase, client, olga: as(olga.address), boris: as(boris.address), pass };
}

it('CONS-10 a case knows up to where each of its readers has read it, and nobody has read what is yet to come', async () => {
  const { olga: reader, boris: other } = world();
  expect(await reader.page()).not.toHaveProperty('seenAt');
  expect((await reader.put('/cases/7/seen', { at: '2026-11-20T09:00:00.000Z' })).status).toBe(204);
  expect(await reader.page()).toMatchObject({ seenAt: '2026-11-20T09:00:00.000Z' });
  await reader.put('/cases/7/seen', { at: '2027-01-01T00:00:00.000Z' });
  expect(await reader.page()).toMatchObject({ seenAt: '2026-11-20T10:00:00.000Z' });
  expect(await other.page()).not.toHaveProperty('seenAt');
  expect((await reader.put('/cases/99/seen', { at: '2026-11-20T09:00:00.000Z' })).status).toBe(404);
});

it('CONS-10 whoever follows a case finds it in a list of its own, whatever became of it, until they do not', async () => {
  const { olga: agent, boris: other } = world();
  await agent.put('/cases/7/following', { follows: true });
  await agent.put('/cases/8/following', { follows: true });
  expect((await agent.following()).map(({ number }) => number).toSorted()).toEqual([7, 8]);
  expect((await agent.counts()).counts.following).toMatchObject({ total: 1 });
  expect((await agent.page()).case.followers).toEqual([olga.address]);
  expect(await other.following()).toEqual([]);
  await agent.put('/cases/7/following', { follows: false });
  expect((await agent.following()).map(({ number }) => number)).toEqual([8]);
  expect((await agent.put('/cases/99/following', { follows: true })).status).toBe(404);
});

it('CONS-10 a note that names a colleague brings the case before them, as news until they have read it', async () => {
  const { olga: writer, boris: named, pass } = world();
  await writer.note(7, 'What do you think, @Boris?');
  const mention = { at: '2026-11-20T10:00:00.000Z', by: olga.address };
  expect(await named.following()).toMatchObject([{ number: 7, mention }]);
  expect(await named.counts()).toMatchObject({ mentions: 1, counts: { following: { total: 1 } } });
  expect(await writer.counts()).toMatchObject({ mentions: 0, counts: { following: { total: 0 } } });
  pass(1);
  await named.put('/cases/7/seen', { at: mention.at });
  expect(await named.counts()).toMatchObject({ mentions: 0, counts: { following: { total: 1 } } });
  expect((await named.following())[0]).not.toHaveProperty('mention');
});

it('CONS-10 a mention stays read however long ago it was, and by following nobody loses one', async () => {
  const { olga: writer, boris: named, postcase, pass } = world();
  await writer.note(7, '@Boris?');
  await named.put('/cases/7/following', { follows: true });
  expect(await named.counts()).toMatchObject({ mentions: 1 });
  pass(1);
  await named.put('/cases/7/seen', { at: postcase.now.toISOString() });
  postcase.table.seen.delete(`${boris.address}\n7`);
  expect(await named.counts()).toMatchObject({ mentions: 0, counts: { following: { total: 1 } } });
});

it('CASE-14 a mention in a case that was merged is read with the one that goes on', async () => {
  const { olga: writer, boris: named, postcase, pass } = world();
  await writer.note(7, '@Boris?');
  postcase.table.cases.put('9', caseOf({ number: 9, merged: [7] }));
  postcase.table.cases.put('7', caseOf({ mergedInto: 9 }));
  pass(1);
  await named.put('/cases/9/seen', { at: postcase.now.toISOString() });
  expect(await named.counts()).toMatchObject({ mentions: 0 });
});

it('CONS-10 who comes back after a night is told what changed, and no more once they are here', async () => {
  const { olga: agent, postcase, client, pass } = world();
  await agent.put('/visit');
  pass(600);
  postcase.table.cases.put('7', caseOf({ agent: olga.address, dueAt: '2026-11-20T12:00:00.000Z' }));
  await client.ports.feed.write(
    {
      ...{
        caseNumber: 7,
        id: 'a',
        at: postcase.now.toISOString(),
        who: boris.address,
        what: 'field-changed',
        version: 4,
      },
      ...{ field: 'agent', from: undefined, to: olga.address },
    },
    postcase.now.toISOString(),
  );
  expect(await agent.absence()).toMatchObject({
    since: '2026-11-20T10:00:00.000Z',
    cases: [{ case: { number: 7 }, changes: [{ number: 7, field: 'agent', to: olga.address }] }],
  });
  await agent.put('/visit');
  expect(await agent.absence()).toEqual({ cases: [] });
});
