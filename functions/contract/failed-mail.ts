import * as z from 'zod';
import { routes } from './route.ts';
import { address, caseNumber, instant, person } from './values.ts';

const mailKey = z.object({ caseNumber, at: z.string().max(40), id: z.string().min(1).max(200) });

/** A mail of ours that did not arrive, that waits or of which nobody knows. */
export const failedMail = z.object({
  ...mailKey.shape,
  /** The case that goes on with it: another one where its own was merged. */
  inCase: caseNumber,
  /** Subject of the case. */
  subject: z.string(),
  to: person,
  cc: z.array(z.string()),
  /** Who sent it; missing for automatic mail. */
  by: z.string().optional(),
  /** Name of its template. */
  template: z.string().optional(),
  /** queued: put off, and tried again by itself · unsent: given up on. */
  delivery: z.enum(['queued', 'unsent', 'uncertain', 'refused', 'limited', 'suppressed', 'undelivered']),
  detail: z.string().optional(),
  /** Since when automatic mail to its address is stopped. */
  stoppedSince: instant.optional(),
  /** Why: mail to it came back for good, or its owner complained. */
  stoppedFor: z.enum(['fails', 'complained']).optional(),
  customerId: z.string().optional(),
});

export type FailedMailRow = z.output<typeof failedMail>;

export const failedMailRoutes = routes({
  listFailedMail: {
    method: 'GET',
    path: '/failed-mail',
    role: 'agent',
    summary: 'Mail of ours that did not arrive, that waits or of which nobody knows, newest first',
    query: z.object({
      limit: z.coerce.number().int().min(1).max(99).default(50),
      cursor: z.string().max(400).optional(),
    }),
    answer: z.object({
      mails: z.array(failedMail),
      /** Goes on behind the last one; missing when that was all. */
      next: z.string().optional(),
    }),
  },
  putAwayFailedMail: {
    method: 'POST',
    path: '/failed-mail/put-away',
    role: 'agent',
    summary: 'Somebody has seen to it: it leaves the list, and what became of it stays in its case',
    body: mailKey,
    status: 204,
  },
  allowMailTo: {
    method: 'POST',
    path: '/failed-mail/allow',
    role: 'agent',
    summary: 'Automatic mail to an address may go again',
    body: z.object({ address }),
    status: 204,
  },
});
