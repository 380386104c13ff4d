import { phoneKeys } from '#domain/case/people/phone.ts';
import type { Person } from './person.ts';

/** Items that stand together and are read page by page. */
export type Place =
  | { readonly kind: 'case'; readonly number: number }
  | { readonly kind: 'held' }
  | { readonly kind: 'calls' }
  /** What agents were told in one day. */
  | { readonly kind: 'news'; readonly day: string }
  /** Changes of settings in one month, e.g. `2026-11`. */
  | { readonly kind: 'audit'; readonly month: string }
  | { readonly kind: 'customer'; readonly id: string }
  | { readonly kind: 'history'; readonly id: string }
  | { readonly kind: 'address'; readonly key: string };

/** No install is older. */
const firstYear = 2026;
const firstMonth = 11;
/** News are gone after two days. */
const daysOfNews = 3;
const dayMs = 24 * 60 * 60_000;

/** Places that hold data of many people, where a person's must be looked for; in an order that stays. */
export function sharedPlaces(now: Date): readonly Place[] {
  const days = Array.from({ length: daysOfNews }, (_, ago) =>
    new Date(now.getTime() - ago * dayMs).toISOString().slice(0, 10),
  );
  return [
    { kind: 'held' },
    { kind: 'calls' },
    ...days.map((day) => ({ kind: 'news', day }) as const),
    ...monthsUntil(now).map((month) => ({ kind: 'audit', month }) as const),
  ];
}

/** Places that hold data of one person alone. */
export function ownPlaces({ ids, addresses, phones }: Person): readonly Place[] {
  const keys = [...new Set([...addresses, ...phones.flatMap((phone) => phoneKeys(phone).stored)])];
  return [
    ...ids.map((id) => ({ kind: 'history', id }) as const),
    ...ids.map((id) => ({ kind: 'customer', id }) as const),
    ...keys.map((key) => ({ kind: 'address', key }) as const),
  ];
}

function monthsUntil(now: Date): readonly string[] {
  const count = (now.getUTCFullYear() - firstYear) * 12 + now.getUTCMonth() + 1 - firstMonth + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) =>
    new Date(Date.UTC(firstYear, firstMonth - 1 + index)).toISOString().slice(0, 7),
  );
}
