import type { CaseChange } from '#domain/life/case-change.ts';
import { type Rework, reworkedCase } from '#domain/work/reworked-case.ts';
import { causeOf } from './cause-of.ts';
import { type Asked, type ChangePorts, changeCase } from './change-case.ts';

/**
 * Changes fields, whose case it is and its status at once: all of it or nothing (CASE-11).
 * @throws Refusal
 */
export function reworkCase(asked: Asked & { readonly rework: Rework }, ports: ChangePorts): Promise<CaseChange> {
  const cause = causeOf(asked, ports);
  return changeCase(asked, (found, configuration) => reworkedCase(found, asked.rework, cause, configuration), ports);
}
