import * as z from 'zod';
import { routes } from './route.ts';
import { ruleNote, ruleSilence } from './rule-note.ts';
import { caseNumber, cursor, instant } from './values.ts';

export const ruleDryRun = z.object({
  /** Thirty days ago. */
  since: instant,
  /** Cases of this page that were looked at, of those in which somebody wrote since then, and those of them to which nothing happened that the rule is about. */
  looked: z.int().nonnegative(),
  untouched: z.int().nonnegative(),
  hits: z.array(
    z.object({
      number: caseNumber,
      subject: z.string(),
      at: instant,
      did: ruleNote.shape.did.unwrap(),
      /** When it would have looked again, and acted. */
      dueAt: instant.optional(),
    }),
  ),
  /** Why it would have done nothing, the most frequent first. */
  reasons: z.array(z.object({ not: ruleSilence, detail: z.string().optional(), count: z.int().positive() })),
  /** Missing at the end: who asks goes on, and adds up. */
  next: cursor.optional(),
});

export type RuleDryRunAnswer = z.output<typeof ruleDryRun>;

export const ruleDryRunRoutes = routes({
  dryRunRule: {
    method: 'POST',
    path: '/rules/dry-run',
    role: 'admin',
    summary: 'What a rule that need not be saved would have done to the cases of the last thirty days, page by page',
    body: z.object({
      name: z.string().trim().min(1).max(40),
      columns: z.record(z.string(), z.unknown()),
      cursor: cursor.optional(),
    }),
    answer: ruleDryRun,
  },
});
