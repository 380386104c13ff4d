import { receiveMail } from '#actions/receive-mail.ts';
import { queue } from './envelopes.ts';
import { log } from './log.ts';
import { receiptNotification } from './receipt.ts';
import { receiveMailPorts } from './wiring/receive-mail-ports.ts';

const ports = receiveMailPorts();
const outcomes = {
  registered: 'Case registered',
  joined: 'Message joined its case',
  reopened: 'Message reopened its case',
} as const;

/** A mail has come in: SES stored it and its receipt came through SNS and SQS. */
export const handler = queue(receiptNotification, async (receipt) => {
  const received = await receiveMail(receipt, ports);
  const mail = receipt.objectKey;
  if (received.outcome === 'held') return log.warn('Mail held', { mail, cause: received.cause });
  if (received.outcome === 'duplicate')
    return log.info('Mail known already', { mail, caseNumber: received.caseNumber });
  if (received.outcome === 'done-before') return log.info('Mail known already', { mail });
  const { message, silence } = received.registration;
  log.info(outcomes[received.outcome], {
    mail,
    caseNumber: message.caseNumber,
    kind: message.kind,
    unverified: message.unverified,
    matchedBy: message.matching.find(({ outcome }) => outcome === 'matched')?.rule,
    unacknowledged: silence,
  });
});
