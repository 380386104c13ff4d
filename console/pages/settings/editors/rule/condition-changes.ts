import type { Answer } from '../../../../api.ts';
import type { ConditionDraft, ConditionValue } from './rule-draft.ts';

export type RuleParts = Answer<'describeRules'>;
export type RuleField = RuleParts['fields'][number];

/** Fields that can be asked when something happens. */
export function fieldsFor(event: string, { fields }: RuleParts): readonly RuleField[] {
  return fields.filter(({ on }) => on === undefined || on.includes(event));
}

/** A condition that asks another field: what cannot be asked of that begins anew. */
export function withField(condition: ConditionDraft, field: RuleField): ConditionDraft {
  const operator = field.operators.includes(condition.operator) ? condition.operator : (field.operators[0] ?? 'is');
  return withOperator({ field: field.name, operator, value: firstValue(field) }, operator, field);
}

/** A condition that asks something else of its field: the value goes on as far as it can. */
export function withOperator(condition: ConditionDraft, operator: string, field: RuleField): ConditionDraft {
  const { field: name, value } = condition;
  if (isAboutNothing(operator)) return { field: name, operator };
  const known = value ?? firstValue(field);
  if (isOfList(operator)) return { field: name, operator, value: listed(known) };
  return { field: name, operator, value: Array.isArray(known) ? (known[0] ?? '') : known };
}

export function isAboutNothing(operator: string): boolean {
  return operator === 'is-empty' || operator === 'is-not-empty';
}

export function isOfList(operator: string): boolean {
  return operator === 'one-of' || operator === 'none-of';
}

function firstValue({ is, choices }: RuleField): ConditionValue {
  if (is === 'yes-no') return true;
  if (is === 'number') return 0;
  return choices?.[0]?.value ?? '';
}

function listed(value: ConditionValue): readonly string[] {
  if (typeof value === 'object') return value;
  return value === '' ? [] : [String(value)];
}
