import { listRatingComments } from '#actions/rating/list-rating-comments.ts';
import { type ReportPorts, reportRatings } from '#actions/rating/report-ratings.ts';
import { type AgentReport, reportAgent } from '#actions/reports/report-agent.ts';
import { type CaseReportPorts, reportNorm, reportTimes, reportVolumes } from '#actions/reports/report-cases.ts';
import type { reportRoutes } from '#contract/reports.ts';
import { commentCursor, readCommentCursor } from '#domain/rating/comment-cursor.ts';
import type { Period } from '#domain/rating/period.ts';
import type { RatingReport } from '#domain/rating/rating-report.ts';
import type { CaseReportLines, Compared } from '#domain/reports/case-report.ts';
import type { Handlers } from '../route-handler.ts';

export type ReportRoutePorts = ReportPorts & CaseReportPorts;

export function reportHandlers(ports: ReportRoutePorts): Handlers<typeof reportRoutes> {
  return {
    reportRatings: async ({ query }) => {
      const { compared, ...report } = await reportRatings(comparing(query), ports);
      return { body: { ...ratingsAnswer(report), ...(compared && { compared: ratingsAnswer(compared) }) } };
    },
    listRatingComments: async ({ query: { cursor, limit, ...period } }) => {
      const before = cursor === undefined ? undefined : readCommentCursor(cursor);
      const { comments, from, to } = await listRatingComments({ ...period, limit, before }, ports);
      const last = comments.at(-1);
      const told = comments.map(({ caseNumber: number, ...comment }) => ({ number, ...comment }));
      return {
        body: { from, to, comments: told, ...(last && comments.length === limit && { next: commentCursor(last) }) },
      };
    },
    reportNorm: async ({ query }) => ({ body: answerOf(await reportNorm(comparing(query), ports)) }),
    reportVolumes: async ({ query }) => ({ body: answerOf(await reportVolumes(comparing(query), ports)) }),
    reportTimes: async ({ query }) => ({ body: answerOf(await reportTimes(comparing(query), ports)) }),
    reportAgent: async ({ query: { agent, ...period }, caller }) => {
      const { days, compared, ...report } = await reportAgent({ ...period, agent: agent ?? caller.who }, ports);
      return { body: { ...withRatings(report), compared: withRatings(compared), days: [...days] } };
    },
  };
}

function comparing<Asked extends { readonly compare?: 'before' | undefined }>({ compare, ...asked }: Asked) {
  return { ...asked, compare: compare !== undefined };
}

interface Lined<Line> extends Period {
  readonly by: CaseReportLines;
  readonly total: Line;
  readonly lines: readonly Line[];
}

function answerOf<Line>({ compared, ...report }: Compared<Lined<Line>>) {
  const listed = (one: Lined<Line>) => ({ ...one, lines: [...one.lines] });
  return { ...listed(report), ...(compared && { compared: listed(compared) }) };
}

function withRatings<Sums extends Pick<AgentReport, 'ratings'>>(sums: Sums) {
  return { ...sums, ratings: { ...sums.ratings, distribution: [...sums.ratings.distribution] } };
}

function ratingsAnswer({ levels, lines, total, ...report }: RatingReport) {
  const labelled = levels.map(({ label, ...level }) => ({ ...level, labels: { ...label } }));
  const line = ({ distribution, ...one }: RatingReport['total']) => ({ ...one, distribution: [...distribution] });
  return { ...report, levels: labelled, total: line(total), lines: lines.map(line) };
}
