import type { Account } from '#domain/case/customer.ts';
import type { WholeCustomer } from './whole-customer.ts';

/** All that one decision about a customer changes, written in one transaction. */
export interface CustomerChange {
  /** Undefined for who is new. */
  readonly before: WholeCustomer | undefined;
  readonly after: WholeCustomer;
  readonly events: readonly PeopleEvent[];
  /** Addresses and keys of phones that become theirs, and whose they were: undefined for nobody's. */
  readonly gained: readonly { readonly key: string; readonly from: string | undefined }[];
  /** Those that are nobody's from now on. */
  readonly lost: readonly string[];
  /** Those that stay theirs. */
  readonly kept: readonly string[];
  readonly newAccount?: Account | undefined;
  /** Who is merged into them. */
  readonly source?: { readonly before: WholeCustomer; readonly after: WholeCustomer };
  /** Their cases are to follow. */
  readonly move?: CaseMove;
}

/** A line of the history of a customer or of a company: who, when, what, from, to. Never edited. */
export interface PeopleEvent {
  /** Of the customer or the company. */
  readonly of: string;
  readonly id: string;
  readonly at: string;
  /** Address of an agent, or name of a machine. */
  readonly who: string;
  readonly what:
    | 'created'
    | 'changed'
    | 'address-added'
    | 'address-removed'
    | 'merged-into'
    | 'merged-from'
    | 'suppression-lifted';
  /** Which column changed. */
  readonly field?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** One step of the way of a customer's cases to the one that goes on: some cases each, so that no transaction grows with them. */
export interface CaseMove {
  /** Id of the customer who was merged, and of the one that goes on. */
  readonly from: string;
  readonly into: string;
  /** From 1. */
  readonly step: number;
  /** Who merged them, and when. */
  readonly who: string;
  readonly at: string;
}

/** What is known under an address or a key of a phone. */
export interface KnownKey {
  readonly customerId: string | undefined;
  /** When an authenticated mail first came from there. */
  readonly provenAt: string | undefined;
  /** Since when mail to it fails for good, and why (MAIL-16). */
  readonly suppressedAt: string | undefined;
  readonly suppressedFor: string | undefined;
}

export type KnownKeys = ReadonlyMap<string, KnownKey>;
