import { BarChart } from '../../ui/chart/bar-chart.tsx';
import { Legend } from '../../ui/chart/legend.tsx';
import { ticksTo } from '../../ui/chart/ticks.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { levelName } from './rating-levels.ts';
import type { Ratings } from './report-requests.ts';
import look from './reports.module.css';
import { useReportWords } from './use-report-words.ts';

/** How many gave which rating, the best first (RATE-08). */
export function Distribution({ told: { levels, total, compared } }: { readonly told: Ratings }) {
  const t = useWords();
  const language = useLanguage();
  const words = useReportWords();
  const title = t('chartDistribution');
  const groups = levels.map((level, at) => {
    const was = compared?.levels.findIndex(({ name }) => name === level.name) ?? -1;
    return {
      name: levelName(level, language),
      values: [total.distribution[at] ?? 0],
      before: compared && [compared.total.distribution[was] ?? 0],
    };
  });
  const most = Math.max(...groups.flatMap(({ values, before = [] }) => [...values, ...before]));
  return (
    <figure className={look.chart}>
      <figcaption className={look.heading}>{title}</figcaption>
      <Legend series={[t('figureRatings')]} before={compared && t('reportBefore')} />
      <BarChart
        label={t('reportChart', { title })}
        series={[t('figureRatings')]}
        groups={groups.toReversed()}
        ticks={ticksTo(most, 'whole')}
        words={(value) => words.figure(value, 'count')}
      />
    </figure>
  );
}
