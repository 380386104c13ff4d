import type { CaseEvent } from '#domain/case/case.ts';
import { keptNotes, type RuleNote } from '#domain/case/happened/rule-note.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { CaseChange } from './case-change.ts';
import { happeningsOf } from './happenings.ts';
import { runRules } from './rule-run.ts';

/**
 * A change with what the rules make of it: written in the same transaction, and told by the first line of history that it writes
 * (NOTE-12). What is noted beside the case starts none.
 */
export function ruledChange(change: CaseChange, configuration: Configuration): CaseChange {
  const { after, branch, events, happened = [], ran = [], worked } = change;
  const ofBranch = branch && runRules(happeningsOf(events, branch), branch, configuration, { ran });
  const run = after && runRules([...happeningsOf(events, after), ...happened], after, configuration, { ran, worked });
  const runs = [run, ofBranch].filter((one) => one !== undefined);
  let told = events;
  for (const { notes, events: made, case: about } of runs) told = withNotes(told.concat(made), notes, about.number);
  return {
    ...change,
    after: run?.case,
    ...(ofBranch && { branch: ofBranch.case }),
    events: told,
    messages: [...change.messages, ...runs.flatMap(({ messages }) => messages)],
    waits: [...change.waits, ...runs.flatMap(({ waits }) => waits)],
  };
}

/** Lines of history, the first of the case telling what the rules made of it. */
export function withNotes(
  events: readonly CaseEvent[],
  notes: readonly RuleNote[],
  caseNumber: number,
): readonly CaseEvent[] {
  const first = events.find((event) => event.caseNumber === caseNumber);
  if (!first || notes.length === 0) return events;
  const rules = keptNotes([...(first.rules ?? []), ...notes]);
  return events.map((event) => (event === first ? { ...event, rules } : event));
}
