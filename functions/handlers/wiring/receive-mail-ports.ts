import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import type { ReceiveMailPorts } from '#actions/intake/receive-mail.ts';
import { answerByMail } from '#actions/work/by-mail/answer-by-mail.ts';
import { DynamoCaseStore } from '#adapters/dynamodb/case/case-store.ts';
import { DynamoCases } from '#adapters/dynamodb/case/cases.ts';
import { DynamoFeedback } from '#adapters/dynamodb/mail/feedback.ts';
import { DynamoHeldMails } from '#adapters/dynamodb/mail/held-mails.ts';
import { DynamoSuppressions } from '#adapters/dynamodb/mail/suppressions.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { readCarefully } from '#adapters/mailparser/careful-reader.ts';
import { answersInside } from '#adapters/reply-text/answers-inside.ts';
import { forwardedMail } from '#adapters/reply-text/forwarded-mail.ts';
import { firstText, replyText } from '#adapters/reply-text/reply-text.ts';
import { S3MailStore } from '#adapters/s3/mail-store.ts';
import { env } from '../../env.ts';
import { configurationSource } from './configuration-source.ts';
import { keySource } from './key-source.ts';

export function receiveMailPorts(): ReceiveMailPorts {
  const table = caseTable(fromEnvironment(env.tableName));
  return {
    mails: new S3MailStore(new S3Client({}), fromEnvironment(env.mailBucket)),
    reader: { read: readCarefully, replyText, firstText, forwarded: forwardedMail, answersInside },
    cases: new DynamoCaseStore(table),
    held: new DynamoHeldMails(table),
    feedback: new DynamoFeedback(table),
    suppressions: new DynamoSuppressions(table),
    keys: keySource(),
    configuration: configurationSource(table),
    desk: answerByMail(new DynamoCases(table)),
    newId: randomUUID,
    pause: (attempt) => setTimeout(Math.random() * Math.min(10 * 2 ** attempt, 1000)),
  };
}
