import { beforeEach, describe, expect, it } from 'vitest';
import { moveCases } from '#actions/people/move-cases.ts';
import { olga } from '../../../support/agents.ts';
import { PeopleDesk } from './people-desk.ts';

let desk: PeopleDesk;
beforeEach(() => {
  desk = new PeopleDesk();
});

describe('CASE-15 what a mail tells of a customer', () => {
  const forgets = async (meanwhile: (id: string) => Promise<unknown>) => {
    await desk.write({ from: 'ann@client.test' });
    const id = desk.idOf('ann@client.test');
    await meanwhile(id);
    await desk.write({ from: 'Eve <ann@client.test>' });
    return desk.ask('GET', `/customers/${id}`);
  };

  it('is no name over the one that an agent has given, and no other first address', async () => {
    const shown = await forgets(async (id) => {
      await desk.change('PATCH', `/customers/${id}`, { name: 'Ann Berger' });
      await desk.change('POST', `/customers/${id}/addresses`, { address: 'ann@home.test' });
      await desk.change('PATCH', `/customers/${id}`, { address: 'ann@home.test' });
    });
    expect(shown).toMatchObject({ name: 'Ann Berger', addresses: [{ address: 'ann@home.test' }, {}] });
  });

  it('is the name of who has none yet, also of who was entered or got another first address', async () => {
    expect(await forgets(async () => undefined)).toMatchObject({ name: 'Eve' });
    const { id } = await desk.ask('POST', '/customers', { body: { address: 'bob@home.test' } });
    await desk.write({ from: 'Bob <bob@home.test>' });
    expect(await desk.ask('GET', `/customers/${id}`)).toMatchObject({ name: 'Bob' });
  });

  it('and a case by hand names who had no name, whichever address was asked for', async () => {
    const { id } = await desk.ask('POST', '/customers', { body: { address: 'bob@home.test' } });
    await desk.change('POST', `/customers/${id}/addresses`, { address: 'bob@work.test' });
    const body = { subject: 'Printer', customer: { address: 'bob@work.test', name: 'Bob' }, tell: 'nothing' };
    expect((await desk.ask('POST', '/cases', { body })).status).toBe(201);
    await desk.write({ from: 'Robert <bob@work.test>' });
    expect(desk.postcase.table.cases.all().map(({ customerId }) => customerId)).toEqual([id, id]);
  });
});

describe('CASE-07 two customers who are one', () => {
  const two = async () => {
    await desk.write({ from: 'Ann Berger <ann@client.test>', subject: 'From work' });
    await desk.write({ from: 'ann@home.test', subject: 'From home' });
    return { from: desk.idOf('ann@home.test'), into: desk.idOf('ann@client.test') };
  };
  const move = async () => {
    const { table, working } = desk.postcase;
    for (let done = 0; done < table.moves.all().length; done++) {
      const next = table.moves.all()[done];
      if (next) await moveCases(next, { ...desk.client.ports, ...working });
    }
  };
  const merge = (from: string, into: string, version?: number) =>
    desk.change('POST', `/customers/${from}/merge`, { into, intoVersion: version }, version);

  it.each<[what: string, register: () => Promise<unknown>]>([
    ['a mail', () => desk.write({ from: 'ann@home.test', subject: 'Just then' })],
    ['a call', () => desk.ask('POST', '/cases', { body: ofCall })],
  ])('and %s that is registered in that very second is the one’s who goes on', async (_, register) => {
    const { from, into } = await two();
    await desk.change('POST', `/customers/${from}/addresses`, { phone: '030 901820' });
    const [cases, newCases] = [desk.postcase.receiving.cases, desk.client.ports.newCases];
    const [known, at] = [cases.known.bind(cases), newCases.at.bind(newCases)];
    let reads = 0;
    /** After what is known of them was read for the first time. */
    const meanwhile = async <Read>(read: Read): Promise<Read> => {
      if (++reads > 1) return read;
      expect((await merge(from, into)).status).toBe(200);
      await move();
      return read;
    };
    cases.known = async (...asked) => meanwhile(await known(...asked));
    newCases.at = async (...asked) => meanwhile(await at(...asked));
    await register();
    expect(reads).toBeGreaterThan(1);
    expect(desk.postcase.table.cases.all().map(({ customerId }) => customerId)).toEqual([into, into, into]);
  });

  it('are shown what would move, and are one since: addresses at once, cases after that, also what comes later', async () => {
    const { from, into } = await two();
    const preview = await desk.ask('GET', `/customers/${from}/merge`, { query: { into } });
    expect(preview).toMatchObject({
      ...{ cases: 1, isMore: false, from: { addresses: ['ann@home.test'] }, into: { name: 'Ann Berger' } },
    });
    expect(await merge(from, into, 1)).toMatchObject({ status: 200, id: into, version: 2 });
    const cases = async () =>
      ((await desk.ask('GET', `/customers/${into}/cases`)).cases as { subject: string }[]).map(
        ({ subject }) => subject,
      );
    expect(await cases()).toEqual(['From home', 'From work']);
    await desk.write({ from: 'ann@home.test', subject: 'Later' });
    await move();
    expect(desk.postcase.table.cases.all().map(({ customerId }) => customerId)).toEqual([into, into, into]);
    expect(await cases()).toEqual(['Later', 'From home', 'From work']);
    expect(await desk.ask('GET', `/customers/${from}`)).toMatchObject({
      ...{ id: into, addresses: [{ address: 'ann@client.test' }, { address: 'ann@home.test' }] },
      history: [{ what: 'merged-from', who: olga.address, from: 'ann@home.test' }],
    });
    const { customers } = await desk.ask('GET', '/customers', { query: { q: 'ann@home' } });
    expect(customers).toMatchObject([{ id: into }]);
  });

  it('CASE-12 whoever works on a case that moves goes on working', async () => {
    const { from, into } = await two();
    await merge(from, into);
    await move();
    const [event] = desk.postcase.table.page(2)?.events.filter(({ field }) => field === 'customer') ?? [];
    expect(event).toMatchObject({ who: olga.address, from: 'ann@home.test', to: 'Ann Berger, ann@client.test' });
    expect(await desk.change('PATCH', '/cases/2', { priority: 'High' }, 1)).toMatchObject({ status: 200 });
  });

  it('over a chain: all cases come to the one that goes on', async () => {
    const { from, into } = await two();
    await desk.write({ from: 'ann@third.test', subject: 'From elsewhere' });
    const last = desk.idOf('ann@third.test');
    await merge(from, into);
    await merge(into, last);
    await move();
    expect(new Set(desk.postcase.table.cases.all().map(({ customerId }) => customerId))).toEqual(new Set([last]));
  });

  it('the same again goes on with what is left, and nobody is merged twice, into themselves or unseen', async () => {
    const { from, into } = await two();
    expect(await merge(from, from)).toMatchObject({ status: 422 });
    expect(await merge(from, into, 7)).toMatchObject({ status: 412 });
    await merge(from, into);
    desk.postcase.now = new Date(desk.postcase.now.getTime() + 60_000);
    expect(await merge(from, into)).toMatchObject({ status: 200, id: into });
    expect(desk.postcase.table.moves.all()).toMatchObject([{ step: 1 }, { step: 1 }]);
    await desk.write({ from: 'eve@other.test' });
    expect(await merge(from, desk.idOf('eve@other.test'))).toMatchObject({ status: 409, type: 'customer-merged' });
    expect(await desk.change('PATCH', `/customers/${from}`, { name: 'X' })).toMatchObject({ status: 409 });
  });

  it('bring thousands of cases in steps, of which each may come twice or break', async () => {
    const { from, into } = await two();
    const [, example] = desk.postcase.table.cases.all();
    if (!example) throw new Error('There is no second case');
    for (let number = 3; number <= 402; number++)
      desk.postcase.table.cases.put(String(number), {
        ...example,
        number,
        registeredAt: `2026-11-21T10:00:00.${number}Z`,
      });
    await merge(from, into);
    const [first] = desk.postcase.table.moves.all();
    if (!first) throw new Error('Nothing is planned');
    let saved = 0;
    const { cases } = desk.postcase.working;
    const breaking = {
      load: (number: number) => cases.load(number),
      save: (one: Parameters<typeof cases.save>[0]) => {
        if (++saved === 10) throw new Error('The table is gone');
        return cases.save(one);
      },
    };
    await expect(moveCases(first, { ...desk.client.ports, cases: breaking })).rejects.toThrow('gone');
    await moveCases(first, { ...desk.client.ports });
    await moveCases(first, { ...desk.client.ports });
    await move();
    expect(new Set(desk.postcase.table.cases.all().map(({ customerId }) => customerId))).toEqual(new Set([into]));
    expect(desk.postcase.table.moves.all().length).toBeGreaterThan(10);
  });
});

describe('SLA-01 a company', () => {
  it('has customers, cases and a category, which an admin chooses', async () => {
    await desk.write({ from: 'Ann Berger <ann@client.test>', subject: 'One' });
    await desk.write({ from: 'bob@client.test', subject: 'Two' });
    const path = `/accounts/${desk.postcase.table.domains.get('client.test')?.accountId}`;
    expect(await desk.change('PATCH', path, { name: 'Client Ltd' }, 1)).toMatchObject({ status: 200, version: 2 });
    expect(await desk.change('PATCH', path, { name: 'Client Inc' }, 1)).toMatchObject({ status: 412 });
    expect(await desk.ask('GET', path, { role: 'viewer' })).toMatchObject({
      ...{ name: 'Client Ltd', domain: 'client.test' },
      categories: [{ name: 'Standard' }, { name: 'VIP' }],
      customers: expect.arrayContaining([expect.objectContaining({ name: 'Ann Berger' })]),
      history: [{ field: 'name', from: 'client.test', to: 'Client Ltd' }],
    });
    const { cases } = await desk.ask('GET', `${path}/cases`);
    expect(cases).toMatchObject([{ subject: 'Two' }, { subject: 'One' }]);
    const set = (role: 'agent' | 'admin') => desk.ask('PUT', `${path}/category`, { role, body: { category: 'VIP' } });
    expect((await set('agent')).status).toBe(403);
    expect((await set('admin')).status).toBe(204);
    expect((await desk.client.store.read()).rows).toMatchObject([{ lookup: 'account', name: 'client.test' }]);
  });
});

const ofCall = { subject: 'Just then', customer: { phone: '030 901820' }, origin: 'call', tell: 'nothing' };
