import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask, Refused } from '../../../../api.ts';
import { Fault } from '../../../../shell/fault.tsx';
import { Notice } from '../../../../ui/show/notice.tsx';
import { Skeleton } from '../../../../ui/show/skeleton.tsx';
import { useLanguage, useWords } from '../../../../words/language.tsx';
import { timesIn } from '../../../../words/times.ts';
import type { Columns } from '../../setup-requests.ts';
import { usePaused } from '../../use-paused.ts';
import { hoursText } from './hours.ts';
import look from './schedule-editor.module.css';

/** What the next 14 days are by the schedule as it is edited (SLA-02). */
export function SchedulePreview({ columns: { zone, week, exceptions } }: { readonly columns: Columns }) {
  const t = useWords();
  const language = useLanguage();
  const asked = usePaused(JSON.stringify({ zone, week, exceptions }));
  const { data, error, refetch } = useQuery({
    queryKey: ['schedule-preview', asked],
    queryFn: ({ signal }) => ask('previewSchedule', { body: { columns: JSON.parse(asked) } }, { signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const times = timesIn(language, 'UTC');
  const day = new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
  });
  if (error instanceof Refused && error.problem.status === 422)
    return <Notice kind="warn">{t('previewWhenRight')}</Notice>;
  if (error) return <Fault error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const sum = data.days.reduce((all, { minutes }) => all + minutes, 0);
  return (
    <>
      <p className={look.about}>{t('previewAbout', { zone: data.zone.replaceAll('_', ' ') })}</p>
      <table className={look.days}>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('hours')}</th>
            <th scope="col">{t('together')}</th>
          </tr>
        </thead>
        <tbody>
          {data.days.map(({ date, hours, minutes, exception, title }) => (
            <tr key={date} className={exception ? look.otherwise : undefined}>
              <th scope="row">{day.format(new Date(`${date}T12:00:00Z`))}</th>
              <td>
                {hoursText(hours) || t('hoursNone')}
                {exception && <span className={look.mark}>{title ?? t('previewException')}</span>}
              </td>
              <td>{minutes === 0 ? '—' : times.worked(minutes * 60_000)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('together')}
            </th>
            <td>{times.worked(sum * 60_000)}</td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}
