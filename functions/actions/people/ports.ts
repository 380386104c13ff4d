import type { Account } from '#domain/case/customer.ts';
import type { CaseMove, CustomerChange, KnownKeys, PeopleEvent } from '#domain/people/customer-change.ts';
import type { WholeCustomer } from '#domain/people/whole-customer.ts';

/** Customers and companies as agents see and change them. */
export interface Customers {
  /** As stored: one who was merged too. Consistent. */
  find(id: string): Promise<WholeCustomer | undefined>;
  /** What is known under addresses and keys of phones, at most 100; one that nobody knows is left out. */
  known(keys: readonly string[]): Promise<KnownKeys>;
  /** Newest first. @param of id of a customer or a company. */
  history(of: string, limit: number): Promise<readonly PeopleEvent[]>;
  /**
   * All or nothing. Each customer that changes has the version that was read, each key is whose it was.
   * @throws StaleFacts
   */
  save(change: CustomerChange): Promise<void>;
  /** Mail to an address may go again, with its line of history. @returns false when nothing stopped it. */
  lift(address: string, event: PeopleEvent): Promise<boolean>;
  /** One step of the way of a customer's cases. The same step again changes nothing. */
  plan(move: CaseMove): Promise<void>;
}

/** Companies of customers. */
export interface Accounts {
  find(id: string): Promise<StoredAccount | undefined>;
  /** By its mail domain. */
  at(domain: string): Promise<StoredAccount | undefined>;
  /** Ids of its customers after one of them, in their own order. */
  members(id: string, limit: number, after: string | undefined): Promise<readonly string[]>;
  /** @throws StaleFacts when it has another version. */
  rename(account: StoredAccount, name: string, event: PeopleEvent): Promise<void>;
}

export interface StoredAccount extends Account {
  /** Counts the changes from 1. */
  readonly version: number;
}
