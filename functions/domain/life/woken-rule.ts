import type { Case } from '#domain/case/case.ts';
import type { Happening } from '#domain/case/happened/happening.ts';
import type { RuleDeed } from '#domain/case/happened/rule-note.ts';
import { deedText } from '#domain/case/happened/rule-words.ts';
import { continued, type WaitForRule, type WaitState } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Rule } from '#domain/configuration/rules/rule.ts';
import { conditionText, failedCondition } from '#domain/rules/rule-verdict.ts';
import { type CaseChange, caseChange } from './case-change.ts';
import { runRule } from './rule-run.ts';
import { ruleDueAt } from './rule-wait.ts';
import { withNotes } from './ruled-change.ts';

/** Clocks differ: who is woken some seconds early would only sleep again. */
const clocksDifferMilliseconds = 10_000;

/**
 * What comes of a rule that waited, by the case and the rule as they are now (NOTE-12, SLA-07): its conditions are to hold still, a case
 * that has left the status is left alone, and so is one whose missed deadline is none any more. What others make of it is asked with the change.
 */
export function wokenRule(about: Case, wait: WaitForRule, now: Date, configuration: Configuration): CaseChange {
  const { rule: name, happened, ran } = wait.purpose;
  const end = (state: WaitState, outcome: string) => ({ ended: { ...wait, state, outcome } });
  const rule = configuration.rules.find((one) => one.name === name && one.active && one.on === happened.on);
  if (!rule) return caseChange(about, end('dropped', `the rule ${name} is off or gone`));
  const past = pastBy(about, wait);
  if (past !== undefined) return caseChange(about, end('dropped', past));
  const dueAt = ruleDueAt(rule, about, happened.at, configuration);
  if (dueAt !== undefined && Date.parse(dueAt) - now.getTime() > clocksDifferMilliseconds) {
    const next = continued(wait, dueAt);
    return caseChange(about, { ...end('continued', next.id), waits: [next] });
  }
  const happening = { ...happened, id: `wait-${wait.id}`, at: now.toISOString() };
  const failed = failedCondition(rule, { about, happening, at: happening.at, configuration });
  if (failed) return caseChange(about, end('dropped', `it does not hold that ${conditionText(failed)}`));
  const { change, deeds } = changeBy(rule, happening, about, ran, configuration);
  return { ...change, ...end('done', deeds.map(deedText).join('; ')) };
}

/**
 * A rule that waits and is due earlier as it is now goes on in another wait, which wakes then (CASE-13, NOTE-12).
 * @returns undefined when it wakes early enough: it looks again by itself.
 */
export function hastenedRule(about: Case, wait: WaitForRule, configuration: Configuration): CaseChange | undefined {
  const { rule: name, happened } = wait.purpose;
  const rule = configuration.rules.find((one) => one.name === name && one.active && one.on === happened.on);
  if (wait.state !== 'waiting' || !rule || pastBy(about, wait) !== undefined) return undefined;
  // At once by now: it wakes at once, and has long begun.
  const dueAt = ruleDueAt(rule, about, happened.at, configuration) ?? happened.at;
  if (dueAt >= wait.dueAt) return undefined;
  const next = continued(wait, dueAt);
  return caseChange(about, { ended: { ...wait, state: 'continued', outcome: next.id }, waits: [next] });
}

/** Why nobody wants it any more. */
function pastBy({ mergedInto, entry, status, clocks }: Case, wait: WaitForRule): string | undefined {
  const { on, deadline } = wait.purpose.happened;
  if (mergedInto !== undefined) return 'the case was merged';
  if (on === 'status-entered' && wait.entry !== entry) return `the case is ${status} since`;
  if (deadline === undefined) return undefined;
  const isOpen = clocks?.clocks.some(({ dueAt, endedAt }) => dueAt === deadline.at && endedAt === undefined);
  return isOpen ? undefined : 'the deadline was kept since, or is another one';
}

/** A case of which nothing changes is not written. */
function changeBy(
  rule: Rule,
  happening: Happening,
  about: Case,
  ran: readonly string[],
  configuration: Configuration,
): { readonly change: CaseChange; readonly deeds: readonly RuleDeed[] } {
  const begun = { ...about, version: about.version + 1 };
  const run = runRule(rule, happening, begun, configuration);
  const { messages, waits, notes } = run;
  const after = run.case === begun ? undefined : run.case;
  const events = withNotes(run.events, notes, about.number);
  const change = caseChange(about, { after, messages, waits, events, ran });
  return { change, deeds: notes.find((note) => note.rule === rule.name)?.did ?? [] };
}
