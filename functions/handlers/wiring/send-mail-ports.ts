import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { SendMailPorts } from '#actions/notification/send-mail.ts';
import { DynamoTemplateTexts } from '#adapters/dynamodb/configuration/template-texts.ts';
import { DynamoDigests } from '#adapters/dynamodb/mail/digests.ts';
import { DynamoMailAllowance } from '#adapters/dynamodb/mail/mail-allowance.ts';
import { DynamoOutbox } from '#adapters/dynamodb/mail/outbox.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { LiquidTemplates } from '#adapters/liquid/templates.ts';
import { S3Attachments } from '#adapters/s3/attachments.ts';
import { SesMailSender } from '#adapters/ses/mail-sender.ts';
import { SqsOutgoingQueue } from '#adapters/sqs/outgoing-queue.ts';
import { env } from '../../env.ts';
import { configurationSource } from './configuration-source.ts';
import { keySource } from './key-source.ts';

export function sendMailPorts(): SendMailPorts {
  const table = caseTable(fromEnvironment(env.tableName));
  return {
    outbox: new DynamoOutbox(table),
    allowance: new DynamoMailAllowance(table),
    configuration: configurationSource(table),
    templates: new LiquidTemplates(new DynamoTemplateTexts(table)),
    sender: new SesMailSender(new SESClient({ maxAttempts: 1 }), fromEnvironment(env.configurationSet)),
    queue: new SqsOutgoingQueue(new SQSClient({}), fromEnvironment(env.outgoingMailQueueUrl)),
    keys: keySource(),
    attachments: new S3Attachments(new S3Client({}), fromEnvironment(env.mailBucket)),
    digests: new DynamoDigests(table),
    siteAddress: fromEnvironment(env.siteAddress),
    consoleAddress: fromEnvironment(env.consoleAddress),
    now: () => new Date(),
    newId: randomUUID,
    pause: (attempt) => setTimeout(Math.random() * Math.min(10 * 2 ** attempt, 1000)),
  };
}
