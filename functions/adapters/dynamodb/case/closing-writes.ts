import type { Case } from '#domain/case/case.ts';
import { lateDay } from '#domain/privacy/retention.ts';
import type { Entities } from '../entities/entities.ts';
import type { ExpectingWrite } from '../table/transaction.ts';

/** The write that gives a case its day when it closes. @param before undefined when that is not known, or there was none */
export function closingWrites(
  after: Case | undefined,
  before: Case | undefined,
  { closedCase }: Entities,
): ExpectingWrite[] {
  if (after?.closedAt === undefined || after.closedAt === before?.closedAt) return [];
  return [closing(after.closedAt.slice(0, 10), after, closedCase)];
}

/** That of a case that was closed elsewhere, long before it came here. */
export function lateClosingWrites({ closedAt, ...about }: Case, { closedCase }: Entities): ExpectingWrite[] {
  return closedAt === undefined ? [] : [closing(lateDay, about, closedCase)];
}

function closing(
  day: string,
  { number: caseNumber }: Pick<Case, 'number'>,
  closed: Entities['closedCase'],
): ExpectingWrite {
  return { expectation: 'the closed case has its day', write: closed.put({ day, caseNumber }) };
}
