import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { Happening } from '#domain/case/happened/happening.ts';
import type { RuleDeed, RuleNote } from '#domain/case/happened/rule-note.ts';
import type { Note, OutboundMessage } from '#domain/case/message.ts';
import type { Wait } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type Condition, isStatusMail, type Rule } from '#domain/configuration/rules/rule.ts';
import type { Worked } from '#domain/rules/readers.ts';
import { conditionText, failedCondition } from '#domain/rules/rule-verdict.ts';
import { happeningsOf } from './happenings.ts';
import { doneAction } from './rule-actions.ts';
import { ruleDueAt, waitOfRule } from './rule-wait.ts';

/** What rules make of something that happened to a case: written in the transaction of the change. */
export interface RuleRun {
  readonly case: Case;
  readonly events: readonly CaseEvent[];
  readonly messages: readonly (OutboundMessage | Note)[];
  readonly waits: readonly Wait[];
  /** Which rule did what, which did not and why. */
  readonly notes: readonly RuleNote[];
}

export interface RunOptions {
  /** Names of rules that run no more, as they led to it. */
  readonly ran?: readonly string[];
  /** The case that goes on for the one that it is about (CASE-14). */
  readonly worked?: Worked | undefined;
}

/** So many rules run for one change, those included that others start. */
export const mostRules = 10;
/** A transaction takes 100 writes, and the change itself needs some. */
const mostWritten = 40;

interface Running {
  readonly run: RuleRun;
  readonly ran: readonly string[];
  /** What is still to be looked at. */
  readonly queue: readonly Happening[];
}

/**
 * Runs the rules for what happened to a case, in the order of the table, and then those for what they changed (NOTE-12). Each rule runs
 * at most once, so that none starts itself, neither by way of others; what a bound cuts off is said.
 * @param about the case as it is by then; its version is that of the change.
 */
export function runRules(
  happened: readonly Happening[],
  about: Case,
  configuration: Configuration,
  { ran = [], worked }: RunOptions = {},
): RuleRun {
  return goneOn({ run: unruled(about), ran, queue: happened }, configuration, { ran, worked });
}

/** What one rule does whose time has come: its conditions hold. What others make of that is asked with the change. */
export function runRule(rule: Rule, happening: Happening, about: Case, configuration: Configuration): RuleRun {
  return acted(rule, happening, { run: unruled(about), ran: [rule.name], queue: [] }, { configuration }).run;
}

function unruled(about: Case): RuleRun {
  return { case: about, events: [], messages: [], waits: [], notes: [] };
}

function goneOn(start: Running, configuration: Configuration, { ran = [], worked }: RunOptions): RuleRun {
  let running = start;
  const isFull = ({ run, ran: names }: Running) =>
    names.length - ran.length >= mostRules || writtenBy(run) >= mostWritten;
  for (let next = running.queue[0]; next !== undefined; next = running.queue[0]) {
    running = { ...running, queue: running.queue.slice(1) };
    for (const rule of configuration.rules) {
      if (rule.on !== next.on || isStatusMail(rule) || running.ran.includes(rule.name)) continue;
      running = followed(rule, next, running, { configuration, worked, isFull: isFull(running) });
    }
  }
  return running.run;
}

function writtenBy({ events, messages, waits }: RuleRun): number {
  return events.length + messages.length + waits.length;
}

function followed(
  rule: Rule,
  happening: Happening,
  running: Running,
  { configuration, worked, isFull }: RunOptions & { readonly configuration: Configuration; readonly isFull: boolean },
): Running {
  const { run, ran } = running;
  const { at } = happening;
  const noted = (note: Omit<RuleNote, 'rule'>): Running => ({
    ...running,
    run: { ...run, notes: [...run.notes, { rule: rule.name, ...note }] },
  });
  const failed = failedCondition(rule, { about: run.case, happening, at, configuration });
  if (failed) return saysOfWhat(rule, failed) ? running : noted({ not: 'condition', detail: conditionText(failed) });
  if (!rule.active) return noted({ not: 'switched-off' });
  if (isFull) return noted({ not: 'too-many' });
  const dueAt = ruleDueAt(rule, run.case, at, configuration);
  if (dueAt !== undefined) {
    const wait = waitOfRule(rule, run.case, { dueAt, happened: happening, ran: [...ran, rule.name] });
    const { run: told } = noted({ dueAt });
    return { ...running, ran: [...ran, rule.name], run: { ...told, waits: [...told.waits, wait] } };
  }
  return acted(rule, happening, { ...running, ran: [...ran, rule.name] }, { configuration, worked });
}

/** A condition that tells what the rule is about at all: nobody asks why it did not run for something else. */
function saysOfWhat({ on }: Rule, { field }: Condition): boolean {
  return (on === 'status-entered' && field === 'status') || (on === 'field-changed' && field === 'change.field');
}

function acted(
  { name, actions }: Rule,
  happening: Happening,
  running: Running,
  { configuration, worked }: Pick<RunOptions, 'worked'> & { readonly configuration: Configuration },
): Running {
  const { at } = happening;
  let run = running.run;
  const made: CaseEvent[] = [];
  const deeds: RuleDeed[] = [];
  actions.forEach((action, index) => {
    const id = index === 0 ? `${happening.id}-${name}` : `${happening.id}-${name}-a${index + 1}`;
    if (writtenBy(run) >= mostWritten) {
      deeds.push({ do: action.do, not: 'too-many' });
      return;
    }
    const cause = { id, at, who: 'postcase' };
    const done = doneAction(action, run.case, { rule: name, happening, cause, worked, configuration });
    deeds.push(done.deed);
    made.push(...done.events);
    run = {
      case: done.case,
      events: [...run.events, ...done.events],
      messages: [...run.messages, ...done.messages],
      waits: [...run.waits, ...done.waits],
      notes: run.notes,
    };
  });
  const notes = [...run.notes, { rule: name, did: deeds }];
  return { ...running, run: { ...run, notes }, queue: [...running.queue, ...happeningsOf(made, run.case)] };
}
