import { keysOfPhone } from '#domain/case/people/dialled-phone.ts';
import { phoneIn, phoneKeys } from '#domain/case/people/phone.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { domainOfNamed, type KnownOfNamed, type NamedCustomer } from '#domain/work/by-hand/customer-by-hand.ts';
import type { NewCases } from '../ports.ts';

/** Reads what is known of a customer whom an agent names. */
export async function knownOfNamed(
  named: NamedCustomer,
  configured: Configuration,
  newCases: Pick<NewCases, 'at' | 'accountOf'>,
): Promise<KnownOfNamed> {
  const { phone } = named;
  const sought = phone === undefined ? [] : keysOfPhone(phone, configured.settings.countryOfPhones);
  const ofPhone = await firstAt(sought, newCases);
  const byPhone = ofPhone?.customer;
  const theirs = byPhone && phoneIn(byPhone.address) === undefined ? byPhone.address : undefined;
  const address = named.address ?? theirs;
  const at = address === undefined ? undefined : await newCases.at(address);
  const found = named.address === undefined ? byPhone : at?.customer;
  const domain = found?.accountId === undefined ? domainOfNamed(named, configured) : undefined;
  const isByPhone = named.address === undefined && theirs === undefined;
  return {
    byPhone,
    freeKeys: await freeKeys(byPhone || phone === undefined ? [] : phoneKeys(phone).stored, newCases),
    isUnnamed: (isByPhone ? ofPhone : at)?.isUnnamed === true,
    byAddress: at?.customer,
    account: domain === undefined ? undefined : await newCases.accountOf(domain),
    isSuppressed: at?.isSuppressed === true,
  };
}

type At = Awaited<ReturnType<NewCases['at']>>;

async function firstAt(keys: readonly string[], newCases: Pick<NewCases, 'at'>): Promise<At | undefined> {
  for (const key of keys) {
    const found = await newCases.at(key);
    if (found.customer) return found;
  }
  return undefined;
}

/** Another country's number may stand under what is left of one without its code. */
async function freeKeys(keys: readonly string[], newCases: Pick<NewCases, 'at'>): Promise<readonly string[]> {
  const found = await Promise.all(keys.map((key) => newCases.at(key)));
  return keys.filter((_, index) => !found[index]?.customer);
}
