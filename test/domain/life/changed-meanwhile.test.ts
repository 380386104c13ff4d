import { expect, it } from 'vitest';
import type { CaseEvent } from '#domain/case/case.ts';
import { ChangedMeanwhile } from '#domain/life/changed-meanwhile.ts';

const olga = { caseNumber: 7, id: 'e', at: '2026-11-22T05:05:48.123Z', who: 'olga', messageId: undefined };

it.each<[Pick<CaseEvent, 'what' | 'field' | 'from' | 'to'>, string]>([
  [{ what: 'note-written', from: undefined, to: undefined }, 'olga wrote a note'],
  [{ what: 'status-changed', from: 'New', to: 'Closed' }, 'olga changed the status (New → Closed)'],
  [{ what: 'field-changed', field: 'agent', from: undefined, to: 'ann' }, 'olga changed agent (none → ann)'],
  [{ what: 'field-changed', field: 'agent', from: 'ann', to: undefined }, 'olga changed agent (ann → none)'],
  [
    { what: 'sender-confirmed', from: undefined, to: 'boris@client.test' },
    'olga confirmed a sender (boris@client.test)',
  ],
  [{ what: 'merged-into', from: undefined, to: '2' }, 'olga merged it into another case (2)'],
])('CASE-12 tells %j in words, and when it was to the second', (event, words) => {
  const { message } = new ChangedMeanwhile('SR-00000007', 5, [{ ...olga, ...event }]);
  expect(message).toBe(`SR-00000007 was changed meanwhile: ${words} at 2026-11-22 05:05:48 UTC. Look at it again.`);
});
