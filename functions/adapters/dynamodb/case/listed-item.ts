import type { Case } from '#domain/case/case.ts';
import { erasedList, type ListedCase, listedCase } from '#domain/lists/listed-case.ts';

/** What the index of lists holds of a case, in one short text: an index is read and billed by its bytes. */
export interface ListedItem {
  readonly listStatus: string | undefined;
  readonly listOrder: string | undefined;
  readonly listed: string | undefined;
}

const digits = 12;

/** A case as it is stored. One that was merged stands in no list, nor one that is done and of which nobody is left. */
export function caseItem(about: Case): Case & ListedItem {
  const { mergedInto, status, erasedAt, everybodyErased, closedAt } = about;
  const isErased = erasedAt !== undefined && closedAt !== undefined;
  if (mergedInto !== undefined || (isErased && everybodyErased))
    return { ...about, listStatus: undefined, listOrder: undefined, listed: undefined };
  const listed = listedCase(about);
  const isDone = about.closedAt !== undefined || about.resolvedAt !== undefined;
  // A new key is two writes of the index and a new text one: work, which is sorted after it was read, keeps its key.
  const at = isDone ? listed.newestAt : about.registeredAt;
  return {
    ...about,
    listStatus: isErased ? erasedList : status,
    listOrder: placeText(at, about.number),
    listed: packed(listed),
  };
}

/** Sorts as text. */
export function placeText(at: string, number: number): string {
  return `${at}#${String(number).padStart(digits, '0')}`;
}

function packed(one: ListedCase): string {
  const { number, priority, service, category, agent, group, mailbox, language, customerId } = one;
  const times = [one.newestAt, one.waitingSince, one.dueAt, one.snoozedUntil].map((at) => at && Date.parse(at));
  return JSON.stringify([number, priority, service, category, agent, group, mailbox, language, customerId, ...times]);
}

type Packed = [
  number: number,
  priority: ListedCase['priority'],
  service: string | null,
  category: string,
  agent: string | null,
  group: string | null,
  mailbox: string,
  language: ListedCase['language'],
  customerId: string | null,
  newest: number,
  waiting: number | null,
  due: number | null,
  snoozed: number | null,
];

export function unpacked(text: string, status: string): ListedCase {
  const [number, priority, service, category, agent, group, mailbox, language, customerId, ...times]: Packed =
    JSON.parse(text);
  const [newest, waiting, due, snoozed] = times;
  return {
    number,
    status,
    priority,
    service: service ?? undefined,
    category,
    agent: agent ?? undefined,
    group: group ?? undefined,
    mailbox,
    language,
    customerId: customerId ?? undefined,
    newestAt: new Date(newest).toISOString(),
    waitingSince: timeOf(waiting),
    dueAt: timeOf(due),
    snoozedUntil: timeOf(snoozed),
  };
}

function timeOf(milliseconds: number | null): string | undefined {
  return milliseconds === null ? undefined : new Date(milliseconds).toISOString();
}
