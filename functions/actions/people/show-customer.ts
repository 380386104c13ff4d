import type { CaseLists } from '#actions/lists/ports.ts';
import type { Case } from '#domain/case/case.ts';
import type { Account } from '#domain/case/customer.ts';
import { accountOfCustomer } from '#domain/configuration/customer-account.ts';
import { cursorText, readCursor } from '#domain/lists/list-cursor.ts';
import type { KnownKeys, PeopleEvent } from '#domain/people/customer-change.ts';
import type { WholeCustomer } from '#domain/people/whole-customer.ts';
import { casesOf } from './cases-of.ts';
import { type CustomerPorts, customerGoingOn } from './change-customer.ts';
import { shownCases } from './shown-cases.ts';

/** All that an agent sees of a customer. */
export interface ShownCustomer {
  readonly customer: WholeCustomer;
  readonly account: Account | undefined;
  /** Name of the customer category that they belong to. */
  readonly category: string | undefined;
  readonly known: KnownKeys;
  readonly history: readonly PeopleEvent[];
}

const mostLines = 50;

/** A customer, or the one that goes on for them. @throws Refusal customer-missing */
export async function showCustomer(
  id: string,
  { customers, accounts, configuration }: CustomerPorts,
): Promise<ShownCustomer> {
  const [customer, configured] = await Promise.all([customerGoingOn(id, customers), configuration.load()]);
  const { accountId, addresses } = customer;
  const [account, known, history] = await Promise.all([
    accountId === undefined ? undefined : accounts.find(accountId),
    customers.known(addresses),
    customers.history(customer.id, mostLines),
  ]);
  const category = accountOfCustomer(addresses[0], account?.domain, configured.accounts)?.category;
  return { customer, account, category, known, history };
}

export interface CasesPage {
  readonly cases: readonly Case[];
  /** Continues it; undefined on the last page. */
  readonly next: string | undefined;
}

/** A customer's cases, those that were registered last first. @throws Refusal customer-missing, cursor-wrong */
export async function customerCases(
  { id, limit, cursor }: { readonly id: string; readonly limit: number; readonly cursor: string | undefined },
  { customers, lists }: Pick<CustomerPorts, 'customers'> & { readonly lists: CaseLists },
): Promise<CasesPage> {
  const customer = await customerGoingOn(id, customers);
  return casesPage((...asked) => casesOf(customer, ...asked, lists), { limit, cursor }, lists);
}

/** A page of the cases at some places. @throws Refusal cursor-wrong */
export async function casesPage(
  places: Parameters<typeof shownCases>[0],
  { limit, cursor }: { readonly limit: number; readonly cursor: string | undefined },
  lists: Pick<CaseLists, 'cases'>,
): Promise<CasesPage> {
  const after = cursor === undefined ? undefined : readCursor(cursor, 'number').done;
  const { cases, next } = await shownCases(places, { limit, after }, lists);
  return { cases, next: next && cursorText({ order: 'number', done: next }) };
}
