import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import { peopleWith } from '#actions/lists/find.ts';
import type { FoundCustomer, PeopleIndex } from '#actions/lists/ports.ts';
import { soughtOf } from '#domain/lists/sought.ts';

const mostFound = 50;

/** Customers by beginnings of their names, addresses and companies, and by a phone in any form (CASE-07). */
export async function findCustomers(
  text: string,
  { peopleIndex, configuration }: { readonly peopleIndex: PeopleIndex; readonly configuration: ConfigurationSource },
): Promise<readonly FoundCustomer[]> {
  const { settings } = await configuration.load();
  const { words } = soughtOf(text, settings.caseNumberMask, settings.countryOfPhones);
  const { customers } = await peopleWith(words, { peopleIndex });
  return peopleIndex.customers(customers.slice(0, mostFound));
}
