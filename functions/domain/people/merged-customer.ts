import type { Cause } from '#domain/case/cause.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { CustomerChange, KnownKeys } from './customer-change.ts';
import { eventOf } from './customer-reach.ts';
import { ownKeys } from './edited-customer.ts';
import {
  mostAddresses,
  mostMergedCustomers,
  mostPhones,
  nameAndReach,
  reachedBy,
  type WholeCustomer,
} from './whole-customer.ts';

/**
 * Two customers are one, for good: addresses, phones and cases of the source are the target's, which keeps what it has and takes over
 * what it lacks. The source stays as a sign that leads to the target.
 * @param known of all keys of both.
 * @throws Refusal change-wrong
 */
export function mergedCustomer(
  source: WholeCustomer,
  target: WholeCustomer,
  known: KnownKeys,
  cause: Cause,
): CustomerChange {
  const addresses = [...target.addresses, ...source.addresses];
  const phones = [...new Set([...target.phones, ...source.phones])];
  const merged = [...target.merged, source.id, ...source.merged];
  requireFit(addresses.length <= mostAddresses, `have ${addresses.length} addresses, of ${mostAddresses} at most`);
  requireFit(phones.length <= mostPhones, `have ${phones.length} phones, of ${mostPhones} at most`);
  requireFit(
    merged.length <= mostMergedCustomers,
    `were ${merged.length + 1} customers, of ${mostMergedCustomers + 1} at most`,
  );
  const after: WholeCustomer = {
    ...reachedBy(target, { addresses, phones }),
    name: target.name || source.name,
    accountId: target.accountId ?? source.accountId,
    language: target.language ?? source.language,
    timeZone: target.timeZone ?? source.timeZone,
    merged,
    version: target.version + 1,
  };
  return {
    before: target,
    after,
    events: [
      eventOf(source, 'merged-into', { to: nameAndReach(target) }, cause),
      eventOf(target, 'merged-from', { from: nameAndReach(source) }, cause),
    ],
    gained: ownKeys(source, known).map((key) => ({ key, from: source.id })),
    lost: [],
    kept: ownKeys(target, known),
    source: {
      before: source,
      after: { ...source, addresses: [], phones: [], mergedInto: target.id, version: source.version + 1 },
    },
    move: { from: source.id, into: target.id, step: 1, who: cause.who, at: cause.at },
  };
}

/** @throws Refusal change-wrong for one that cannot be merged with the other, whatever they have. */
export function requireTwo(source: WholeCustomer, target: WholeCustomer): void {
  if (source.id === target.id) throw new Refusal('change-wrong', 'A customer cannot be merged into themselves.');
}

function requireFit(fits: boolean, why: string): void {
  if (!fits) throw new Refusal('change-wrong', `They cannot be merged: together they ${why}.`);
}
