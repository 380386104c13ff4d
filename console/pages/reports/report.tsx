import type { ReactNode } from 'react';
import { saveAsFile } from '../../live/save-as-file.ts';
import { useWords } from '../../words/language.tsx';
import { MainFigures } from './main-figures.tsx';
import type { Lines } from './report-address.ts';
import { type ReportName, reportPath } from './report-address.ts';
import { ReportChart } from './report-chart.tsx';
import { reportCsv } from './report-csv.ts';
import { type Found, ReportFrame } from './report-frame.tsx';
import { inOrder, isEmpty, type Reported, type ReportPlan, type Valued } from './report-plan.ts';
import { ReportTable } from './report-table.tsx';
import { PeriodTools, ReportTools } from './report-tools.tsx';
import look from './reports.module.css';
import type { Question } from './use-question.ts';
import { useReportWords } from './use-report-words.ts';

/** A report of any kind: the main figures, charts, and the table that says all of it. */
export function Report<Line extends Valued, Told extends Reported<Line>>({
  name,
  by,
  question: { address, change },
  found,
  planOf,
  more,
}: {
  readonly name: ReportName;
  readonly by: Lines;
  readonly question: Question;
  readonly found: Found<Told>;
  readonly planOf: (told: Told) => ReportPlan<Line>;
  /** What it shows besides. */
  readonly more?: { readonly charts?: (told: Told) => ReactNode; readonly after?: (told: Told) => ReactNode };
}) {
  const t = useWords();
  const words = useReportWords();
  const title = t(`report_${name}`);
  const save = (told: Told) => {
    const { from, to } = told;
    const text = reportCsv<Line>({ ...told, lines: inOrder<Line>(told, planOf(told)) }, planOf(told).columns, {
      from: t('periodFrom'),
      to: t('periodTo'),
      lines: words.lines(told.by),
      minutes: (figure) => t('figureInMinutes', { figure }),
      name: (value) => words.line(value, told.by),
    });
    saveAsFile(`postcase-${name}-${told.by}-${from}-${to}.csv`, text, 'text/csv');
  };
  const linkOf = (told: Told) => (value: string) =>
    told.by === 'agent' && value !== ''
      ? reportPath('agent', { ...address, agent: value, isCompared: false, from: told.from, to: told.to })
      : undefined;
  return (
    <ReportFrame
      here={name}
      title={title}
      address={address}
      found={found}
      save={save}
      isEmpty={(told) => isEmpty<Line>(told, planOf(told))}
      tools={
        <ReportTools report={name} by={by} address={address} change={change}>
          <PeriodTools address={address} usual="30" told={found.data} change={change} />
        </ReportTools>
      }
    >
      {(told) => {
        const plan = planOf(told);
        const lines = inOrder<Line>(told, plan);
        return (
          <>
            <MainFigures columns={plan.columns} now={told.total} before={told.compared?.total} />
            <div className={look.charts}>
              {plan.charts.map((chart) => (
                <ReportChart key={chart.title} plan={chart} report={told} lines={lines} />
              ))}
              {more?.charts?.(told)}
            </div>
            <ReportTable title={title} report={told} columns={plan.columns} lines={lines} linkOf={linkOf(told)} />
            {more?.after?.(told)}
          </>
        );
      }}
    </ReportFrame>
  );
}
