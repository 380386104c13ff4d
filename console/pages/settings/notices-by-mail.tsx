import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../api.ts';
import { useTellProblem } from '../../live/problem.ts';
import { type Me, meQuery, useMay, useMe } from '../../session/person.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { tell } from '../../ui/layers/toast.tsx';
import { Pair } from '../../ui/page/sheet.tsx';
import { useWords } from '../../words/language.tsx';
import look from './settings-page.module.css';

type Wanted = Pick<NonNullable<Me['agent']>, 'notices' | 'digestMinutes'>;

const usual = [15, 30, 60, 120, 240, 480, 1440];

/** What the signed-in agent hears by mail, and how often (NOTE-12). It stands in their row: every device shows it. */
export function NoticesByMail() {
  const t = useWords();
  const { agent } = useMe();
  const mayWork = useMay('agent');
  const queries = useQueryClient();
  const onError = useTellProblem();
  const { mutate, variables, isPending } = useMutation({
    mutationFn: ({ notices, digestMinutes = null }: { notices: Wanted['notices']; digestMinutes?: number | null }) =>
      ask('setNotices', { body: { notices, digestMinutes } }),
    onSuccess: (_, { notices, digestMinutes }) => {
      queries.setQueryData(
        meQuery.queryKey,
        (me) => me?.agent && { ...me, agent: { ...me.agent, notices, digestMinutes: digestMinutes ?? undefined } },
      );
      tell({ title: t('noticesSaved') });
    },
    onError,
  });
  if (!agent || !mayWork) return null;
  const { notices, digestMinutes }: Wanted = isPending
    ? { ...variables, digestMinutes: variables.digestMinutes ?? undefined }
    : agent;
  const spans = [...new Set([...usual, ...(digestMinutes ? [digestMinutes] : [])])].toSorted(
    (one, other) => one - other,
  );
  const text = (minutes: number) =>
    minutes % 60 === 0 ? t('noticesHours', { count: minutes / 60 }) : t('noticesMinutes', { count: minutes });
  return (
    <section className={look.part} aria-label={t('noticesTitle')}>
      <h2 className={look.title}>{t('noticesTitle')}</h2>
      <Pair>
        <Select<Wanted['notices']>
          label={t('noticesWhat')}
          value={notices}
          rows={(['mine', 'all', 'nothing'] as const).map((value) => ({ value, label: t(`notices_${value}`) }))}
          choose={(value) => mutate({ notices: value, digestMinutes: digestMinutes ?? null })}
        />
        {notices !== 'nothing' && (
          <Select
            label={t('noticesHow')}
            value={digestMinutes === undefined ? '' : String(digestMinutes)}
            rows={[
              { value: '', label: t('noticesEach') },
              ...spans.map((minutes) => ({ value: String(minutes), label: text(minutes) })),
            ]}
            choose={(value) => mutate({ notices, digestMinutes: value === '' ? null : Number(value) })}
          />
        )}
      </Pair>
      <p className={look.fine}>{t('noticesHelp')}</p>
    </section>
  );
}
