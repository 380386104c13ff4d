import { Link } from 'react-aria-components';
import type { Failed } from '../../live/held-requests.ts';
import { useTimes } from '../../session/agents-times.ts';
import { useNames } from '../../session/names.ts';
import { Button } from '../../ui/press/button.tsx';
import { useWords } from '../../words/language.tsx';
import look from './held-page.module.css';
import { useFailedDeeds } from './use-failed-deeds.ts';

/** One mail that did not arrive: why, and what can be done. */
export function FailedRow({ mail }: { readonly mail: Failed }) {
  const t = useWords();
  const names = useNames();
  const times = useTimes();
  const { sendAgain, hasArrived, allow, putAway, isBusy } = useFailedDeeds(mail);
  const { inCase, subject, to, at, by, template, delivery, detail, stoppedSince, stoppedFor } = mail;
  const waits = delivery === 'queued';
  // Who wants no mail of ours gets none because somebody presses a button.
  const isUnwanted = stoppedFor === 'complained';
  const isInDoubt = delivery === 'uncertain' || delivery === 'refused';
  return (
    <li className={`${look.row} ${look.plain}`} aria-label={subject || t('noSubject')}>
      <div className={look.mail}>
        <p className={look.subject}>
          <Link className={look.link ?? ''} href={`/cases/${inCase}`}>
            {names.caseNumber(inCase)} {subject || t('noSubject')}
          </Link>
        </p>
        <p className={look.about}>
          <span className={look.cause}>{t(waits ? 'failedState_queued' : `delivery_${delivery}`)}</span>
          <span>{t('failedTo', { to: to.name ? `${to.name} <${to.address}>` : to.address })}</span>
          <span>{by === undefined ? (template ?? t('automatic')) : names.agent(by)}</span>
          <time dateTime={at}>{times.moment(at)}</time>
        </p>
        <p className={look.advice}>
          {t(`failedAdvice_${isUnwanted ? 'complained' : delivery}`)}
          {stoppedSince !== undefined && ` ${t('failedStopped', { when: times.moment(stoppedSince) })}`}
        </p>
        {detail !== undefined && <p className={look.preview}>{detail}</p>}
      </div>
      {!waits && (
        <div className={look.tools}>
          {stoppedSince === undefined && (
            <Button isDisabled={isBusy} onPress={sendAgain}>
              {t('sendAgain')}
            </Button>
          )}
          {stoppedFor === 'fails' && (
            <Button isDisabled={isBusy} onPress={allow}>
              {t('failedAllow')}
            </Button>
          )}
          {isInDoubt && (
            <Button kind="quiet" isDisabled={isBusy} onPress={hasArrived}>
              {t('hasArrived')}
            </Button>
          )}
          <Button kind="quiet" isDisabled={isBusy} onPress={putAway}>
            {t('failedPutAway')}
          </Button>
        </div>
      )}
    </li>
  );
}
