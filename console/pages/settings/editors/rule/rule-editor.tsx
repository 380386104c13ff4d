import { Fault } from '../../../../shell/fault.tsx';
import { Select } from '../../../../ui/fields/select.tsx';
import { Switch } from '../../../../ui/fields/switch.tsx';
import { Skeleton } from '../../../../ui/show/skeleton.tsx';
import { useWords } from '../../../../words/language.tsx';
import { useLabel } from '../../words-of.ts';
import type { RowEditorProps } from '../editor-props.ts';
import { Actions } from './actions.tsx';
import { Conditions } from './conditions.tsx';
import { Delay } from './delay.tsx';
import { DryRun } from './dry-run.tsx';
import { ruleOf } from './rule-draft.ts';
import look from './rule-editor.module.css';
import { ruleText } from './rule-text.ts';
import { RuleWords } from './rule-words.tsx';
import { useRuleSaying } from './use-rule-saying.ts';

/** A rule: when something happens, if conditions hold, then actions in their order, and all of it in words (NOTE-12). */
export function RuleEditor({ name, described, columns, change, faultAt }: RowEditorProps) {
  const t = useWords();
  const label = useLabel();
  const { saying, error } = useRuleSaying();
  if (error) return <Fault error={error} again={() => location.reload()} />;
  if (!saying) return <Skeleton width="half" />;
  const rule = ruleOf(columns);
  const choicesOf = (column: string) =>
    (described.find(({ name }) => name === column)?.takes.choices ?? []).map((choice) => ({
      value: choice.value,
      label: label(choice.label),
    }));
  return (
    <div className={look.rule}>
      <RuleWords text={ruleText(rule, saying)} match={rule.match} />
      <Switch isSelected={rule.active} onChange={(active) => change({ active })}>
        {t('ruleOn')}
      </Switch>
      <section className={look.part} aria-label={t('ruleWhen')}>
        <h2 className={look.title}>{t('ruleWhen')}</h2>
        <Select label={t('ruleEvent')} value={rule.on} rows={choicesOf('on')} choose={(on) => change({ on })} />
        {faultAt('on') && <p className={look.error}>{faultAt('on')}</p>}
      </section>
      <section className={look.part} aria-label={t('ruleIf')}>
        <h2 className={look.title}>{t('ruleIf')}</h2>
        <Conditions
          conditions={rule.conditions}
          event={rule.on}
          parts={saying.parts}
          faultAt={faultAt}
          change={(conditions) => change({ conditions })}
        >
          <Select
            label={t('ruleMatch')}
            value={rule.match}
            rows={choicesOf('match')}
            choose={(match) => change({ match })}
          />
        </Conditions>
      </section>
      <section className={look.part} aria-label={t('ruleThen')}>
        <h2 className={look.title}>{t('ruleThen')}</h2>
        <Actions
          actions={rule.actions}
          parts={saying.parts}
          faultAt={faultAt}
          change={(actions) => change({ actions })}
        />
      </section>
      <section className={look.part} aria-label={t('ruleHowSoon')}>
        <h2 className={look.title}>{t('ruleHowSoon')}</h2>
        <Delay rule={rule} change={change} faultAt={faultAt} />
      </section>
      <DryRun name={name} columns={columns} />
    </div>
  );
}
