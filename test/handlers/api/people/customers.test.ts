import { beforeEach, describe, expect, it } from 'vitest';
import { agents, olga } from '../../../support/agents.ts';
import { PeopleDesk } from './people-desk.ts';

let desk: PeopleDesk;
beforeEach(() => {
  desk = new PeopleDesk();
});

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
    await desk.ask('POST', '/customers', {
      body: { name: 'Ann Berger', address: 'ann@client.test', phone: '030 901820' },
    });
    const found = await desk.ask('GET', '/customers', { query: { q } });
    expect(found.customers).toMatchObject([{ name: 'Ann Berger', phones: ['+4930901820'], account: 'client.test' }]);
  });

  it('as one customer however their phone is written', async () => {
    const opened = (phone: string) =>
      desk.ask('POST', '/cases', {
        body: { subject: 'Printer', customer: { phone, name: 'Ann' }, origin: 'call', tell: 'nothing' },
      });
    await opened('030 901820');
    await opened('+49 30 901820');
    await opened('(0049) 30 901820');
    expect(desk.postcase.table.customers.all()).toHaveLength(1);
    const { id } = desk.postcase.table.customers.all()[0] ?? { id: '' };
    const theirs = await desk.ask('GET', `/customers/${id}/cases`);
    expect(theirs.cases).toMatchObject([{ number: 3 }, { number: 2 }, { number: 1 }]);
  });

  it('who was known by the phone before anybody said the country', async () => {
    desk.postcase.configuration.changed = { agents };
    const before = await desk.ask('POST', '/customers', { body: { name: 'Ann', phone: '030 901820' } });
    desk.postcase.configuration.changed = { agents, settings: { countryOfPhones: 'DE' } };
    const again = await desk.ask('POST', '/customers', { body: { name: 'Ann', phone: '+49 30 901820' } });
    expect(again).toMatchObject({ status: 409, type: 'address-taken', customer: { id: before.id } });
  });
});

describe('CASE-07 a customer opens', () => {
  it('with company, addresses, how mail to them fares, and their cases page by page', async () => {
    for (const subject of ['One', 'Two', 'Three']) await desk.write({ subject, from: 'Ann Berger <ann@client.test>' });
    const id = desk.idOf('ann@client.test');
    await desk.postcase.receiving.feedback.suppress('ann@client.test', '2026-11-20T11:00:00.000Z', 'No such user');
    expect(await desk.ask('GET', `/customers/${id}`, { role: 'viewer' })).toMatchObject({
      ...{ id, version: 1, name: 'Ann Berger', phones: [], history: [] },
      addresses: [{ address: 'ann@client.test', suppressed: { why: 'No such user' } }],
      account: { name: 'client.test', domain: 'client.test' },
    });
    const first = await desk.ask('GET', `/customers/${id}/cases`, { query: { limit: '2' } });
    expect(first.cases).toMatchObject([{ subject: 'Three' }, { subject: 'Two' }]);
    const rest = await desk.ask('GET', `/customers/${id}/cases`, { query: { limit: '2', cursor: String(first.next) } });
    expect(rest).toMatchObject({ cases: [{ subject: 'One' }] });
    expect(rest).not.toHaveProperty('next');
  });

  it.each([
    '/customers/nobody',
    '/customers/nobody/cases',
    '/accounts/nobody',
    '/accounts/nobody/cases',
  ])('%s leads nowhere', async (path) => {
    expect(await desk.ask('GET', path)).toMatchObject({ status: 404, type: 'customer-missing' });
  });
});

describe('CASE-12 a customer is edited', () => {
  it('with a line of history for each column, and never over somebody else', async () => {
    await desk.write({ from: 'ann@client.test' });
    const path = `/customers/${desk.idOf('ann@client.test')}`;
    const edit = { name: ' Ann  Berger ', language: 'ru', timeZone: 'Europe/Berlin', account: 'acme.example' };
    expect(await desk.change('PATCH', path, edit, 1)).toMatchObject({ status: 200, version: 2 });
    expect(await desk.change('PATCH', path, { name: 'Ann B.' }, 1)).toMatchObject({
      ...{ status: 412, type: 'changed-meanwhile' },
      title: expect.stringContaining(olga.address),
    });
    const shown = await desk.ask('GET', path);
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
    await desk.write({ from: 'ann@client.test' });
    const path = `/customers/${desk.idOf('ann@client.test')}`;
    await desk.change('PATCH', path, { language: 'ru', account: 'acme.example' });
    await desk.write({ from: 'ann@client.test', text: 'The printer is not for you.' });
    await desk.change('PATCH', path, { language: null, account: null });
    await desk.write({ from: 'ann@client.test', text: 'The printer is not for you.' });
    const [, second, third] = desk.postcase.table.cases.all();
    expect(second).toMatchObject({
      language: 'ru',
      accountId: desk.postcase.table.domains.get('acme.example')?.accountId,
    });
    expect(third).toMatchObject({ language: 'en' });
  });

  it.each([
    [{ language: 'zz' }, 'There are: '],
    [{ timeZone: 'Mars/Crater' }, 'time zone'],
    [{ account: 'gmail.com' }, 'anybody'],
    [{ account: 'postcase.test' }, 'our own'],
    [{ address: 'eve@other.test' }, 'none of their addresses'],
  ])('and %j is refused', async (edit, why) => {
    await desk.write({ from: 'ann@client.test' });
    expect(await desk.change('PATCH', `/customers/${desk.idOf('ann@client.test')}`, edit)).toMatchObject({
      ...{ status: 422, title: expect.stringContaining(why) },
    });
  });
});

describe('CASE-07 addresses and phones of a customer', () => {
  const remove = (path: string, address: string, version?: number) =>
    desk.ask('DELETE', path, {
      query: { address },
      ...(version !== undefined && { headers: { 'if-match': `"${version}"` } }),
    });

  it('go whatever they are written with', async () => {
    const odd = 'a/b%2f+c@client.test';
    const { id } = await desk.ask('POST', '/customers', { body: { address: odd, phone: '030 901820' } });
    expect(await remove(`/customers/${id}/addresses`, odd)).toMatchObject({ status: 200 });
    expect(await desk.ask('GET', `/customers/${id}`)).toMatchObject({ addresses: [], phones: ['+4930901820'] });
  });

  it('come and go: mail from a new one is theirs, from an old one nobody’s', async () => {
    await desk.write({ from: 'ann@client.test' });
    const id = desk.idOf('ann@client.test');
    const path = `/customers/${id}/addresses`;
    await desk.change('POST', path, { address: 'Ann@Home.test' }, 1);
    await desk.change('POST', path, { phone: '030 901820' }, 2);
    await desk.change('PATCH', `/customers/${id}`, { address: 'ann@home.test' }, 3);
    await desk.write({ from: 'ann@home.test' });
    expect(desk.postcase.table.cases.all().map(({ customerId }) => customerId)).toEqual([id, id]);
    await remove(path, 'ann@client.test', 4);
    await remove(path, '+4930901820', 5);
    expect(await desk.ask('GET', `/customers/${id}`)).toMatchObject({
      ...{ version: 6, addresses: [{ address: 'ann@home.test' }], phones: [] },
    });
    expect(desk.idOf('ann@client.test')).toBe('nobody');
    const { customers } = await desk.ask('GET', '/customers', { query: { q: 'ann@client.test' } });
    expect(customers).toEqual([]);
    expect(await remove(path, 'ann@home.test')).toMatchObject({ status: 422 });
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
    await desk.write({ from: 'ann@client.test' });
    const bob = await desk.ask('POST', '/customers', {
      body: { name: 'Bob', address: 'bob@client.test', phone: '030 901820' },
    });
    const told = await desk.change('POST', `/customers/${desk.idOf('ann@client.test')}/addresses`, reach);
    expect(told).toMatchObject({ status, ...(status === 409 && { customer: { id: bob.id, name: 'Bob' } }) });
  });

  it('phones of two countries with the same last digits are one customer’s, and go one by one', async () => {
    const { id } = await desk.ask('POST', '/customers', { body: { name: 'Ann', phone: '+7 912 345 67 89' } });
    const path = `/customers/${id}/addresses`;
    expect((await desk.change('POST', path, { phone: '+1 912 345 6789' })).status).toBe(200);
    expect((await desk.change('PATCH', `/customers/${id}`, { language: 'ru' })).status).toBe(200);
    expect((await remove(path, '+79123456789')).status).toBe(200);
    expect([desk.idOf('tel:*9123456789'), desk.idOf('tel:+79123456789')]).toEqual([id, 'nobody']);
  });

  it('MAIL-16 mail to one may go again, which its history says once', async () => {
    await desk.write({ from: 'ann@client.test' });
    const id = desk.idOf('ann@client.test');
    await desk.postcase.receiving.feedback.suppress('ann@client.test', '2026-11-20T11:00:00.000Z', 'No such user');
    const lift = (address = 'ann@client.test') =>
      desk.ask('POST', `/customers/${id}/addresses/lift`, { body: { address } });
    await desk.write({ from: 'nobody@other.test' });
    const body = { subject: 'Printer', customer: { address: 'ann@client.test' }, tell: 'nothing' };
    await desk.ask('POST', '/cases', { body });
    const silences = () => desk.postcase.table.cases.all().map(({ correspondence }) => correspondence.silence);
    expect(silences()).toContain('address-fails');
    expect((await lift()).status).toBe(204);
    expect((await lift()).status).toBe(204);
    expect(silences()).not.toContain('address-fails');
    const shown = await desk.ask('GET', `/customers/${id}`);
    expect(shown.addresses).not.toMatchObject([{ suppressed: {} }]);
    expect(shown.history).toMatchObject([{ what: 'suppression-lifted', to: 'ann@client.test', who: olga.address }]);
    expect(await lift('eve@other.test')).toMatchObject({ status: 422 });
  });
});
