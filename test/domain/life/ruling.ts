import type { Case } from '#domain/case/case.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Condition, Rule, RuleAction } from '#domain/configuration/rules/rule.ts';
import { agents } from '../../support/agents.ts';
import { caseOf, configurationOf, serviceOf } from '../../support/facts.ts';

export function ruleRow(name: string, on: Rule['on'], actions: readonly RuleAction[], more: Partial<Rule> = {}): Rule {
  const usual = { active: true, match: 'all', conditions: [], delayMinutes: 0, workingMinutes: 0 } as const;
  return { name, on, actions, ...usual, ...more };
}

export const when = (field: string, value: Condition['value']): Condition => ({ field, operator: 'is', value });

export const set = (field: Extract<RuleAction, { do: 'set' }>['field'], value: string): RuleAction => ({
  do: 'set',
  field,
  value,
});

/** What ships with agents, and these rules instead of those that ship. */
export function ruledBy(rules: readonly Rule[], more: Partial<Configuration> = {}): Configuration {
  return { ...configurationOf(), agents, services: [serviceOf('Printing')], rules, ...more };
}

/** A case, and the same with what somebody has changed. */
export function changed(differences: Partial<Case>, about: Partial<Case> = {}) {
  const before = caseOf({ status: 'In progress', ...about });
  return { before, after: { ...before, ...differences, version: before.version + 1 } };
}
