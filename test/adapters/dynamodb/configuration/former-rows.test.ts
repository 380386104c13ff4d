import { afterAll, beforeAll, expect, it } from 'vitest';
import { putRow } from '#actions/administration/put-row.ts';
import { resetRow } from '#actions/administration/reset-row.ts';
import { DynamoConfigurationStore } from '#adapters/dynamodb/configuration/configuration-store.ts';
import { entities } from '#adapters/dynamodb/entities/entities.ts';
import { supportMailbox } from '../../../support/facts.ts';
import { RealTables } from '../real-table.ts';

let tables: RealTables;
beforeAll(async () => {
  tables = await RealTables.start();
});
afterAll(() => tables.stop());

it('NOTE-12 a notification rule that is changed becomes a row of the table of all rules, and its former row does not come back', async () => {
  const table = await tables.make();
  const { configuration } = entities(table);
  await configuration.put({ lookup: 'notification-rule', name: 'closed', value: { usage: 'off' }, version: 1 }).go();
  const store = new DynamoConfigurationStore(table);
  const deployed = { mailDomain: 'postcase.test', caseNumberMask: 'SR-{0}', mailboxes: [supportMailbox] };
  const now = () => new Date('2026-11-20T10:00:00.000Z');
  const ports = { store, deployed, now, pause: async () => undefined };
  const asked = { who: 'ann', lookup: 'rule', name: 'closed' } as const;
  expect((await store.read()).rows).toMatchObject([{ lookup: 'rule', name: 'closed', value: { active: false } }]);

  await putRow({ ...asked, row: { delayMinutes: 5 } }, ports);
  const stored = await configuration.query.all({}).go();
  expect(stored.data).toMatchObject([{ lookup: 'rule', name: 'closed', value: { active: false, delayMinutes: 5 } }]);

  await resetRow(asked, ports);
  expect((await store.read()).rows).toEqual([]);
});
