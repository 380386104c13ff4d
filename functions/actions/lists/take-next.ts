import { settledChange } from '#actions/assignment/settled-change.ts';
import { againWhenStale } from '#actions/words/again-when-stale.ts';
import { causeOf } from '#actions/work/cause-of.ts';
import type { ChangePorts } from '#actions/work/change-case.ts';
import { assigned } from '#domain/assignment/assignment.ts';
import { isListed, type ListName, type Looking, statusesOf } from '#domain/lists/case-list.ts';
import { inOrder } from '#domain/lists/list-order.ts';
import { listedCase } from '#domain/lists/listed-case.ts';
import type { CaseLists } from './ports.ts';

export interface TakePorts extends ChangePorts {
  readonly lists: CaseLists;
}

/** Others take cases, too: so many of the most urgent ones are tried. */
const mostTried = 50;

/**
 * Gives the caller the most urgent case of a list that nobody has: by its deadline, its priority and how long its customer has waited.
 * It is given if nobody has it at that very moment, so no two callers ever get one case (CASE-15).
 * @returns its number; undefined when there is none.
 * @throws Refusal change-wrong for who is no agent
 */
export async function takeNext(
  list: ListName,
  looking: Looking,
  { lists, cases, configuration, ...ports }: TakePorts,
): Promise<number | undefined> {
  const configured = await configuration.load();
  const { statuses } = configured;
  // What is done needs nobody.
  const filter = { list: list === 'all' ? 'open' : list, statuses: [], agent: null } as const;
  const free = (await lists.ofStatuses(statusesOf(filter, statuses).work))
    .filter((one) => isListed(one, filter, looking, statuses))
    .toSorted(inOrder('urgency'));
  const cause = causeOf(looking, ports);
  for (const { number } of free.slice(0, mostTried)) {
    const isTaken = await againWhenStale(async (tried) => {
      const found = await cases.load(number);
      const isFree = found?.mergedInto === undefined && found !== undefined;
      if (!isFree || !isListed(listedCase(found), filter, looking, statuses)) return false;
      const change = assigned(found, { agent: looking.who, group: undefined }, cause, configured);
      await cases.save(await settledChange(change, { at: cause.at, tried }, configured, cases));
      return true;
    }, ports);
    if (isTaken) return number;
  }
  return undefined;
}
