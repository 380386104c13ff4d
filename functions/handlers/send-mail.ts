import * as z from 'zod';
import { sendMail } from '#actions/send-mail.ts';
import { queue } from './envelopes.ts';
import { log } from './log.ts';
import { sendMailPorts } from './wiring/send-mail-ports.ts';

const ports = sendMailPorts();
const messageKey = z.object({
  caseNumber: z.number().int().positive(),
  at: z.string().min(1),
  id: z.string().min(1),
  attempt: z.int().positive().default(1),
});

/** A mail is to be sent. One after the other, or mail would leave faster than SES allows. */
export const handler = queue(
  messageKey,
  async ({ attempt, ...key }) => {
    const sent = await sendMail(key, attempt, ports);
    const { caseNumber, id } = key;
    if (sent.outcome === 'done-before') return log.info('Mail was sent before', { caseNumber, message: id });
    if (sent.outcome === 'suppressed') return log.info('Address fails: no mail', { caseNumber, message: id });
    // The words of the metric behind an alarm: infra/outbound-mail.ts.
    if (sent.outcome === 'limited') return log.warn('Automatic mail limited', { caseNumber, limit: sent.limit });
    if (sent.outcome === 'postponed')
      return log.warn('Mail postponed', { caseNumber, attempt, seconds: sent.delaySeconds });
    if (sent.leftOut.length > 0)
      log.warn('Automatic mail limited', { caseNumber, limit: 'copies', copies: sent.leftOut.length });
    log.info('Mail sent', { caseNumber, messageId: sent.messageId });
  },
  { together: false },
);
