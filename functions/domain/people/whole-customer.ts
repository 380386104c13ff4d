import type { Customer } from '#domain/case/customer.ts';
import { customerWords } from '#domain/case/people/customer-words.ts';
import { phoneAddress, phoneKeys, phoneWords } from '#domain/case/people/phone.ts';
import type { Language } from '#domain/words/language.ts';

/** A customer with all that is known of them. */
export interface WholeCustomer extends Customer {
  readonly createdAt: string;
  /** Mail addresses: the one that mail goes to is the first. */
  readonly addresses: readonly string[];
  /** As `phoneOf` gives them. */
  readonly phones: readonly string[];
  /** Of their new cases, whatever language they write in; undefined where that tells it. */
  readonly language: Language | undefined;
  /** IANA name: of the clock where they are. */
  readonly timeZone: string | undefined;
  /** Id of the customer who goes on for this one. */
  readonly mergedInto: string | undefined;
  /** Ids of the customers who were merged into this one: what they left is found and erased by them (OPS-07). */
  readonly merged: readonly string[];
  /** Counts the changes from 1 (CASE-12). */
  readonly version: number;
}

/** Each is a write of a transaction when customers are merged. */
export const mostAddresses = 20;
export const mostPhones = 10;
export const mostMergedCustomers = 20;

/** A customer with other addresses or phones: mail goes to the first address, and who has none is known by a phone. */
export function reachedBy(
  one: WholeCustomer,
  { addresses = one.addresses, phones = one.phones }: Partial<Pick<WholeCustomer, 'addresses' | 'phones'>>,
): WholeCustomer {
  const [first = phones[0] === undefined ? one.address : phoneAddress(phones[0])] = addresses;
  return { ...one, address: first, addresses, phones };
}

/** Under which keys somebody is known. */
export function keysOfCustomer({ addresses, phones }: Pick<WholeCustomer, 'addresses' | 'phones'>): readonly string[] {
  // Phones of two countries may share their last digits.
  return [...new Set([...addresses, ...phones.flatMap((phone) => phoneKeys(phone).stored)])];
}

/** Words by whose beginnings somebody is found (CASE-15). */
export function wordsOfCustomer({ addresses, phones, ...one }: WholeCustomer): readonly string[] {
  const ofAddresses = [one.address, ...addresses].flatMap((address) => customerWords({ ...one, address }));
  return [...new Set([...ofAddresses, ...phones.flatMap(phoneWords)])];
}

/** Told apart from others of the same name, by how they are reached. */
export function nameAndReach(one: Pick<WholeCustomer, 'name' | 'addresses' | 'phones'>): string {
  return [...new Set([one.name, nameOfCustomer({ ...one, name: '' })])].filter(Boolean).join(', ');
}

/** As people know them. */
export function nameOfCustomer({
  name,
  addresses,
  phones,
}: Pick<WholeCustomer, 'name' | 'addresses' | 'phones'>): string {
  return name || (addresses[0] ?? phones[0] ?? '');
}
