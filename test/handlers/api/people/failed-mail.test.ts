import { beforeEach, expect, it } from 'vitest';
import type { Role } from '#contract/route.ts';
import { answerOf } from '../../../adapters/dynamodb/registration-of.ts';
import { olga } from '../../../support/agents.ts';
import { ApiClient } from '../../../support/api-client.ts';
import { caseOf } from '../../../support/facts.ts';
import { MemoryPostcase } from '../../../support/memory/postcase.ts';
import { itemKey, type StoredAnswer } from '../../../support/memory/table.ts';

let postcase: MemoryPostcase;
let client: ApiClient;
const mail = { caseNumber: 7, at: '2026-11-20T09:00:00.000Z', id: 'mail' };
const ask = (method: string, path: string, body?: unknown, role: Role = 'agent') =>
  client.ask({ method, path, role, ...(body !== undefined && { body }) });
const list = async (role: Role = 'agent') => (await ask('GET', '/failed-mail', undefined, role)).body;

function failed(differences: Partial<StoredAnswer> = {}): void {
  const one = {
    ...answerOf({ ...mail }),
    delivery: 'undelivered',
    deliveryDetail: 'No such user',
    ...differences,
  } as const;
  postcase.table.messages.put(itemKey(one), one);
}

beforeEach(() => {
  postcase = new MemoryPostcase();
  client = new ApiClient(postcase);
  postcase.table.cases.put('7', caseOf({ number: 7, subject: 'Printer', group: 'Support' }));
  postcase.table.addresses.put('ann@client.test', { customerId: undefined, accountId: undefined });
});

it('MAIL-16 an agent sees mails that did not arrive, with their case and whether their address is stopped', async () => {
  failed();
  await postcase.receiving.feedback.suppress('ann@client.test', '2026-11-20T09:01:00.000Z', 'No such user');
  expect(await list()).toMatchObject({
    mails: [
      {
        ...mail,
        subject: 'Printer',
        to: { address: 'ann@client.test' },
        delivery: 'undelivered',
        detail: 'No such user',
        stoppedSince: '2026-11-20T09:01:00.000Z',
        stoppedFor: 'fails',
      },
    ],
  });
});

it('MAIL-16 mail to the address goes again, and the mail is sent again', async () => {
  failed();
  await postcase.receiving.feedback.suppress('ann@client.test', '2026-11-20T09:01:00.000Z', 'No such user');
  expect((await ask('POST', '/failed-mail/allow', { address: 'Ann@client.test' })).status).toBe(204);
  expect(await list()).not.toMatchObject({ mails: [{ stoppedSince: expect.anything() }] });
  expect(client.audit).toMatchObject([
    { what: 'removed', lookup: 'suppression', name: 'ann@client.test', who: 'olga@agents.test' },
  ]);
  await ask('POST', '/cases/7/settle-mail', { message: { at: mail.at, id: mail.id }, settlement: 'again' });
  expect(postcase.queued()).toHaveLength(1);
  expect(await list()).toMatchObject({ mails: [] });
});

it('MAIL-16 one that somebody has seen to leaves the list, and stays in its case', async () => {
  failed();
  expect((await ask('POST', '/failed-mail/put-away', mail)).status).toBe(204);
  expect(await list()).toEqual({ mails: [] });
  expect(postcase.table.answers()).toMatchObject([{ delivery: 'undelivered' }]);
});

it('CONS-01 who sees only their own groups is told of no mail of other cases, and puts none away', async () => {
  failed();
  postcase.configuration.changed = { settings: { agentsSeeOwnGroups: true } };
  expect(await list()).toEqual({ mails: [] });
  expect(await ask('POST', '/failed-mail/put-away', mail)).toMatchObject({
    status: 404,
    body: { type: 'case-unknown' },
  });
  expect(await list('admin')).toMatchObject({ mails: [{ id: 'mail' }] });
});

it('MAIL-16 who complained is told apart from an address that fails', async () => {
  failed({ delivery: 'suppressed' });
  await postcase.receiving.feedback.suppress('ann@client.test', '2026-11-20T09:01:00.000Z', 'complained: abuse');
  expect(await list()).toMatchObject({ mails: [{ delivery: 'suppressed', stoppedFor: 'complained' }] });
});

it('CONS-01 failures of other groups hide none of one’s own, and none of them is told of', async () => {
  postcase.configuration.changed = { settings: { agentsSeeOwnGroups: true }, agents: [{ ...olga, groups: ['Sales'] }] };
  postcase.table.cases.put('8', caseOf({ number: 8, subject: 'Offer', group: 'Sales' }));
  for (let minute = 10; minute < 40; minute++)
    failed({ id: `theirs ${minute}`, at: `2026-11-20T10:${minute}:00.000Z` });
  for (const id of ['one', 'two']) failed({ caseNumber: 8, id, at: mail.at });
  const page = async (query: object) =>
    (await client.ask({ path: '/failed-mail', query: { limit: '1', ...query }, role: 'agent' })).body as {
      mails: { id: string }[];
      next?: string;
    };
  const seen: string[][] = [];
  for (let cursor: string | undefined, pages = 0; pages < 5; pages++) {
    const { mails, next } = await page(cursor === undefined ? {} : { cursor });
    seen.push(mails.map(({ id }) => id));
    cursor = next;
    if (next === undefined) break;
  }
  expect(seen.flat()).toEqual(['two', 'one']);
  expect(await client.ask({ path: '/failed-mail', query: { cursor: 'nonsense' }, role: 'agent' })).toMatchObject({
    status: 400,
    body: { type: 'cursor-wrong' },
  });
});
