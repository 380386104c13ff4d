import { setTimeout } from 'node:timers/promises';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoCaseLists } from '#adapters/dynamodb/case/case-lists.ts';
import { DynamoCases } from '#adapters/dynamodb/case/cases.ts';
import { DynamoPeopleIndex } from '#adapters/dynamodb/case/people-index.ts';
import { DynamoChangeFeed } from '#adapters/dynamodb/news/change-feed.ts';
import { DynamoCustomers } from '#adapters/dynamodb/people/customers.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { EventBridgeBus } from '#adapters/eventbridge/event-bus.ts';
import { SqsOutgoingQueue } from '#adapters/sqs/outgoing-queue.ts';
import { SqsPutAside } from '#adapters/sqs/put-aside.ts';
import { SqsShortWaits } from '#adapters/sqs/short-waits.ts';
import { SqsWebhookCalls } from '#adapters/sqs/webhook-calls.ts';
import { SqsWordQueue } from '#adapters/sqs/word-queue.ts';
import { SfnWorkflows } from '#adapters/step-functions/workflows.ts';
import { env } from '../../env.ts';

/** Where the effects of a change go. */
export function changePorts() {
  const sqs = new SQSClient({});
  const table = caseTable(fromEnvironment(env.tableName));
  const workflows = new SfnWorkflows(new SFNClient({}), fromEnvironment(env.waitStateMachine));
  const aside = new SqsPutAside(sqs, fromEnvironment(env.unreadChangesQueueUrl));
  const pause = (attempt: number) => setTimeout(Math.random() * Math.min(10 * 2 ** attempt, 1000));
  return {
    queue: new SqsOutgoingQueue(sqs, fromEnvironment(env.outgoingMailQueueUrl)),
    shortWaits: new SqsShortWaits(sqs, fromEnvironment(env.leavingDraftsQueueUrl)),
    webhookCalls: new SqsWebhookCalls(sqs, fromEnvironment(env.webhookCallsQueueUrl)),
    words: new SqsWordQueue(sqs, fromEnvironment(env.wordsQueueUrl)),
    bus: new EventBridgeBus(new EventBridgeClient({}), {
      name: fromEnvironment(env.eventBus),
      setAside: (event, why) => aside.put({ event, why }),
      pause,
    }),
    deployed: {
      mailDomain: fromEnvironment(env.mailDomain),
      caseNumberMask: fromEnvironment(env.caseNumberMask),
    },
    workflows,
    reviews: workflows,
    feed: new DynamoChangeFeed(table),
    peopleIndex: new DynamoPeopleIndex(table),
    customers: new DynamoCustomers(table),
    cases: new DynamoCases(table),
    lists: new DynamoCaseLists(table),
    pause,
    now: () => new Date(),
  };
}
