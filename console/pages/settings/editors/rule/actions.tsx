import { Select } from '../../../../ui/fields/select.tsx';
import { Button } from '../../../../ui/press/button.tsx';
import { Icon } from '../../../../ui/show/icon.tsx';
import { useWords } from '../../../../words/language.tsx';
import { useLabel } from '../../words-of.ts';
import { ActionFields } from './action-fields.tsx';
import type { RuleParts } from './condition-changes.ts';
import { moved, replaced, without } from './list-changes.ts';
import { listFault } from './list-fault.ts';
import { type ActionDraft, type Deed, newAction } from './rule-draft.ts';
import look from './rule-editor.module.css';

const columns = ['do', 'template', 'to', 'field', 'value', 'agent', 'group', 'text', 'webhook'];
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
  const wrong = listFault('actions', actions.length, columns, faultAt);
  return (
    <>
      {actions.map((action, index) => (
        <Action
          // biome-ignore lint/suspicious/noArrayIndexKey: an action is known by its place
          key={index}
          {...{ actions, action, index, parts, faultAt, change }}
        />
      ))}
      {wrong && <p className={look.error}>{wrong}</p>}
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
  const wrong = faultAt(place) ?? faultAt(`${place}.do`);
  return (
    <fieldset className={look.one}>
      <legend>{t('ruleAction', { number: index + 1 })}</legend>
      <div className={look.head}>
        <div className={look.grow}>
          <Select
            label={t('ruleDeed')}
            value={action.do}
            rows={deeds.map((deed) => {
              const words = parts.deeds.find(({ value }) => value === deed);
              return { value: deed, label: words ? label(words.label) : deed };
            })}
            choose={(deed) => change(replaced(actions, index, newAction(deed)))}
          />
        </div>
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
      <ActionFields
        action={action}
        parts={parts}
        faultAt={(column) => faultAt(`${place}.${column}`)}
        change={(next) => change(replaced(actions, index, next))}
      />
      {wrong && <p className={look.error}>{wrong}</p>}
    </fieldset>
  );
}
