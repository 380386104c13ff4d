import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { auditedBlocklist } from '#actions/administration/audited-blocklist.ts';
import { blockHeldSender } from '#actions/intake/block-held-sender.ts';
import { keepHeldMail } from '#actions/intake/keep-held-mail.ts';
import { processAgain } from '#actions/intake/process-again.ts';
import type { Received } from '#actions/intake/receive-mail.ts';
import { allowAddress, unblock } from '#actions/notification/allow-sender.ts';
import { DynamoAuditTrail } from '#adapters/dynamodb/configuration/audit-trail.ts';
import { DynamoSuppressions } from '#adapters/dynamodb/mail/suppressions.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { S3RawInbox } from '#adapters/s3/raw-inbox.ts';
import { SqsReceiptQueue } from '#adapters/sqs/receipt-queue.ts';
import { env } from '../../../env.ts';
import type { ManageMailCommand } from '../../commands/manage-mail-command.ts';
import { configurePorts } from '../configure-ports.ts';
import { receiveMailPorts } from '../receive-mail-ports.ts';

const table = caseTable(fromEnvironment(env.tableName));
const ports = {
  ...receiveMailPorts(),
  inbox: new S3RawInbox(new S3Client({}), fromEnvironment(env.mailBucket)),
  receipts: new SqsReceiptQueue(new SQSClient({}), fromEnvironment(env.receivedMailQueueUrl)),
  blocklist: auditedBlocklist('operator', configurePorts(table)),
  suppressions: new DynamoSuppressions(table),
  audit: new DynamoAuditTrail(table),
  now: () => new Date(),
};
const keeper = keepHeldMail(ports);

/** Hands a command to its action. */
export async function runManageMail(command: ManageMailCommand): Promise<object> {
  switch (command.command) {
    case 'list-held':
      return { held: await ports.held.list(command.limit) };
    case 'release-held':
      return keeper.release(command.id, command.who);
    case 'reconsider-held':
      return keeper.reconsider(command.id, command.who);
    case 'block-sender':
      return { blocked: (await blockHeldSender(command.id, command.what, ports)).entry };
    case 'allow-address':
      return { allowed: await allowAddress(command.address, 'operator', ports) };
    case 'unblock':
      return unblock(command.entry, ports);
    case 'delete-held':
      await keeper.delete(command.id, command.who);
      return { deleted: command.id };
    case 'process-again':
      return again(await processAgain(command.key, ports));
  }
}

function again(answer: Awaited<ReturnType<typeof processAgain>>): object {
  return 'queued' in answer ? answer : told(answer);
}

function told(received: Received): object {
  if ('registration' in received)
    return { outcome: received.outcome, caseNumber: received.registration.message.caseNumber };
  return received;
}
