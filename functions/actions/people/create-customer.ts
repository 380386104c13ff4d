import { againWhenStale } from '#actions/words/again-when-stale.ts';
import { causeOf } from '#actions/work/cause-of.ts';
import { newCustomer } from '#domain/people/new-customer.ts';
import type { WholeCustomer } from '#domain/people/whole-customer.ts';
import { domainOfNamed, type GivenCustomer, namedCustomer } from '#domain/work/by-hand/customer-by-hand.ts';
import type { CustomerPorts } from './change-customer.ts';
import { keysOfReach, requireNobodys } from './change-reach.ts';
import { companyOf } from './edit-customer.ts';

/**
 * Enters a customer before there is a case (CASE-07).
 * @throws AddressTaken when the address or the phone is another one's, Refusal
 */
export async function createCustomer(
  { who, ...given }: GivenCustomer & { readonly who: string },
  ports: CustomerPorts,
): Promise<WholeCustomer> {
  const cause = causeOf({ who }, ports);
  const configured = await ports.configuration.load();
  const named = namedCustomer(given, configured);
  const reaches = [
    ...(named.address === undefined ? [] : [{ address: named.address }]),
    ...(named.phone === undefined ? [] : [{ phone: named.phone }]),
  ];
  const id = ports.newId();
  return againWhenStale(async () => {
    const known = await ports.customers.known(reaches.flatMap((reach) => keysOfReach(reach, configured)));
    for (const reach of reaches) await requireNobodys(reach, configured, { known, but: undefined }, ports);
    const domain = domainOfNamed(named, configured);
    const company = domain === undefined ? undefined : await companyOf(domain, configured, ports);
    const made = company?.isNew ? company.account : undefined;
    const change = newCustomer(named, company && { ...company, made }, known, id, cause);
    await ports.customers.save(change);
    return change.after;
  }, ports);
}
