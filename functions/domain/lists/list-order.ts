import type { Priority } from '#domain/configuration/case-type.ts';
import type { ListedCase } from './listed-case.ts';

/** due: the nearest deadline · waiting: who has waited longest · newest: the newest word · priority · number: the newest case */
export type ListOrder = 'due' | 'waiting' | 'newest' | 'priority' | 'number' | 'urgency';

/** Where a case stands in every order. */
export type Position = Pick<ListedCase, 'number' | 'priority' | 'newestAt'> &
  Partial<Pick<ListedCase, 'dueAt' | 'waitingSince'>>;

type Compared = (one: Position, other: Position) => number;

const ranks: Readonly<Record<Priority, number>> = { High: 0, Medium: 1, Low: 2 };

const byDue: Compared = (one, other) => earlier(one.dueAt, other.dueAt);
const byWaiting: Compared = (one, other) => earlier(one.waitingSince, other.waitingSince);
const byNewest: Compared = (one, other) => earlier(other.newestAt, one.newestAt);
const byPriority: Compared = (one, other) => ranks[one.priority] - ranks[other.priority];
const byAge: Compared = (one, other) => one.number - other.number;
const byNumber: Compared = (one, other) => other.number - one.number;

const orders: Readonly<Record<ListOrder, readonly Compared[]>> = {
  due: [byDue, byWaiting, byAge],
  waiting: [byWaiting, byAge],
  newest: [byNewest, byNumber],
  priority: [byPriority, byDue, byWaiting, byAge],
  number: [byNumber],
  urgency: [byDue, byPriority, byWaiting, byAge],
};

/** Below zero when the first one stands before the other; never zero for two cases (CASE-15). */
export function inOrder(order: ListOrder): Compared {
  const steps = orders[order];
  return (one, other) => steps.reduce((found, step) => found || step(one, other), 0);
}

/** Nothing comes last: what has no deadline, and who does not wait. */
function earlier(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  if (other === undefined) return -1;
  return one < other ? -1 : 1;
}

export function positionOf({ number, priority, dueAt, waitingSince, newestAt }: ListedCase): Position {
  return { number, priority, dueAt, waitingSince, newestAt };
}
