import { useQuery } from '@tanstack/react-query';
import { Combo } from '../../../../ui/fields/combo.tsx';
import { Field } from '../../../../ui/fields/field.tsx';
import { Select } from '../../../../ui/fields/select.tsx';
import { Pair } from '../../../../ui/page/sheet.tsx';
import { useWords } from '../../../../words/language.tsx';
import { useRowChoices } from '../../fields/row-choices.ts';
import { type LookupName, rowsQuery } from '../../setup-requests.ts';
import { useLabel } from '../../words-of.ts';
import type { RuleParts } from './condition-changes.ts';
import { Readers } from './readers.tsx';
import type { ActionDraft } from './rule-draft.ts';

interface ActionFieldsProps<Action = ActionDraft> {
  readonly action: Action;
  readonly parts: RuleParts;
  /** What is wrong with a column of it. */
  readonly faultAt: (column: string) => string | undefined;
  readonly change: (action: ActionDraft) => void;
}

/** What an action needs to know. */
export function ActionFields({ action, ...props }: ActionFieldsProps) {
  const t = useWords();
  switch (action.do) {
    case 'send':
      return <SendFields {...props} action={action} />;
    case 'set':
      return <SetFields {...props} action={action} />;
    case 'assign':
      return (
        <Pair>
          {(['agent', 'group'] as const).map((whom) => (
            <RowField
              key={whom}
              of={whom}
              label={t(whom === 'agent' ? 'ruleAgent' : 'ruleGroup')}
              value={action[whom] ?? ''}
              error={props.faultAt(whom)}
              isClearable
              choose={(name) => {
                const { [whom]: _, ...rest } = action;
                props.change(name === '' ? rest : { ...rest, [whom]: name });
              }}
            />
          ))}
        </Pair>
      );
    case 'note':
      return (
        <Field
          label={t('ruleNote')}
          lines={4}
          value={action.text}
          error={props.faultAt('text')}
          onChange={(text) => props.change({ ...action, text })}
        />
      );
    case 'call':
      return (
        <RowField
          of="webhook"
          label={t('ruleWebhook')}
          value={action.webhook}
          error={props.faultAt('webhook')}
          choose={(webhook) => props.change({ ...action, webhook })}
        />
      );
  }
}

/** Templates for customers are offered when the customer is told, those for agents else. */
function SendFields({ action, parts, faultAt, change }: ActionFieldsProps<Extract<ActionDraft, { do: 'send' }>>) {
  const t = useWords();
  const choices = useRowChoices('template');
  const { data } = useQuery(rowsQuery('template'));
  const audience = action.to.includes('customer') ? 'customer' : action.to.length > 0 ? 'agent' : undefined;
  const rows = choices.filter(({ value }) => {
    const template = data?.rows.find(({ name }) => name === value);
    return value === action.template || audience === undefined || template?.columns.audience === audience;
  });
  return (
    <>
      <Readers readers={action.to} parts={parts} error={faultAt('to')} change={(to) => change({ ...action, to })} />
      <Combo
        key={rows.length}
        label={t('ruleTemplate')}
        value={action.template}
        error={faultAt('template')}
        rows={rows}
        choose={(template) => change({ ...action, template })}
        openLabel={t('openChoices')}
      />
    </>
  );
}

function SetFields({ action, parts, faultAt, change }: ActionFieldsProps<Extract<ActionDraft, { do: 'set' }>>) {
  const t = useWords();
  const label = useLabel();
  const field = parts.fields.find(({ name }) => name === action.field);
  return (
    <Pair>
      <Select
        label={t('ruleSetField')}
        value={action.field}
        rows={parts.settable.map((one) => ({ value: one.value, label: label(one.label) }))}
        choose={(name) => change({ do: 'set', field: name, value: '' })}
      />
      {field?.of ? (
        <RowField
          key={action.field}
          of={field.of}
          label={t('ruleSetValue')}
          value={action.value}
          error={faultAt('value')}
          choose={(value) => change({ ...action, value })}
        />
      ) : (
        <Select
          label={t('ruleSetValue')}
          value={action.value}
          rows={(field?.choices ?? []).map((one) => ({ value: one.value, label: label(one.label) }))}
          choose={(value) => change({ ...action, value })}
        />
      )}
    </Pair>
  );
}

function RowField({
  of,
  isClearable = false,
  ...field
}: {
  readonly of: LookupName;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly isClearable?: boolean;
  readonly choose: (name: string) => void;
}) {
  const t = useWords();
  const rows = useRowChoices(of);
  const all = isClearable ? [{ value: '', label: t('setupNothing') }, ...rows] : rows;
  return <Combo key={rows.length} {...field} rows={all} openLabel={t('openChoices')} />;
}
