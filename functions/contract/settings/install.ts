import * as z from 'zod';
import { routes } from '../route.ts';
import { words } from '../values.ts';

/** What one check has found. */
export const finding = z.object({
  /** `identity`, `mx`, … */
  check: z.string(),
  /** advice: it works, and could work better · broken: mail is lost, unsent or unseen · unknown: it could not be looked at */
  standing: z.enum(['good', 'advice', 'broken', 'unknown']),
  title: words,
  says: words,
  /** What to do. */
  mend: words.optional(),
  /** Records to add to DNS, or what to look at, one by one. */
  lines: z.array(z.string()),
});

export type FindingAnswer = z.output<typeof finding>;

const ofTestMail = z.object({ id: z.uuid() });

/** Whether the install works: the same checks as `npm run doctor` (CONS-03, OPS-10). */
export const installRoutes = routes({
  examineInstall: {
    method: 'GET',
    path: '/install',
    role: 'admin',
    summary: 'Looks whether mail comes in, leaves, and failures reach a person; says how to mend what does not',
    answer: z.object({
      domain: z.string(),
      /** The worst of all. */
      standing: finding.shape.standing,
      findings: z.array(finding),
    }),
  },
  // No Idempotency-Key: a second test mail does no harm.
  sendTestMail: {
    method: 'POST',
    path: '/install/test-mails',
    role: 'admin',
    summary: 'Sends a mail that should come back in a minute; it becomes no case',
    answer: z.object({
      id: z.uuid(),
      /** It leaves from there. */
      mailbox: z.string(),
    }),
    status: 201,
  },
  findTestMail: {
    method: 'GET',
    path: '/install/test-mails/{id}',
    role: 'admin',
    summary: 'Whether a test mail came back',
    params: ofTestMail,
    answer: z.object({
      /** Under which id it is held; missing while it is on its way. `DELETE /held/{id}` clears it away. */
      held: z.string().optional(),
    }),
  },
});
