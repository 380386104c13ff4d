import * as z from 'zod';
import { call } from './people/calls.ts';
import { routes } from './route.ts';
import { caseNumber, caseNumberText, cursor, instant } from './values.ts';

/** One thing that happened to a case: enough to know what to read again. */
export const change = z.object({
  number: caseNumber,
  at: instant,
  what: z.string(),
  who: z.string(),
  version: z.int().optional(),
  /** Which column changed, from what and to what. */
  field: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});

/** Who has a case before them now. */
export const presence = z.object({
  number: caseNumber,
  who: z.string(),
  doing: z.enum(['viewing', 'replying', 'noting']),
  until: instant,
});

export type Change = z.output<typeof change>;
export type Presence = z.output<typeof presence>;

export const liveRoutes = routes({
  listChanges: {
    method: 'GET',
    path: '/changes',
    role: 'viewer',
    summary: 'What happened since, and who has which case before them',
    query: z.object({ since: cursor.optional() }),
    answer: z.object({
      changes: z.array(change),
      presence: z.array(presence),
      /** To agents who take calls: those that ring, and those of the last hours that nobody took. */
      calls: z.array(call).optional(),
      /** Ask with it next time. */
      next: cursor,
      /** Whether there was too much to tell: read all again. */
      tooMuch: z.boolean(),
    }),
  },
  present: {
    method: 'PUT',
    path: '/cases/{number}/presence',
    role: 'viewer',
    summary: 'The caller has a case before them; holds for 90 seconds',
    params: z.object({ number: caseNumberText }),
    body: z.object({ doing: z.enum(['viewing', 'replying', 'noting', 'gone']) }),
    status: 204,
  },
  snooze: {
    method: 'PUT',
    path: '/cases/{number}/snooze',
    role: 'agent',
    summary: 'Takes a case out of the lists until a time (CASE-18); null brings it back',
    params: z.object({ number: caseNumberText }),
    body: z.object({ until: instant.nullable() }),
    answer: z.object({ number: caseNumber, version: z.int() }),
    guarded: true,
  },
});
