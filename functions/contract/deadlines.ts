import * as z from 'zod';
import { routes } from './route.ts';
import { caseNumberText, instant } from './values.ts';

/** A clock of a case: what was promised, and what became of it (SLA-04). */
export const clock = z.object({
  kind: z.enum(['response', 'nextResponse', 'resolution']),
  since: instant,
  /** Minutes of working time. */
  normMinutes: z.int(),
  /** Missing while it is paused. */
  dueAt: instant.optional(),
  /** Minutes of working time that are left; while it is paused. */
  leftMinutes: z.int().optional(),
  /** When what was promised was done. */
  endedAt: instant.optional(),
});

const verdict = z.enum([
  ...(['chosen', 'by-agreement', 'less-specific', 'other-account', 'other-category'] as const),
  ...(['other-service', 'no-norm', 'off'] as const),
]);

export const explanation = z.object({
  /** Name of the service level; missing when nothing is promised. */
  level: z.string().optional(),
  agreement: z.string().optional(),
  account: z.string().optional(),
  customerCategory: z.string().optional(),
  schedule: z.string().optional(),
  zone: z.string().optional(),
  /** All levels, and why each holds or does not. */
  considered: z.array(z.object({ level: z.string(), verdict })),
  clocks: z.array(
    clock.extend({
      missed: z.boolean(),
      days: z.array(
        z.object({
          date: z.iso.date(),
          hours: z.array(z.object({ from: instant, to: instant })),
          minutes: z.number(),
        }),
      ),
      /** Days that are left out in the middle because there are too many. */
      daysLeftOut: z.int().nonnegative(),
      pauses: z.array(z.object({ from: instant, to: instant.optional() })),
    }),
  ),
});

export type ClockAnswer = z.output<typeof clock>;
export type Explanation = z.output<typeof explanation>;

export const deadlineRoutes = routes({
  explainDeadlines: {
    method: 'GET',
    path: '/cases/{number}/deadlines',
    role: 'viewer',
    summary:
      'How the deadlines of a case were computed: the level chosen and those that were not, day by day what counts',
    params: z.object({ number: caseNumberText }),
    answer: explanation,
  },
});
