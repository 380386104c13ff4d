import type { Priority } from '#domain/configuration/case-type.ts';
import { isWork, kindOf, type Status } from '#domain/configuration/status.ts';
import type { Language } from '#domain/words/language.ts';
import type { ListedCase } from './listed-case.ts';

export type ListName =
  | 'mine'
  | 'groups'
  | 'unassigned'
  | 'needs-answer'
  | 'waiting'
  | 'overdue'
  | 'snoozed'
  | 'following'
  | 'open'
  | 'all';

/** Which cases a list shows. */
export interface CaseFilter {
  readonly list: ListName;
  /** Names of statuses; any when there is none. */
  readonly statuses: readonly string[];
  readonly service?: string | undefined;
  readonly category?: string | undefined;
  readonly priority?: Priority | undefined;
  /** Address; null for cases that nobody has. */
  readonly agent?: string | null | undefined;
  /** Null for cases of no group. */
  readonly group?: string | null | undefined;
  readonly mailbox?: string | undefined;
  readonly language?: Language | undefined;
  readonly customerId?: string | undefined;
}

/** Who looks at a list, and when. */
export interface Looking {
  /** Address of an agent. */
  readonly who: string;
  readonly groups: readonly string[];
  /** ISO time. */
  readonly now: string;
  /** Numbers of the cases that they follow, the newest first; asked for by the list of those alone. */
  readonly followed?: ReadonlySet<number>;
}

export function isOverdue({ dueAt }: ListedCase, { now }: Looking): boolean {
  return dueAt !== undefined && dueAt < now;
}

/** Whether a case belongs into a list (CASE-15). What is snoozed stands in no list of work until its time (CASE-18). */
export function isListed(one: ListedCase, filter: CaseFilter, looking: Looking, statuses: readonly Status[]): boolean {
  return isInList(one, filter, looking, statuses) && isAsWanted(one, filter);
}

function isInList(
  one: ListedCase,
  { list, statuses: named }: CaseFilter,
  looking: Looking,
  statuses: readonly Status[],
): boolean {
  if (list === 'all') return true;
  // Whatever became of it: who follows a case wants to know.
  if (list === 'following') return looking.followed?.has(one.number) ?? false;
  const isSnoozed = one.snoozedUntil !== undefined && one.snoozedUntil > looking.now;
  const work = isWork(one.status, statuses);
  if (list === 'snoozed') return isSnoozed && work;
  if (isSnoozed) return false;
  // Who names a status sees its cases, also when they are done.
  if (list === 'open') return work || named.length > 0;
  return work && isOfList[list](one, looking, statuses);
}

const isOfList: Readonly<
  Record<
    Exclude<ListName, 'all' | 'open' | 'snoozed' | 'following'>,
    (one: ListedCase, looking: Looking, statuses: readonly Status[]) => boolean
  >
> = {
  mine: ({ agent }, { who }) => agent === who,
  groups: ({ group }, { groups }) => group !== undefined && groups.includes(group),
  unassigned: ({ agent }) => agent === undefined,
  'needs-answer': ({ waitingSince }) => waitingSince !== undefined,
  waiting: ({ status }, _, statuses) => kindOf(status, statuses) === 'paused',
  overdue: isOverdue,
};

const plainColumns = ['service', 'category', 'priority', 'mailbox', 'language', 'customerId'] as const;

function isAsWanted(one: ListedCase, filter: CaseFilter): boolean {
  return (
    (filter.statuses.length === 0 || filter.statuses.includes(one.status)) &&
    plainColumns.every((column) => filter[column] === undefined || filter[column] === one[column]) &&
    (filter.agent === undefined || filter.agent === (one.agent ?? null)) &&
    (filter.group === undefined || filter.group === (one.group ?? null))
  );
}

/** Statuses whose cases a list may show: of work, and of what is done. A status that is named need not have a row. */
export function statusesOf(
  { list, statuses: named }: CaseFilter,
  statuses: readonly Status[],
): { readonly work: readonly string[]; readonly done: readonly string[] } {
  const names = named.length > 0 ? [...new Set(named)] : statuses.map(({ name }) => name);
  const showsDone = list === 'all' || (list === 'open' && named.length > 0);
  return {
    work: names.filter((name) => isWork(name, statuses)),
    done: showsDone ? names.filter((name) => !isWork(name, statuses)) : [],
  };
}
