import * as z from 'zod';
import { sendMail } from '#actions/notification/send-mail.ts';
import { mostReceives } from '../env.ts';
import { queue } from './events/envelopes.ts';
import { logSent } from './logs/sent-log.ts';
import { sendMailPorts } from './wiring/send-mail-ports.ts';

const ports = sendMailPorts();
const messageKey = z.object({
  caseNumber: z.number().int().nonnegative(),
  at: z.string().min(1),
  id: z.string().min(1),
  attempt: z.int().positive().default(1),
});

/** A mail is to be sent. One after the other, or mail would leave faster than SES allows. */
export const handler = queue(
  messageKey,
  async ({ attempt, ...key }, { tries }) =>
    logSent(await sendMail(key, attempt, ports, tries >= mostReceives), key, attempt),
  { together: false },
);
