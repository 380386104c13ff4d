import { phoneAddress, phoneIn } from '#domain/case/people/phone.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { domainOfNamed, type KnownOfNamed, type NamedCustomer } from '#domain/work/by-hand/customer-by-hand.ts';
import type { NewCases } from '../ports.ts';

/** Reads what is known of a customer whom an agent names. */
export async function knownOfNamed(
  named: NamedCustomer,
  configured: Configuration,
  newCases: Pick<NewCases, 'at' | 'accountOf'>,
): Promise<KnownOfNamed> {
  const byPhone = named.phone === undefined ? undefined : (await newCases.at(phoneAddress(named.phone))).customer;
  const theirs = byPhone && phoneIn(byPhone.address) === undefined ? byPhone.address : undefined;
  const address = named.address ?? theirs;
  const at = address === undefined ? undefined : await newCases.at(address);
  const found = named.address === undefined ? byPhone : at?.customer;
  const domain = found?.accountId === undefined ? domainOfNamed(named, configured) : undefined;
  return {
    byPhone,
    byAddress: at?.customer,
    account: domain === undefined ? undefined : await newCases.accountOf(domain),
    isSuppressed: at?.isSuppressed === true,
  };
}
