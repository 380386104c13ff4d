import { useWords } from '../../../../words/language.tsx';
import type { RuleDraft } from './rule-draft.ts';
import type { RuleText } from './rule-text.ts';
import look from './rule-words.module.css';

/** A rule as one reads it. */
export function RuleWords({
  text: { when, conditions, actions, delay },
  match,
}: {
  readonly text: RuleText;
  readonly match: RuleDraft['match'];
}) {
  const t = useWords();
  const joint = t(match === 'all' ? 'ruleAnd' : 'ruleOr');
  return (
    <section className={look.words} aria-label={t('ruleInWords')}>
      <dl className={look.list}>
        <dt>{t('ruleWhen')}</dt>
        <dd>{when || '…'}</dd>
        <dt>{t('ruleIf')}</dt>
        <dd>{conditions.length === 0 ? t('ruleAlways') : conditions.join(joint)}</dd>
        <dt>{t('ruleThen')}</dt>
        <dd>
          {delay && <p>{delay}:</p>}
          {actions.length === 0 && '…'}
          <ol className={look.actions}>
            {actions.map((action, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an action is known by its place
              <li key={index}>{action}</li>
            ))}
          </ol>
        </dd>
      </dl>
    </section>
  );
}
