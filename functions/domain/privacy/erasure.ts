import { everySignature, type SigningKeys, sign } from '#domain/links/signing.ts';
import type { Person } from './person.ts';

/** What was found, or erased: numbers alone. */
export interface Counts {
  /** Theirs, and those in which they take part. */
  readonly cases: number;
  readonly taking: number;
  readonly messages: number;
  readonly files: number;
  readonly held: number;
  readonly calls: number;
  readonly ratings: number;
  readonly drafts: number;
  /** Lines of history, waits, changes of settings that named them, and whatever else. */
  readonly others: number;
}

export const nothing: Counts = {
  ...{ cases: 0, taking: 0, messages: 0, files: 0, held: 0, calls: 0, ratings: 0, drafts: 0, others: 0 },
};

/** Who was asked to be erased: a customer, or an address that is no customer's. */
export type Subject =
  | { readonly id: string; readonly address?: undefined }
  | { readonly address: string; readonly id?: undefined };

/** That somebody was erased: by whom, when, how much of what, and nothing of theirs (OPS-07). */
export interface Erasure {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly state: 'running' | 'done';
  readonly doneAt?: string | undefined;
  readonly counts: Counts;
  /** How often it was saved: of two runs at once one stops. */
  readonly revision?: number | undefined;
  /** While it runs alone: who it is, so that anybody can go on with it. */
  readonly subject?: Subject | undefined;
  /** While it runs: all that is known of them, as the customer is gone before its end. */
  readonly person?: Person | undefined;
  /** While it runs: how far the places of many people were looked through. */
  readonly way?: Way | undefined;
  /** While it runs: the case that is being erased, whose words are to be made anew whatever is left of it. */
  readonly inCase?: number | undefined;
}

export interface Way {
  /** When this walk through them began: what comes later is of the next one. */
  readonly since: string;
  /** Whether it is the last one: the person themselves is gone, and what comes later is somebody else's. */
  readonly isLast: boolean;
  /** Of `sharedPlaces`: behind all of them when they were looked through. */
  readonly place: number;
  readonly page?: string | undefined;
}

const purpose = 'erased';

/** What an address or the key of a phone is remembered by: nobody reads it back without the keys of this install. */
export function erasedName(keys: SigningKeys, key: string): string {
  return sign(keys, purpose, key.toLowerCase());
}

/** Under which names it may be remembered, whichever key was the current one then. */
export function erasedNames(keys: SigningKeys, key: string): readonly string[] {
  return everySignature(keys, purpose, key.toLowerCase());
}

export function sum(one: Counts, other: Partial<Counts>): Counts {
  const names = Object.keys(one) as (keyof Counts)[];
  return { ...one, ...Object.fromEntries(names.map((name) => [name, one[name] + (other[name] ?? 0)])) };
}

export function isNothing(counts: Counts): boolean {
  return Object.values(counts).every((count) => count === 0);
}

const counted: Readonly<Record<string, keyof Counts>> = {
  message: 'messages',
  'held-mail': 'held',
  'unanswered-call': 'calls',
  rating: 'ratings',
  draft: 'drafts',
};

/** As what an item is counted. */
export function countOf(kind: string): keyof Counts {
  return counted[kind] ?? 'others';
}
