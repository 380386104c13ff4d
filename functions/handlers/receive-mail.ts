import { asItComes, receiveMail } from '#actions/intake/receive-mail.ts';
import { queue } from './events/envelopes.ts';
import { receiptNotification } from './events/receipt.ts';
import { log } from './logs/log.ts';
import { details, words } from './logs/received-log.ts';
import { receiveMailPorts } from './wiring/receive-mail-ports.ts';

const ports = receiveMailPorts();

/** A mail has come in: SES stored it and its receipt came through SNS and SQS. */
export const handler = queue(
  receiptNotification,
  async (receipt, delivery) => {
    const received = await receiveMail(receipt, ports, asItComes, delivery);
    log.info(words[received.outcome], { mail: receipt.objectKey, ...details(received) });
  },
  { together: true },
);
