import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { planReview } from '#actions/life/plan-review.ts';
import { startWait } from '#actions/life/start-wait.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { SqsOutgoingQueue } from '#adapters/sqs/outgoing-queue.ts';
import { SfnWorkflows } from '#adapters/step-functions/workflows.ts';
import { env } from '../env.ts';
import { stream } from './events/envelopes.ts';

const queue = new SqsOutgoingQueue(new SQSClient({}), fromEnvironment(env.outgoingMailQueueUrl));
const workflows = new SfnWorkflows(new SFNClient({}), fromEnvironment(env.waitStateMachine));

const text = z.object({ S: z.string() }).transform(({ S }) => S);
const number = z.object({ N: z.string() }).transform(({ N }) => Number(N));
const wait = z.object({ caseNumber: number, id: text, dueAt: text });
const queuedMessage = z.object({ caseNumber: number, at: text, id: text });
/** An entry of the configuration's history, about what waits are planned by. */
const changedRule = z.object({ lookup: text, at: text });

/**
 * Something was committed that has an effect: a mail that is to be sent, something that is to happen later, or a change of the
 * rules of what waits. The event source lets nothing else through.
 */
export const handler = stream(z.union([wait, queuedMessage, changedRule]), (change) => {
  if ('lookup' in change) return planReview(change, { reviews: workflows });
  return 'dueAt' in change ? startWait(change, { workflows, now: () => new Date() }) : queue.enqueue(change);
});
