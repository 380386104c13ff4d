import type { Case } from '#domain/case/case.ts';
import type { Customer } from '#domain/case/customer.ts';
import type { DonePlace } from '#domain/lists/list-cursor.ts';
import type { ListedCase } from '#domain/lists/listed-case.ts';
import type { View } from '#domain/lists/view.ts';

/** Lists with a name (CONS-11). */
export interface Views {
  /** A person's own, and those that are shared; in no order. */
  of(who: string): Promise<readonly View[]>;
  /** @param moved the view as it was where it is no more: shared, or its owner's alone. */
  save(view: View, moved: readonly View[]): Promise<void>;
  /** One that is gone stays gone. */
  remove(view: View): Promise<void>;
}

/** Customers by their words (CASE-15). */
export interface PeopleIndex {
  /**
   * Ids of those who have a word that begins so, in the form of `searchText`, and numbers of the cases in which such a person takes
   * part who is not their customer: the shortest words first.
   */
  withWord(
    beginning: string,
    limit: number,
  ): Promise<{ readonly customers: readonly string[]; readonly cases: readonly number[] }>;
  /** In the order of the ids, of who was merged the one that goes on, each once; those that are gone are left out. */
  customers(ids: readonly string[]): Promise<readonly FoundCustomer[]>;
  /** A customer who is new is found from then on. Again changes nothing. */
  keep(customer: Customer): Promise<void>;
}

export interface FoundCustomer extends Pick<Customer, 'id' | 'address' | 'name'> {
  /** Name of their company. */
  readonly account: string | undefined;
  /** As `phoneOf` gives them. */
  readonly phones: readonly string[];
}

/** Cases by their status and by their customer. Merged ones are left out: another one goes on for them. */
export interface CaseLists {
  /** All cases of these statuses, in no order: of work, which is some thousands at most. */
  ofStatuses(statuses: readonly string[]): Promise<readonly ListedCase[]>;
  /** Cases of a status, the one with the newest message first. @param after only those behind this place */
  newestOf(status: string, limit: number, after: DonePlace | undefined): Promise<readonly ListedCase[]>;
  /** A customer's cases, the newest first: `at` is when each was registered. */
  ofCustomer(customerId: string, limit: number, after: DonePlace | undefined): Promise<readonly DonePlace[]>;
  /** The same of a company. */
  ofAccount(accountId: string, limit: number, after: DonePlace | undefined): Promise<readonly DonePlace[]>;
  /** Cases as they are now; those that are gone are left out. */
  cases(numbers: readonly number[]): Promise<readonly Case[]>;
  /**
   * Of who does not see all: whether they may see a case. `newestOf` tells of the others too, as places that lists go on from; `cases`
   * does not.
   */
  sees?(one: ListedCase): boolean;
  /** Id of the customer who writes from an address. */
  customerAt(address: string): Promise<string | undefined>;
}
