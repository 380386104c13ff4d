import type { Cause } from '#domain/case/cause.ts';
import type { Account } from '#domain/case/customer.ts';
import type { Language } from '#domain/words/language.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { isTimeZone } from '#domain/worktime/zone.ts';
import type { CustomerChange, KnownKeys, PeopleEvent } from './customer-change.ts';
import { keysOfCustomer, reachedBy, type WholeCustomer } from './whole-customer.ts';

/** What an agent changes of a customer: null clears, what is missing stays. */
export interface CustomerEdit {
  readonly name?: string | undefined;
  readonly language?: Language | null | undefined;
  readonly timeZone?: string | null | undefined;
  /** Their company, which may be new. */
  readonly account?: { readonly account: Account; readonly isNew: boolean } | null | undefined;
  /** One of their addresses: mail goes there from now on. */
  readonly address?: string | undefined;
}

/**
 * A customer as an agent edited them, with a line of history for each column.
 * @param companyBefore as people know it: for the history.
 * @returns undefined when it was so already.
 * @throws Refusal change-wrong
 */
export function editedCustomer(
  before: WholeCustomer,
  edit: CustomerEdit,
  known: KnownKeys,
  companyBefore: Account | undefined,
  cause: Cause,
): CustomerChange | undefined {
  const { timeZone } = edit;
  if (timeZone && !isTimeZone(timeZone))
    throw new Refusal('change-wrong', `"${timeZone}" is no time zone such as Europe/Berlin.`);
  const name =
    edit.name === undefined
      ? before.name
      : edit.name
          .replace(/[\s\p{Cc}]+/gu, ' ')
          .trim()
          .toWellFormed();
  const moved = reachedBy(before, { addresses: withFirst(before, edit.address) });
  const accountId = edit.account === undefined ? before.accountId : edit.account?.account.id;
  const after: WholeCustomer = {
    ...moved,
    name,
    accountId,
    language: edit.language === undefined ? before.language : (edit.language ?? undefined),
    timeZone: timeZone === undefined ? before.timeZone : (timeZone ?? undefined),
    version: before.version + 1,
  };
  const columns = ['name', 'language', 'timeZone', 'address'] as const;
  const changes: [field: string, from: string | undefined, to: string | undefined][] = [
    ...columns.map((field): [string, string | undefined, string | undefined] => [field, before[field], after[field]]),
    ...(accountId === before.accountId
      ? []
      : [
          ['account', companyBefore?.name, edit.account?.account.name] as [
            string,
            string | undefined,
            string | undefined,
          ],
        ]),
  ];
  const events = changes
    .filter(([, from, to]) => from !== to)
    .map(([field, from, to]): PeopleEvent => {
      return {
        of: before.id,
        id: `${cause.id}-${field}`,
        at: cause.at,
        who: cause.who,
        what: 'changed',
        field,
        from,
        to,
      };
    });
  if (events.length === 0) return undefined;
  const newAccount = edit.account?.isNew ? edit.account.account : undefined;
  return { before, after, events, gained: [], lost: [], kept: ownKeys(before, known), newAccount };
}

/** Keys of a customer that are theirs: the short form of a phone may be another one's. */
export function ownKeys(one: WholeCustomer, known: KnownKeys): readonly string[] {
  return keysOfCustomer(one).filter((key) => known.get(key)?.customerId === one.id);
}

function withFirst({ addresses }: WholeCustomer, first: string | undefined): readonly string[] {
  if (first === undefined) return addresses;
  if (!addresses.includes(first))
    throw new Refusal('change-wrong', `${first} is none of their addresses: add it first.`);
  return [first, ...addresses.filter((address) => address !== first)];
}
