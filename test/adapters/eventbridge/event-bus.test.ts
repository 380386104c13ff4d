import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EventBridgeBus } from '#adapters/eventbridge/event-bus.ts';
import { publishedEventOf } from '#domain/webhook/published-event.ts';
import { EventBridge } from '../../../local/eventbridge/event-bridge.ts';
import { Gateway } from '../../../local/gateway/gateway.ts';
import { Access } from '../../../local/iam/access.ts';
import { caseOf } from '../../support/facts.ts';

const event = publishedEventOf(
  { caseNumber: 1, at: '2026-11-20T10:00:00.000Z', id: 'e1', who: 'postcase', what: 'status-changed', to: 'Open' },
  caseOf({ number: 1 }),
  { mailDomain: 'postcase.test', caseNumberMask: 'SR-{0}' },
);

let gateway: Gateway;
let bridge: EventBridge;
let client: EventBridgeClient;
let aside: { event: object; why: string }[];
let pauses: number[];
beforeEach(async () => {
  bridge = new EventBridge({ region: 'eu-west-1', account: '123456789012', buses: ['cases'], now: () => 0 });
  gateway = new Gateway(new Access('123456789012'));
  gateway.add(bridge);
  const endpoint = `http://127.0.0.1:${await gateway.listen(0)}`;
  client = new EventBridgeClient({
    endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  });
  aside = [];
  pauses = [];
});
afterEach(() => gateway.stop());

const bus = (name = 'cases') =>
  new EventBridgeBus(client, {
    name,
    setAside: async (put, why) => void aside.push({ event: put, why }),
    pause: async (attempt) => void pauses.push(attempt),
  });

describe('OPS-08 the event bus', () => {
  it('takes an event with its case and its time', async () => {
    await bus().publish(event);
    expect(bridge.events).toMatchObject([
      {
        ...{ bus: 'cases', source: 'postcase', detailType: 'status-changed', resources: ['case/1'] },
        ...{ time: '2026-11-20T10:00:00.000Z', detail: { ...event } },
      },
    ]);
    expect(aside).toEqual([]);
  });

  it('that takes nothing though it answers well is asked again', async () => {
    bridge.refuse(2);
    await bus().publish(event);
    expect(bridge.events).toHaveLength(1);
    expect([pauses, aside]).toEqual([[2, 3], []]);
  });

  it('that goes on so, or cannot be reached, has the event put aside for a person, and holds up nothing', async () => {
    bridge.refuse(10);
    await bus().publish(event);
    expect(aside).toMatchObject([{ event: { id: event.id } }]);
    expect(aside[0]?.why).toMatch(/InternalFailure/);
    await gateway.stop();
    await bus().publish(event);
    expect(aside).toHaveLength(2);
  });
});
