import type { ShownCustomer } from '#actions/people/show-customer.ts';
import type { CustomerPage, PeopleLine } from '#contract/people/customers.ts';
import type { PeopleEvent } from '#domain/people/customer-change.ts';

/** A customer as the console shows them. */
export function customerPageAnswer({ customer, account, category, known, history }: ShownCustomer): CustomerPage {
  const { id, version, name, addresses, phones, language, timeZone, createdAt } = customer;
  return {
    ...{ id, version, name, phones: [...phones], language, timeZone, category },
    addresses: addresses.map((address) => {
      const { provenAt, suppressedAt, suppressedFor = '' } = known.get(address) ?? {};
      const suppressed = suppressedAt === undefined ? undefined : { at: suppressedAt, why: suppressedFor };
      return { address, provenAt, suppressed };
    }),
    account: account && { id: account.id, name: account.name, domain: account.domain },
    createdAt: createdAt || undefined,
    history: history.map(lineOf),
  };
}

export function lineOf({ of: _, ...line }: PeopleEvent): PeopleLine {
  return line;
}
