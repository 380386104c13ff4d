import { receiveMail } from '#actions/receive-mail.ts';
import { queue } from './envelopes.ts';
import { log } from './log.ts';
import { receiptNotification } from './receipt.ts';
import { mailSettings } from './wiring/mail-settings.ts';
import { receiveMailPorts } from './wiring/receive-mail-ports.ts';

const settings = mailSettings();
const ports = receiveMailPorts();

/** A mail has come in: SES stored it and its receipt came through SNS and SQS. */
export const handler = queue(receiptNotification, async (receipt) => {
  const received = await receiveMail(receipt, settings, ports);
  const mail = receipt.objectKey;
  if (received.outcome === 'held') return log.warn('Mail held', { mail, cause: received.cause });
  if (received.outcome === 'duplicate')
    return log.info('Mail known already', { mail, caseNumber: received.caseNumber });
  const { case: registered, message, silence } = received.registration;
  log.info(received.outcome === 'joined' ? 'Message joined its case' : 'Case registered', {
    mail,
    caseNumber: registered.number,
    matchedBy: message.matching.find(({ outcome }) => outcome === 'matched')?.rule,
    unacknowledged: silence,
  });
});
