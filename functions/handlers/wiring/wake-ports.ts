import { setTimeout } from 'node:timers/promises';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { DailyPorts } from '#actions/lists/look-daily.ts';
import type { DigestPorts } from '#actions/notification/send-digest.ts';
import type { CheckNormPorts } from '#actions/reports/check-norm.ts';
import type { ReviewPorts } from '#actions/work/waits/review-waits.ts';
import type { WakePorts } from '#actions/work/wake-wait.ts';
import { DynamoAgentLoads, indexDelay } from '#adapters/dynamodb/case/agent-loads.ts';
import { DynamoCaseLists } from '#adapters/dynamodb/case/case-lists.ts';
import { DynamoCases } from '#adapters/dynamodb/case/cases.ts';
import { DynamoDigests } from '#adapters/dynamodb/mail/digests.ts';
import { DynamoRatings } from '#adapters/dynamodb/rating/ratings.ts';
import { DynamoCaseFigures } from '#adapters/dynamodb/reports/case-figures.ts';
import { DynamoNormMails } from '#adapters/dynamodb/reports/norm-mails.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { SqsShortWaits } from '#adapters/sqs/short-waits.ts';
import { SfnRunningWaits } from '#adapters/step-functions/running-waits.ts';
import { SfnWorkflows } from '#adapters/step-functions/workflows.ts';
import { env } from '../../env.ts';
import { configurationSource } from './configuration-source.ts';

export function wakePorts(): WakePorts {
  const table = caseTable(fromEnvironment(env.tableName));
  return {
    cases: new DynamoCases(table),
    ratings: new DynamoRatings(table),
    shortWaits: new SqsShortWaits(new SQSClient({}), fromEnvironment(env.leavingDraftsQueueUrl)),
    configuration: configurationSource(table),
    now: () => new Date(),
    pause: (attempt) => setTimeout(Math.random() * Math.min(10 * 2 ** attempt, 1000)),
  };
}

export function reviewPorts(stateMachine: string): ReviewPorts & DailyPorts & CheckNormPorts & DigestPorts {
  const client = new SFNClient({});
  const running = new SfnRunningWaits(client, stateMachine);
  const table = caseTable(fromEnvironment(env.tableName));
  const lists = new DynamoCaseLists(table);
  const counters = new DynamoAgentLoads(table);
  const norms = { caseFigures: new DynamoCaseFigures(table), normMails: new DynamoNormMails(table) };
  const digests = new DynamoDigests(table);
  const settle = () => setTimeout(indexDelay);
  return {
    ...wakePorts(),
    ...norms,
    digests,
    lists,
    counters,
    settle,
    running,
    reviews: new SfnWorkflows(client, stateMachine),
  };
}
