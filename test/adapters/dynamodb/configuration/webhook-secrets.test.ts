import { afterAll, beforeAll, expect, it } from 'vitest';
import { DynamoWebhookSecrets } from '#adapters/dynamodb/configuration/webhook-secrets.ts';
import { entities } from '#adapters/dynamodb/entities/entities.ts';
import type { AuditEntry } from '#domain/configuration/rows/audit-entry.ts';
import { RealTables } from '../real-table.ts';

let tables: RealTables;
beforeAll(async () => {
  tables = await RealTables.start();
});
afterAll(() => tables.stop());

const lineOf = (id: string): AuditEntry => ({
  ...{ id, at: tuesday, who: 'ann', what: 'changed', lookup: 'webhook-secret', name: 'crm' },
  ...{ before: undefined, after: { madeAt: tuesday } },
});
const [monday, tuesday] = ['2026-11-23T10:00:00.000Z', '2026-11-24T09:00:00.000Z'];

it('NOTE-12 a webhook has one secret, whoever asks first and however many at once', async () => {
  const secrets = new DynamoWebhookSecrets(await tables.make());
  const asked = await Promise.all([1, 2, 3, 4].map(() => secrets.of('crm', monday)));
  expect(new Set(asked.map(({ secret }) => secret)).size).toBe(1);
  expect(asked[0]?.secret).toMatch(/^whsec_[\w-]{43}$/);
  expect((await secrets.of('other', monday)).secret).not.toBe(asked[0]?.secret);
});

it('NOTE-12 of secrets that are made anew at once none that somebody was told is lost', async () => {
  const table = await tables.make();
  const secrets = new DynamoWebhookSecrets(table);
  const first = await secrets.of('crm', monday);
  const renewed = await Promise.all([1, 2, 3].map((id) => secrets.renew('crm', lineOf(`${id}`))));
  const { data } = await entities(table).audit.query.inTime({ month: '2026-11' }).go();
  expect(data.map(({ id, lookup, name }) => [id, lookup, name])).toEqual(
    ['1', '2', '3'].map((id) => [id, 'webhook-secret', 'crm']),
  );
  const { secret, former = [] } = await secrets.of('crm', tuesday);
  const sign = [secret, ...former.map((one) => one.secret)];
  expect(sign.toSorted()).toEqual([first, ...renewed].map((one) => one.secret).toSorted());
});
