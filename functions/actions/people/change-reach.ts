import { causeOf } from '#actions/work/cause-of.ts';
import { keysOfPhone } from '#domain/case/people/dialled-phone.ts';
import { phoneKeys } from '#domain/case/people/phone.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { AddressTaken } from '#domain/people/address-taken.ts';
import type { KnownKeys } from '#domain/people/customer-change.ts';
import { addedReach, type Reach, removedReach } from '#domain/people/customer-reach.ts';
import type { WholeCustomer } from '#domain/people/whole-customer.ts';
import { namedCustomer } from '#domain/work/by-hand/customer-by-hand.ts';
import { type AskedCustomer, type CustomerPorts, changeCustomer, customerGoingOn } from './change-customer.ts';

/** As an agent writes it: one of both. */
export interface AskedReach {
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
}

/**
 * Adds an address or a phone to a customer.
 * @throws AddressTaken when it is another one's, Refusal
 */
export async function addReach(
  { reach, ...asked }: AskedCustomer & { readonly reach: AskedReach },
  ports: CustomerPorts,
): Promise<WholeCustomer> {
  const cause = causeOf(asked, ports);
  const configured = await ports.configuration.load();
  const named = reachOf(reach, configured);
  const keys = keysOfReach(named, configured);
  return changeCustomer(
    asked,
    keys,
    async (found, known) => {
      await requireNobodys(named, configured, { known, but: found.id }, ports);
      return addedReach(found, named, known, cause);
    },
    ports,
  );
}

/** Takes an address or a phone away from a customer. @throws Refusal */
export function removeReach(
  { text, ...asked }: AskedCustomer & { readonly text: string },
  ports: CustomerPorts,
): Promise<WholeCustomer> {
  const cause = causeOf(asked, ports);
  return changeCustomer(asked, [], (found, known) => removedReach(found, text, known, cause), ports);
}

/** Under which keys somebody may be known already, and would be known from now on. */
export function keysOfReach(reach: Reach, { settings }: Configuration): readonly string[] {
  if ('address' in reach) return [reach.address];
  return [...new Set([...phoneKeys(reach.phone).stored, ...keysOfPhone(reach.phone, settings.countryOfPhones)])];
}

/** @throws AddressTaken */
export async function requireNobodys(
  reach: Reach,
  configured: Configuration,
  { known, but }: { readonly known: KnownKeys; readonly but: string | undefined },
  { customers }: Pick<CustomerPorts, 'customers'>,
): Promise<void> {
  const sought = 'address' in reach ? [reach.address] : keysOfPhone(reach.phone, configured.settings.countryOfPhones);
  const owners = sought.flatMap((key) => known.get(key)?.customerId ?? []).filter((id) => id !== but);
  const [owner] = owners;
  if (owner === undefined) return;
  throw new AddressTaken('address' in reach ? reach.address : reach.phone, await customerGoingOn(owner, customers));
}

/** @throws Refusal change-wrong */
function reachOf({ address, phone }: AskedReach, configured: Configuration): Reach {
  const named = namedCustomer({ name: '', ...(address === undefined ? { phone } : { address }) }, configured);
  return named.address === undefined ? { phone: named.phone ?? '' } : { address: named.address };
}
