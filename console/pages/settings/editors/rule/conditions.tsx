import type { ReactNode } from 'react';
import { Select } from '../../../../ui/fields/select.tsx';
import { Button } from '../../../../ui/press/button.tsx';
import { Icon } from '../../../../ui/show/icon.tsx';
import { useWords } from '../../../../words/language.tsx';
import { useLabel } from '../../words-of.ts';
import { fieldsFor, isAboutNothing, type RuleParts, withField, withOperator } from './condition-changes.ts';
import { ConditionValueField } from './condition-value-field.tsx';
import { replaced, without } from './list-changes.ts';
import { listFault } from './list-fault.ts';
import type { ConditionDraft } from './rule-draft.ts';
import look from './rule-editor.module.css';

const columns = ['field', 'operator', 'value'];

interface ConditionsProps {
  readonly event: string;
  readonly parts: RuleParts;
  readonly faultAt: (place: string) => string | undefined;
}

/** What a rule asks: fields that are known of its event, what may be asked of each, and the values that there are. */
export function Conditions({
  conditions,
  change,
  children,
  ...props
}: ConditionsProps & {
  readonly conditions: readonly ConditionDraft[];
  readonly change: (conditions: readonly ConditionDraft[]) => void;
  /** Whether all or any must hold. */
  readonly children: ReactNode;
}) {
  const t = useWords();
  const [first] = fieldsFor(props.event, props.parts);
  const wrong = listFault('conditions', conditions.length, columns, props.faultAt);
  const added = first && withField({ field: '', operator: 'is' }, first);
  return (
    <>
      {conditions.length === 0 && <p className={look.about}>{t('ruleNoConditions')}</p>}
      {conditions.length > 1 && children}
      {conditions.map((condition, index) => (
        <Condition
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition is known by its place
          key={index}
          {...props}
          {...{ condition, index }}
          change={(next) => change(replaced(conditions, index, next))}
          remove={() => change(without(conditions, index))}
        />
      ))}
      {wrong && <p className={look.error}>{wrong}</p>}
      <div className={look.foot}>
        <Button
          isDisabled={conditions.length >= props.parts.mostConditions || !added}
          onPress={() => added && change([...conditions, added])}
        >
          <Icon name="plus" />
          {t('ruleAddCondition')}
        </Button>
      </div>
    </>
  );
}

function Condition({
  condition,
  index,
  event,
  parts,
  faultAt,
  change,
  remove,
}: ConditionsProps & {
  readonly condition: ConditionDraft;
  readonly index: number;
  readonly change: (condition: ConditionDraft) => void;
  readonly remove: () => void;
}) {
  const t = useWords();
  const label = useLabel();
  const known = parts.fields.find(({ name }) => name === condition.field);
  const offered = fieldsFor(event, parts);
  const fields = known && !offered.includes(known) ? [known, ...offered] : offered;
  const operators = parts.operators.filter(({ value }) => known?.operators.includes(value));
  const place = `conditions[${index}]`;
  const faults = ['field', 'operator'].flatMap((column) => faultAt(`${place}.${column}`) ?? []);
  return (
    <fieldset className={look.one}>
      <legend>{t('ruleCondition', { number: index + 1 })}</legend>
      <div className={look.fields}>
        <Select
          label={t('ruleField')}
          value={condition.field}
          rows={fields.map((field) => ({ value: field.name, label: label(field.label) }))}
          choose={(name) => {
            const field = parts.fields.find((one) => one.name === name);
            if (field) change(withField(condition, field));
          }}
        />
        <Select
          label={t('ruleOperator')}
          value={condition.operator}
          rows={operators.map((one) => ({ value: one.value, label: label(one.label) }))}
          choose={(operator) => known && change(withOperator(condition, operator, known))}
        />
        <div className={look.head}>
          {known && !isAboutNothing(condition.operator) ? (
            <ConditionValueField
              condition={condition}
              field={known}
              error={faultAt(`${place}.value`)}
              change={(value) => change({ ...condition, value })}
            />
          ) : (
            <span className={look.error}>{faultAt(`${place}.value`)}</span>
          )}
          <Button kind="quiet" square aria-label={t('ruleTakeOut')} onPress={remove}>
            <Icon name="close" />
          </Button>
        </div>
      </div>
      {faults.map((fault) => (
        <p key={fault} className={look.error}>
          {fault}
        </p>
      ))}
    </fieldset>
  );
}
