import { expect, it } from 'vitest';
import { committedChange } from '../../functions/handlers/events/committed-change.ts';

type Value = string | number | boolean | { readonly [name: string]: Value };

/** As the stream writes an item. */
function image(item: { readonly [name: string]: Value }): Record<string, unknown> {
  const written = (value: Value) =>
    typeof value === 'string'
      ? { S: value }
      : typeof value === 'number'
        ? { N: String(value) }
        : typeof value === 'boolean'
          ? { BOOL: value }
          : { M: image(value) };
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, written(value)]));
}

const key = { caseNumber: 7, at: '2026-11-20T10:00:00.000Z', id: 'm1' };
const told = { who: 'ann@client.test', what: 'message-joined', version: 2 };
const news = { ...told, caseNumber: 7, at: key.at, id: 'm1-message-joined' };
const customer = { id: 'ann', address: 'ann@client.test', name: 'Ann' };

it.each<[what: string, item: { readonly [name: string]: Value }, change: unknown]>([
  ['a mail that is to be sent', { ...key, delivery: 'queued' }, { is: 'message', key, isQueued: true }],
  ['a mail of a customer, with what it did', { ...key, told }, { is: 'message', key, isQueued: false, news }],
  [
    'an answer that is to be sent, and who wrote it',
    { ...key, delivery: 'queued', told: { ...told, id: 'own' } },
    { is: 'message', key, isQueued: true, news: { ...news, id: 'own' } },
  ],
  ['a line of the history', { ...key, ...told }, { is: 'event', ...key, ...told }],
  [
    'a line that asks for a look at the cases which nobody has',
    { ...key, ...told, frees: true },
    { is: 'event', ...key, ...told, frees: true },
  ],
  [
    'a row that was changed, of an agent who is away',
    { lookup: 'agent', name: 'ann@agents.test', at: key.at, after: { awayUntil: key.at, name: 'Ann' } },
    { is: 'rule', lookup: 'agent', name: 'ann@agents.test', at: key.at, awayUntil: key.at },
  ],
  [
    'a row that is gone',
    { lookup: 'agent', name: 'ann@agents.test', at: key.at },
    { is: 'rule', lookup: 'agent', name: 'ann@agents.test', at: key.at, awayUntil: undefined },
  ],
  [
    'cases that go to another customer',
    { from: 'ann', into: 'home', step: 1, who: 'olga@agents.test', at: key.at, expiresAt: 1 },
    { is: 'case-move', from: 'ann', into: 'home', step: 1, who: 'olga@agents.test', at: key.at },
  ],
  [
    'the first notice for an agent’s digest',
    { agent: 'olga@agents.test', id: 'one', dueAt: key.at, expiresAt: 1 },
    { is: 'digest', agent: 'olga@agents.test', id: 'one', dueAt: key.at },
  ],
  ['somebody new', { ...customer, createdAt: key.at }, { is: 'customer', ...customer, accountId: undefined }],
])('CONS-10 NOTE-06 the stream tells %s', (_, item, change) => {
  expect(committedChange.parse(image(item))).toEqual(change);
});
