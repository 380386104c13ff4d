import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { useMe } from '../../session/person.tsx';
import { Empty } from '../../ui/show/empty.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { AgentReport } from './agent-report.tsx';
import { Distribution } from './distribution.tsx';
import { RatingComments } from './rating-comments.tsx';
import { levelName, withEverySpan } from './rating-levels.ts';
import { Report } from './report.tsx';
import { type Lines, type ReportName, usualLines } from './report-address.ts';
import { normPlan, ratingPlan, timesPlan, volumePlan } from './report-plans.ts';
import { normQuery, type Ratings, ratingsQuery, timesQuery, volumesQuery } from './report-requests.ts';
import { type Question, useQuestion } from './use-question.ts';

const pages: Readonly<Record<string, () => React.JSX.Element>> = {
  ratings: RatingsReport,
  norm: NormReport,
  volumes: VolumesReport,
  times: TimesReport,
  agent: AgentReport,
};

/** Reports: how cases were rated, whether they were in time, how many they were and how long they took. */
export function ReportsPage() {
  const t = useWords();
  const { report = '' } = useParams();
  const Page = Object.hasOwn(pages, report) ? pages[report] : undefined;
  if (Page) return <Page />;
  return (
    <Empty isPage icon="search" title={t('notFoundTitle')}>
      {t('notFoundText')}
    </Empty>
  );
}

/** RATE-08 */
function RatingsReport() {
  const t = useWords();
  const language = useLanguage();
  const { by: chosen, ...question } = useQuestionBy('ratings');
  const by = chosen === 'level' ? 'day' : chosen;
  const found = useQuery({
    ...ratingsQuery({ ...question.period, by, ...comparing(question) }),
    select: withEverySpan<Ratings>,
  });
  return (
    <Report
      name="ratings"
      by={by}
      question={question}
      found={found}
      planOf={({ levels }) =>
        ratingPlan(
          t,
          levels.map((level) => ({ ...level, name: levelName(level, language) })),
        )
      }
      more={{
        charts: (told) => <Distribution told={told} />,
        after: (told) => <RatingComments told={told} />,
      }}
    />
  );
}

/** SLA-08 */
function NormReport() {
  const t = useWords();
  const { by, ...question } = useQuestionBy('norm');
  const found = useQuery(normQuery(asked(question, by)));
  return <Report name="norm" by={by} question={question} found={found} planOf={() => normPlan(t)} />;
}

function VolumesReport() {
  const t = useWords();
  const { by, ...question } = useQuestionBy('volumes');
  const found = useQuery(volumesQuery(asked(question, by)));
  return <Report name="volumes" by={by} question={question} found={found} planOf={() => volumePlan(t)} />;
}

function TimesReport() {
  const t = useWords();
  const { by, ...question } = useQuestionBy('times');
  const found = useQuery(timesQuery(asked(question, by)));
  return <Report name="times" by={by} question={question} found={found} planOf={() => timesPlan(t)} />;
}

/** What the address asks, and by what: what would be refused is not asked. */
function useQuestionBy(report: ReportName): Question & { readonly by: Lines } {
  const question = useQuestion(report);
  return { ...question, by: usualLines(question.address, report, question.period, useMe().seesAll) };
}

function asked(question: Question, by: Lines) {
  return { ...question.period, by, ...comparing(question) };
}

function comparing({ address }: Question) {
  return address.isCompared ? { compare: 'before' as const } : {};
}
