import { z } from 'zod';
import { reportLines } from '../../../functions/domain/rating/rating-report.ts';
import { caseReportLines } from '../../../functions/domain/reports/case-report.ts';
import type { reportCommand } from '../../../functions/handlers/commands/report-command.ts';
import { AskedFunction } from '../cloud/asked-function.ts';

const line = z.object({
  value: z.string(),
  ratings: z.number(),
  average: z.number().nullable(),
  asked: z.number(),
  answered: z.number(),
  responseRate: z.number().nullable(),
  distribution: z.array(z.number()),
});

const report = z.object({
  from: z.string(),
  to: z.string(),
  by: z.enum(reportLines),
  levels: z.array(
    z.object({
      name: z.string(),
      symbol: z.string(),
      label: z.object({ en: z.string(), ru: z.string() }),
      score: z.number().nullable(),
    }),
  ),
  total: line,
  lines: z.array(line),
});
export type ShownReport = z.infer<typeof report>;
const comparedReport = report.extend({ compared: report.optional() });

const comment = z.object({
  day: z.string(),
  at: z.string(),
  caseNumber: z.number(),
  level: z.string(),
  score: z.number(),
  comment: z.string(),
  agent: z.string().optional(),
});
export type ShownComment = z.infer<typeof comment>;

const lined = <Line extends z.ZodType>(line: Line) => {
  const report = z.object({
    from: z.string(),
    to: z.string(),
    by: z.enum(caseReportLines),
    total: line,
    lines: z.array(line),
  });
  return z.object({ report: report.extend({ compared: report.optional() }) });
};
const value = z.string();
const inTime = z.object({ inTime: z.number(), late: z.number(), rate: z.number().nullable() });
const times = z.object({ count: z.number(), p50: z.number().nullable(), p90: z.number().nullable() });
const counts = {
  ...{ registered: z.number(), answered: z.number(), resolved: z.number(), closed: z.number(), reopened: z.number() },
  backlog: z.number().nullable(),
};

export const answers = {
  norm: lined(z.object({ value, response: inTime, resolution: inTime })),
  volumes: lined(z.object({ value, ...counts })),
  times: lined(z.object({ value, answer: times, resolution: times })),
  ratings: z.object({ report: comparedReport }),
  comments: z.object({ from: z.string(), to: z.string(), comments: z.array(comment) }),
};

/** The function `report`. */
export type Reporter = AskedFunction<z.input<typeof reportCommand>>;

export const Reporter = {
  local: (endpoint: string): Reporter => AskedFunction.local(endpoint, 'report'),
  aws: (functionName: string): Reporter => AskedFunction.aws(functionName),
};
