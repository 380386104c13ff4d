import {
  type CaseFilter,
  isListed,
  isOverdue,
  type ListName,
  type Looking,
  statusesOf,
} from '#domain/lists/case-list.ts';
import type { ListedCase } from '#domain/lists/listed-case.ts';
import { askedFilter, type View } from '#domain/lists/view.ts';
import { type ListPorts, withCustomer } from './list-cases.ts';

export interface Counted {
  readonly total: number;
  readonly overdue: number;
  readonly needsAnswer: number;
}

/** Lists of work: what is done is not counted, since nobody has to do it. */
export type CountedList = Exclude<ListName, 'all'>;

const countedLists: readonly CountedList[] = [
  ...(['mine', 'groups', 'unassigned', 'needs-answer', 'waiting', 'overdue', 'snoozed', 'following', 'open'] as const),
];

export interface CaseCounts {
  readonly lists: ReadonlyMap<CountedList, Counted>;
  /** By the ids of the views; those that show what is done are left out. */
  readonly views: ReadonlyMap<string, number>;
}

/** How many cases the lists and views hold: all of them by one look at the work (CASE-15). */
export async function countCases(
  views: readonly Pick<View, 'id' | 'filter'>[],
  looking: Looking,
  { lists, configuration }: ListPorts,
): Promise<CaseCounts> {
  const configured = await configuration.load();
  const { statuses } = configured;
  const everything: CaseFilter = { list: 'open', statuses: [] };
  const work = await lists.ofStatuses(statusesOf(everything, statuses).work);
  const shown = (filter: CaseFilter) => work.filter((one) => isListed(one, filter, looking, statuses));
  const ofList = (list: CountedList) => counted(shown({ list, statuses: [] }), looking);
  const counts = await Promise.all(
    views
      .map(({ id, filter }) => ({ id, filter: askedFilter(filter) }))
      .filter(({ filter }) => statusesOf(filter, statuses).done.length === 0)
      .map(async ({ id, filter }): Promise<[string, number]> => {
        const known = await withCustomer(filter, configured, lists);
        return [id, known ? shown(known).length : 0];
      }),
  );
  return {
    lists: new Map(countedLists.map((list) => [list, ofList(list)])),
    views: new Map(counts),
  };
}

function counted(cases: readonly ListedCase[], looking: Looking): Counted {
  return {
    total: cases.length,
    overdue: cases.filter((one) => isOverdue(one, looking)).length,
    needsAnswer: cases.filter(({ waitingSince }) => waitingSince !== undefined).length,
  };
}
