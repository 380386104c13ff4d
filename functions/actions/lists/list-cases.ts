import type { CaseLists, ListedPlace } from '#actions/case/ports.ts';
import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { Case } from '#domain/case/case.ts';
import { type CaseFilter, inListOrder, isListed } from '#domain/lists/case-list.ts';
import { didYouMean } from '#domain/words/closest.ts';
import { Refusal } from '#domain/words/refusal.ts';

export interface ListPorts {
  readonly lists: CaseLists;
  readonly configuration: ConfigurationSource;
}

export interface AskedList extends CaseFilter {
  /** Names of statuses; all that are not final when none is named. */
  readonly statuses: readonly string[];
  readonly limit: number;
  /** Where the list before this one ended. */
  readonly before: ListedPlace | undefined;
}

export interface CaseList {
  readonly cases: readonly Case[];
  /** Where to go on; undefined at the end. */
  readonly next: ListedPlace | undefined;
  /** How many customers wait besides: a list of those who wait shows who has waited longest, and has no next page. */
  readonly leftOut: number;
}

const readAtOnce = 100;
/** Bounds one call, whatever the filter leaves out: the caller goes on from `next`. */
const mostRead = 1000;

/**
 * Cases of some statuses, as many as are wanted. It reads the newest of each status and goes back in time together, so it costs
 * what it looks at and not what is stored (CASE-15).
 * @throws Refusal status-unknown
 */
export async function listCases(asked: AskedList, { lists, configuration }: ListPorts): Promise<CaseList> {
  const { statuses } = await configuration.load();
  const names = statuses.map(({ name }) => name);
  const unknown = asked.statuses.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new Refusal('status-unknown', `There is no status "${unknown}"${didYouMean(unknown, names)}`);
  const open = statuses.filter(({ kind }) => kind !== 'final').map(({ name }) => name);
  const wanted = asked.statuses.length > 0 ? [...new Set(asked.statuses)] : open;
  const found: Case[] = [];
  let { before } = asked;
  for (let read = 0; read < mostRead; read += readAtOnce) {
    const places = await newest(wanted, before, lists);
    const some = await lists.cases(places.map(({ number }) => number));
    found.push(...some.filter((one) => wanted.includes(one.status) && isListed(one, asked)));
    before = places.length < readAtOnce ? undefined : places.at(-1);
    // Who waits longest may stand anywhere.
    if (before === undefined || (asked.waiting !== true && found.length >= asked.limit)) break;
  }
  return page(found, before, asked);
}

async function newest(
  statuses: readonly string[],
  before: ListedPlace | undefined,
  lists: CaseLists,
): Promise<readonly ListedPlace[]> {
  const each = await Promise.all(statuses.map((status) => lists.ofStatus(status, readAtOnce, before)));
  return each.flat().toSorted(byTime).slice(0, readAtOnce);
}

function byTime(one: ListedPlace, other: ListedPlace): number {
  if (one.registeredAt !== other.registeredAt) return one.registeredAt > other.registeredAt ? -1 : 1;
  return other.number - one.number;
}

function page(found: readonly Case[], before: ListedPlace | undefined, asked: AskedList): CaseList {
  const { limit, waiting } = asked;
  const inOrder = inListOrder(found, asked);
  const cases = inOrder.slice(0, limit);
  const last = cases.at(-1);
  if (waiting === true) return { cases, next: before, leftOut: inOrder.length - cases.length };
  const isCut = inOrder.length > limit && last !== undefined;
  return { cases, next: isCut ? { number: last.number, registeredAt: last.registeredAt } : before, leftOut: 0 };
}
