import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { fromEnvironment } from '#adapters/environment.ts';
import { SqsOutgoingQueue } from '#adapters/sqs/outgoing-queue.ts';
import { env } from '../env.ts';
import { stream } from './envelopes.ts';

const queue = new SqsOutgoingQueue(new SQSClient({}), fromEnvironment(env.outgoingMailQueueUrl));

const text = z.object({ S: z.string() }).transform(({ S }) => S);
const number = z.object({ N: z.string() }).transform(({ N }) => Number(N));
const queuedMessage = z.object({ caseNumber: number, at: text, id: text });

/** Something was committed that has an effect: a mail that waits to be sent. The event source lets nothing else through. */
export const handler = stream(queuedMessage, (message) => queue.enqueue(message));
