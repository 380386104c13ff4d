import { Combo } from '../../../../ui/fields/combo.tsx';
import { Field } from '../../../../ui/fields/field.tsx';
import { Select } from '../../../../ui/fields/select.tsx';
import { Several } from '../../../../ui/fields/several.tsx';
import { useWords } from '../../../../words/language.tsx';
import { useRowChoices } from '../../fields/row-choices.ts';
import { useLabel } from '../../words-of.ts';
import { isOfList, type RuleField } from './condition-changes.ts';
import { NumberField } from './number-field.tsx';
import type { ConditionDraft, ConditionValue } from './rule-draft.ts';

/** Asks for the value of a condition, by what its field holds: rows and choices are offered, several where a list is asked. */
export function ConditionValueField({
  condition: { operator, value },
  field: { is, of, choices = [] },
  error,
  change,
}: {
  readonly condition: ConditionDraft;
  readonly field: RuleField;
  readonly error: string | undefined;
  readonly change: (value: ConditionValue) => void;
}) {
  const t = useWords();
  const label = useLabel();
  const rows = useRowChoices(is === 'name' ? of : undefined);
  const offered = is === 'name' ? rows : choices.map((choice) => ({ value: choice.value, label: label(choice.label) }));
  const values = [value ?? []].flat().map(String);
  const [one = ''] = values;
  if (is === 'yes-no')
    return (
      <Select<'true' | 'false'>
        label={t('ruleValue')}
        value={value === false ? 'false' : 'true'}
        rows={[
          { value: 'true', label: t('setupYes') },
          { value: 'false', label: t('setupNo') },
        ]}
        choose={(next) => change(next === 'true')}
      />
    );
  if (is === 'number')
    return (
      <NumberField
        label={t('ruleValue')}
        error={error}
        value={typeof value === 'number' ? value : undefined}
        change={change}
      />
    );
  if (is === 'text')
    return isOfList(operator) ? (
      <Field
        label={t('ruleValues')}
        error={error}
        lines={3}
        value={values.join('\n')}
        onChange={(text) => change(text.split('\n'))}
        onBlur={() => change(values.map((each) => each.trim()).filter((each) => each !== ''))}
      />
    ) : (
      <Field label={t('ruleValue')} error={error} value={one} onChange={change} />
    );
  if (isOfList(operator)) {
    const words = {
      ...{ add: t('addOne'), open: t('openChoices') },
      remove: (name: string) => t('takeOut', { name }),
    };
    return (
      <Several label={t('ruleValue')} error={error} values={values} rows={offered} change={change} words={words} />
    );
  }
  return (
    <Combo
      label={t('ruleValue')}
      error={error}
      value={one}
      rows={offered}
      choose={change}
      openLabel={t('openChoices')}
    />
  );
}
