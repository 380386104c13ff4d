import { useQuery } from '@tanstack/react-query';
import { saveAsFile } from '../../live/save-as-file.ts';
import { useNames } from '../../session/names.ts';
import { useChoices, useMe } from '../../session/person.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { useWords } from '../../words/language.tsx';
import { MainFigures } from './main-figures.tsx';
import { ReportChart } from './report-chart.tsx';
import { reportCsv } from './report-csv.ts';
import { ReportFrame } from './report-frame.tsx';
import { type FigureColumn, of } from './report-plan.ts';
import { normPlan, ratingPlan, timesPlan, volumePlan } from './report-plans.ts';
import { type AgentWork, agentQuery } from './report-requests.ts';
import { ReportTable } from './report-table.tsx';
import { PeriodTools } from './report-tools.tsx';
import look from './reports.module.css';
import { useQuestion } from './use-question.ts';
import { useReportWords } from './use-report-words.ts';

type Sums = Pick<AgentWork, 'volumes' | 'norm' | 'times' | 'ratings'>;

/** What one agent did, beside the period before: the reader's own week unless told. */
export function AgentReport() {
  const t = useWords();
  const me = useMe();
  const names = useNames();
  const words = useReportWords();
  const { address, period, change } = useQuestion('agent');
  const agent = address.agent ?? me.address;
  const found = useQuery(agentQuery({ ...period, agent }));
  const volumes = volumePlan(t);
  const columns: readonly FigureColumn<Sums>[] = [
    ...of(volumes.columns, (sums: Sums) => sums.volumes),
    ...of(normPlan(t).columns, (sums: Sums) => sums.norm),
    ...of(timesPlan(t).columns, (sums: Sums) => sums.times),
    ...of(ratingPlan(t, []).columns, (sums: Sums) => sums.ratings),
  ];
  const isWeek = period.from === undefined && period.to === undefined;
  const own = t(isWeek ? 'reportMyWeek' : 'reportMyWork');
  const title = names.isMe(agent) ? own : t('reportWorkOf', { name: names.agent(agent) });
  const byDay = (told: AgentWork) => ({
    ...told,
    by: 'day',
    total: told.volumes,
    lines: told.days,
    compared: undefined,
  });
  const save = (told: AgentWork) => {
    const text = reportCsv(byDay(told), volumes.columns, {
      from: t('periodFrom'),
      to: t('periodTo'),
      lines: words.lines('day'),
      minutes: (figure) => t('figureInMinutes', { figure }),
      name: (value) => value,
    });
    saveAsFile(`postcase-${agent}-${told.from}-${told.to}.csv`, text, 'text/csv');
  };
  return (
    <ReportFrame
      here="agent"
      title={title}
      address={address}
      found={found}
      save={save}
      isEmpty={(told) => [told, told.compared].every((sums) => columns.every(({ value }) => !value(sums)))}
      tools={
        <div className={look.tools}>
          <PeriodTools address={address} usual="7" told={found.data} change={change} />
          <WhoChoice agent={agent} choose={(chosen) => change({ agent: chosen })} />
        </div>
      }
    >
      {(told) => (
        <>
          <MainFigures columns={columns} now={told} before={told.compared} />
          <div className={look.charts}>
            {volumes.charts.map((chart) => (
              <ReportChart key={chart.title} plan={chart} report={byDay(told)} lines={told.days} />
            ))}
          </div>
          <ReportTable title={title} report={byDay(told)} columns={volumes.columns} lines={told.days} />
        </>
      )}
    </ReportFrame>
  );
}

function WhoChoice({ agent, choose }: { readonly agent: string; readonly choose: (agent: string) => void }) {
  const t = useWords();
  const names = useNames();
  const { agents } = useChoices();
  const all = new Set([...agents.map(({ address }) => address), agent]);
  const rows = [...all].map((value) => ({ value, label: names.agent(value) }));
  return (
    <div className={look.choice}>
      <Select label={t('agent')} value={agent} rows={rows} choose={choose} />
    </div>
  );
}
