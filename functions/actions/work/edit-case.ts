import type { CaseChange } from '#domain/life/case-change.ts';
import { type CaseEdit, editedCase } from '#domain/work/edited-case.ts';
import { causeOf } from './cause-of.ts';
import { type Asked, type ChangePorts, changeCase } from './change-case.ts';

/**
 * Changes what agents may change of a case by hand (CASE-11).
 * @throws Refusal
 */
export function editCase(asked: Asked & CaseEdit, ports: ChangePorts): Promise<CaseChange> {
  const cause = causeOf(asked, ports);
  return changeCase(asked, (found, configuration) => editedCase(found, asked, cause, configuration), ports);
}
