import { beforeEach, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import type { Role } from '#contract/route.ts';
import { ApiClient } from '../../support/api-client.ts';
import { supportMailbox } from '../../support/facts.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';

const who = 'olga@agents.test';
let postcase: MemoryPostcase;
let client: ApiClient;
const ask = (method: string, path: string, body?: unknown, role: Role = 'admin') =>
  client.ask({ method, path, role, ...(body !== undefined && { body }) });
const unblock = (entry: string) => client.ask({ method: 'DELETE', path: '/blocked', query: { entry }, role: 'admin' });

/** A mail to an address that is no mailbox. @returns its id. */
async function held(subject = 'Printer', from = 'ann@client.test'): Promise<string> {
  const raw = `From: Ann <${from}>\r\nTo: nobody@postcase.test\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@client.test>\r\n\r\nHelp!`;
  const receipt = postcase.arrived(raw, { recipients: ['nobody@postcase.test'], source: from });
  expect(await receiveMail(receipt, postcase.receiving)).toEqual({ outcome: 'held', cause: 'no-mailbox' });
  return receipt.objectKey.slice('raw/'.length);
}

beforeEach(() => {
  postcase = new MemoryPostcase();
  client = new ApiClient(postcase);
});

it('MAIL-04 MAIL-21 CONS-02 an agent sees what is held, newest first and as many as asked for', async () => {
  await held();
  postcase.now = new Date('2026-11-20T11:00:00.000Z');
  const id = await held('Scanner');
  const row = {
    id,
    cause: 'no-mailbox',
    from: 'ann@client.test',
    recipients: ['nobody@postcase.test'],
    preview: 'Help!',
  };
  expect((await ask('GET', '/held', undefined, 'agent')).body).toMatchObject({ held: [row, {}], more: false });
  const page = await client.ask({ path: '/held', query: { limit: '1' } });
  expect(page.body).toMatchObject({ held: [{ subject: 'Scanner' }], more: true });
  expect((await ask('GET', `/held/${id}`, undefined, 'agent')).body).toMatchObject(row);
});

it('MAIL-21 CONS-05 an agent releases it: it is a case, held no more, and who did it stands in the audit', async () => {
  const id = await held();
  const { body } = await ask('POST', `/held/${id}/release`, undefined, 'agent');
  expect(body).toEqual({ outcome: 'registered', number: 1 });
  expect((await ask('GET', '/held')).body).toEqual({ held: [], more: false });
  expect(client.audit).toMatchObject([{ what: 'released', lookup: 'held-mail', name: id, who }]);
  expect(JSON.stringify(client.audit)).not.toContain('client.test');
});

it('MAIL-02 MAIL-21 an agent has it decided anew: held still while nothing is mended, and a case once there is its mailbox', async () => {
  const id = await held();
  const again = () => ask('POST', `/held/${id}/again`, undefined, 'agent');
  expect((await again()).body).toEqual({ outcome: 'held', cause: 'no-mailbox' });
  expect(client.audit).toEqual([]);
  postcase.configuration.changed = { mailboxes: [{ ...supportMailbox, address: 'nobody@postcase.test' }] };
  expect((await again()).body).toEqual({ outcome: 'registered', number: 1 });
  expect((await ask('GET', '/held')).body).toEqual({ held: [], more: false });
  expect(client.audit).toMatchObject([{ what: 'released', name: id, who }]);
});

it('MAIL-21 CONS-12 it is looked at in a frame of its own, a virus without others’ pictures', async () => {
  const id = await held();
  const { body } = await ask('GET', `/held/${id}`, undefined, 'agent');
  expect(body).toMatchObject({
    htmlUrl: expect.stringMatching(/^\/api\/frames\//),
    htmlWithPicturesUrl: expect.stringMatching(/^\/api\/frames\//),
  });
  const mail = await postcase.receiving.held.find(id);
  if (mail) await postcase.receiving.held.hold({ ...mail, verdicts: { ...mail.verdicts, virus: 'FAIL' } });
  expect((await ask('GET', `/held/${id}`)).body).not.toHaveProperty('htmlWithPicturesUrl');
});

it('MAIL-21 CONS-05 an admin deletes it for good, and that it was there stands in the audit', async () => {
  const id = await held();
  expect((await ask('DELETE', `/held/${id}`)).status).toBe(204);
  expect(postcase.mails.keys('held')).toEqual([]);
  expect(client.audit).toMatchObject([{ what: 'deleted', name: id, who, before: { cause: 'no-mailbox' } }]);
});

it('MAIL-14 CONS-05 an admin blocks its sender or the whole company, and takes it back', async () => {
  const id = await held();
  expect((await ask('POST', `/held/${id}/block`, {})).body).toEqual({ entry: 'ann@client.test', isNew: true });
  expect((await ask('POST', `/held/${id}/block`, {})).body).toEqual({ entry: 'ann@client.test', isNew: false });
  expect((await ask('POST', `/held/${id}/block`, { what: 'domain' })).body).toEqual({
    entry: 'client.test',
    isNew: true,
  });
  const first = await unblock('ann@client.test');
  expect(first.body).toEqual({ unblocked: 'ann@client.test', blockedBy: 'client.test' });
  expect((await unblock('client.test')).body).toEqual({ unblocked: 'client.test' });
  expect(client.store.entries.map(({ what, name }) => `${what} ${name}`)).toEqual([
    'created ann@client.test',
    'created client.test',
    'removed ann@client.test',
    'removed client.test',
  ]);
  expect(new Set(client.store.entries.map((entry) => entry.who))).toEqual(new Set([who]));
});

it('MAIL-14 who is not blocked is told so, whatever stands in their address', async () => {
  for (const entry of ['client.test', 'a/b%2f@client.test'])
    expect(await unblock(entry)).toMatchObject({ status: 422, body: { type: 'sender-not-blockable' } });
});

it.each([
  ['GET', '/held/none', undefined, 404, 'mail-unknown'],
  ['POST', '/held/none/release', undefined, 404, 'mail-unknown'],
  ['POST', '/held/none/again', undefined, 404, 'mail-unknown'],
  ['DELETE', '/held/none', undefined, 404, 'mail-unknown'],
  ['POST', '/held/none/block', {}, 404, 'mail-unknown'],
])('MAIL-21 what is not there is told: %s %s', async (method, path, body, status, type) => {
  expect(await ask(method, path, body)).toMatchObject({ status, body: { type } });
});

it('MAIL-14 nobody blocks a public mail domain or ourselves', async () => {
  const id = await held('x', 'ann@gmail.com');
  expect(await ask('POST', `/held/${id}/block`, { what: 'domain' })).toMatchObject({ status: 422 });
  const own = await held('y', 'support@postcase.test');
  expect(await ask('POST', `/held/${own}/block`, {})).toMatchObject({ status: 422 });
});

it('CONS-07 what a machine releases is told under its name', async () => {
  const id = await held();
  const { body } = await ask('POST', '/tokens', { name: 'Sorter', role: 'agent' });
  const { text: token } = body as { text: string };
  await client.ask({ method: 'POST', path: `/held/${id}/release`, token });
  expect(client.audit).toMatchObject([{ who: 'Sorter (token)' }]);
});
