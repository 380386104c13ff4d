import type { EntityItem } from 'electrodb';
import { phoneIn } from '#domain/case/people/phone.ts';
import type { WholeCustomer } from '#domain/people/whole-customer.ts';
import type { Entities } from '../entities/entities.ts';

/** A customer from their item. */
export function wholeCustomer({ others = [], phones = [], ...one }: EntityItem<Entities['customer']>): WholeCustomer {
  const { id, address, name, accountId, createdAt, language, timeZone, mergedInto, merged = [], edits = 0 } = one;
  const phone = phoneIn(address);
  return {
    ...{ id, address, name, accountId, createdAt, language, timeZone, mergedInto, merged },
    addresses: [...new Set([...(phone === undefined ? [address] : []), ...others.toSorted()])],
    phones: [...new Set([...(phone === undefined ? [] : [phone]), ...phones.toSorted()])],
    version: edits + 1,
  };
}

/** The item of a customer. */
export function customerItem({ addresses, phones, merged, version, ...one }: WholeCustomer) {
  const others = addresses.filter((address) => address !== one.address);
  const further = phones.filter((phone) => phone !== phoneIn(one.address));
  return {
    ...one,
    // A set that is empty cannot be stored.
    ...(others.length > 0 && { others }),
    ...(further.length > 0 && { phones: further }),
    ...(merged.length > 0 && { merged }),
    edits: version - 1,
  };
}
