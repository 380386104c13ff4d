import { z } from 'zod';
import { reportLines } from '../../../functions/domain/rating/rating-report.ts';
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

export const answers = {
  ratings: z.object({ report }),
  comments: z.object({ from: z.string(), to: z.string(), comments: z.array(comment) }),
};

/** The function `report`. */
export type Reporter = AskedFunction<z.input<typeof reportCommand>>;

export const Reporter = {
  local: (endpoint: string): Reporter => AskedFunction.local(endpoint, 'report'),
  aws: (functionName: string): Reporter => AskedFunction.aws(functionName),
};
