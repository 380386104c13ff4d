import { useNarrow } from '../../live/narrow.ts';
import { BarChart } from '../../ui/chart/bar-chart.tsx';
import { ColumnChart } from '../../ui/chart/column-chart.tsx';
import type { Drawn } from '../../ui/chart/drawn.ts';
import { Legend } from '../../ui/chart/legend.tsx';
import { ticksTo } from '../../ui/chart/ticks.ts';
import { useWords } from '../../words/language.tsx';
import { type ChartPlan, isSpan, type Reported, type Valued } from './report-plan.ts';
import look from './reports.module.css';
import { useReportWords } from './use-report-words.ts';

const mostBars = 12;
const steps = { count: 'whole', share: 'share', score: 'each', minutes: 'time' } as const;
const mostColumns = { wide: 200, narrow: 100 };
const namesBeneath = { wide: 8, narrow: 4 };

/** A figure or two of each line, drawn. */
export function ReportChart<Line extends Valued>({
  plan: { title, series, most },
  report: { by, compared },
  lines,
}: {
  readonly plan: ChartPlan<Line>;
  readonly report: Pick<Reported<Line>, 'by' | 'compared'>;
  readonly lines: readonly Line[];
}) {
  const t = useWords();
  const words = useReportWords();
  const screen = useNarrow() ? 'narrow' : 'wide';
  const kind = series[0]?.column.kind ?? 'count';
  const spans = isSpan(by);
  const shown = spans ? lines : lines.slice(0, mostBars);
  const valuesOf = (line: Line) => series.map(({ column }) => column.value(line));
  const before = spans ? undefined : compared;
  const groups = shown.map((line) => {
    const was = before?.lines.find(({ value }) => value === line.value);
    return { name: words.line(line.value, by), values: valuesOf(line), before: was && valuesOf(was) };
  });
  const values = groups.flatMap((group) => [...group.values, ...(group.before ?? [])]);
  if (values.every((value) => value === null)) return null;
  const highest = most ?? Math.max(...values.map((value) => value ?? 0));
  const drawn: Drawn = {
    label: t('reportChart', { title }),
    series: series.map(({ name }) => name),
    groups,
    ticks: ticksTo(highest, steps[kind]),
    words: (value) => words.figure(value, kind),
  };
  return (
    <figure className={look.chart}>
      <figcaption className={look.heading}>{title}</figcaption>
      <Legend series={drawn.series} before={before && t('reportBefore')} />
      {!spans && <BarChart {...drawn} />}
      {spans && groups.length <= mostColumns[screen] && <ColumnChart {...drawn} room={namesBeneath[screen]} />}
      {spans && groups.length > mostColumns[screen] && <p className={look.hint}>{t('reportTooMany')}</p>}
      {shown.length < lines.length && (
        <p className={look.hint}>{t('reportMost', { shown: shown.length, all: lines.length })}</p>
      )}
    </figure>
  );
}
