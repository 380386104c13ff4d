import type { ExplainedClock, Explanation } from '../../../live/deadline-requests.ts';
import { useTimes } from '../../../session/agents-times.ts';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { timesIn } from '../../../words/times.ts';
import look from './explained-deadlines.module.css';

/** The level that holds and those that do not, and for each clock day by day what counts (SLA-05). */
export function Explained({ explanation }: { readonly explanation: Explanation }) {
  const t = useWords();
  const { level, agreement, schedule, zone, considered, clocks, account, customerCategory } = explanation;
  const lost = considered.filter((one) => one.level !== level);
  return (
    <div className={look.explained}>
      <p>
        {level ? t('levelChosen', { level, schedule: schedule ?? '', zone: zone ?? '' }) : t('levelNone')}{' '}
        {agreement && t('levelByAgreement', { agreement })} {account && t('levelAccount', { account })}{' '}
        {customerCategory && t('levelCategory', { category: customerCategory })}
      </p>
      {lost.length > 0 && (
        <ul className={look.lost}>
          {lost.map((one) => (
            <li key={one.level}>
              {one.level}: {t(`verdict_${one.verdict}`)}
            </li>
          ))}
        </ul>
      )}
      {clocks.map((clock) => (
        <ClockTable key={clock.kind} clock={clock} zone={zone ?? 'UTC'} />
      ))}
    </div>
  );
}

/** Days are those of the schedule, so its clock is the one that is read. */
function ClockTable({ clock, zone }: { readonly clock: ExplainedClock; readonly zone: string }) {
  const t = useWords();
  const agents = useTimes();
  const times = timesIn(useLanguage(), zone);
  const worked = (minutes: number) => times.worked(minutes * 60_000);
  const { kind, since, normMinutes, dueAt, days, daysLeftOut, pauses, missed } = clock;
  const sum = days.reduce((all, { minutes }) => all + minutes, 0);
  return (
    <section>
      <h3 className={look.kind}>{t(`clock_${kind}`)}</h3>
      <p>
        {t('clockNorm', { norm: worked(normMinutes), since: agents.full(since) })}{' '}
        {dueAt ? t('clockDue', { due: agents.full(dueAt) }) : t('clockPaused')} {missed && t('clockMissed')}
      </p>
      {pauses.map(({ from, to }) => (
        <p key={from} className={look.lost}>
          {t('clockPause', { from: agents.moment(from), to: to ? agents.moment(to) : '…' })}
        </p>
      ))}
      <table className={look.days}>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('hours')}</th>
            <th scope="col">{t('counts')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ date, hours, minutes }) => (
            <tr key={date}>
              <td>{times.day(`${date}T12:00:00Z`)}</td>
              <td>{hours.map(({ from, to }) => `${times.clock(from)}–${times.clock(to)}`).join(', ')}</td>
              <td>{worked(minutes)}</td>
            </tr>
          ))}
        </tbody>
        {daysLeftOut === 0 && days.length > 0 && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('together')}
              </th>
              <td>{worked(sum)}</td>
            </tr>
          </tfoot>
        )}
      </table>
      {daysLeftOut > 0 && <p>{t('daysLeftOut', { count: daysLeftOut })}</p>}
    </section>
  );
}
