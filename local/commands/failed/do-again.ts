import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import {
  DeleteMessageCommand,
  ListDeadLetterSourceQueuesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { z } from 'zod';
import { PlainError } from '../text/command-line.ts';
import { changesAgain, unreadBatch } from './changes-again.ts';
import type { UserClients } from './user-clients.ts';

/** A queue in which failed work waits. */
interface FailedQueue {
  readonly alarm: string;
  /** Its address. */
  readonly queue: string;
}

interface Means {
  readonly clients: UserClients;
  /** Name of the event bus. */
  readonly bus: string | undefined;
}

/** What SNS could not deliver goes to the queue whose own dead letters these are. */
const undelivered: Readonly<Record<string, string>> = {
  'undelivered-receipts': 'received-mail-dead-letters',
  'undelivered-feedback': 'feedback-events-dead-letters',
};
/** Changes of the table that a function gave up reading. */
const unread: readonly string[] = ['unread-changes', 'uncounted-ratings'];

/** An event that the bus did not take: functions/adapters/eventbridge. */
const untoldEvent = z.object({ event: z.looseObject({ event: z.string() }), why: z.string() });

/**
 * Hands over again what waits in a queue, and takes it from there.
 * @returns how much was handed over, and why the rest was not.
 */
export async function doAgain(
  { alarm, queue }: FailedQueue,
  all: readonly FailedQueue[],
  means: Means,
): Promise<{ done: number; left: string[] }> {
  const { queues } = means.clients;
  const target = unread.includes(alarm) ? undefined : await workQueue(alarm, queue, all, means.clients);
  let done = 0;
  const left: string[] = [];
  for (;;) {
    const asked = new ReceiveMessageCommand({
      QueueUrl: queue,
      MaxNumberOfMessages: 10,
      MessageAttributeNames: ['All'],
    });
    const { Messages = [] } = await queues.send(asked);
    if (Messages.length === 0) return { done, left };
    for (const message of Messages) {
      const why = target === undefined ? await readAgain(message, means) : await send(message, target, means.clients);
      if (why !== undefined) left.push(why);
      else {
        await queues.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle: message.ReceiptHandle }));
        done += 1;
      }
    }
  }
}

/** Address of the queue that failed work came from. */
async function workQueue(
  alarm: string,
  queue: string,
  all: readonly FailedQueue[],
  { queues }: UserClients,
): Promise<string> {
  const of = undelivered[alarm];
  const QueueUrl = of === undefined ? queue : all.find((one) => one.alarm === of)?.queue;
  const { queueUrls = [] } = await queues.send(new ListDeadLetterSourceQueuesCommand({ QueueUrl }));
  const [source] = queueUrls;
  if (source === undefined) throw new PlainError(`No queue has its dead letters in ${queue}: deploy again first.`);
  return source;
}

async function send({ Body }: Message, QueueUrl: string, { queues }: UserClients): Promise<undefined> {
  await queues.send(new SendMessageCommand({ QueueUrl, MessageBody: Body }));
}

/** @returns why it was not handed over. */
async function readAgain({ Body = '' }: Message, { clients, bus }: Means): Promise<string | undefined> {
  const body: unknown = JSON.parse(Body);
  const batch = unreadBatch.safeParse(body);
  if (batch.success) return changesAgain(batch.data, clients);
  const { event, why } = untoldEvent.parse(body);
  if (bus === undefined) return `an event of a case that the bus did not take (${why}): name the bus with --bus`;
  const entry = { EventBusName: bus, Source: 'postcase', DetailType: event.event, Detail: JSON.stringify(event) };
  const { Entries = [] } = await clients.events.send(new PutEventsCommand({ Entries: [entry] }));
  const fault = Entries[0]?.ErrorCode;
  return fault === undefined ? undefined : `the bus did not take an event again (${fault})`;
}
