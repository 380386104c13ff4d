import * as z from 'zod';
import { routes } from './route.ts';
import { address, caseNumber, cursor, instant, words } from './values.ts';

const day = z.iso.date();
/** Days of the default time zone, both included; the last thirty unless told. */
const period = { from: day.optional(), to: day.optional() };
const told = { from: day, to: day };
/** Tells the period before, of as many days, beside it. */
const compare = z.literal('before').optional();
const caseLines = z.enum([
  ...(['all', 'agent', 'group', 'service', 'category', 'mailbox', 'level', 'day', 'month'] as const),
]);
const ratingLines = z.enum([...(['all', 'agent', 'group', 'service', 'category', 'mailbox', 'day', 'month'] as const)]);
const asked = z.object({ ...period, by: caseLines.default('all'), compare });
const count = z.int().nonnegative();
/** From 0 to 1; null where there is nothing to tell it from. */
const rate = z.number().nullable();
/** Name of what the line is about; empty for the total, and for what belongs to nobody. */
const value = z.string();

const inTime = z.object({ inTime: count, late: count, rate });
const normLine = z.object({ value, response: inTime, resolution: inTime });
export const normReport = z.object({ ...told, by: caseLines, total: normLine, lines: z.array(normLine) });

const volumeLine = z.object({
  value,
  registered: count,
  answered: count,
  resolved: count,
  /** Without being resolved. */
  closed: count,
  reopened: count,
  /** Open when the period, or the line's day or month, ended; null by level. */
  backlog: z.int().nullable(),
});
export const volumeReport = z.object({ ...told, by: caseLines, total: volumeLine, lines: z.array(volumeLine) });

/** Minutes within which half of them and nine of ten stay, at most 4.5 % from the true ones. */
const times = z.object({ count, p50: z.int().nullable(), p90: z.int().nullable() });
const timesLine = z.object({ value, answer: times, resolution: times });
export const timesReport = z.object({ ...told, by: caseLines, total: timesLine, lines: z.array(timesLine) });

const ratingLine = z.object({
  value,
  ratings: count,
  average: z.number().nullable(),
  asked: count,
  answered: count,
  responseRate: rate,
  /** Ratings by level, in the order of the levels. */
  distribution: z.array(count),
});
export const ratingReport = z.object({
  ...told,
  by: ratingLines,
  levels: z.array(
    z.object({
      name: z.string(),
      symbol: z.string(),
      labels: words,
      /** Null when the level is gone. */
      score: z.number().nullable(),
    }),
  ),
  total: ratingLine,
  lines: z.array(ratingLine),
});

const agentSums = z.object({ volumes: volumeLine, norm: normLine, times: timesLine, ratings: ratingLine });
export const agentReport = z.object({
  agent: z.string(),
  ...told,
  ...agentSums.shape,
  /** The period before. */
  compared: z.object({ ...told, ...agentSums.shape }),
  days: z.array(volumeLine),
});

export type NormReportAnswer = z.output<typeof normReport>;
export type VolumeReportAnswer = z.output<typeof volumeReport>;
export type TimesReportAnswer = z.output<typeof timesReport>;
export type RatingReportAnswer = z.output<typeof ratingReport>;
export type AgentReportAnswer = z.output<typeof agentReport>;

export const reportRoutes = routes({
  reportRatings: {
    method: 'GET',
    path: '/reports/ratings',
    role: 'viewer',
    summary: 'Ratings of a period: average, distribution, response rate',
    query: z.object({ ...period, by: ratingLines.default('all'), compare }),
    answer: ratingReport.extend({ compared: ratingReport.optional() }),
  },
  listRatingComments: {
    method: 'GET',
    path: '/reports/ratings/comments',
    role: 'viewer',
    summary: 'What customers wrote with their ratings of a period, newest first',
    query: z.object({
      ...period,
      limit: z.coerce.number().int().min(1).max(100).default(50),
      cursor: cursor.optional(),
    }),
    answer: z.object({
      ...told,
      comments: z.array(
        z.object({
          day,
          at: instant,
          number: caseNumber,
          level: z.string(),
          score: z.number(),
          comment: z.string(),
          agent: z.string().optional(),
        }),
      ),
      /** Missing at the end. */
      next: cursor.optional(),
    }),
  },
  reportNorm: {
    method: 'GET',
    path: '/reports/norm',
    role: 'viewer',
    summary: 'How many first answers and resolutions of a period were in time, and how many late',
    query: asked,
    answer: normReport.extend({ compared: normReport.optional() }),
  },
  reportVolumes: {
    method: 'GET',
    path: '/reports/volumes',
    role: 'viewer',
    summary:
      'How many cases of a period were registered, answered, resolved, reopened, and how many were open in the end',
    query: asked,
    answer: volumeReport.extend({ compared: volumeReport.optional() }),
  },
  reportTimes: {
    method: 'GET',
    path: '/reports/times',
    role: 'viewer',
    summary: 'How long customers waited for a first answer and for a solution',
    query: asked,
    answer: timesReport.extend({ compared: timesReport.optional() }),
  },
  reportAgent: {
    method: 'GET',
    path: '/reports/agent',
    role: 'viewer',
    summary: 'One agent’s week, beside the one before: the caller’s unless told',
    query: z.object({ ...period, agent: address.optional() }),
    answer: agentReport,
  },
});
