import { Select } from '../../../../ui/fields/select.tsx';
import { Button } from '../../../../ui/press/button.tsx';
import { Icon } from '../../../../ui/show/icon.tsx';
import { useWords } from '../../../../words/language.tsx';
import { useLabel } from '../../words-of.ts';
import { ActionFields } from './action-fields.tsx';
import type { RuleParts } from './condition-changes.ts';
import { moved, replaced, without } from './list-changes.ts';
import { type ActionDraft, type Deed, newAction } from './rule-draft.ts';
import look from './rule-editor.module.css';

const deeds: readonly Deed[] = ['send', 'set', 'assign', 'note', 'call'];

interface ActionsProps {
  readonly actions: readonly ActionDraft[];
  readonly parts: RuleParts;
  readonly faultAt: (place: string) => string | undefined;
  readonly change: (actions: readonly ActionDraft[]) => void;
}

/** What a rule does, in this order. */
export function Actions({ actions, parts, faultAt, change }: ActionsProps) {
  const t = useWords();
  return (
    <>
      {actions.map((action, index) => (
        <Action
          // biome-ignore lint/suspicious/noArrayIndexKey: an action is known by its place
          key={index}
          {...{ actions, action, index, parts, faultAt, change }}
        />
      ))}
      {faultAt('actions') && <p className={look.error}>{faultAt('actions')}</p>}
      <div className={look.foot}>
        <Button
          isDisabled={actions.length >= parts.mostActions}
          onPress={() => change([...actions, newAction('send')])}
        >
          <Icon name="plus" />
          {t('ruleAddAction')}
        </Button>
      </div>
    </>
  );
}

function Action({
  actions,
  action,
  index,
  parts,
  faultAt,
  change,
}: ActionsProps & { readonly action: ActionDraft; readonly index: number }) {
  const t = useWords();
  const label = useLabel();
  const place = `actions[${index}]`;
  const columns = ['do', 'template', 'to', 'field', 'value', 'agent', 'group', 'text', 'webhook'];
  const faults = [faultAt(place), ...columns.map((column) => faultAt(`${place}.${column}`))];
  return (
    <fieldset className={look.one}>
      <legend>{t('ruleAction', { number: index + 1 })}</legend>
      <div className={look.head}>
        <Select
          label={t('ruleDeed')}
          value={action.do}
          rows={deeds.map((deed) => {
            const words = parts.deeds.find(({ value }) => value === deed);
            return { value: deed, label: words ? label(words.label) : deed };
          })}
          choose={(deed) => change(replaced(actions, index, newAction(deed)))}
        />
        {actions.length > 1 && (
          <>
            <Button
              kind="quiet"
              square
              aria-label={t('ruleUp')}
              isDisabled={index === 0}
              onPress={() => change(moved(actions, index, -1))}
            >
              <span className={look.up}>
                <Icon name="chevron" />
              </span>
            </Button>
            <Button
              kind="quiet"
              square
              aria-label={t('ruleDown')}
              isDisabled={index === actions.length - 1}
              onPress={() => change(moved(actions, index, 1))}
            >
              <Icon name="chevron" />
            </Button>
          </>
        )}
        <Button kind="quiet" square aria-label={t('ruleTakeOut')} onPress={() => change(without(actions, index))}>
          <Icon name="close" />
        </Button>
      </div>
      <ActionFields action={action} parts={parts} change={(next) => change(replaced(actions, index, next))} />
      {[...new Set(faults)].map(
        (fault) =>
          fault && (
            <p key={fault} className={look.error}>
              {fault}
            </p>
          ),
      )}
    </fieldset>
  );
}
