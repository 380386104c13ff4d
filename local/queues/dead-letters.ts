import { z } from 'zod';
import type { Fauxqs, QueuedMessage } from './fauxqs.ts';

const RedrivePolicy = z.object({ deadLetterTargetArn: z.string() });

/** A message that was given up. */
export interface DeadLetter {
  readonly queue: string;
  readonly messageId: string;
  readonly body: string;
  readonly receiveCount: number;
}

/** Messages in all queues that take dead letters. @param others further queues that do, by ARN. */
export function deadLetters(engine: Fauxqs, others: readonly string[]): DeadLetter[] {
  const arns = new Set(others);
  for (const { attributes } of engine.queues.allQueues()) {
    const policy = attributes.RedrivePolicy;
    if (policy) arns.add(RedrivePolicy.parse(JSON.parse(policy)).deadLetterTargetArn);
  }
  return [...arns].flatMap((arn) => {
    const queue = engine.queues.getQueueByArn(arn);
    if (queue === undefined) return [];
    const { ready, delayed, inflight } = queue.inspectMessages();
    const messages: QueuedMessage[] = [...ready, ...delayed, ...inflight.map((entry) => entry.message)];
    return messages.map(({ messageId, body, approximateReceiveCount }) => ({
      queue: queue.name,
      messageId,
      body,
      receiveCount: approximateReceiveCount,
    }));
  });
}
