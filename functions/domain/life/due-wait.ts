import type { Case } from '#domain/case/case.ts';
import { printCaseNumber } from '#domain/case/case-number.ts';
import { content, unanswered } from '#domain/case/closure-reason.ts';
import { continued, type Wait, type WaitOfStatus, type WaitState } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { dueAt, rulesFor } from '#domain/configuration/rules/notification-rule.ts';
import type { Rule } from '#domain/configuration/rules/rule.ts';
import { nextStatus } from '#domain/configuration/status.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { CaseChange } from './case-change.ts';
import { heldBack, sentRules } from './sent-rules.ts';
import { closingDueAt, enterStatus } from './status-entry.ts';
import { failedOf, mailsOf } from './status-mails.ts';

/**
 * What comes of a wait that has woken, by the case and the rules as they are now (NOTE-05, CASE-13): the rule may have been
 * changed or switched off, the case reopened and resolved again, closed or merged.
 */
export function decideWait(about: Case, wait: WaitOfStatus, now: Date, configuration: Configuration): CaseChange {
  if (wait.entry !== about.entry) return ended(about, wait, 'dropped', whatHappened(about, configuration));
  return wait.purpose.kind === 'closing'
    ? closing(about, wait, now, configuration)
    : delayedNotice(about, wait, wait.purpose.rule, now, configuration);
}

function whatHappened({ status, mergedInto }: Case, { settings }: Configuration): string {
  if (mergedInto === undefined) return `the case is ${status} since`;
  return `the case was merged into ${printCaseNumber(settings.caseNumberMask, mergedInto)}`;
}

function delayedNotice(about: Case, wait: Wait, name: string, now: Date, configuration: Configuration): CaseChange {
  const rule = ruleNamed(name, about, configuration);
  const due = rule && dueAt(rule, about.statusSince);
  if (!rule || due === undefined) return ended(about, wait, 'dropped', `the rule ${name} is off or gone`);
  if (!sentRules(about, configuration).includes(rule)) return ended(about, wait, 'dropped', heldBack(about));
  if (isTooEarly(due, now)) return goOn(about, wait, due);
  const cause = { id: `wait-${wait.id}`, at: now.toISOString(), who: 'postcase' };
  const failed = failedOf(rule, about, cause, configuration);
  if (failed !== undefined) return ended(about, wait, 'dropped', `it does not hold that ${failed}`);
  const messages = mailsOf(rule, about, cause, configuration);
  if (!messages[0]) return ended(about, wait, 'dropped', 'there is nobody to write to');
  return { ...ended(about, wait, 'done', messages[0].id), messages };
}

function ruleNamed(name: string, { status, category }: Case, { rules }: Configuration): Rule | undefined {
  return rulesFor(status, category, rules).find((one) => one.name === name);
}

/**
 * A wait that runs and is due earlier by the rules as they are now goes on in another one, which wakes then (CASE-13).
 * @returns undefined when it wakes early enough: it looks again by itself.
 */
export function hastened(about: Case, wait: WaitOfStatus, configuration: Configuration): CaseChange | undefined {
  const { entry, purpose, state, dueAt: planned } = wait;
  if (state !== 'waiting' || entry !== about.entry) return undefined;
  const rule = purpose.kind === 'closing' ? undefined : ruleNamed(purpose.rule, about, configuration);
  const due = purpose.kind === 'closing' ? closingDueAt(about, configuration) : rule && dueAt(rule, about.statusSince);
  return due !== undefined && due < planned ? goOn(about, wait, due) : undefined;
}

function closing(about: Case, wait: Wait, now: Date, configuration: Configuration): CaseChange {
  const due = closingDueAt(about, configuration);
  if (due === undefined) return ended(about, wait, 'dropped', 'cases do not close by themselves any more');
  if (isTooEarly(due, now)) return goOn(about, wait, due);
  const status = configuration.settings.statusOfUnansweredCases;
  try {
    nextStatus(about.status, status, configuration.statuses);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return ended(about, wait, 'dropped', error.message);
  }
  const before = { ...about, version: about.version + 1 };
  const cause = {
    id: `wait-${wait.id}`,
    at: now.toISOString(),
    who: 'postcase',
    closureReason: reasonOf(about, configuration),
  };
  const { case: after, event, messages, waits } = enterStatus(before, status, cause, configuration);
  return { ...ended(about, wait, 'done', status), after, events: [event], messages, waits };
}

/** Nobody who has said that all is well reads that they gave no answer. */
function reasonOf({ statusSince, thankedAt, satisfaction }: Case, { levels }: Configuration): string {
  const isThanked = thankedAt !== undefined && thankedAt >= statusSince;
  const isLow = levels.some(({ name, low }) => name === satisfaction?.level && low);
  const isRatedWell = satisfaction !== undefined && satisfaction.at >= statusSince && !isLow;
  return isThanked || isRatedWell ? content : unanswered;
}

/** Clocks differ: who is woken some seconds early would only sleep again, and again. */
const clocksDifferMilliseconds = 10_000;

function isTooEarly(due: string, now: Date): boolean {
  return Date.parse(due) - now.getTime() > clocksDifferMilliseconds;
}

function ended(before: Case, wait: Wait, state: WaitState, outcome: string): CaseChange & { ended: Wait } {
  return { before, after: undefined, events: [], messages: [], waits: [], ended: { ...wait, state, outcome } };
}

function goOn(before: Case, wait: Wait, due: string): CaseChange {
  const next = continued(wait, due);
  return { ...ended(before, wait, 'continued', next.id), waits: [next] };
}
