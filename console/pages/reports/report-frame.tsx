import type { ReactNode } from 'react';
import { useTitle } from '../../live/title.ts';
import { useMe } from '../../session/person.tsx';
import { Fault } from '../../shell/fault.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { PageTabs } from '../../ui/page/tabs.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Empty } from '../../ui/show/empty.tsx';
import { Icon } from '../../ui/show/icon.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { useWords } from '../../words/language.tsx';
import type { Period } from './periods.ts';
import { type ReportAddress, type ReportName, reportPath, reports } from './report-address.ts';
import look from './reports.module.css';
import { useReportWords } from './use-report-words.ts';

/** What has come of a question so far. */
export interface Found<Told> {
  readonly data: Told | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** Around every report: which there are, what is asked, and what is to be said while there are no figures. */
export function ReportFrame<Told extends Period & { readonly compared?: Period | undefined }>({
  here,
  title,
  address,
  tools,
  found: { data, error, refetch },
  isEmpty,
  save,
  children,
}: {
  readonly here: ReportName | 'agent';
  readonly title: string;
  readonly address: ReportAddress;
  readonly tools: ReactNode;
  readonly found: Found<Told>;
  readonly isEmpty: (told: Told) => boolean;
  readonly save: (told: Told) => void;
  readonly children: (told: Told) => ReactNode;
}) {
  const t = useWords();
  const me = useMe();
  const words = useReportWords();
  useTitle(title);
  const told = error ? undefined : data;
  const { agent: _, ...kept } = address;
  const tabs = [
    ...reports.map((name) => ({ name, title: t(`report_${name}`) })),
    { name: 'agent' as const, title: t(me.agent ? 'reportMyWork' : 'report_agent') },
  ];
  return (
    <>
      <Bar
        title={title}
        under={
          told && (
            <>
              <span>{words.period(told)}</span>
              {told.compared && <span>{t('reportComparedWith', { period: words.period(told.compared) })}</span>}
            </>
          )
        }
      >
        <Button isDisabled={!told || isEmpty(told)} onPress={() => told && save(told)}>
          <Icon name="download" /> {t('reportCsv')}
        </Button>
      </Bar>
      <PageTabs
        label={t('reports')}
        tabs={tabs.map((tab) => ({ title: tab.title, href: reportPath(tab.name, kept), isHere: tab.name === here }))}
      />
      <div className={look.scroll}>
        <div className={look.sheet}>
          {tools}
          {error && <Fault error={error} again={() => void refetch()} />}
          {!told && !error && <Waiting />}
          {told && isEmpty(told) && (
            <Empty icon="list" title={t('reportNothing')}>
              {t('reportNothingText')}
            </Empty>
          )}
          {told && !isEmpty(told) && children(told)}
        </div>
      </div>
    </>
  );
}

function Waiting() {
  const t = useWords();
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton width="half" />
      <Skeleton />
      <Skeleton />
    </div>
  );
}
