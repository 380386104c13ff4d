import { accountDomainOf, type Customer } from '#domain/case/customer.ts';
import type { KnownCustomer } from './mail-facts.ts';

/** What an address tells of who has it. */
export type KnownPerson = Pick<Customer, 'accountId'> & Pick<KnownCustomer, 'provenAt'>;

/**
 * Whether both addresses are of one company, by their mail domain.
 * @param publicMailDomains the setting: further domains where anybody opens a mailbox.
 */
export function areColleagues(one: string, other: string, publicMailDomains: string): boolean {
  const domain = accountDomainOf(one, publicMailDomains);
  return domain !== undefined && domain === accountDomainOf(other, publicMailDomains);
}

/**
 * Those of a mail's other addressees who may be told of its case (NOTE-03): who wrote to us before, authenticated, and people of the
 * customer's account or mail domain.
 */
export function knownAmong(
  others: readonly string[],
  customer: { readonly address: string; readonly accountId: string | undefined },
  people: ReadonlyMap<string, KnownPerson>,
  publicMailDomains: string,
): readonly string[] {
  return others.filter((address) => {
    const { accountId, provenAt } = people.get(address) ?? {};
    const isOfAccount = accountId !== undefined && accountId === customer.accountId;
    return areColleagues(address, customer.address, publicMailDomains) || isOfAccount || provenAt !== undefined;
  });
}
