import type { CasePage } from '../../../live/case-requests.ts';
import { useTimes } from '../../../session/agents-times.ts';
import { useWords } from '../../../words/language.tsx';
import look from './side-panel.module.css';

/** What will happen by itself, and when. */
export function Coming({ coming }: Pick<CasePage, 'coming'>) {
  const t = useWords();
  const times = useTimes();
  if (coming.length === 0) return null;
  return (
    <section>
      <h2 className={look.title}>{t('coming')}</h2>
      <ul className={look.lines}>
        {coming.map(({ id, dueAt, kind, rule, webhook = '' }) => (
          <li key={id}>
            <span>
              {rule
                ? t(kind === 'rule' ? 'coming_again' : 'coming_rule', { name: rule })
                : t(`coming_${kind}`, { name: webhook })}
            </span>
            <time className={look.fine} dateTime={dueAt} title={times.full(dueAt)}>
              {times.moment(dueAt)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
