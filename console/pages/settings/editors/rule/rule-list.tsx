import { Link } from 'react-aria-components';
import { Skeleton } from '../../../../ui/show/skeleton.tsx';
import { useWords } from '../../../../words/language.tsx';
import { setupAddress } from '../../setup-address.ts';
import type { RowListProps } from '../editor-props.ts';
import { ruleOf } from './rule-draft.ts';
import look from './rule-list.module.css';
import { ruleLine, ruleText } from './rule-text.ts';
import { rulesByEvent } from './rules-by-event.ts';
import { useRuleSaying } from './use-rule-saying.ts';

/** All rules by what they are about, in the order in which they are looked at, each in words (NOTE-12). */
export function RuleList({ lookup, rows }: RowListProps) {
  const t = useWords();
  const { saying } = useRuleSaying();
  if (!saying) return <Skeleton width="half" />;
  const events = lookup.columns.find(({ name }) => name === 'on')?.takes.choices ?? [];
  return (
    <div className={look.rules}>
      <p className={look.about}>{t('ruleListAbout')}</p>
      {rulesByEvent(
        rows,
        events.map(({ value }) => value),
      ).map(({ event, rows: ofEvent }) => (
        <section key={event} className={look.event}>
          <h2 className={look.title}>{saying.event(event)}</h2>
          <ol className={look.list}>
            {ofEvent.map(({ name, origin, columns }) => {
              const rule = ruleOf(columns);
              return (
                <li key={name}>
                  <Link className={look.rule ?? ''} href={setupAddress.row('rule', name)}>
                    <span className={rule.active ? look.name : look.off}>
                      {name}
                      {!rule.active && <span className={look.mark}>{t('rowOff')}</span>}
                    </span>
                    <span className={look.line}>{ruleLine(ruleText(rule, saying), rule.match, t)}</span>
                    {origin !== 'base' && <span className={look.fine}>{t(`origin_${origin}`)}</span>}
                  </Link>
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </div>
  );
}
