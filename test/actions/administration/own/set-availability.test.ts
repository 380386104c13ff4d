import { beforeEach, expect, it } from 'vitest';
import { setAvailability } from '#actions/administration/own/set-availability.ts';
import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import { supportMailbox } from '../../../support/facts.ts';
import { MemoryConfigurationStore } from '../../../support/memory/configuration/configuration-store.ts';

const ann = 'ann@agents.test';
let store: MemoryConfigurationStore;
let ports: ConfigurePorts;
let now: string;

beforeEach(() => {
  store = new MemoryConfigurationStore();
  store.rows = [{ lookup: 'agent', name: ann, value: { name: 'Ann', groups: ['Repair'] }, version: 1 }];
  now = '2026-11-20T10:00:00.000Z';
  const deployed = { mailDomain: 'postcase.test', caseNumberMask: 'SR-{0}', mailboxes: [supportMailbox] };
  ports = { store, deployed, now: () => new Date(now), pause: async () => {} };
});

const row = () => store.rows.find(({ name }) => name === ann)?.value;
const set = (awayUntil: string | undefined, mostCases?: number, who = ann) =>
  setAvailability(who, { awayUntil, mostCases }, ports);

it('CASE-09 an agent says until when they are away and how much they take, and the audit who said it', async () => {
  await set('2026-11-24T08:00:00.000Z', 20);
  expect(row()).toMatchObject({
    name: 'Ann',
    groups: ['Repair'],
    awayUntil: '2026-11-24T08:00:00.000Z',
    mostCases: 20,
  });
  expect(store.entries).toMatchObject([{ who: ann, lookup: 'agent', name: ann, what: 'changed' }]);
});

it('CASE-09 who comes back before that came back now; who was here stays as they were', async () => {
  await set('2026-11-24T08:00:00.000Z', 20);
  now = '2026-11-21T09:00:00.000Z';
  await set(undefined, 20);
  expect(row()).toMatchObject({ awayUntil: now, mostCases: 20 });
  now = '2026-11-22T09:00:00.000Z';
  await set(undefined);
  expect(row()).toMatchObject({ awayUntil: '2026-11-21T09:00:00.000Z', mostCases: null });
});

it.each([
  ['2026-11-20T10:00:00.000Z', ann, 'The time until which you are away is past.'],
  [undefined, 'eve@agents.test', 'Nobody has entered you as an agent.'],
])('CASE-09 nobody is away until a time that is past, or without a row: %s %s', async (awayUntil, who, message) => {
  await expect(set(awayUntil, undefined, who)).rejects.toMatchObject({ code: 'change-wrong', message });
  expect(store.entries).toEqual([]);
});
