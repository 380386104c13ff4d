import * as z from 'zod';
import { instant } from './values.ts';

/** Why a rule, or one of its actions, did nothing (NOTE-12). */
export const ruleSilence = z.enum([
  ...(['condition', 'outranked', 'switched-off', 'setting', 'template-off', 'nobody', 'own-doing'] as const),
  ...(['unwanted', 'unsendable', 'same', 'refused', 'too-many'] as const),
]);

/** What came of a rule when something happened. */
export const ruleNote = z.object({
  rule: z.string(),
  did: z
    .array(
      z.object({
        do: z.enum(['send', 'set', 'assign', 'note', 'call']),
        /** Name of the template, or the field. */
        what: z.string().optional(),
        /** Addresses, or the value. */
        to: z.array(z.string()).optional(),
        /** How many more people were not told. */
        untold: z.int().optional(),
        not: ruleSilence.optional(),
        detail: z.string().optional(),
      }),
    )
    .optional(),
  /** When it looks again, and acts. */
  dueAt: instant.optional(),
  not: ruleSilence.optional(),
  detail: z.string().optional(),
});

export type RuleNote = z.output<typeof ruleNote>;
