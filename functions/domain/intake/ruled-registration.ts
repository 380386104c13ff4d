import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { Wait } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { timedCase } from '#domain/deadline/timed-case.ts';
import { happeningsOf } from '#domain/life/happenings.ts';
import { runRules } from '#domain/life/rule-run.ts';
import { withNotes } from '#domain/life/ruled-change.ts';
import type { Registration } from './registration.ts';

/**
 * What a mail becomes, with what the rules make of it (NOTE-12). Its clocks are computed anew when they change its case.
 * @param before the case as it was; undefined for a new one.
 * @param more lines of history that came since the mail was registered: whose case it is.
 */
export function ruledRegistration(
  registration: Registration,
  before: Case | undefined,
  more: readonly CaseEvent[],
  configuration: Configuration,
): Registration {
  const { cases, happened = [], message, events, waits } = registration;
  const [{ case: about, ...written }, ...others] = cases;
  const run = runRules([...happened, ...happeningsOf(more, about)], about, configuration);
  const timed = run.case === about ? undefined : timedCase(before, run.case, message.at, configuration);
  const kept = timed ? waits.filter((wait) => !isOfClocks(wait)) : waits;
  return {
    ...registration,
    cases: [{ ...written, case: timed?.case ?? run.case }, ...others],
    events: withNotes([...events, ...run.events], run.notes, about.number),
    ruled: run.messages,
    waits: [...kept, ...run.waits, ...(timed?.waits ?? [])],
  };
}

function isOfClocks({ purpose }: Wait): boolean {
  return purpose.kind === 'clocks';
}
