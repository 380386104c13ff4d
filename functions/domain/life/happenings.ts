import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { Happening } from '#domain/case/happened/happening.ts';

/** What happened to a case by lines of its history, as far as they tell all that rules ask for (NOTE-12). */
export function happeningsOf(events: readonly CaseEvent[], after: Case): readonly Happening[] {
  // What was merged is changed no more.
  if (after.mergedInto !== undefined) return [];
  return events.filter(({ caseNumber }) => caseNumber === after.number).flatMap((event) => happenings(event, after));
}

function happenings({ id, at, who, what, field, from, to }: CaseEvent, after: Case): readonly Happening[] {
  const about = { id, at, who, change: { field, from, to } };
  switch (what) {
    case 'registered':
      return [{ on: 'registered', id, at, who }];
    case 'status-changed':
      // Whoever takes back a change enters nothing anew (CONS-11).
      return after.status === to && after.statusSince !== at ? [] : [{ on: 'status-entered', ...about }];
    case 'field-changed':
      return [
        { on: 'field-changed', ...about },
        ...(field === 'agent' && to !== undefined ? [{ on: 'assigned', ...about } as const] : []),
      ];
    default:
      return [];
  }
}
