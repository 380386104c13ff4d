import { beforeEach, describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { moveCases } from '#actions/people/move-cases.ts';
import { agents, olga } from '../../../support/agents.ts';
import { ApiClient, type Request } from '../../../support/api-client.ts';
import { supportMailbox } from '../../../support/facts.ts';
import { MemoryPostcase } from '../../../support/memory/postcase.ts';
import { plainMail } from '../../../support/plain-mail.ts';

let postcase: MemoryPostcase;
let client: ApiClient;
let mails: number;
beforeEach(() => {
  postcase = new MemoryPostcase();
  postcase.configuration.changed = { agents, mailboxes: [supportMailbox], settings: { countryOfPhones: 'DE' } };
  client = new ApiClient(postcase);
  mails = 0;
});

const write = (mail: Parameters<typeof plainMail>[0]) =>
  receiveMail(postcase.arrived(plainMail({ messageId: `<m${++mails}@client.test>`, ...mail })), postcase.receiving);
const ask = async (method: string, path: string, more: Omit<Request, 'method' | 'path'> = {}) => {
  const { status, body } = await client.ask({ method, path, ...more });
  const told: Readonly<Record<string, unknown>> = { ...Object(body), status };
  return told;
};
const idOf = (address: string) => postcase.table.addresses.get(address)?.customerId ?? 'nobody';
const change = (method: string, path: string, body: unknown, version?: number) =>
  ask(method, path, { body, ...(version !== undefined && { headers: { 'if-match': `"${version}"` } }) });

describe('CASE-07 a customer is found', () => {
  it.each([
    '030 901820',
    '+49 30 901820',
    '0049 30 901820',
    '(030) 90 18-20',
    '+4930901',
    'berger',
    'ann@client',
  ])('by %s', async (q) => {
    await ask('POST', '/customers', {
      body: { name: 'Ann Berger', address: 'ann@client.test', phone: '030 901820' },
    });
    const found = await ask('GET', '/customers', { query: { q } });
    expect(found.customers).toMatchObject([{ name: 'Ann Berger', phones: ['+4930901820'], account: 'client.test' }]);
  });

  it('as one customer however their phone is written', async () => {
    const opened = (phone: string) =>
      ask('POST', '/cases', {
        body: { subject: 'Printer', customer: { phone, name: 'Ann' }, origin: 'call', tell: 'nothing' },
      });
    await opened('030 901820');
    await opened('+49 30 901820');
    await opened('(0049) 30 901820');
    expect(postcase.table.customers.all()).toHaveLength(1);
    const { id } = postcase.table.customers.all()[0] ?? { id: '' };
    const theirs = await ask('GET', `/customers/${id}/cases`);
    expect(theirs.cases).toMatchObject([{ number: 3 }, { number: 2 }, { number: 1 }]);
  });

  it('who was known by the phone before anybody said the country', async () => {
    postcase.configuration.changed = { agents };
    const before = await ask('POST', '/customers', { body: { name: 'Ann', phone: '030 901820' } });
    postcase.configuration.changed = { agents, settings: { countryOfPhones: 'DE' } };
    const again = await ask('POST', '/customers', { body: { name: 'Ann', phone: '+49 30 901820' } });
    expect(again).toMatchObject({ status: 409, type: 'address-taken', customer: { id: before.id } });
  });
});

describe('CASE-07 a customer opens', () => {
  it('with company, addresses, how mail to them fares, and their cases page by page', async () => {
    for (const subject of ['One', 'Two', 'Three']) await write({ subject, from: 'Ann Berger <ann@client.test>' });
    const id = idOf('ann@client.test');
    await postcase.receiving.feedback.suppress('ann@client.test', '2026-11-20T11:00:00.000Z', 'No such user');
    expect(await ask('GET', `/customers/${id}`, { role: 'viewer' })).toMatchObject({
      ...{ id, version: 1, name: 'Ann Berger', phones: [], history: [] },
      addresses: [{ address: 'ann@client.test', suppressed: { why: 'No such user' } }],
      account: { name: 'client.test', domain: 'client.test' },
    });
    const first = await ask('GET', `/customers/${id}/cases`, { query: { limit: '2' } });
    expect(first.cases).toMatchObject([{ subject: 'Three' }, { subject: 'Two' }]);
    const rest = await ask('GET', `/customers/${id}/cases`, { query: { limit: '2', cursor: String(first.next) } });
    expect(rest).toMatchObject({ cases: [{ subject: 'One' }] });
    expect(rest).not.toHaveProperty('next');
  });

  it.each([
    '/customers/nobody',
    '/customers/nobody/cases',
    '/accounts/nobody',
    '/accounts/nobody/cases',
  ])('%s leads nowhere', async (path) => {
    expect(await ask('GET', path)).toMatchObject({ status: 404, type: 'customer-missing' });
  });
});

describe('CASE-12 a customer is edited', () => {
  it('with a line of history for each column, and never over somebody else', async () => {
    await write({ from: 'ann@client.test' });
    const path = `/customers/${idOf('ann@client.test')}`;
    const edit = { name: ' Ann  Berger ', language: 'ru', timeZone: 'Europe/Berlin', account: 'acme.example' };
    expect(await change('PATCH', path, edit, 1)).toMatchObject({ status: 200, version: 2 });
    expect(await change('PATCH', path, { name: 'Ann B.' }, 1)).toMatchObject({
      ...{ status: 412, type: 'changed-meanwhile' },
      title: expect.stringContaining(olga.address),
    });
    const shown = await ask('GET', path);
    expect(shown).toMatchObject({
      ...{ name: 'Ann Berger', language: 'ru', timeZone: 'Europe/Berlin' },
      account: { name: 'acme.example', domain: 'acme.example' },
    });
    const lines = (shown.history as { field: string; from?: string; to?: string; who: string }[])
      .map(({ field, from, to, who }) => [field, from, to, who])
      .toSorted();
    expect(lines).toEqual([
      ['account', 'client.test', 'acme.example', olga.address],
      ['language', undefined, 'ru', olga.address],
      ['name', '', 'Ann Berger', olga.address],
      ['timeZone', undefined, 'Europe/Berlin', olga.address],
    ]);
  });

  it('NOTE-08 and their next case is in the language that was said, and of their company', async () => {
    await write({ from: 'ann@client.test' });
    const path = `/customers/${idOf('ann@client.test')}`;
    await change('PATCH', path, { language: 'ru', account: 'acme.example' });
    await write({ from: 'ann@client.test', text: 'The printer is not for you.' });
    await change('PATCH', path, { language: null, account: null });
    await write({ from: 'ann@client.test', text: 'The printer is not for you.' });
    const [, second, third] = postcase.table.cases.all();
    expect(second).toMatchObject({ language: 'ru', accountId: postcase.table.domains.get('acme.example')?.accountId });
    expect(third).toMatchObject({ language: 'en' });
  });

  it.each([
    [{ language: 'zz' }, 'There are: '],
    [{ timeZone: 'Mars/Crater' }, 'time zone'],
    [{ account: 'gmail.com' }, 'anybody'],
    [{ account: 'postcase.test' }, 'our own'],
    [{ address: 'eve@other.test' }, 'none of their addresses'],
  ])('and %j is refused', async (edit, why) => {
    await write({ from: 'ann@client.test' });
    expect(await change('PATCH', `/customers/${idOf('ann@client.test')}`, edit)).toMatchObject({
      ...{ status: 422, title: expect.stringContaining(why) },
    });
  });
});

describe('CASE-07 addresses and phones of a customer', () => {
  it('come and go: mail from a new one is theirs, from an old one nobody’s', async () => {
    await write({ from: 'ann@client.test' });
    const id = idOf('ann@client.test');
    const path = `/customers/${id}/addresses`;
    await change('POST', path, { address: 'Ann@Home.test' }, 1);
    await change('POST', path, { phone: '030 901820' }, 2);
    await change('PATCH', `/customers/${id}`, { address: 'ann@home.test' }, 3);
    await write({ from: 'ann@home.test' });
    expect(postcase.table.cases.all().map(({ customerId }) => customerId)).toEqual([id, id]);
    await change('DELETE', `${path}/ann@client.test`, undefined, 4);
    await change('DELETE', `${path}/+4930901820`, undefined, 5);
    expect(await ask('GET', `/customers/${id}`)).toMatchObject({
      ...{ version: 6, addresses: [{ address: 'ann@home.test' }], phones: [] },
    });
    expect(idOf('ann@client.test')).toBe('nobody');
    const { customers } = await ask('GET', '/customers', { query: { q: 'ann@client.test' } });
    expect(customers).toEqual([]);
    expect(await change('DELETE', `${path}/ann@home.test`, undefined)).toMatchObject({ status: 422 });
  });

  it.each([
    [{ address: 'bob@client.test' }, 409],
    [{ phone: '0049 30 901820' }, 409],
    [{ address: 'support@postcase.test' }, 422],
    [{ address: 'nothing' }, 422],
    [{ phone: '12' }, 422],
    [{}, 400],
    [{ address: 'a@b.test', phone: '030 901820' }, 400],
  ])('%j is refused, and whose it is is said', async (reach, status) => {
    await write({ from: 'ann@client.test' });
    const bob = await ask('POST', '/customers', {
      body: { name: 'Bob', address: 'bob@client.test', phone: '030 901820' },
    });
    const told = await change('POST', `/customers/${idOf('ann@client.test')}/addresses`, reach);
    expect(told).toMatchObject({ status, ...(status === 409 && { customer: { id: bob.id, name: 'Bob' } }) });
  });

  it('phones of two countries with the same last digits are one customer’s, and go one by one', async () => {
    const { id } = await ask('POST', '/customers', { body: { name: 'Ann', phone: '+7 912 345 67 89' } });
    const path = `/customers/${id}/addresses`;
    expect((await change('POST', path, { phone: '+1 912 345 6789' })).status).toBe(200);
    expect((await change('PATCH', `/customers/${id}`, { language: 'ru' })).status).toBe(200);
    expect((await change('DELETE', `${path}/+79123456789`, undefined)).status).toBe(200);
    expect([idOf('tel:*9123456789'), idOf('tel:+79123456789')]).toEqual([id, 'nobody']);
  });

  it('MAIL-16 mail to one may go again, which its history says once', async () => {
    await write({ from: 'ann@client.test' });
    const id = idOf('ann@client.test');
    await postcase.receiving.feedback.suppress('ann@client.test', '2026-11-20T11:00:00.000Z', 'No such user');
    const lift = () => ask('POST', `/customers/${id}/addresses/ann@client.test/lift`);
    await write({ from: 'nobody@other.test' });
    const body = { subject: 'Printer', customer: { address: 'ann@client.test' }, tell: 'nothing' };
    await ask('POST', '/cases', { body });
    const silences = () => postcase.table.cases.all().map(({ correspondence }) => correspondence.silence);
    expect(silences()).toContain('address-fails');
    expect((await lift()).status).toBe(204);
    expect((await lift()).status).toBe(204);
    expect(silences()).not.toContain('address-fails');
    const shown = await ask('GET', `/customers/${id}`);
    expect(shown.addresses).not.toMatchObject([{ suppressed: {} }]);
    expect(shown.history).toMatchObject([{ what: 'suppression-lifted', to: 'ann@client.test', who: olga.address }]);
    expect(await ask('POST', `/customers/${id}/addresses/eve@other.test/lift`)).toMatchObject({ status: 422 });
  });
});

describe('CASE-15 what a mail tells of a customer', () => {
  const forgets = async (change: (id: string) => Promise<unknown>) => {
    await write({ from: 'ann@client.test' });
    const id = idOf('ann@client.test');
    await change(id);
    await write({ from: 'Eve <ann@client.test>' });
    return ask('GET', `/customers/${id}`);
  };

  it('is no name over the one that an agent has given, and no other first address', async () => {
    const shown = await forgets(async (id) => {
      await change('PATCH', `/customers/${id}`, { name: 'Ann Berger' });
      await change('POST', `/customers/${id}/addresses`, { address: 'ann@home.test' });
      await change('PATCH', `/customers/${id}`, { address: 'ann@home.test' });
    });
    expect(shown).toMatchObject({ name: 'Ann Berger', addresses: [{ address: 'ann@home.test' }, {}] });
  });

  it('is the name of who has none yet, also of who was entered or got another first address', async () => {
    expect(await forgets(async () => undefined)).toMatchObject({ name: 'Eve' });
    const { id } = await ask('POST', '/customers', { body: { address: 'bob@home.test' } });
    await write({ from: 'Bob <bob@home.test>' });
    expect(await ask('GET', `/customers/${id}`)).toMatchObject({ name: 'Bob' });
  });

  it('and a case by hand names who had no name, whichever address was asked for', async () => {
    const { id } = await ask('POST', '/customers', { body: { address: 'bob@home.test' } });
    await change('POST', `/customers/${id}/addresses`, { address: 'bob@work.test' });
    const body = { subject: 'Printer', customer: { address: 'bob@work.test', name: 'Bob' }, tell: 'nothing' };
    expect((await ask('POST', '/cases', { body })).status).toBe(201);
    await write({ from: 'Robert <bob@work.test>' });
    expect(postcase.table.cases.all().map(({ customerId }) => customerId)).toEqual([id, id]);
  });
});

describe('CASE-07 two customers who are one', () => {
  const two = async () => {
    await write({ from: 'Ann Berger <ann@client.test>', subject: 'From work' });
    await write({ from: 'ann@home.test', subject: 'From home' });
    return { from: idOf('ann@home.test'), into: idOf('ann@client.test') };
  };
  const move = async () => {
    const { table, working } = postcase;
    for (let done = 0; done < table.moves.all().length; done++) {
      const next = table.moves.all()[done];
      if (next) await moveCases(next, { ...client.ports, ...working });
    }
  };
  const merge = (from: string, into: string, version?: number) =>
    change('POST', `/customers/${from}/merge`, { into, intoVersion: version }, version);

  it('are shown what would move, and are one since: addresses at once, cases after that, also what comes later', async () => {
    const { from, into } = await two();
    const preview = await ask('GET', `/customers/${from}/merge`, { query: { into } });
    expect(preview).toMatchObject({
      ...{ cases: 1, isMore: false, from: { addresses: ['ann@home.test'] }, into: { name: 'Ann Berger' } },
    });
    expect(await merge(from, into, 1)).toMatchObject({ status: 200, id: into, version: 2 });
    const cases = async () =>
      ((await ask('GET', `/customers/${into}/cases`)).cases as { subject: string }[]).map(({ subject }) => subject);
    expect(await cases()).toEqual(['From home', 'From work']);
    await write({ from: 'ann@home.test', subject: 'Later' });
    await move();
    expect(postcase.table.cases.all().map(({ customerId }) => customerId)).toEqual([into, into, into]);
    expect(await cases()).toEqual(['Later', 'From home', 'From work']);
    expect(await ask('GET', `/customers/${from}`)).toMatchObject({
      ...{ id: into, addresses: [{ address: 'ann@client.test' }, { address: 'ann@home.test' }] },
      history: [{ what: 'merged-from', who: olga.address }],
    });
    const { customers } = await ask('GET', '/customers', { query: { q: 'ann@home' } });
    expect(customers).toMatchObject([{ id: into }]);
  });

  it('CASE-12 whoever works on a case that moves goes on working', async () => {
    const { from, into } = await two();
    await merge(from, into);
    await move();
    const [event] = postcase.table.page(2)?.events.filter(({ field }) => field === 'customer') ?? [];
    expect(event).toMatchObject({ who: olga.address, from: 'ann@home.test', to: 'Ann Berger' });
    expect(await change('PATCH', '/cases/2', { priority: 'High' }, 1)).toMatchObject({ status: 200 });
  });

  it('over a chain: all cases come to the one that goes on', async () => {
    const { from, into } = await two();
    await write({ from: 'ann@third.test', subject: 'From elsewhere' });
    const last = idOf('ann@third.test');
    await merge(from, into);
    await merge(into, last);
    await move();
    expect(new Set(postcase.table.cases.all().map(({ customerId }) => customerId))).toEqual(new Set([last]));
  });

  it('the same again goes on with what is left, and nobody is merged twice, into themselves or unseen', async () => {
    const { from, into } = await two();
    expect(await merge(from, from)).toMatchObject({ status: 422 });
    expect(await merge(from, into, 7)).toMatchObject({ status: 412 });
    await merge(from, into);
    postcase.now = new Date(postcase.now.getTime() + 60_000);
    expect(await merge(from, into)).toMatchObject({ status: 200, id: into });
    expect(postcase.table.moves.all()).toMatchObject([{ step: 1 }, { step: 1 }]);
    await write({ from: 'eve@other.test' });
    expect(await merge(from, idOf('eve@other.test'))).toMatchObject({ status: 409, type: 'customer-merged' });
    expect(await change('PATCH', `/customers/${from}`, { name: 'X' })).toMatchObject({ status: 409 });
  });

  it('bring thousands of cases in steps, of which each may come twice or break', async () => {
    const { from, into } = await two();
    const [, example] = postcase.table.cases.all();
    if (!example) throw new Error('There is no second case');
    for (let number = 3; number <= 402; number++)
      postcase.table.cases.put(String(number), { ...example, number, registeredAt: `2026-11-21T10:00:00.${number}Z` });
    await merge(from, into);
    const [first] = postcase.table.moves.all();
    if (!first) throw new Error('Nothing is planned');
    let saved = 0;
    const { cases } = postcase.working;
    const breaking = {
      load: (number: number) => cases.load(number),
      save: (one: Parameters<typeof cases.save>[0]) => {
        if (++saved === 10) throw new Error('The table is gone');
        return cases.save(one);
      },
    };
    await expect(moveCases(first, { ...client.ports, cases: breaking })).rejects.toThrow('gone');
    await moveCases(first, { ...client.ports });
    await moveCases(first, { ...client.ports });
    await move();
    expect(new Set(postcase.table.cases.all().map(({ customerId }) => customerId))).toEqual(new Set([into]));
    expect(postcase.table.moves.all().length).toBeGreaterThan(10);
  });
});

describe('SLA-01 a company', () => {
  it('has customers, cases and a category, which an admin chooses', async () => {
    await write({ from: 'Ann Berger <ann@client.test>', subject: 'One' });
    await write({ from: 'bob@client.test', subject: 'Two' });
    const path = `/accounts/${postcase.table.domains.get('client.test')?.accountId}`;
    expect(await change('PATCH', path, { name: 'Client Ltd' }, 1)).toMatchObject({ status: 200, version: 2 });
    expect(await change('PATCH', path, { name: 'Client Inc' }, 1)).toMatchObject({ status: 412 });
    expect(await ask('GET', path, { role: 'viewer' })).toMatchObject({
      ...{ name: 'Client Ltd', domain: 'client.test' },
      categories: [{ name: 'Standard' }, { name: 'VIP' }],
      customers: expect.arrayContaining([expect.objectContaining({ name: 'Ann Berger' })]),
      history: [{ field: 'name', from: 'client.test', to: 'Client Ltd' }],
    });
    const { cases } = await ask('GET', `${path}/cases`);
    expect(cases).toMatchObject([{ subject: 'Two' }, { subject: 'One' }]);
    const set = (role: 'agent' | 'admin') => ask('PUT', `${path}/category`, { role, body: { category: 'VIP' } });
    expect((await set('agent')).status).toBe(403);
    expect((await set('admin')).status).toBe(204);
    expect((await client.store.read()).rows).toMatchObject([{ lookup: 'account', name: 'client.test' }]);
  });
});
