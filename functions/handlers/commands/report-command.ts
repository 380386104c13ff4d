import * as z from 'zod';
import { reportLines } from '#domain/rating/rating-report.ts';
import { caseReportLines } from '#domain/reports/case-report.ts';

// What a day is, the action says: in a sentence.
const day = z.string().max(40).optional();
const place = z.strictObject({ day: z.iso.date(), at: z.iso.datetime(), caseNumber: z.int().positive() });
const compare = z.boolean().default(false);
const ofCases = { from: day, to: day, by: z.enum(caseReportLines).default('all'), compare };

/** What somebody may ask of the function `report`. */
export const reportCommand = z.discriminatedUnion('command', [
  z.strictObject({
    command: z.literal('ratings'),
    from: day,
    to: day,
    by: z.enum(reportLines).default('all'),
    compare,
  }),
  z.strictObject({
    command: z.literal('rating-comments'),
    from: day,
    to: day,
    limit: z.int().min(1).max(100).default(100),
    before: place.optional(),
  }),
  z.strictObject({ command: z.literal('norm'), ...ofCases }),
  z.strictObject({ command: z.literal('volumes'), ...ofCases }),
  z.strictObject({ command: z.literal('times'), ...ofCases }),
]);

export type ReportCommand = z.output<typeof reportCommand>;
