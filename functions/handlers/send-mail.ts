import * as z from 'zod';
import { sendMail } from '#actions/send-mail.ts';
import { queue } from './envelopes.ts';
import { log } from './log.ts';
import { mailSettings } from './wiring/mail-settings.ts';
import { sendMailPorts } from './wiring/send-mail-ports.ts';

const settings = mailSettings();
const ports = sendMailPorts();
const messageKey = z.object({ caseNumber: z.number().int().positive(), at: z.string().min(1), id: z.string().min(1) });

/** A mail is to be sent. */
export const handler = queue(messageKey, async (key) => {
  const sent = await sendMail(key, settings, ports);
  const { caseNumber, id } = key;
  if (sent.outcome === 'already-sent') return log.info('Mail was sent before', { caseNumber, message: id });
  log.info('Mail sent', { caseNumber, messageId: sent.messageId });
});
