import { Link } from 'react-aria-components';
import { callAddress, useAnswerCall, useCalls } from '../../live/calls/calls.ts';
import { useTimes } from '../../session/agents-times.ts';
import { Button } from '../../ui/press/button.tsx';
import { Empty } from '../../ui/show/empty.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { useWords } from '../../words/language.tsx';
import look from './calls.module.css';

/** Calls of the last hours that nobody took. */
export function MissedCalls() {
  const t = useWords();
  const times = useTimes();
  const calls = useCalls();
  const { mutate: done, isPending } = useAnswerCall();
  if (!calls) return <Skeleton width="half" />;
  const missed = calls.filter(({ state }) => state === 'missed');
  if (missed.length === 0)
    return (
      <Empty icon="phone" title={t('callsNone')}>
        {t('callsNoneText')}
      </Empty>
    );
  return (
    <section aria-label={t('callsMissed')}>
      <h2 className={look.heading}>{t('callsMissed')}</h2>
      <ul>
        {missed.map((call) => (
          <li key={call.id} className={look.missed}>
            <Link href={callAddress(call)}>{call.customer?.name || call.from || t('callHidden')}</Link>
            <span className={look.fine}>{times.moment(call.at)}</span>
            {call.from && (
              <a className={look.link} href={`tel:${call.from}`}>
                {call.from}
              </a>
            )}
            <Button kind="quiet" isDisabled={isPending} onPress={() => done(call.id)}>
              {t('callDone')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
