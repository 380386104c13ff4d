import type { Cause } from '#domain/case/cause.ts';
import type { Case, CaseEvent } from './case.ts';

/**
 * A line of a case's history (CASE-11).
 * @param about the case as it is since: its version goes in.
 */
export function caseEvent(
  about: Pick<Case, 'number' | 'version'>,
  { id, at, who, messageId }: Pick<Cause, 'id' | 'at' | 'who' | 'messageId'>,
  what: CaseEvent['what'],
  more: Partial<CaseEvent> = {},
): CaseEvent {
  return {
    caseNumber: about.number,
    id: `${id}-${what}`,
    at,
    who,
    what,
    from: undefined,
    to: undefined,
    messageId,
    version: about.version,
    ...more,
  };
}
