import type { Case } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import type { CaseMove } from './customer-change.ts';

/**
 * A case whose customer is the one that theirs was merged into. That is no change that anybody who works on it needs to see first.
 * @param names of both, for the history.
 * @returns undefined for one that is not theirs any more.
 */
export function movedCase(
  about: Case,
  { from, into, step, who, at }: CaseMove,
  names: { readonly from: string; readonly into: string },
): CaseChange | undefined {
  if (about.customerId !== from) return undefined;
  const { peopleVersion = about.version } = about;
  const after = { ...about, customerId: into, peopleVersion, version: about.version + 1 };
  const cause = { id: `${from}-${into}-${step}`, at, who };
  const event = caseEvent(after, cause, 'field-changed', { field: 'customer', from: names.from, to: names.into });
  return caseChange(about, { after, events: [event] });
}
