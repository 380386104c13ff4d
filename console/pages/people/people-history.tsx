import { useTimes } from '../../session/agents-times.ts';
import { useNames } from '../../session/names.ts';
import { useWords } from '../../words/language.tsx';
import type { Say } from '../../words/words.ts';
import look from './people.module.css';
import type { PeopleLine } from './people-requests.ts';

/** What agents changed of a customer or a company, newest first. */
export function PeopleHistory({ lines }: { readonly lines: readonly PeopleLine[] }) {
  const t = useWords();
  const names = useNames();
  const times = useTimes();
  if (lines.length === 0) return null;
  return (
    <section aria-label={t('customerHistory')}>
      <h2 className={look.title}>{t('customerHistory')}</h2>
      <ul className={look.lines}>
        {lines.map((line) => (
          <li key={`${line.at} ${line.id}`}>
            <span className={look.breaks}>{lineWords(line, t)}</span>
            <span className={look.fine}>
              {names.agent(line.who)} · {times.moment(line.at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const fields = ['name', 'language', 'timeZone', 'account', 'address'] as const;

function lineWords({ what, field, from, to }: PeopleLine, t: Say): string {
  const [before, after] = [from || '–', to || '–'];
  if (what !== 'changed') return t(`peopleLine_${what}`, { what: to ?? from ?? '' });
  const column = fields.find((one) => one === field);
  return `${column ? t(`peopleField_${column}`) : (field ?? '')}: ${before} → ${after}`;
}
