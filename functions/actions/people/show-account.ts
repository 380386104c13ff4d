import type { CaseLists, FoundCustomer, PeopleIndex } from '#actions/lists/ports.ts';
import { causeOf } from '#actions/work/cause-of.ts';
import { accountOfCustomer } from '#domain/configuration/customer-account.ts';
import type { PeopleEvent } from '#domain/people/customer-change.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { AskedCustomer, CustomerPorts } from './change-customer.ts';
import type { StoredAccount } from './ports.ts';
import { type CasesPage, casesPage } from './show-customer.ts';

export interface AccountPorts extends CustomerPorts {
  readonly peopleIndex: Pick<PeopleIndex, 'customers'>;
  readonly lists: Pick<CaseLists, 'ofAccount' | 'cases'>;
}

/** A company with the first of its people. */
export interface ShownAccount {
  readonly account: StoredAccount;
  /** Name of the customer category that it belongs to. */
  readonly category: string | undefined;
  readonly members: readonly FoundCustomer[];
  /** Id after which there are more; undefined when there are none. */
  readonly nextMember: string | undefined;
  readonly history: readonly PeopleEvent[];
}

const mostMembers = 50;
const mostLines = 20;

/** @param after id of the last member that was shown. @throws Refusal customer-missing */
export async function showAccount(
  { id, after }: { readonly id: string; readonly after: string | undefined },
  ports: AccountPorts,
): Promise<ShownAccount> {
  const { accounts, peopleIndex, customers } = ports;
  const account = await existingAccount(id, ports);
  const [ids, history, configured] = await Promise.all([
    accounts.members(id, mostMembers + 1, after),
    customers.history(id, mostLines),
    ports.configuration.load(),
  ]);
  const shown = ids.slice(0, mostMembers);
  return {
    account,
    category: accountOfCustomer(undefined, account.domain, configured.accounts)?.category,
    members: await peopleIndex.customers(shown),
    nextMember: ids.length > mostMembers ? shown.at(-1) : undefined,
    history,
  };
}

/** A company's cases, those that were registered last first. @throws Refusal customer-missing, cursor-wrong */
export async function accountCases(
  { id, limit, cursor }: { readonly id: string; readonly limit: number; readonly cursor: string | undefined },
  ports: AccountPorts,
): Promise<CasesPage> {
  await existingAccount(id, ports);
  return casesPage((...asked) => ports.lists.ofAccount(id, ...asked), { limit, cursor }, ports.lists);
}

/** Gives a company another name. @throws Refusal changed-meanwhile (CASE-12) */
export async function renameAccount(
  { name: asked, ...of }: AskedCustomer & { readonly name: string },
  ports: AccountPorts,
): Promise<StoredAccount> {
  const account = await existingAccount(of.id, ports);
  if (of.expectedVersion !== undefined && of.expectedVersion !== account.version)
    throw new Refusal('changed-meanwhile', `${account.name} was changed meanwhile: look again.`);
  const name = asked
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed();
  if (name === account.name || name === '') return account;
  const { id, at, who } = causeOf(of, ports);
  const line = { of: of.id, id, at, who, what: 'changed', field: 'name', from: account.name, to: name } as const;
  await ports.accounts.rename(account, name, line);
  return { ...account, name, version: account.version + 1 };
}

/** @throws Refusal customer-missing */
export async function existingAccount(
  id: string,
  { accounts }: Pick<AccountPorts, 'accounts'>,
): Promise<StoredAccount> {
  const found = await accounts.find(id);
  if (found) return found;
  throw new Refusal('customer-missing', 'There is no such company.');
}
