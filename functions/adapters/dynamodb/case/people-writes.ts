import type { Account, Customer } from '#domain/case/customer.ts';
import type { Entities } from '../entities/entities.ts';
import type { ExpectingWrite } from '../table/transaction.ts';
import { wordWrites } from './people-index.ts';

/** Who is new or proven by a mail or by an agent's word. */
interface NewPeople {
  readonly newCustomer: Customer | undefined;
  readonly newAccount: Account | undefined;
  readonly proven?: string | undefined;
  readonly at: string;
}

/** Writes of people whom nobody knew: two who come at once are one. */
export function peopleWrites(
  { newCustomer, newAccount, proven, at: createdAt }: NewPeople,
  items: Entities,
): ExpectingWrite[] {
  const { customer, customerAddress, account, accountDomain } = items;
  const writes: ExpectingWrite[] = [];
  if (newCustomer) {
    const { address, id: customerId, accountId } = newCustomer;
    writes.push(
      { expectation: 'the customer is new', write: customer.create({ ...newCustomer, createdAt }) },
      {
        expectation: 'the address is nobody’s',
        kind: 'Update',
        write: customerAddress
          .upsert({ address, customerId, accountId, ...(proven === address && { provenAt: createdAt }) })
          .where((known, { notExists }) => notExists(known.customerId)),
      },
      ...wordWrites(newCustomer, items),
    );
  }
  if (proven !== undefined && proven !== newCustomer?.address)
    writes.push({
      expectation: 'the address is known',
      kind: 'Update',
      write: customerAddress.upsert({ address: proven, provenAt: createdAt }),
    });
  if (newAccount) {
    const { domain, id: accountId } = newAccount;
    writes.push(
      { expectation: 'the account is new', write: account.create({ ...newAccount, createdAt }) },
      { expectation: 'the domain is unknown', write: accountDomain.create({ domain, accountId }) },
    );
  }
  return writes;
}
