import { Link } from 'react-aria-components';
import type { Answer } from '../../api.ts';
import { useTimes } from '../../session/agents-times.ts';
import { useNames } from '../../session/names.ts';
import { Button } from '../../ui/press/button.tsx';
import { Face } from '../../ui/show/face.tsx';
import { Status } from '../../ui/show/status.tsx';
import { contactName } from '../../words/contact.ts';
import { useWords } from '../../words/language.tsx';
import look from './calls.module.css';

/** Somebody who may be calling, with what is open for them. */
export function CallerCard({
  caller: { customer, open },
  choose,
  isChosen = false,
}: {
  readonly caller: Answer<'findCallers'>['callers'][number];
  /** Of several: it is this one. */
  readonly choose?: () => void;
  readonly isChosen?: boolean;
}) {
  const t = useWords();
  const names = useNames();
  const times = useTimes();
  const name = contactName({ ...customer, phone: customer.phones[0] });
  return (
    <section className={look.caller} aria-label={name}>
      <div className={look.head}>
        <Face name={name} />
        <h2 className={look.name}>
          <Link href={`/customers/${customer.id}`}>{name}</Link>
        </h2>
        <span className={look.fine}>
          {[customer.address, ...customer.phones, customer.account].filter(Boolean).join(' · ')}
        </span>
        {choose && (
          <Button kind={isChosen ? 'main' : 'usual'} aria-pressed={isChosen} onPress={choose}>
            {t('callItIs')}
          </Button>
        )}
      </div>
      {open.length === 0 ? (
        <p className={look.fine}>{t('callNothingOpen')}</p>
      ) : (
        <ul aria-label={t('callOpenCases')}>
          {open.map(({ number, subject, status, lastMessageAt }) => (
            <li key={number}>
              <Link className={look.case ?? ''} href={`/cases/${number}`}>
                <span className={look.subject}>{subject || t('noSubject')}</span>
                <Status shape={names.statusKind(status)}>{names.status(status)}</Status>
                <span className={look.fine}>
                  {names.caseNumber(number)} · {times.moment(lastMessageAt)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
