import * as z from 'zod';
import { eventKind } from './event-kind.ts';

/** What is said when something cannot be done: RFC 9457, `application/problem+json`. */
export const problem = z.object({
  /** Name of the kind of problem: `changed-meanwhile`. */
  type: z.string(),
  /** What happened, in people's words. */
  title: z.string(),
  status: z.int(),
  /** What to do about it. */
  detail: z.string().optional(),
  /** Which fields of the request are wrong, and why. */
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  /** What others changed since the version that the caller has seen (CASE-12). */
  changes: z
    .array(
      z.object({
        at: z.string(),
        who: z.string(),
        what: eventKind,
        field: z.string().optional(),
        from: z.string().optional(),
        to: z.string().optional(),
      }),
    )
    .optional(),
  /** Version that it has now, with `changes` or `row`. */
  version: z.int().optional(),
  /** The row of a lookup as others have left it (CASE-12). */
  row: z
    .object({
      /** Missing when it is no more. */
      columns: z.record(z.string(), z.unknown()).optional(),
      changedBy: z.string().optional(),
      changedAt: z.string().optional(),
    })
    .optional(),
  /** Whose the address or phone is that was to become another one's. */
  customer: z.object({ id: z.string(), name: z.string(), address: z.string() }).optional(),
  /** Names the request in the logs. */
  requestId: z.string().optional(),
});

export type Problem = z.output<typeof problem>;
