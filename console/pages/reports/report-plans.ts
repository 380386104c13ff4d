import type { Say } from '../../words/words.ts';
import type { FigureColumn, ReportPlan } from './report-plan.ts';
import type { Norm, Ratings, Times, Volumes } from './report-requests.ts';

type RatingLine = Ratings['total'];
type NormLine = Norm['total'];
type VolumeLine = Volumes['total'];
type TimesLine = Times['total'];

/** RATE-08 @param levels each with its symbol and words. */
export function ratingPlan(t: Say, levels: readonly { readonly name: string; readonly score: number | null }[]) {
  const average: FigureColumn<RatingLine> = {
    title: t('figureAverage'),
    kind: 'score',
    value: (line) => line.average,
    better: 'more',
    isMain: true,
  };
  const plan: ReportPlan<RatingLine> = {
    columns: [
      average,
      { title: t('figureRatings'), kind: 'count', value: (line) => line.ratings, isMain: true },
      ...levels.map(
        ({ name }, at): FigureColumn<RatingLine> => ({
          title: name,
          kind: 'count',
          value: (line) => line.distribution[at] ?? 0,
        }),
      ),
      { title: t('figureAsked'), kind: 'count', value: (line) => line.asked },
      { title: t('figureAnswered'), kind: 'count', value: (line) => line.answered },
      {
        ...{ title: t('figureResponseRate'), kind: 'share', better: 'more', isMain: true },
        value: (line) => line.responseRate,
      },
    ],
    charts: [
      {
        title: t('chartAverage'),
        series: [{ name: t('figureAverage'), column: average }],
        most: Math.max(1, ...levels.map(({ score }) => score ?? 0)),
      },
    ],
    weight: (line) => line.ratings,
  };
  return plan;
}

/** SLA-08 */
export function normPlan(t: Say): ReportPlan<NormLine> {
  const share = (kind: 'response' | 'resolution', title: string): FigureColumn<NormLine> => ({
    ...{ title, kind: 'share', better: 'more', isMain: true },
    value: (line) => line[kind].rate,
  });
  const response = share('response', t('figureResponseNorm'));
  const resolution = share('resolution', t('figureResolutionNorm'));
  return {
    columns: [
      response,
      { title: t('figureResponseInTime'), kind: 'count', value: (line) => line.response.inTime },
      { title: t('figureResponseLate'), kind: 'count', value: (line) => line.response.late, better: 'less' },
      resolution,
      { title: t('figureResolutionInTime'), kind: 'count', value: (line) => line.resolution.inTime },
      { title: t('figureResolutionLate'), kind: 'count', value: (line) => line.resolution.late, better: 'less' },
    ],
    charts: [
      {
        title: t('chartNorm'),
        series: [
          { name: t('seriesResponse'), column: response },
          { name: t('seriesResolution'), column: resolution },
        ],
        most: 1,
      },
    ],
    weight: ({ response: first, resolution: last }) => first.inTime + first.late + last.inTime + last.late,
  };
}

export function volumePlan(t: Say): ReportPlan<VolumeLine> {
  const count = (
    title: string,
    name: Exclude<keyof VolumeLine, 'value'>,
    more: Partial<FigureColumn<VolumeLine>> = {},
  ): FigureColumn<VolumeLine> => ({ title, kind: 'count', value: (line) => line[name], ...more });
  const registered = count(t('figureRegistered'), 'registered', { isMain: true });
  const resolved = count(t('figureResolved'), 'resolved', { isMain: true });
  const backlog = count(t('figureBacklog'), 'backlog', { isMain: true, better: 'less' });
  return {
    columns: [
      registered,
      count(t('figureFirstAnswered'), 'answered'),
      resolved,
      count(t('figureClosed'), 'closed'),
      count(t('figureReopened'), 'reopened', { isMain: true, better: 'less' }),
      backlog,
    ],
    charts: [
      {
        title: t('chartVolumes'),
        series: [
          { name: t('figureRegistered'), column: registered },
          { name: t('figureResolved'), column: resolved },
        ],
      },
      { title: t('chartBacklog'), series: [{ name: t('figureBacklog'), column: backlog }] },
    ],
    weight: (line) => line.registered + line.resolved + (line.backlog ?? 0),
  };
}

export function timesPlan(t: Say): ReportPlan<TimesLine> {
  const within = (title: string, kind: 'answer' | 'resolution', part: 'p50' | 'p90'): FigureColumn<TimesLine> => ({
    ...{ title, kind: 'minutes', better: 'less', isMain: true },
    value: (line) => line[kind][part],
  });
  const answers = [
    within(t('figureAnswerHalf'), 'answer', 'p50'),
    within(t('figureAnswerNine'), 'answer', 'p90'),
  ] as const;
  const resolutions = [
    within(t('figureResolutionHalf'), 'resolution', 'p50'),
    within(t('figureResolutionNine'), 'resolution', 'p90'),
  ] as const;
  const series = ([half, nine]: typeof answers) => [
    { name: t('seriesHalf'), column: half },
    { name: t('seriesNine'), column: nine },
  ];
  return {
    columns: [
      { title: t('figureAnswers'), kind: 'count', value: (line) => line.answer.count },
      ...answers,
      { title: t('figureResolutions'), kind: 'count', value: (line) => line.resolution.count },
      ...resolutions,
    ],
    charts: [
      { title: t('chartAnswers'), series: series(answers) },
      { title: t('chartResolutions'), series: series(resolutions) },
    ],
    weight: ({ answer, resolution }) => answer.count + resolution.count,
  };
}
