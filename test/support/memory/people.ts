import type { Account, Customer } from '#domain/case/customer.ts';
import type { MemoryTable } from './table.ts';
import { create, type ExpectingWrite } from './transaction.ts';

interface NewPeople {
  readonly newCustomer: Customer | undefined;
  readonly newAccount: Account | undefined;
  readonly proven?: string | undefined;
  readonly at: string;
}

export function memoryPeopleWrites(
  { newCustomer, newAccount, proven, at }: NewPeople,
  { customers, addresses, accounts, domains }: MemoryTable,
): ExpectingWrite[] {
  const writes: ExpectingWrite[] = [];
  if (newCustomer) {
    const { id, address, accountId } = newCustomer;
    writes.push(create('the customer is new', customers, id, newCustomer), {
      expectation: 'the address is nobody’s',
      isMet: addresses.get(address)?.customerId === undefined,
      item: `address ${address}`,
      write: () => addresses.put(address, { ...addresses.get(address), customerId: id, accountId }),
    });
  }
  if (proven !== undefined)
    writes.push({
      expectation: 'the address is known',
      isMet: true,
      item: `proven ${proven}`,
      write: () => {
        const nobody = { customerId: undefined, accountId: undefined };
        addresses.put(proven, { ...(addresses.get(proven) ?? nobody), provenAt: at });
      },
    });
  if (newAccount) {
    const { id, domain } = newAccount;
    writes.push(
      create('the account is new', accounts, id, newAccount),
      create('the domain is unknown', domains, domain, { accountId: id }),
    );
  }
  return writes;
}
