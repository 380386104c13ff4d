import { causeOf } from '#actions/work/cause-of.ts';
import { eventOf } from '#domain/people/customer-reach.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { type AskedCustomer, type CustomerPorts, customerGoingOn } from './change-customer.ts';

/**
 * Mail to an address of a customer may go again, though it came back for good before (MAIL-16). The same again changes nothing.
 * @throws Refusal change-wrong when the address is not theirs.
 */
export async function liftSuppression(
  { id, who, address }: Omit<AskedCustomer, 'expectedVersion'> & { readonly address: string },
  ports: CustomerPorts,
): Promise<void> {
  const found = await customerGoingOn(id, ports.customers);
  if (!found.addresses.includes(address)) throw new Refusal('change-wrong', `${address} is not theirs.`);
  await ports.customers.lift(address, eventOf(found, 'suppression-lifted', { to: address }, causeOf({ who }, ports)));
}
