import type { Case } from '#domain/case/case.ts';
import type { RuleDeed, RuleSilence } from '#domain/case/happened/rule-note.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { rulesFor } from '#domain/configuration/rules/notification-rule.ts';
import { isStatusMail, type Rule } from '#domain/configuration/rules/rule.ts';
import { runRule } from '#domain/life/rule-run.ts';
import { ruleDueAt } from '#domain/life/rule-wait.ts';
import { sentRules } from '#domain/life/sent-rules.ts';
import { conditionText, failedCondition } from '#domain/rules/rule-verdict.ts';
import { type PastHappening, type PastOfCase, pastHappenings } from './past-happenings.ts';

/** What a rule would have done to some cases (NOTE-12). */
export interface RuleDryRun {
  /** Cases that were looked at, and those of them to which nothing happened that the rule is about. */
  readonly looked: number;
  readonly untouched: number;
  /** The newest case first. */
  readonly hits: readonly RuleHit[];
  /** Why it would have done nothing, the most frequent first. */
  readonly reasons: readonly RuleReason[];
}

export interface RuleHit {
  readonly number: number;
  readonly subject: string;
  readonly at: string;
  readonly did: readonly RuleDeed[];
  /** When it would have looked again, and acted. */
  readonly dueAt: string | undefined;
}

export interface RuleReason {
  readonly not: RuleSilence;
  /** Which condition, or what was said. */
  readonly detail: string | undefined;
  readonly count: number;
}

/** Asks a rule of what happened to cases since a moment, as if it had been there and switched on: nothing is written, nobody is told. */
export function ruleDryRun(
  rule: Rule,
  cases: readonly PastOfCase[],
  since: string,
  configuration: Configuration,
): RuleDryRun {
  const hits: RuleHit[] = [];
  const reasons = new Map<string, RuleReason>();
  let untouched = 0;
  const count = (not: RuleSilence, detail: string | undefined) => {
    const name = `${not} ${detail ?? ''}`;
    reasons.set(name, { not, detail, count: (reasons.get(name)?.count ?? 0) + 1 });
  };
  for (const past of cases) {
    const asked = pastHappenings(past, since, configuration.levels)
      .map((one) => enteredByMail(one, rule))
      .filter(({ happening }) => happening.on === rule.on);
    if (asked.length === 0) untouched++;
    for (const { happening, about } of asked) {
      const { at } = happening;
      const failed = failedCondition(rule, { about, happening, at, configuration });
      if (failed) {
        count('condition', conditionText(failed));
        continue;
      }
      const silence = isStatusMail(rule) ? whyNotSent(rule, about, configuration) : undefined;
      if (silence !== undefined) {
        count(silence, undefined);
        continue;
      }
      const { notes } = runRule(rule, happening, about, configuration);
      const did = notes.find((note) => note.rule === rule.name)?.did ?? [];
      const silent = did.find(({ not }) => not !== undefined);
      if (silent?.not !== undefined && did.every(({ not }) => not !== undefined)) count(silent.not, silent.detail);
      else
        hits.push({
          number: about.number,
          subject: about.subject,
          at,
          did,
          dueAt: ruleDueAt(rule, about, at, configuration),
        });
    }
  }
  const sorted = [...reasons.values()].toSorted((one, other) => other.count - one.count);
  return { looked: cases.length, untouched, hits, reasons: sorted };
}

/** Mails of a status leave when a case is registered, too (NOTE-01); other rules about statuses wait for a change. */
function enteredByMail({ happening, about }: PastHappening, rule: Rule): PastHappening {
  if (!isStatusMail(rule) || happening.on !== 'registered') return { happening, about };
  const change = { field: undefined, from: undefined, to: about.status };
  return { happening: { ...happening, on: 'status-entered', change }, about };
}

/** By the law of mails about statuses: rules for the category come first, and a setting has the last word (NOTE-02). */
function whyNotSent(rule: Rule, about: Case, configuration: Configuration): RuleSilence | undefined {
  const rules = configuration.rules.map((one) => (one.name === rule.name ? rule : one));
  const tried = { ...configuration, rules: rules.includes(rule) ? rules : [...rules, rule] };
  if (sentRules(about, tried).includes(rule)) return undefined;
  return rulesFor(about.status, about.category, tried.rules).includes(rule) ? 'setting' : 'outranked';
}
