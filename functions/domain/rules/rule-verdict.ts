import { nameHolds } from '#domain/configuration/rules/notification-rule.ts';
import type { Condition, Rule } from '#domain/configuration/rules/rule.ts';
import { ruleFields } from '#domain/configuration/rules/rule-fields.ts';
import { factOf, type RuleFacts } from './rule-facts.ts';

/**
 * Whether the conditions of a rule hold, all or any of them as it wants (NOTE-12).
 * @returns undefined when they do, else the first that does not.
 */
export function failedCondition({ match, conditions }: Rule, facts: RuleFacts): Condition | undefined {
  const failed = conditions.filter((one) => !conditionHolds(one, facts));
  const isMet = match === 'all' ? failed.length === 0 : failed.length < conditions.length || conditions.length === 0;
  return isMet ? undefined : failed[0];
}

/** Where there is nothing, only what asks for that holds, and what says that something is not there. */
export function conditionHolds(condition: Condition, facts: RuleFacts): boolean {
  const { field, operator, value } = condition;
  const found = factOf(field, facts);
  switch (operator) {
    case 'is-empty':
      return found === undefined;
    case 'is-not-empty':
      return found !== undefined;
    case 'more-than':
      return typeof found === 'number' && typeof value === 'number' && found > value;
    case 'less-than':
      return typeof found === 'number' && typeof value === 'number' && found < value;
    case 'contains':
      return contains(found, value);
    case 'contains-not':
      return !contains(found, value);
    default:
      return isNamed(condition, found);
  }
}

function isNamed(condition: Condition, found: string | number | boolean | undefined): boolean {
  const { field, operator, value } = condition;
  if (typeof found !== 'string' || ruleFields[field]?.kind.is !== 'text')
    return typeof found === 'string' || found === undefined
      ? nameHolds(condition, found)
      : (found === value) === (operator === 'is');
  const alike = typeof value === 'object' ? value.map(folded) : typeof value === 'string' ? folded(value) : value;
  return nameHolds({ ...condition, value: alike }, folded(found));
}

function contains(found: unknown, value: unknown): boolean {
  return typeof found === 'string' && typeof value === 'string' && folded(found).includes(folded(value));
}

/** Whatever case it is written in, with ё as people type it. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
}

/** `priority is High`: as it stands in the row. */
export function conditionText({ field, operator, value }: Condition): string {
  const said = Array.isArray(value) ? value.join(', ') : value;
  return [field, operator, ...(said === undefined ? [] : [String(said)])].join(' ');
}
