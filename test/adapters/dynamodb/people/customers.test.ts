import { expect, it } from 'vitest';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { PeopleNews } from '#domain/case/customer.ts';
import { addedReach, removedReach } from '#domain/people/customer-reach.ts';
import { editedCustomer } from '#domain/people/edited-customer.ts';
import { mergedCustomer } from '#domain/people/merged-customer.ts';
import { newCustomer } from '#domain/people/new-customer.ts';
import { keysOfCustomer, type WholeCustomer } from '#domain/people/whole-customer.ts';
import { byOlga } from '../../../support/agents.ts';
import { caseOf } from '../../../support/facts.ts';
import { describeBoth, type PortsOfTable } from '../both-tables.ts';
import { registrationOf } from '../registration-of.ts';

describeBoth('CASE-07 Customers', (empty) => {
  let acts = 0;
  const cause = () => ({ ...byOlga, id: `act-${++acts}` });
  const acme = { id: 'acme-1', domain: 'acme.example', name: 'acme.example' };
  const enter = async (
    { customers }: PortsOfTable,
    id: string,
    reach: { readonly address?: string; readonly phone?: string },
    company?: typeof acme,
  ) => {
    const named = { address: reach.address, phone: reach.phone, name: id, domain: undefined };
    const account = company && { account: company, isNew: true, made: company };
    await customers.save(newCustomer(named, account, new Map(), id, cause()));
    return found(customers, id);
  };
  const found = async (customers: PortsOfTable['customers'], id: string): Promise<WholeCustomer> => {
    const one = await customers.find(id);
    if (!one) throw new Error(`There is no customer ${id}`);
    return one;
  };
  const knownOf = ({ customers }: PortsOfTable, ...all: WholeCustomer[]) =>
    customers.known(all.flatMap(keysOfCustomer));

  it('are entered with what they are found by, once', async () => {
    const ports = await empty();
    const ann = await enter(ports, 'ann', { address: 'ann@acme.example', phone: '+4930901820' }, acme);
    expect(ann).toEqual({
      ...{ id: 'ann', address: 'ann@acme.example', name: 'ann', accountId: 'acme-1', createdAt: byOlga.at },
      ...{ addresses: ['ann@acme.example'], phones: ['+4930901820'], merged: [], version: 1 },
      ...{ language: undefined, timeZone: undefined, mergedInto: undefined },
    });
    const known = await ports.customers.known(['ann@acme.example', 'tel:+4930901820', 'eve@other.test']);
    expect([...known.values()].map(({ customerId }) => customerId)).toEqual(['ann', 'ann']);
    expect((await ports.peopleIndex.withWord('3090', 5)).customers).toEqual(['ann']);
    expect(await ports.peopleIndex.customers(['ann'])).toMatchObject([{ phones: ['+4930901820'], account: acme.name }]);
    expect(await ports.accounts.members('acme-1', 5, undefined)).toEqual(['ann']);
    expect(await ports.accounts.at('acme.example')).toEqual({ ...acme, version: 1 });
    await expect(enter(ports, 'ann', { address: 'other@acme.example' })).rejects.toBeInstanceOf(StaleFacts);
    await expect(enter(ports, 'eve', { address: 'ann@acme.example' })).rejects.toBeInstanceOf(StaleFacts);
    expect(await ports.customers.find('eve')).toBeUndefined();
  });

  it('CASE-12 are edited by who has seen them as they are', async () => {
    const ports = await empty();
    const ann = await enter(ports, 'ann', { address: 'ann@acme.example' }, acme);
    const edit = { name: 'Ann Berger', language: 'ru', timeZone: 'Europe/Berlin', account: null } as const;
    const change = editedCustomer(ann, edit, await knownOf(ports, ann), acme, cause());
    if (!change) throw new Error('Nothing was changed');
    await ports.customers.save(change);
    await expect(ports.customers.save(change)).rejects.toBeInstanceOf(StaleFacts);
    const { account: _, ...columns } = edit;
    const edited = { ...columns, accountId: undefined, version: 2 };
    expect(await found(ports.customers, 'ann')).toMatchObject(edited);
    expect(await ports.accounts.members('acme-1', 5, undefined)).toEqual([]);
    expect((await ports.peopleIndex.withWord('berger', 5)).customers).toEqual(['ann']);
    expect((await ports.peopleIndex.withWord('acme.example', 5)).customers).toEqual([]);
    const { customer } = await ports.cases.known({
      identityKey: undefined,
      messageIds: [],
      address: 'ann@acme.example',
    });
    expect(customer).toMatchObject({ id: 'ann', accountId: undefined, language: 'ru' });
    const lines = await ports.customers.history('ann', 10);
    expect(lines.map(({ what, field }) => field ?? what)).toEqual(
      expect.arrayContaining(['created', 'name', 'language', 'timeZone', 'account']),
    );
    expect(await ports.customers.history('ann', 1)).toHaveLength(1);
  });

  it('gain and lose addresses, each of one customer', async () => {
    const ports = await empty();
    const ann = await enter(ports, 'ann', { phone: '+79123456789' });
    const add = addedReach(ann, { address: 'ann@home.test' }, await knownOf(ports, ann), cause());
    if (!add) throw new Error('It is hers already');
    await ports.customers.save(add);
    const reached = await found(ports.customers, 'ann');
    expect(reached).toMatchObject({ address: 'ann@home.test', addresses: ['ann@home.test'], phones: ['+79123456789'] });
    const eve = await enter(ports, 'eve', { address: 'eve@other.test' });
    const taken = addedReach(eve, { address: 'ann@home.test' }, new Map(), cause());
    await expect(taken && ports.customers.save(taken)).rejects.toBeInstanceOf(StaleFacts);
    await ports.customers.save(removedReach(reached, '+79123456789', await knownOf(ports, reached), cause()));
    expect(await found(ports.customers, 'ann')).toMatchObject({ phones: [], version: 3 });
    expect((await ports.customers.known(['tel:+79123456789'])).get('tel:+79123456789')?.customerId).toBeUndefined();
    expect((await ports.peopleIndex.withWord('79123', 5)).customers).toEqual([]);
  });

  it('are merged: the source leads to who goes on, with its addresses and its words', async () => {
    const ports = await empty();
    const ann = await enter(ports, 'ann', { address: 'ann@acme.example', phone: '+4930901820' }, acme);
    const home = await enter(ports, 'home', { address: 'ann@home.test', phone: '+79123456789' });
    await ports.customers.save(mergedCustomer(ann, home, await knownOf(ports, ann, home), cause()));
    expect(await found(ports.customers, 'home')).toMatchObject({
      ...{ addresses: ['ann@home.test', 'ann@acme.example'], merged: ['ann'], accountId: 'acme-1', version: 2 },
      phones: expect.arrayContaining(['+79123456789', '+4930901820']),
    });
    expect(await found(ports.customers, 'ann')).toMatchObject({ mergedInto: 'home' });
    const keys = ['ann@acme.example', 'tel:+4930901820', 'tel:*4930901820'];
    const owners = [...(await ports.customers.known(keys)).values()].map(({ customerId }) => customerId);
    expect(owners).toEqual(['home', 'home', 'home']);
    expect(await ports.accounts.members('acme-1', 5, undefined)).toEqual(['home']);
    expect(await ports.peopleIndex.customers(['ann', 'home'])).toMatchObject([{ id: 'home' }]);
    expect((await ports.peopleIndex.withWord('ann@acme', 5)).customers).toContain('home');
    await ports.customers.plan({ from: 'ann', into: 'home', step: 2, who: 'olga', at: byOlga.at });
  });

  it('CASE-15 are named by mail at their first address alone, and never again once they have a name', async () => {
    const ports = await empty();
    const { customers, cases } = ports;
    const named = { address: 'ann@home.test', phone: undefined, name: '', domain: undefined };
    await customers.save(newCustomer(named, undefined, new Map(), 'ann', cause()));
    const isUnnamed = async (address: string) =>
      (await cases.known({ identityKey: undefined, messageIds: [], address })).customer?.isUnnamed === true;
    expect(await isUnnamed('ann@home.test')).toBe(true);
    const ann = await found(customers, 'ann');
    const added = addedReach(ann, { address: 'ann@work.test' }, await knownOf(ports, ann), cause());
    if (added) await customers.save(added);
    expect(await isUnnamed('ann@work.test')).toBe(false);
    const reached = await found(customers, 'ann');
    const change = editedCustomer(reached, { name: 'Ann Berger' }, await knownOf(ports, reached), undefined, cause());
    if (change) await customers.save(change);
    expect(await isUnnamed('ann@home.test')).toBe(false);
  });

  it('MAIL-16 get mail again, with a line of history, once', async () => {
    const ports = await empty();
    await enter(ports, 'ann', { address: 'ann@acme.example' });
    await ports.feedback.suppress('ann@acme.example', byOlga.at, 'No such user');
    const line = { of: 'ann', id: 'l1', at: byOlga.at, who: 'olga', what: 'suppression-lifted' } as const;
    expect((await ports.customers.known(['ann@acme.example'])).get('ann@acme.example')).toMatchObject({
      ...{ customerId: 'ann', suppressedAt: byOlga.at, suppressedFor: 'No such user' },
    });
    expect(await ports.customers.lift('ann@acme.example', line)).toBe(true);
    expect(await ports.customers.lift('ann@acme.example', { ...line, id: 'l2' })).toBe(false);
    expect(await ports.customers.history('ann', 10)).toMatchObject([
      { what: 'suppression-lifted' },
      { what: 'created' },
    ]);
  });

  it('are known by all their phones, also those that an agent named with a case', async () => {
    const ports = await empty();
    await ports.cases.register(registrationOf());
    const ann = { id: 'ann', address: 'ann@client.test', name: 'Ann', accountId: 'acme' };
    await ports.newCases.open({
      case: caseOf({ number: 7, version: 1 }),
      people: { newPhone: { phone: '+4930901820', keys: ['tel:+4930901820'], owner: ann } },
      ...{ events: [], messages: [], waits: [] },
    });
    expect(await found(ports.customers, 'ann')).toMatchObject({ phones: ['+4930901820'], version: 2 });
  });

  it('SLA-01 have companies that are renamed by who has seen them, and list their cases', async () => {
    const ports = await empty();
    await ports.cases.register(registrationOf());
    const account = await ports.accounts.at('client.test');
    if (!account) throw new Error('There is no company');
    const line = { of: account.id, id: 'l1', at: byOlga.at, who: 'olga', what: 'changed' } as const;
    await ports.accounts.rename(account, 'Client Ltd', line);
    await expect(ports.accounts.rename(account, 'Client Inc', { ...line, id: 'l2' })).rejects.toBeInstanceOf(
      StaleFacts,
    );
    expect(await ports.accounts.find(account.id)).toMatchObject({ name: 'Client Ltd', version: 2 });
    await ports.accounts.rename({ ...account, version: 2 }, 'Client', { ...line, id: 'l3' });
    const about = caseOf({ number: 1 });
    const page = await ports.lists.ofAccount(String(about.accountId), 5, undefined);
    expect(page).toEqual([{ at: about.registeredAt, number: 1 }]);
    expect(await ports.lists.ofAccount(String(about.accountId), 5, page[0])).toEqual([]);
  });

  it('who were merged get no case, no name and no phone any more: what was read of them is old', async () => {
    const ports = await empty();
    const ann = await enter(ports, 'ann', { address: 'ann@acme.example' });
    const nobody: WholeCustomer = { ...(await enter(ports, 'nobody', { address: 'ann@home.test' })), name: '' };
    await ports.customers.save({ ...noNews, before: { ...nobody, version: 1 }, after: { ...nobody, version: 2 } });
    const source = await found(ports.customers, 'nobody');
    await ports.customers.save(mergedCustomer(source, ann, await knownOf(ports, ann, source), cause()));
    const late: PeopleNews[] = [
      { owner: 'nobody' },
      { owner: 'nobody', learned: { before: nobody, after: { ...nobody, name: 'Ann' } } },
      { owner: 'nobody', newPhone: { phone: '+4930901820', keys: ['tel:+4930901820'], owner: nobody } },
    ];
    for (const people of late) {
      const opened = {
        case: caseOf({ number: 7, version: 1, customerId: 'nobody' }),
        messages: [],
        events: [],
        waits: [],
      };
      await expect(ports.newCases.open({ ...opened, people })).rejects.toBeInstanceOf(StaleFacts);
      await expect(
        ports.cases.register({ ...registrationOf(), newCustomer: undefined, newAccount: undefined, ...people }),
      ).rejects.toBeInstanceOf(StaleFacts);
    }
    expect(await ports.page(7)).toBeUndefined();
    await ports.newCases.open({
      ...{ case: caseOf({ number: 7, version: 1, customerId: 'ann' }), messages: [], events: [], waits: [] },
      people: { owner: 'ann' },
    });
    expect(await ports.page(7)).toBeDefined();
  });
});

const noNews = { events: [], gained: [], lost: [], kept: [] };
