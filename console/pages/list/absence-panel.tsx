import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { absenceQuery, type ChangedCase, useBeingBack } from '../../live/absence.ts';
import { newsWords } from '../../live/event-words.ts';
import { useNow } from '../../live/now.ts';
import { waitingOf } from '../../live/waiting-words.ts';
import { useTimes } from '../../session/agents-times.ts';
import { useNames } from '../../session/names.ts';
import { Button } from '../../ui/press/button.tsx';
import { Due } from '../../ui/show/due.tsx';
import { useWords } from '../../words/language.tsx';
import look from './absence-panel.module.css';

/** What a returning agent must take over, at one look: who waits for an answer first. Goes when they say so. */
export function AbsencePanel() {
  const t = useWords();
  const times = useTimes();
  const back = useBeingBack();
  const { data } = useQuery(absenceQuery);
  if (!data?.since || data.cases.length === 0) return null;
  const waiting = data.cases.filter((one) => one.case.waitingSince !== undefined).length;
  const counted = [t('absenceChanged', { count: data.cases.length })];
  if (waiting > 0) counted.push(t('absenceWaiting', { count: waiting }));
  return (
    <section className={look.panel} aria-label={t('absenceTitle')}>
      <div className={look.head}>
        <div className={look.words}>
          <h2 className={look.title}>{t('absenceTitle')}</h2>
          <p className={look.about}>
            {t('absenceSince', { when: times.moment(data.since) })} · {counted.join(', ')}
          </p>
        </div>
        <Button onPress={back}>{t('absenceSeen')}</Button>
      </div>
      <ul className={look.cases}>
        {data.cases.map((one) => (
          <li key={one.case.number}>
            <Changed {...one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changed({ case: row, changes }: ChangedCase) {
  const t = useWords();
  const names = useNames();
  const { urgency, text } = waitingOf(row, useNow(), t, useTimes());
  const customer = row.customer?.name;
  const agent = (who: string) => (customer && who === row.customer?.address ? customer : names.agent(who));
  const told = newsWords(changes, t, { ...names, agent });
  return (
    <Link className={look.case ?? ''} href={`/cases/${row.number}`}>
      <span className={look.subject}>{row.subject || t('noSubject')}</span>
      <span className={look.told}>{told || names.caseNumber(row.number)}</span>
      <span className={look.due}>
        <Due urgency={urgency}>{text}</Due>
      </span>
    </Link>
  );
}
