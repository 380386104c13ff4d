import * as z from 'zod';
import { sendMail } from '#actions/send-mail.ts';
import { queue } from './envelopes.ts';
import { log } from './log.ts';
import { sendMailPorts } from './wiring/send-mail-ports.ts';

const ports = sendMailPorts();
const messageKey = z.object({ caseNumber: z.number().int().positive(), at: z.string().min(1), id: z.string().min(1) });

/** A mail is to be sent. */
export const handler = queue(messageKey, async (key) => {
  const sent = await sendMail(key, ports);
  const { caseNumber, id } = key;
  if (sent.outcome === 'done-before') return log.info('Mail was sent before', { caseNumber, message: id });
  // The words of the metric behind an alarm: infra/outbound-mail.ts.
  if (sent.outcome === 'limited') return log.warn('Automatic mail limited', { caseNumber, limit: sent.limit });
  log.info('Mail sent', { caseNumber, messageId: sent.messageId });
});
