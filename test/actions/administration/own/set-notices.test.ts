import { expect, it } from 'vitest';
import { setNotices } from '#actions/administration/own/set-notices.ts';
import { olga } from '../../../support/agents.ts';
import { supportMailbox } from '../../../support/facts.ts';
import { MemoryConfigurationStore } from '../../../support/memory/configuration/configuration-store.ts';

it('NOTE-12 an agent says what they hear by mail and how often; who is no agent says nothing', async () => {
  const store = new MemoryConfigurationStore();
  store.rows = [{ lookup: 'agent', name: olga.address, value: { name: 'Olga', groups: ['Repair'] }, version: 1 }];
  const deployed = { mailDomain: 'postcase.test', caseNumberMask: 'SR-{0}', mailboxes: [supportMailbox] };
  const ports = { store, deployed, now: () => new Date('2026-11-20T10:00:00.000Z'), pause: async () => {} };
  await setNotices(olga.address, { notices: 'all', digestMinutes: 30 }, ports);
  expect(store.rows[0]?.value).toMatchObject({ name: 'Olga', groups: ['Repair'], notices: 'all', digestMinutes: 30 });
  await setNotices(olga.address, { notices: 'mine', digestMinutes: undefined }, ports);
  expect(store.rows[0]?.value).toMatchObject({ notices: 'mine', digestMinutes: null });
  await expect(setNotices('eve@agents.test', { notices: 'all', digestMinutes: 30 }, ports)).rejects.toMatchObject({
    code: 'change-wrong',
  });
  await expect(setNotices(olga.address, { notices: 'all', digestMinutes: 4 }, ports)).rejects.toThrow('digestMinutes');
});
