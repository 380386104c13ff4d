import { randomUUID } from 'node:crypto';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { examineInstall } from '#actions/installation/examine-install.ts';
import { findTestMail, sendTestMail } from '#actions/installation/test-mail.ts';
import { CloudWatchCalls } from '#adapters/cloudwatch/cloudwatch-calls.ts';
import { CloudWatchWatchedInstall } from '#adapters/cloudwatch/watched-install.ts';
import { NodeDomainNames } from '#adapters/dns/domain-names.ts';
import { DynamoHeldMails } from '#adapters/dynamodb/mail/held-mails.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment, mayBeInEnvironment } from '#adapters/environment.ts';
import { LambdaFunctionLimits } from '#adapters/lambda/function-limits.ts';
import { SesMailAccount } from '#adapters/ses/mail-account.ts';
import { SesTestMailSender } from '#adapters/ses/test-mail-sender.ts';
import { SnsTopics } from '#adapters/sns/topics.ts';
import { SqsFailedWork } from '#adapters/sqs/failed-work.ts';
import { SfnInstalledWaits } from '#adapters/step-functions/installed-waits.ts';
import { env } from '../../../env.ts';
import type { ExamineCommand } from '../../commands/examine-command.ts';
import { configurationSource, deployed } from '../configuration-source.ts';

const table = caseTable(fromEnvironment(env.tableName));
// A test mail is sent once: who got no answer is told so, and sends another one.
const ses = new SESClient({ maxAttempts: 1 });
const queues = z.record(z.string(), z.string()).parse(JSON.parse(fromEnvironment(env.deadLetterQueues)));
const nameServers = mayBeInEnvironment(env.nameServers).split(',').filter(Boolean);

const install = {
  domain: fromEnvironment(env.mailDomain),
  publicDomains: mayBeInEnvironment(env.publicDomains).split(',').filter(Boolean),
  region: fromEnvironment(env.region),
  ruleSet: fromEnvironment(env.ruleSet),
  bucket: fromEnvironment(env.mailBucket),
  receiptsTopic: fromEnvironment(env.receiptsTopic),
  alarmTopic: fromEnvironment(env.alarmTopic),
  version: fromEnvironment(env.version),
};
const sqs = new SQSClient({});
const measured = z
  .object({ received: z.string(), outgoing: z.string(), scheduled: z.record(z.string(), z.string()) })
  .parse(JSON.parse(fromEnvironment(env.measuredParts)));
const watched = new CloudWatchWatchedInstall(
  new CloudWatchCalls({
    region: install.region,
    endpoint: mayBeInEnvironment(env.endpoint) || undefined,
    credentials: () => sqs.config.credentials(),
  }),
  {
    alarmPrefix: fromEnvironment(env.alarmPrefix),
    receiptsTopic: install.receiptsTopic.split(':').at(-1) ?? '',
    receivedQueue: measured.received,
    outgoingQueue: measured.outgoing,
    scheduled: measured.scheduled,
  },
);
const ports = {
  account: new SesMailAccount(ses),
  names: new NodeDomainNames(nameServers),
  topics: new SnsTopics(new SNSClient({})),
  failedWork: new SqsFailedWork(sqs, queues),
  limits: new LambdaFunctionLimits(new LambdaClient({})),
  watched,
  waits: new SfnInstalledWaits(new SFNClient({}), fromEnvironment(env.waitStateMachine)),
  now: () => new Date(),
  configuration: configurationSource(table, deployed(env.firstMailbox)),
  sender: new SesTestMailSender(ses, fromEnvironment(env.configurationSet)),
  held: new DynamoHeldMails(table),
  newId: randomUUID,
};

/** Hands a command to its action. */
export async function runExamine(asked: ExamineCommand): Promise<object> {
  switch (asked.command) {
    case 'examine':
      return { domain: install.domain, at: new Date().toISOString(), findings: await examineInstall(install, ports) };
    case 'failed-work':
      return { queues: await ports.failedWork.waiting() };
    case 'send-test-mail':
      return sendTestMail(ports);
    case 'find-test-mail':
      return { held: await findTestMail(asked.id, ports) };
  }
}
