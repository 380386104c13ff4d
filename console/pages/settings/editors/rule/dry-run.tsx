import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-aria-components';
import { Refused } from '../../../../api.ts';
import { ruleWords, silenceWords } from '../../../../live/rule-words.ts';
import { useTimes } from '../../../../session/agents-times.ts';
import { useNames } from '../../../../session/names.ts';
import { Fault } from '../../../../shell/fault.tsx';
import { Button } from '../../../../ui/press/button.tsx';
import { Notice } from '../../../../ui/show/notice.tsx';
import { useWords } from '../../../../words/language.tsx';
import type { Columns } from '../../setup-requests.ts';
import look from './dry-run.module.css';
import { type DryRun as Found, notLooked, tryRule } from './dry-run-pages.ts';

/** So many cases are listed; of further ones the number is told. */
const mostShown = 200;

/** What the rule in the editor would have done to the cases of the last thirty days, case by case, before it is saved (NOTE-12). */
export function DryRun({ name, columns }: { readonly name: string; readonly columns: Columns }) {
  const t = useWords();
  const [found, setFound] = useState<Found>(notLooked);
  const [tried, setTried] = useState<string>();
  const running = useRef<AbortController>(undefined);
  const { mutate, isPending, isSuccess, error, reset } = useMutation({
    mutationFn: (wanted: Columns) => {
      const abort = new AbortController();
      running.current = abort;
      setFound(notLooked);
      setTried(JSON.stringify(wanted));
      return tryRule({ name, columns: wanted }, { signal: abort.signal, told: setFound });
    },
  });
  useEffect(() => () => running.current?.abort(), []);
  const stop = () => {
    running.current?.abort();
    reset();
  };
  const isOld = tried !== undefined && tried !== JSON.stringify(columns);
  const isStopped = !isPending && !isSuccess && !error && found.looked > 0;
  return (
    <section className={look.part} aria-labelledby="rule-dry-run">
      <h2 id="rule-dry-run" className={look.title}>
        {t('dryRunTitle')}
      </h2>
      <p className={look.about}>{t('dryRunAbout')}</p>
      <div className={look.line}>
        <Button isDisabled={isPending} onPress={() => mutate(columns)}>
          {t(tried === undefined ? 'dryRunStart' : 'dryRunAgain')}
        </Button>
        {isPending && (
          <Button kind="quiet" onPress={stop}>
            {t('dryRunStop')}
          </Button>
        )}
        <span role="status" className={look.about}>
          {isPending && t('dryRunLooking', { count: found.looked })}
          {isStopped && t('dryRunStopped', { count: found.looked })}
        </span>
      </div>
      {error instanceof Refused && error.problem.status === 422 ? (
        <Notice kind="warn">{t('dryRunWhenRight')}</Notice>
      ) : error ? (
        <Fault error={error} again={() => mutate(columns)} />
      ) : (
        tried !== undefined && (
          <>
            {isOld && <Notice kind="info">{t('dryRunOld')}</Notice>}
            {(isSuccess || found.hits.length > 0) && <Hits found={found} isDone={isSuccess} />}
            {isSuccess && <Reasons found={found} />}
          </>
        )
      )}
    </section>
  );
}

function Hits({ found: { hits, looked, since }, isDone }: { readonly found: Found; readonly isDone: boolean }) {
  const t = useWords();
  const names = useNames();
  const times = useTimes();
  if (isDone && looked === 0) return <p className={look.about}>{t('dryRunNoCases')}</p>;
  const summary = t('dryRunTimes', { count: hits.length, looked, since: times.day(since ?? '') });
  return (
    <>
      {isDone && <p role="status">{hits.length === 0 ? t('dryRunNothing', { count: looked }) : summary}</p>}
      <ul className={look.hits}>
        {hits.slice(0, mostShown).map(({ number, subject, at, did, dueAt }) => (
          <li key={`${number} ${at} ${JSON.stringify(did)}`}>
            <span className={look.head}>
              <Link href={`/cases/${number}`} target="_blank">
                {names.caseNumber(number)} {subject || t('noSubject')}
              </Link>
              <time dateTime={at} className={look.when}>
                {times.moment(at)}
              </time>
            </span>
            <span className={look.did}>
              {ruleWords({ rule: '', did }, t, { ...names, moment: times.moment })}
              {dueAt !== undefined && ` · ${t('dryRunLater', { when: times.moment(dueAt) })}`}
            </span>
          </li>
        ))}
      </ul>
      {hits.length > mostShown && <p className={look.about}>{t('dryRunMore', { count: hits.length - mostShown })}</p>}
    </>
  );
}

function Reasons({ found: { reasons, untouched } }: { readonly found: Found }) {
  const t = useWords();
  if (reasons.length === 0 && untouched === 0) return null;
  return (
    <details className={look.reasons}>
      <summary>{t('dryRunReasons')}</summary>
      <ul>
        {reasons.map(({ not, detail, count }) => (
          <li key={`${not} ${detail ?? ''}`}>{t('dryRunReason', { count, reason: silenceWords(not, detail, t) })}</li>
        ))}
        {untouched > 0 && <li>{t('dryRunUntouched', { count: untouched })}</li>}
      </ul>
    </details>
  );
}
