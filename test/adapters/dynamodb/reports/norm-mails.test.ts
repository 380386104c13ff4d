import { afterAll, beforeAll, expect, it } from 'vitest';
import { DynamoOutbox } from '#adapters/dynamodb/mail/outbox.ts';
import { DynamoNormMails } from '#adapters/dynamodb/reports/norm-mails.ts';
import { baseServiceLevels } from '#domain/configuration/service-level.ts';
import { normMails } from '#domain/reports/norm-check.ts';
import { olga } from '../../../support/agents.ts';
import { configurationOf } from '../../../support/facts.ts';
import { RealTables } from '../real-table.ts';

let tables: RealTables;
beforeAll(async () => {
  tables = await RealTables.start();
});
afterAll(() => tables.stop());

it('SLA-08 a missed norm is told once for a day, and its mail is there to be sent', async () => {
  const table = await tables.make();
  const norm = {
    level: 'Standard',
    percent: 80,
    threshold: 90,
    inTime: 8,
    late: 2,
    from: '2026-11-14',
    to: '2026-11-20',
  };
  const rows = {
    ...configurationOf(),
    agents: [{ ...olga, notices: 'all' as const }],
    serviceLevels: baseServiceLevels,
  };
  const mailsOf = (id: string) => normMails(norm, id, '2026-11-20T18:00:00.000Z', rows);
  const mails = new DynamoNormMails(table);
  expect(await mails.tell('Standard', '2026-11-20', mailsOf('one'))).toBe(true);
  expect(await mails.tell('Standard', '2026-11-20', mailsOf('two'))).toBe(false);
  expect(await mails.tell('Standard', '2026-11-21', mailsOf('three'))).toBe(true);
  const outbox = new DynamoOutbox(table);
  const [first, second] = [mailsOf('one')[0], mailsOf('two')[0]];
  if (!first || !second) throw new Error('Nobody is told');
  expect(await outbox.load(first)).toMatchObject({ message: { norm, delivery: 'queued' }, case: { number: 0 } });
  expect(await outbox.load(second)).toBeUndefined();
});
