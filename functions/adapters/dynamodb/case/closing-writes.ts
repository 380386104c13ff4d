import type { Case } from '#domain/case/case.ts';
import { lateDay } from '#domain/privacy/retention.ts';
import type { Entities } from '../entities/entities.ts';
import type { ExpectingWrite } from '../table/transaction.ts';

/** The write that gives a case its day when it closes. @param before undefined when there was none */
export function closingWrites(
  after: Case | undefined,
  before: Case | undefined,
  { closedCase }: Entities,
): ExpectingWrite[] {
  if (after?.closedAt === undefined || after.closedAt === before?.closedAt) return [];
  return [closing(dayOf(after.closedAt), after, closedCase)];
}

/** The same when a mail changes it: what comes to a closed case (MAIL-10) may come after that case's turn, and has one of its own. */
export function mailedWrites({ closedAt, ...about }: Case, at: string, { closedCase }: Entities): ExpectingWrite[] {
  return closedAt === undefined ? [] : [closing(dayOf(at > closedAt ? at : closedAt), about, closedCase)];
}

/** That of a case that was closed elsewhere, long before it came here. */
export function lateClosingWrites({ closedAt, ...about }: Case, { closedCase }: Entities): ExpectingWrite[] {
  return closedAt === undefined ? [] : [closing(lateDay, about, closedCase)];
}

function dayOf(at: string): string {
  return at.slice(0, 10);
}

function closing(
  day: string,
  { number: caseNumber }: Pick<Case, 'number'>,
  closed: Entities['closedCase'],
): ExpectingWrite {
  return { expectation: 'the closed case has its day', write: closed.put({ day, caseNumber }) };
}
