import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { Case } from '#domain/case/case.ts';
import { keysOf } from '#domain/case/people/dialled-phone.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { isWork } from '#domain/configuration/status.ts';
import { type CaseFilter, isListed, type Looking, statusesOf } from '#domain/lists/case-list.ts';
import { cursorText, type ListCursor, readCursor } from '#domain/lists/list-cursor.ts';
import { inOrder, type ListOrder, positionOf } from '#domain/lists/list-order.ts';
import { type ListedCase, listedCase } from '#domain/lists/listed-case.ts';
import type { AskedFilter } from '#domain/lists/view.ts';
import { didYouMean } from '#domain/words/closest.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { type DoneCases, type DoneSource, doneCases } from './done-cases.ts';
import { followedCases } from './followed-cases.ts';
import type { CaseLists } from './ports.ts';

export interface ListPorts {
  readonly lists: CaseLists;
  readonly configuration: ConfigurationSource;
}

export interface AskedList {
  readonly filter: AskedFilter;
  readonly order: ListOrder;
  readonly limit: number;
  /** `next` of the page before. */
  readonly cursor: string | undefined;
  readonly looking: Looking;
}

export interface CasePageOfList {
  readonly cases: readonly Case[];
  /** Continues the list; undefined at its end. */
  readonly next: string | undefined;
}

/**
 * A page of a list (CASE-15). Work is read whole, as little of each case as its index holds, and sorted here; what is done is read
 * newest first, and only as far as it is shown: behind the work, or among it in a list by the newest message. So a list costs what
 * there is to do, and not what was ever done.
 * @throws Refusal status-unknown or cursor-wrong
 */
export async function listCases(asked: AskedList, { lists, configuration }: ListPorts): Promise<CasePageOfList> {
  const configured = await configuration.load();
  requireStatuses(asked.filter, configured);
  const filter = await withCustomer(asked.filter, configured, lists);
  if (!filter) return { cases: [], next: undefined };
  const { numbers, next } = await pageOf({ ...asked, filter }, configured, lists);
  const cases = new Map((await lists.cases(numbers)).map((one) => [one.number, one]));
  return {
    // The index follows the cases by some milliseconds: what has left the list since is not shown.
    cases: numbers.flatMap((number) => {
      const found = cases.get(number);
      return found && isStill(found, filter, asked.looking, configured) ? [found] : [];
    }),
    next: next && cursorText(next),
  };
}

interface Page {
  readonly numbers: readonly number[];
  readonly next: ListCursor | undefined;
}

async function pageOf(
  { filter, order, limit, cursor, looking }: Omit<AskedList, 'filter'> & { readonly filter: CaseFilter },
  { statuses }: Configuration,
  lists: CaseLists,
): Promise<Page> {
  const from = cursor === undefined ? { order } : readCursor(cursor, order);
  const of = statusesOf(filter, statuses);
  const isWanted = (one: ListedCase) => isListed(one, filter, looking, statuses);
  const compare = inOrder(order);
  const { work: last } = from;
  const work = filter.list === 'following' ? followedCases(looking, of.work, lists) : lists.ofStatuses(of.work);
  const all = from.done ? [] : (await work).filter(isWanted);
  const rest = (last ? all.filter((one) => compare(one, last) > 0) : all).toSorted(compare);
  if (of.done.length === 0 || filter.list === 'following') return workPage(rest, order, limit);
  const { customerId } = filter;
  const source: DoneSource = customerId === undefined ? { statuses: of.done } : { customerId };
  const done = (wanted: number, after: ListCursor['done']) =>
    doneCases(source, after, { wanted, isWanted: (one) => isWanted(one) && !isWork(one.status, statuses) }, lists);
  if (order === 'newest' && customerId === undefined) {
    const after = last && { at: last.newestAt, number: last.number };
    return mergedPage(rest, await done(limit, after), limit);
  }
  if (rest.length > limit) return workPage(rest, order, limit);
  return pageWithDone(rest, await done(limit - rest.length, from.done), order, limit);
}

function workPage(work: readonly ListedCase[], order: ListOrder, limit: number): Page {
  const shown = work.slice(0, limit);
  const last = shown.at(-1);
  const next = work.length > limit && last ? { order, work: positionOf(last) } : undefined;
  return { numbers: shown.map(({ number }) => number), next };
}

/** Work and what is done in one order, as far as both are known. */
function mergedPage(work: readonly ListedCase[], { found, lookedTo }: DoneCases, limit: number): Page {
  const order = 'newest';
  const end = lookedTo && { number: lookedTo.number, newestAt: lookedTo.at, priority: 'Low' as const };
  const compare = inOrder(order);
  const known = [...work, ...found.map((one) => one.case)]
    .filter((one) => end === undefined || compare(one, end) <= 0)
    .toSorted(compare);
  if (known.length > limit || end === undefined) return workPage(known, order, limit);
  return {
    numbers: known.map(({ number }) => number),
    next: { order, work: end },
  };
}

/** Nothing of what is done was shown yet. */
const beforeAll = { at: '9999', number: 0 };

function pageWithDone(
  work: readonly ListedCase[],
  { found, lookedTo }: DoneCases,
  order: ListOrder,
  limit: number,
): Page {
  const room = limit - work.length;
  const shown = found.slice(0, room);
  const done = found.length > room ? (shown.at(-1)?.place ?? beforeAll) : lookedTo;
  return {
    numbers: [...work, ...shown.map((one) => one.case)].map(({ number }) => number),
    next: done && { order, done },
  };
}

function isStill(found: Case, filter: CaseFilter, looking: Looking, { statuses }: Configuration): boolean {
  const isShown = found.mergedInto === undefined || filter.list === 'following';
  return isShown && isListed(listedCase(found), filter, looking, statuses);
}

/** Undefined for an address that no customer writes from: nothing is theirs. */
export async function withCustomer(
  { customer, ...filter }: AskedFilter,
  { settings }: Configuration,
  lists: CaseLists,
): Promise<CaseFilter | undefined> {
  if (customer === undefined) return filter;
  const keys = keysOf(customer, settings.countryOfPhones);
  const found = await Promise.all(keys.map((key) => lists.customerAt(key)));
  const customerId = found.find((id) => id !== undefined);
  return customerId === undefined ? undefined : { ...filter, customerId };
}

/** @throws Refusal status-unknown for a status that there is not. */
export function requireStatuses({ statuses: named }: AskedFilter, { statuses }: Configuration): void {
  const names = statuses.map(({ name }) => name);
  const unknown = named.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new Refusal('status-unknown', `There is no status "${unknown}"${didYouMean(unknown, names)}`);
}
