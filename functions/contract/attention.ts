import * as z from 'zod';
import { caseRow } from './case-list.ts';
import { change } from './live.ts';
import { routes } from './route.ts';
import { caseNumberText, instant } from './values.ts';

/** What changed while the caller was away. */
export const absence = z.object({
  /** When they were here last; missing for who was not away. */
  since: instant.optional(),
  /** Theirs, what they follow and what was taken from them: who waits for an answer first. */
  cases: z.array(
    z.object({
      case: caseRow,
      /** What others did, oldest first. */
      changes: z.array(change),
    }),
  ),
});

export type Absence = z.output<typeof absence>;

const ofCase = z.object({ number: caseNumberText });

export const attentionRoutes = routes({
  sawCase: {
    method: 'PUT',
    path: '/cases/{number}/seen',
    role: 'viewer',
    summary: 'The caller has read a case up to a time; it opens where they have not',
    params: ofCase,
    body: z.object({ at: instant }),
    status: 204,
  },
  followCase: {
    method: 'PUT',
    path: '/cases/{number}/following',
    role: 'viewer',
    summary: 'The caller keeps an eye on a case, or no longer',
    params: ofCase,
    body: z.object({ follows: z.boolean() }),
    status: 204,
  },
  absence: {
    method: 'GET',
    path: '/absence',
    role: 'viewer',
    summary: 'What others did to the caller’s cases since they were last here',
    answer: absence,
  },
  visit: {
    method: 'PUT',
    path: '/visit',
    role: 'viewer',
    summary: 'The caller is here: what happens from now on is told when they come back',
    status: 204,
  },
});
