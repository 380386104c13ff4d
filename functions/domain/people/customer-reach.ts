import type { Cause } from '#domain/case/cause.ts';
import { phoneKeys } from '#domain/case/people/phone.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { CustomerChange, KnownKeys, PeopleEvent } from './customer-change.ts';
import { ownKeys } from './edited-customer.ts';
import { keysOfCustomer, mostAddresses, mostPhones, reachedBy, type WholeCustomer } from './whole-customer.ts';

/** How somebody is reached: by mail or by phone. */
export type Reach = { readonly address: string } | { readonly phone: string };

/**
 * Adds an address or a phone that is nobody's.
 * @returns undefined when it is theirs already.
 * @throws Refusal change-wrong when they have too many.
 */
export function addedReach(
  before: WholeCustomer,
  reach: Reach,
  known: KnownKeys,
  cause: Cause,
): CustomerChange | undefined {
  const isAddress = 'address' in reach;
  const text = isAddress ? reach.address : reach.phone;
  const { addresses, phones } = before;
  if ((isAddress ? addresses : phones).includes(text)) return undefined;
  if (addresses.length >= mostAddresses && isAddress)
    throw new Refusal('change-wrong', `A customer has at most ${mostAddresses} addresses.`);
  if (phones.length >= mostPhones && !isAddress)
    throw new Refusal('change-wrong', `A customer has at most ${mostPhones} phones.`);
  const keys = isAddress ? [text] : phoneKeys(text).stored;
  const after = reachedBy(before, isAddress ? { addresses: [...addresses, text] } : { phones: [...phones, text] });
  return {
    before,
    after: { ...after, version: before.version + 1 },
    events: [eventOf(before, 'address-added', { to: text }, cause)],
    gained: keys.filter((key) => known.get(key)?.customerId === undefined).map((key) => ({ key, from: undefined })),
    lost: [],
    kept: ownKeys(before, known),
  };
}

/**
 * Takes an address or a phone away: it is nobody's from then on.
 * @throws Refusal change-wrong when it is not theirs, or the last one.
 */
export function removedReach(before: WholeCustomer, text: string, known: KnownKeys, cause: Cause): CustomerChange {
  const { addresses, phones } = before;
  const isAddress = addresses.includes(text);
  if (!isAddress && !phones.includes(text)) throw new Refusal('change-wrong', `${text} is not theirs.`);
  if (addresses.length + phones.length === 1)
    throw new Refusal('change-wrong', 'It is all by which the customer is known: add another address or phone first.');
  const left = (all: readonly string[]) => all.filter((one) => one !== text);
  const after = reachedBy(before, { addresses: left(addresses), phones: left(phones) });
  const staying = keysOfCustomer(after);
  const gone = (isAddress ? [text] : phoneKeys(text).stored).filter((key) => !staying.includes(key));
  const kept = ownKeys(before, known);
  return {
    before,
    after: { ...after, version: before.version + 1 },
    events: [eventOf(before, 'address-removed', { from: text }, cause)],
    gained: [],
    lost: gone.filter((key) => kept.includes(key)),
    kept: kept.filter((key) => !gone.includes(key)),
  };
}

/** A line of a customer's history. */
export function eventOf(
  { id: of }: Pick<WholeCustomer, 'id'>,
  what: PeopleEvent['what'],
  change: Pick<PeopleEvent, 'from' | 'to'>,
  { id, at, who }: Cause,
): PeopleEvent {
  return { of, id: `${id}-${what}`, at, who, what, ...change };
}
