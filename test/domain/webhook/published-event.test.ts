import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publishEvent } from '#actions/webhook/publish-event.ts';
import { eventSchemaText } from '#contract/events-schema.ts';
import {
  type EventLine,
  type PublishedEvent,
  publishedEvent,
  publishedEventOf,
} from '#domain/webhook/published-event.ts';
import { caseOf } from '../../support/facts.ts';

const deployed = { mailDomain: 'postcase.test', caseNumberMask: 'SR-{0}' };
const ann = { address: 'ann@client.test', name: 'Ann Berger' };
const about = caseOf({
  ...{ number: 42, subject: 'Smoking toaster', description: 'Marzipan', customerId: 'c1', agent: 'olga@agents.test' },
  participants: ['bob@client.test'],
  satisfaction: { level: 'good', score: 5, at: '2026-11-20T10:00:00.000Z', comment: 'Sweet marzipan' } as never,
});
const hers = { ...about, correspondence: { ...about.correspondence, customer: ann } };
const line = (more: Partial<EventLine>): EventLine => ({
  ...{ caseNumber: 42, at: '2026-11-20T10:00:00.000Z', id: 'e1', who: 'olga@agents.test', what: 'field-changed' },
  ...more,
});
const published = (more: Partial<EventLine>) => publishedEventOf(line(more), hers, deployed);

describe('OPS-08 an event of a case on the bus', () => {
  it('says what happened, and how the case is by then', () => {
    const event = published({ what: 'status-changed', from: 'New', to: 'Open' });
    expect(event).toMatchObject({
      ...{
        schema: 1,
        id: '42-2026-11-20T10:00:00.000Z-e1',
        event: 'status-changed',
        by: 'agent',
        install: 'postcase.test',
      },
      change: { field: 'status', from: 'New', to: 'Open' },
      case: {
        number: 42,
        printed: 'SR-00000042',
        agent: 'olga@agents.test',
        customerId: 'c1',
        rating: { level: 'good', score: 5 },
      },
    });
    expect(publishedEvent.parse(event)).toEqual(event);
  });

  it.each<[string, Partial<EventLine>, PublishedEvent['by']]>([
    ['an agent', { what: 'note-written' }, 'agent'],
    ['its customer', { what: 'registered', who: 'ann@client.test' }, 'customer'],
    ['who takes part', { what: 'status-changed', who: 'bob@client.test' }, 'customer'],
    ['a stranger’s mail', { what: 'message-joined', who: 'eve@other.test' }, 'customer'],
    ['a rating', { what: 'rated', who: 'ann@client.test' }, 'customer'],
    ['ourselves', { what: 'status-changed', who: 'postcase' }, 'postcase'],
  ])('tells of %s', (_, more, by) => {
    expect(published(more).by).toBe(by);
  });

  it.each<[string, Partial<EventLine>, PublishedEvent['change']]>([
    [
      'an agent',
      { field: 'agent', from: undefined, to: 'olga@agents.test' },
      { field: 'agent', from: null, to: 'olga@agents.test' },
    ],
    ['another case', { what: 'merged-into', to: '7' }, { field: 'case', from: null, to: '7' }],
    ['a subject: not', { field: 'subject', from: 'Smoking toaster', to: 'Marzipan' }, undefined],
    ['a customer: not', { field: 'customer', from: 'Ann Berger', to: 'Bob' }, undefined],
    ['whom it was forwarded to: not', { what: 'message-forwarded', to: 'ann@client.test' }, undefined],
  ])('changes that name %s', (_, more, change) => {
    expect(published(more).change).toEqual(change);
  });

  it('never names a customer, nor says what somebody wrote', () => {
    for (const what of [
      'registered',
      'message-joined',
      'field-changed',
      'message-forwarded',
      'rated',
      'mail-undelivered',
    ])
      for (const field of [undefined, 'subject', 'customer', 'contact'])
        expect(
          JSON.stringify(published({ what, field, who: 'ann@client.test', from: 'Ann Berger', to: 'Marzipan' })),
        ).not.toMatch(/ann|berger|client\.test|toaster|marzipan/i);
  });

  it('is published once for each line, and mail that is about no case is none', async () => {
    const told: PublishedEvent[] = [];
    const ports = { deployed, bus: { publish: async (event: PublishedEvent) => void told.push(event) } };
    await publishEvent(line({}), { ...ports, cases: { load: async () => hers } });
    await publishEvent(line({ caseNumber: 0 }), { ...ports, cases: { load: async () => undefined } });
    expect(told.map(({ id }) => id)).toEqual(['42-2026-11-20T10:00:00.000Z-e1']);
  });

  it('is as docs/events says: npm run openapi writes it', () => {
    expect(readFileSync('docs/events/case-event.schema.json', 'utf8')).toBe(eventSchemaText());
  });
});
