import { expect, it } from 'vitest';
import { caseOf } from '../../../support/facts.ts';
import { describeBoth } from '../both-tables.ts';
import { joiningOf, memoryOf, messageOf, registrationOf } from '../registration-of.ts';

describeBoth('CASE-15 Customers by their words', (empty) => {
  const eve = { id: 'eve', address: 'eve.annan@other.test', name: 'Eve', accountId: undefined };
  const withBoth = async () => {
    const ports = await empty();
    await ports.cases.register(registrationOf());
    await ports.cases.register(
      registrationOf({
        memory: memoryOf('m2'),
        cases: [{ case: caseOf({ number: 2, version: 1, customerId: 'eve' }), expectedVersion: undefined }],
        message: messageOf({ id: 'm2', caseNumber: 2 }),
        ...{ events: [], notices: [], newCustomer: eve, newAccount: undefined },
      }),
    );
    const { newCustomer: ann } = registrationOf();
    for (const customer of [ann, eve, eve]) if (customer) await ports.peopleIndex.keep(customer);
    return ports;
  };

  it('are found by a beginning, the shortest word first, as many as are wanted', async () => {
    const { peopleIndex } = await withBoth();
    expect(await peopleIndex.withWord('ann', 10)).toEqual({ customers: ['ann', 'eve'], cases: [] });
    expect(await peopleIndex.withWord('ann', 1)).toEqual({ customers: ['ann'], cases: [] });
    expect(await peopleIndex.withWord('annan', 10)).toEqual({ customers: ['eve'], cases: [] });
    expect(await peopleIndex.withWord('client.t', 10)).toEqual({ customers: ['ann'], cases: [] });
    expect(await peopleIndex.withWord('other', 10)).toEqual({ customers: [], cases: [] });
    expect(await peopleIndex.withWord('an%', 10)).toEqual({ customers: [], cases: [] });
  });

  it('are told with their company, those that are gone left out', async () => {
    const { peopleIndex } = await withBoth();
    expect(await peopleIndex.customers(['eve', 'nobody', 'ann'])).toEqual([
      { id: 'eve', address: 'eve.annan@other.test', name: 'Eve', account: undefined, phones: [] },
      { id: 'ann', address: 'ann@client.test', name: 'Ann', account: 'client.test', phones: [] },
    ]);
    expect(await peopleIndex.customers([])).toEqual([]);
  });

  it('are the same after a further mail of theirs', async () => {
    const { cases, peopleIndex } = await withBoth();
    await cases.register(joiningOf('m3', 1));
    expect(await peopleIndex.withWord('ann', 10)).toEqual({ customers: ['ann', 'eve'], cases: [] });
  });
});
