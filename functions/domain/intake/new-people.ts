import { type Account, accountDomainOf, type Customer } from '#domain/case/customer.ts';
import type { MailAddress } from '#domain/mail/received-mail.ts';
import type { Given, MailFacts } from './mail-facts.ts';

/** Whose mail it is, and who is new by it (MAIL-12). */
export interface People {
  readonly customer: Pick<Customer, 'id' | 'accountId'> | undefined;
  readonly newCustomer: Customer | undefined;
  readonly newAccount: Account | undefined;
}

/** Junk and bounces make no customers. */
export function peopleOf(
  { writer, customer, account, junk, classification, configuration }: MailFacts,
  { newId }: Given,
): People {
  if (customer || !writer.person || junk || classification.kind === 'bounce')
    return { customer, newCustomer: undefined, newAccount: undefined };
  return newPerson(writer.person, account, configuration.settings.publicMailDomains, newId);
}

/**
 * A customer whom nobody knew, and their company when it is new, too.
 * @param account their company, when it is known.
 */
export function newPerson(
  { address, name }: MailAddress,
  account: Pick<Account, 'id'> | undefined,
  publicMailDomains: string,
  newId: () => string,
): { readonly customer: Customer; readonly newCustomer: Customer; readonly newAccount: Account | undefined } {
  const domain = accountDomainOf(address, publicMailDomains);
  const newAccount = account || domain === undefined ? undefined : { id: newId(), domain, name: domain };
  const newCustomer = { id: newId(), address, name, accountId: (account ?? newAccount)?.id };
  return { customer: newCustomer, newCustomer, newAccount };
}
