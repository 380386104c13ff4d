import type { Answer } from '../api.ts';

export type View = Answer<'listViews'>['views'][number];
export type Filter = View['filter'];
export type Order = View['sort'];

export const orders: readonly Order[] = ['due', 'waiting', 'newest', 'priority', 'number'];

/** By what a list can be narrowed. */
export const narrowings = [
  'status',
  'service',
  'category',
  'priority',
  'agent',
  'group',
  'mailbox',
  'language',
  'customer',
] as const;

export type Narrowing = (typeof narrowings)[number];
export type Narrowed = { readonly [Name in Narrowing]?: string };

export interface ListAddress {
  readonly narrowed: Narrowed;
  readonly sort: Order | undefined;
}

/** Filters and order stand in the address: it can be kept, sent and gone back to. */
export function readListAddress(search: string): ListAddress {
  const query = new URLSearchParams(search);
  const narrowed = Object.fromEntries(narrowings.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])));
  return { narrowed, sort: orders.find((order) => order === query.get('sort')) };
}

export function listSearch({ narrowed, sort }: ListAddress): string {
  const given = Object.entries({ ...narrowed, sort }).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

/** What a list without an order of its own is sorted by: where work waits, the longest first. */
export function usualOrder(list: Filter['list']): Order {
  return list === 'all' || list === 'open' || list === 'waiting' || list === 'following' ? 'newest' : 'waiting';
}
