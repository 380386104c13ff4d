import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import { againWhenStale, type Pausing } from '#actions/words/again-when-stale.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { CustomerChange, KnownKeys } from '#domain/people/customer-change.ts';
import {
  keysOfCustomer,
  mostMergedCustomers,
  nameOfCustomer,
  type WholeCustomer,
} from '#domain/people/whole-customer.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { Accounts, Customers } from './ports.ts';

export interface CustomerPorts extends Pausing {
  readonly customers: Customers;
  readonly accounts: Accounts;
  readonly configuration: ConfigurationSource;
  now(): Date;
  newId(): string;
}

/** Who asks for a change, of which customer. */
export interface AskedCustomer {
  readonly id: string;
  readonly who: string;
  /** Version that they have seen; undefined for what may be done whatever happened meanwhile. */
  readonly expectedVersion: number | undefined;
}

type Decide = (
  found: WholeCustomer,
  known: KnownKeys,
  configuration: Configuration,
) => CustomerChange | undefined | Promise<CustomerChange | undefined>;

/**
 * Loads a customer, lets a rule decide and saves, as often as somebody else is faster.
 * @param also keys that the rule asks for besides theirs.
 * @returns the customer as they are since.
 * @throws Refusal changed-meanwhile for who has seen another version (CASE-12), customer-missing, customer-merged
 */
export async function changeCustomer(
  { id, expectedVersion }: AskedCustomer,
  also: readonly string[],
  decide: Decide,
  { customers, configuration, ...ports }: CustomerPorts,
): Promise<WholeCustomer> {
  const configured = await configuration.load();
  return againWhenStale(async () => {
    const found = await existingCustomer(id, customers);
    if (found.mergedInto !== undefined)
      throw new Refusal('customer-merged', `${nameOfCustomer(found)} was merged into another customer: work there.`);
    if (expectedVersion !== undefined && expectedVersion !== found.version)
      throw new Refusal('changed-meanwhile', await meanwhile(found, customers));
    const known = await customers.known([...new Set([...keysOfCustomer(found), ...also])]);
    const change = await decide(found, known, configured);
    if (!change) return found;
    await customers.save(change);
    return change.after;
  }, ports);
}

/** @throws Refusal customer-missing */
export async function existingCustomer(id: string, customers: Pick<Customers, 'find'>): Promise<WholeCustomer> {
  const found = await customers.find(id);
  if (found) return found;
  throw new Refusal('customer-missing', 'There is no such customer.');
}

/** The customer, or the one that goes on for them. @throws Refusal customer-missing */
export async function customerGoingOn(id: string, customers: Pick<Customers, 'find'>): Promise<WholeCustomer> {
  let found = await existingCustomer(id, customers);
  for (let hops = 0; found.mergedInto !== undefined && hops <= mostMergedCustomers; hops++)
    found = await existingCustomer(found.mergedInto, customers);
  return found;
}

async function meanwhile(found: WholeCustomer, customers: Customers): Promise<string> {
  const [last] = await customers.history(found.id, 1);
  const what = last ? `, last by ${last.who} at ${last.at} (${last.field ?? last.what})` : '';
  return `${nameOfCustomer(found)} was changed meanwhile${what}: look again.`;
}
