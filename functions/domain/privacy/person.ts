import { phoneAddress } from '#domain/case/people/phone.ts';
import { keysOfCustomer, type WholeCustomer } from '#domain/people/whole-customer.ts';

/** Whoever data is about: a customer with those who were merged into them, or an address that is no customer's. */
export interface Person {
  /** Ids of customers: the one that goes on is the first. */
  readonly ids: readonly string[];
  /** Mail addresses in lower case. */
  readonly addresses: readonly string[];
  /** As `phoneOf` gives them. */
  readonly phones: readonly string[];
  readonly names: readonly string[];
}

/**
 * Whose the case is in which an item stands. own: the person is its customer · others: they take part · named: they are named at
 * most · everybody: nobody is to be known any more, as its time is over
 */
export type Whose = 'own' | 'others' | 'named' | 'everybody';

/** @param merged customers who were merged into the first one, which may have left names */
export function personOf(customer: WholeCustomer, merged: readonly WholeCustomer[]): Person {
  const all = [customer, ...merged];
  return {
    ids: [customer.id, ...customer.merged],
    addresses: unique(all.flatMap(({ addresses }) => addresses.map((address) => address.toLowerCase()))),
    phones: unique(all.flatMap(({ phones }) => phones)),
    names: unique(all.map(({ name }) => name.trim()).filter((name) => name !== '')),
  };
}

/** Somebody who is no customer: a mail of theirs is held, a copy went to them, or mail to them fails. */
export function personAt(address: string): Person {
  return { ids: [], addresses: [address.toLowerCase()], phones: [], names: [] };
}

/** Somebody as they were known before, and are known now. */
export function samePerson(before: Person, now: Person): Person {
  return {
    ids: unique([...now.ids, ...before.ids]),
    addresses: unique([...now.addresses, ...before.addresses]),
    phones: unique([...now.phones, ...before.phones]),
    names: unique([...now.names, ...before.names]),
  };
}

/** Whether two are one: the short form of a phone may be another one's, and says nothing. */
export function isSamePerson(one: Person, other: Person): boolean {
  return one.ids.some((id) => other.ids.includes(id)) || one.addresses.some((at) => other.addresses.includes(at));
}

/** Under which keys they are known, and by which words of theirs it is kept that they were erased. */
export function keysOfPerson({ addresses, phones }: Person): readonly string[] {
  return keysOfCustomer({ addresses, phones });
}

/** Whether an address, or a phone that stands for one, is theirs. */
export function isTheirs(address: unknown, { addresses, phones }: Person): boolean {
  if (typeof address !== 'string') return false;
  return addresses.includes(address.toLowerCase()) || phones.some((phone) => address === phoneAddress(phone));
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
