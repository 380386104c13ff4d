import { setTimeout } from 'node:timers/promises';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { CallPorts } from '#actions/webhook/call-webhook.ts';
import { DynamoCases } from '#adapters/dynamodb/case/cases.ts';
import { DynamoWebhookSecrets } from '#adapters/dynamodb/configuration/webhook-secrets.ts';
import { DynamoWebhookTries } from '#adapters/dynamodb/configuration/webhook-tries.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment, mayBeInEnvironment } from '#adapters/environment.ts';
import { networksIn } from '#adapters/https/public-address.ts';
import { HttpsWebhookCaller } from '#adapters/https/webhook-caller.ts';
import { SqsWebhookCalls } from '#adapters/sqs/webhook-calls.ts';
import { env } from '../../env.ts';
import { configurationSource } from './configuration-source.ts';

/** Shorter than the function's own limit: infra/work/webhooks.ts. */
const timeoutMs = 10_000;

export function callPorts(): CallPorts {
  const table = caseTable(fromEnvironment(env.tableName));
  const networks = networksIn(mayBeInEnvironment(env.webhookNetworks));
  return {
    cases: new DynamoCases(table),
    configuration: configurationSource(table),
    caller: new HttpsWebhookCaller({ networks, timeoutMs }),
    secrets: new DynamoWebhookSecrets(table),
    tries: new DynamoWebhookTries(table),
    calls: new SqsWebhookCalls(new SQSClient({}), fromEnvironment(env.webhookCallsQueueUrl)),
    now: () => new Date(),
    pause: (attempt) => setTimeout(Math.random() * Math.min(10 * 2 ** attempt, 1000)),
  };
}
