import type { Say } from '../../../../words/words.ts';
import type { RuleParts } from './condition-changes.ts';
import type { ActionDraft, ConditionDraft, RuleDraft } from './rule-draft.ts';

type Labels = Readonly<Record<string, string>>;

/** What words for rules are made of. */
export interface RuleSaying {
  readonly t: Say;
  readonly parts: RuleParts;
  /** In the reader's language. */
  readonly label: (labels: Labels) => string;
  readonly event: (name: string) => string;
  /** A row of a lookup as people call it. */
  readonly row: (lookup: string, name: string) => string;
  readonly span: (minutes: number) => string;
}

/** A rule as one reads it: when, if, then. */
export interface RuleText {
  readonly when: string;
  /** Empty for always. */
  readonly conditions: readonly string[];
  readonly actions: readonly string[];
  readonly delay: string | undefined;
}

/** A rule in words (NOTE-12). */
export function ruleText(rule: RuleDraft, saying: RuleSaying): RuleText {
  const { t, event, span } = saying;
  const { delayMinutes, workingMinutes } = rule;
  return {
    when: event(rule.on),
    conditions: rule.conditions.map((condition) => conditionText(condition, saying)),
    actions: rule.actions.map((action) => actionText(action, saying)),
    delay:
      workingMinutes > 0
        ? t('ruleAfterWorking', { span: span(workingMinutes) })
        : delayMinutes > 0
          ? t('ruleAfter', { span: span(delayMinutes) })
          : undefined,
  };
}

const operators = [
  ...(['is', 'is-not', 'one-of', 'none-of', 'contains', 'contains-not'] as const),
  ...(['more-than', 'less-than', 'is-empty', 'is-not-empty'] as const),
];

export function conditionText({ field, operator, value }: ConditionDraft, saying: RuleSaying): string {
  const { t, parts, label, row } = saying;
  const about = parts.fields.find(({ name }) => name === field);
  const name = about ? label(about.label) : field;
  const known = operators.find((one) => one === operator);
  if (!known) return [name, operator, String(value ?? '')].join(' ').trim();
  if (about?.is === 'yes-no' && typeof value === 'boolean')
    return t(value ? 'condition_true' : 'condition_false', { field: name });
  const said = (one: string) => {
    const choice = about?.choices?.find((each) => each.value === one);
    if (choice) return label(choice.label);
    return about?.is === 'name' && about.of ? row(about.of, one) : one;
  };
  const values = [value ?? []].flat().map((one) => said(String(one)) || '…');
  return t(`condition_${known}`, { field: name, value: values.join(', ') || '…' });
}

export function actionText(action: ActionDraft, { t, parts, label, row }: RuleSaying): string {
  switch (action.do) {
    case 'send': {
      const whom = action.to.map((reader) => {
        const known = parts.readers.find(({ value }) => value === reader);
        return known ? label(known.label) : reader;
      });
      const what = row('template', action.template) || '…';
      return t('ruled_send', { what, to: whom.join(t('ruleElse')) || '…' });
    }
    case 'set': {
      const field = parts.settable.find(({ value }) => value === action.field);
      const known = parts.fields.find(({ name }) => name === action.field);
      const choice = known?.choices?.find(({ value }) => value === action.value);
      const to = choice ? label(choice.label) : row(action.field, action.value);
      return t('ruled_set', { what: field ? label(field.label) : action.field, to: to || '…' });
    }
    case 'assign': {
      const to = [
        action.agent !== undefined && row('agent', action.agent),
        action.group !== undefined && row('group', action.group),
      ].filter((one) => typeof one === 'string');
      return t('ruled_assign', { to: to.join(', ') || '…' });
    }
    case 'note':
      return t('ruled_note');
    case 'call':
      return t('ruled_call', { to: action.webhook || '…' });
  }
}

/** One line of it, for lists. */
export function ruleLine({ conditions, actions, delay }: RuleText, match: RuleDraft['match'], t: Say): string {
  const joined = conditions.join(t(match === 'all' ? 'ruleAnd' : 'ruleOr'));
  const then = [delay, ...actions].filter(Boolean).join(', ');
  return conditions.length === 0 ? then : t('ruleIfThen', { if: joined, then });
}
