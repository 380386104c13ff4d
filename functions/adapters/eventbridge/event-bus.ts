import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { EventBus } from '#actions/webhook/ports.ts';
import type { PublishedEvent } from '#domain/webhook/published-event.ts';

const mostTries = 4;

interface Parts {
  readonly name: string;
  /** Puts an event aside that the bus did not take. */
  setAside(event: PublishedEvent, why: string): Promise<void>;
  /** Waits longer with each attempt. */
  pause(attempt: number): Promise<void>;
}

/** EventBridge answers 200 though it took nothing: each entry has its own fate. */
export class EventBridgeBus implements EventBus {
  private readonly client: Pick<EventBridgeClient, 'send'>;
  private readonly parts: Parts;

  constructor(client: Pick<EventBridgeClient, 'send'>, parts: Parts) {
    this.client = client;
    this.parts = parts;
  }

  async publish(event: PublishedEvent): Promise<void> {
    let fault: string | undefined;
    for (let attempt = 1; attempt <= mostTries; attempt++) {
      if (attempt > 1) await this.parts.pause(attempt);
      fault = await this.faultOf(event);
      if (fault === undefined) return;
    }
    await this.parts.setAside(event, String(fault));
  }

  private async faultOf(event: PublishedEvent): Promise<string | undefined> {
    const entry = {
      EventBusName: this.parts.name,
      Source: 'postcase',
      DetailType: event.event,
      Time: new Date(event.at),
      Resources: [`case/${event.case.number}`],
      Detail: JSON.stringify(event),
    };
    try {
      const { FailedEntryCount = 0, Entries = [] } = await this.client.send(new PutEventsCommand({ Entries: [entry] }));
      if (FailedEntryCount === 0) return undefined;
      const { ErrorCode, ErrorMessage } = Entries[0] ?? {};
      return `${ErrorCode}: ${ErrorMessage}`;
    } catch (error) {
      return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    }
  }
}
