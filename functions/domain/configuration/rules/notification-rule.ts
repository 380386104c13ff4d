import { type Condition, isStatusMail, names, type Rule } from './rule.ts';

/** A rule of the simplest kind: what entering a status sends to the customer (NOTE-01). */
export interface NotificationRule {
  readonly name: string;
  /** Name of the status that is entered. */
  readonly status: string;
  /** Name of a category; undefined for any. */
  readonly category: string | undefined;
  readonly usage: 'immediately' | 'with-delay' | 'off';
  /** Of rules with delay. */
  readonly delayMinutes: number;
  /** Name of a mail template. */
  readonly template: string;
}

/** The rule as a row of the table of all rules; that it waits is remembered while it is off. */
export function ruleOf({ name, status, category, usage, delayMinutes, template }: NotificationRule): Rule {
  return {
    name,
    active: usage !== 'off',
    on: 'status-entered',
    match: 'all',
    conditions: [
      { field: 'status', operator: 'is', value: status },
      ...(category === undefined ? [] : [{ field: 'category', operator: 'is', value: category } as const]),
    ],
    actions: [{ do: 'send', template, to: ['customer'] }],
    delayMinutes: usage === 'immediately' ? 0 : delayMinutes,
    workingMinutes: 0,
  };
}

/**
 * The rules whose mails are for customers of cases in a status, switched off or not (NOTE-01). The most specific win: where rules name the
 * category, those that name none say nothing there. Rules of one kind stand side by side.
 */
export function rulesFor(status: string, category: string, rules: readonly Rule[]): readonly Rule[] {
  const ofStatus = rules.filter((rule) => isStatusMail(rule) && mayHold(rule, 'status', status));
  const specific = ofStatus.filter((rule) => names(rule, 'category') && mayHold(rule, 'category', category));
  return specific.length > 0 ? specific : ofStatus.filter((rule) => !names(rule, 'category'));
}

/** Those of the status that say nothing there, as rules for the category come before them. */
export function outranked(status: string, category: string, rules: readonly Rule[]): readonly Rule[] {
  const first = rulesFor(status, category, rules);
  if (!first.some((rule) => names(rule, 'category'))) return [];
  return rules.filter((rule) => isStatusMail(rule) && mayHold(rule, 'status', status) && !names(rule, 'category'));
}

/** When a rule's mail is due for a case that entered the status at a time; undefined when the rule is off. */
export function dueAt({ active, delayMinutes }: Pick<Rule, 'active' | 'delayMinutes'>, since: string) {
  return active ? new Date(Date.parse(since) + delayMinutes * 60_000).toISOString() : undefined;
}

/** Whether nothing that the rule says of a name speaks against it. */
function mayHold({ match, conditions }: Rule, field: string, name: string): boolean {
  return match === 'any' || conditions.every((one) => one.field !== field || nameHolds(one, name));
}

/** Whether a condition about the name of a row holds. */
export function nameHolds({ operator, value }: Condition, name: string | undefined): boolean {
  const isNamed = name !== undefined && (Array.isArray(value) ? value.includes(name) : value === name);
  if (operator === 'is' || operator === 'one-of') return isNamed;
  if (operator === 'is-not' || operator === 'none-of') return !isNamed;
  return operator === 'is-empty' ? name === undefined : name !== undefined;
}

/** Ends the id of a wait as the name of a rule does: no rule may have it. */
export const closingName = 'closing';
