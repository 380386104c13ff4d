import type { CaseEvent } from '#domain/case/case.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { timedCase } from '#domain/deadline/timed-case.ts';
import { happeningsOf } from '#domain/life/happenings.ts';
import { runRules } from '#domain/life/rule-run.ts';
import { withNotes } from '#domain/life/ruled-change.ts';
import type { OpenedCase } from './opened-case.ts';

/**
 * A case that was registered by hand, with what the rules make of it (NOTE-12).
 * @param more lines of history that came since: whose case it is.
 */
export function ruledOpening(
  opened: OpenedCase,
  more: readonly CaseEvent[],
  at: string,
  configuration: Configuration,
): OpenedCase {
  const { case: about, happened = [], events, messages, waits } = opened;
  const run = runRules([...happened, ...happeningsOf(more, about)], about, configuration);
  const timed = run.case === about ? undefined : timedCase(undefined, run.case, at, configuration);
  const kept = timed ? waits.filter(({ purpose }) => purpose.kind !== 'clocks') : waits;
  return {
    ...opened,
    case: timed?.case ?? run.case,
    events: withNotes([...events, ...run.events], run.notes, about.number),
    messages: [...messages, ...run.messages],
    waits: [...kept, ...run.waits, ...(timed?.waits ?? [])],
  };
}
