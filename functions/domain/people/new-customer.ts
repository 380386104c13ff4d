import type { Cause } from '#domain/case/cause.ts';
import type { Account } from '#domain/case/customer.ts';
import { phoneAddress, phoneKeys } from '#domain/case/people/phone.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { NamedCustomer } from '#domain/work/by-hand/customer-by-hand.ts';
import type { CustomerChange, KnownKeys } from './customer-change.ts';
import { eventOf } from './customer-reach.ts';
import type { WholeCustomer } from './whole-customer.ts';

/**
 * A customer whom an agent enters before there is a case.
 * @param company theirs, which may be new.
 * @throws Refusal change-wrong for a company alone: that is no person.
 */
export function newCustomer(
  { address, phone, name }: NamedCustomer,
  company:
    | { readonly account: Pick<Account, 'id'>; readonly isNew: boolean; readonly made: Account | undefined }
    | undefined,
  known: KnownKeys,
  id: string,
  cause: Cause,
): CustomerChange {
  const first = address ?? (phone === undefined ? undefined : phoneAddress(phone));
  if (first === undefined)
    throw new Refusal('change-wrong', 'How is the customer known? Name a mail address or a phone.');
  const after: WholeCustomer = {
    ...{ id, address: first, name, accountId: company?.account.id, createdAt: cause.at },
    addresses: address === undefined ? [] : [address],
    phones: phone === undefined ? [] : [phone],
    ...{ language: undefined, timeZone: undefined, mergedInto: undefined, merged: [], version: 1 },
  };
  const keys = [...after.addresses, ...after.phones.flatMap((one) => phoneKeys(one).stored)];
  return {
    before: undefined,
    after,
    events: [eventOf(after, 'created', { to: name || first }, cause)],
    gained: keys.filter((key) => known.get(key)?.customerId === undefined).map((key) => ({ key, from: undefined })),
    ...{ lost: [], kept: [], newAccount: company?.made },
  };
}
