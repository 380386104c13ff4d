import { type Assignment, assigned } from '#domain/assignment/assignment.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { causeOf } from './cause-of.ts';
import { type Asked, type ChangePorts, changeCase } from './change-case.ts';

/**
 * Gives a case to an agent or a group by hand, and tells the agent (CASE-09).
 * @throws Refusal
 */
export function assignCase(asked: Asked & Assignment, ports: ChangePorts): Promise<CaseChange> {
  const cause = causeOf(asked, ports);
  return changeCase(asked, (found, configuration) => assigned(found, asked, cause, configuration), ports);
}
