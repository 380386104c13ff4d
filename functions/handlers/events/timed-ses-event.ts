import * as z from 'zod';
import { sesEvent } from './ses-event.ts';

const timed = z.object({ timestamp: z.iso.datetime({ offset: true }) });
/** The same event again has the same time, and so makes no second line in a case's history. */
const times = z
  .object({ mail: timed, bounce: timed.optional(), complaint: timed.optional() })
  .transform(({ mail, bounce, complaint }) =>
    [mail, bounce ?? complaint ?? mail].map((one) => new Date(one.timestamp)),
  );
/** What SES tells, and when: of the mail, and of what became of it. */
export const timedSesEvent = z.preprocess(
  (body) => ({ what: body, when: body }),
  z.object({ what: sesEvent, when: times }),
);
