import type { CaseChange } from '#domain/life/case-change.ts';
import { snoozedCase } from '#domain/work/snoozed-case.ts';
import { causeOf } from './cause-of.ts';
import { type Asked, type ChangePorts, changeCase } from './change-case.ts';

/**
 * Takes a case out of the lists until a time, or brings it back (CASE-18).
 * @throws Refusal
 */
export function snoozeCase(
  asked: Asked & { readonly until: string | undefined },
  ports: ChangePorts,
): Promise<CaseChange> {
  const cause = causeOf(asked, ports);
  return changeCase(asked, async (found) => snoozedCase(found, asked.until, cause), ports);
}
