import type { Customers } from '#actions/people/ports.ts';
import { wordsOfCustomer } from '#domain/people/whole-customer.ts';
import { type Counts, nothing } from '#domain/privacy/erasure.ts';
import { keysOfPerson, type Person } from '#domain/privacy/person.ts';
import { ownPlaces } from '#domain/privacy/place.ts';
import type { Reference, StoredItem } from '#domain/privacy/stored-item.ts';
import { pagesOf } from './case-holdings.ts';
import type { Estate } from './ports.ts';

/** Mail limits count by the hour, and are forgotten after two. */
const hoursOfLimits = 3;
const hourMs = 60 * 60_000;

/**
 * Removes a customer with their addresses and their history. Who they are goes at once and last: whoever is interrupted before that
 * finds all of them again.
 */
export async function erasePeople(
  person: Person,
  {
    estate,
    customers,
    now,
  }: { readonly estate: Estate; readonly customers: Pick<Customers, 'find' | 'known'>; now(): Date },
): Promise<Counts> {
  const known = await customers.known(keysOfPerson(person));
  const found = (await Promise.all(person.ids.map((id) => customers.find(id)))).filter((one) => one !== undefined);
  const words = found.flatMap((one) =>
    wordsOfCustomer(one).map((word): Reference => ({ kind: 'customer-word', word, customerId: one.id })),
  );
  const members = found.flatMap(({ id: customerId, accountId }): Reference[] =>
    accountId === undefined ? [] : [{ kind: 'account-member', accountId, customerId }],
  );
  const limits = person.addresses.flatMap((name) =>
    hoursBefore(now()).map((hour): Reference => ({ kind: 'mail-limit', name, hour })),
  );
  await estate.forget([...words, ...members, ...limits]);
  const last: StoredItem[] = [];
  let removed = 0;
  for (const place of ownPlaces(person)) {
    // The short form of a phone may be another one's.
    if (place.kind === 'address' && !isOurs(known.get(place.key)?.customerId, person)) continue;
    for await (const { items } of pagesOf(place, undefined, estate)) {
      removed += items.length;
      const isLast = ({ kind }: StoredItem) => kind === 'customer' || kind === 'customer-address';
      last.push(...items.filter(isLast));
      await estate.remove(items.filter((item) => !isLast(item)));
    }
  }
  await estate.removeTogether(last);
  return { ...nothing, others: removed };
}

function isOurs(customerId: string | undefined, { ids }: Person): boolean {
  return customerId === undefined || ids.includes(customerId);
}

function hoursBefore(now: Date): readonly string[] {
  return Array.from({ length: hoursOfLimits }, (_, ago) =>
    new Date(now.getTime() - ago * hourMs).toISOString().slice(0, 13),
  );
}
