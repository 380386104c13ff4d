import type { Cases } from '#actions/life/ports.ts';
import type { CaseLists } from '#actions/lists/ports.ts';
import { againWhenStale } from '#actions/words/again-when-stale.ts';
import { causeOf } from '#actions/work/cause-of.ts';
import { eventOf } from '#domain/people/customer-reach.ts';
import { heardCase } from '#domain/people/heard-case.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { casesOf } from './cases-of.ts';
import { type AskedCustomer, type CustomerPorts, customerGoingOn } from './change-customer.ts';

export interface LiftPorts extends CustomerPorts {
  readonly lists: Pick<CaseLists, 'ofCustomer'>;
  readonly cases: Pick<Cases, 'load' | 'save'>;
}

/** The newest ones: nobody waits for mail of older cases. */
const mostCases = 30;

/**
 * Mail to an address of a customer may go again, though it came back for good before (MAIL-16), and their cases of that time hear again
 * what becomes of them. The same again changes nothing.
 * @throws Refusal change-wrong when the address is not theirs.
 */
export async function liftSuppression(
  { id, who, address }: Omit<AskedCustomer, 'expectedVersion'> & { readonly address: string },
  ports: LiftPorts,
): Promise<void> {
  const { customers, lists, cases } = ports;
  const found = await customerGoingOn(id, customers);
  if (!found.addresses.includes(address)) throw new Refusal('change-wrong', `${address} is not theirs.`);
  await customers.lift(address, eventOf(found, 'suppression-lifted', { to: address }, causeOf({ who }, ports)));
  const places = await casesOf(found, mostCases, undefined, lists);
  for (const { number } of places)
    await againWhenStale(async () => {
      const about = await cases.load(number);
      const change = about && heardCase(about, address);
      if (change) await cases.save(change);
    }, ports);
}
