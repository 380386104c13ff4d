import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { keptJson } from '../../kept-data.ts';
import type { EventDestination } from '../account/ses-resources.ts';
import { fateOf } from './mailbox-simulator.ts';
import { type AcceptedMail, eventRecord, eventsOf, REJECT, SEND, type SendingEvent } from './sending-events.ts';

type Publish = (topicArn: string, message: string) => void;

/** What SES says once to the topic of a new event destination: no JSON, and a stranger among the events. */
const VALIDATED = 'Successfully validated SNS topic for Amazon SES event publishing.';

/** Tells each destination that `file` does not list yet that it is one. */
export function validateTopics(file: string, destinations: readonly EventDestination[], publish: Publish): void {
  const known = keptJson(file, z.array(z.string())) ?? [];
  for (const { configurationSet, topicArn } of destinations) {
    const destination = `${configurationSet} ${topicArn}`;
    if (known.includes(destination)) continue;
    publish(topicArn, VALIDATED);
    known.push(destination);
  }
  writeFileSync(file, JSON.stringify(known));
}

/** Publishes what becomes of a mail to the topics of its configuration set, one event for each recipient. */
export function publishEvents(
  accepted: AcceptedMail,
  { isRejected, now }: { isRejected: boolean; now: number },
  destinations: readonly EventDestination[],
  publish: Publish,
): void {
  const listening = destinations.filter(({ configurationSet }) => configurationSet === accepted.configurationSet);
  if (listening.length === 0) return;
  const later = accepted.recipients.flatMap((recipient) => eventsOf(fateOf(recipient), recipient, accepted, now));
  const events: SendingEvent[] = isRejected ? [REJECT] : [SEND, ...later];
  for (const event of events) {
    const topics = listening.filter(({ eventTypes }) => eventTypes.includes(event.type.toLowerCase()));
    if (topics.length === 0) continue;
    const record = eventRecord(event, accepted);
    for (const { topicArn } of topics) publish(topicArn, record);
  }
}
