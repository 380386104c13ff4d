import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '#actions/administration/list-audit.ts';
import { putRow } from '#actions/administration/put-row.ts';
import { changeStatus } from '#actions/work/change-status.ts';
import { DynamoCaseLists } from '#adapters/dynamodb/case/case-lists.ts';
import { casePage } from '#adapters/dynamodb/case/case-page.ts';
import { DynamoHeldMails } from '#adapters/dynamodb/mail/held-mails.ts';
import { DynamoCustomers } from '#adapters/dynamodb/people/customers.ts';
import { plainMail } from '../../../support/plain-mail.ts';
import { RealTables } from '../real-table.ts';
import { Install } from './install.ts';
import { type KeptItem, putItems } from './kept-items.ts';

let tables: RealTables;
beforeAll(async () => {
  tables = await RealTables.start();
});
afterAll(() => tables.stop());

const releases = globSync('test/fixtures/releases/*.json').map((file) => ({ version: basename(file, '.json'), file }));

it('OPS-09 each release left what it stores', () => {
  expect(releases.map(({ version }) => version)).toContain('0.1.0');
});

describe.each(releases)('OPS-09 what $version stored', ({ file }) => {
  const who = 'olga@agents.test';
  const items: KeptItem[] = JSON.parse(readFileSync(file, 'utf8'));
  let install: Install;
  beforeAll(async () => {
    const table = await tables.make();
    await putItems(table, items);
    install = new Install(table);
    // Later than all that is stored.
    install.memory.now = new Date('2026-12-20T10:00:00.000Z');
  });

  it('is read: cases with all that was written, lists, customers, held mail', async () => {
    const { table } = install;
    const page = await casePage(table, 1);
    expect(page?.case).toMatchObject({ number: 1, subject: 'Printer', status: 'Resolved' });
    expect(page?.messages.map(({ direction }) => direction)).toEqual(
      expect.arrayContaining(['in', 'out', 'in', 'out']),
    );
    expect(page?.messages.filter(({ direction }) => direction === 'in').map(({ text }) => text)).toEqual([
      'It does not print.',
      'Still broken.',
    ]);
    const lists = new DynamoCaseLists(table);
    expect((await lists.ofStatuses(['New'])).map(({ number }) => number)).toEqual([2]);
    const customer = await lists.customerAt('ann@client.test');
    expect(await new DynamoCustomers(table).find(customer ?? '')).toMatchObject({ name: 'Ann' });
    expect(await new DynamoHeldMails(table).list(10)).toMatchObject([{ cause: 'no-mailbox' }]);
  });

  it('is in effect: rows that somebody edited, with their history', async () => {
    const configuration = await install.configuration.loadAnew();
    expect(install.faults).toEqual([]);
    expect(configuration.settings.closeResolvedCasesAfterDays).toBe(14);
    expect(configuration.agents).toMatchObject([{ address: who, name: 'Olga', groups: ['First line'] }]);
    expect(configuration.categories.map(({ name }) => name)).toContain('Returns');
    expect(await listAudit({ limit: 10 }, install.configuring)).toHaveLength(3);
  });

  it('goes on: an answer finds its case and reopens it, agents work on, rows are edited, a new mail is a new case', async () => {
    const { table } = install;
    const ours = (await casePage(table, 1))?.messages.find(
      ({ direction, to }) => direction === 'out' && JSON.stringify(to).includes('ann@client.test'),
    );
    if (ours?.messageId === undefined) throw new Error('There is no mail of ours.');
    const reply = plainMail({
      messageId: '<three@client.test>',
      date: 'Sun, 20 Dec 2026 10:00:00 +0000',
      inReplyTo: `<${ours.messageId}>`,
      text: 'And again.',
    });
    expect(await install.receive(reply, { receivedAt: install.memory.now.toISOString() })).toMatchObject({
      outcome: 'reopened',
    });
    await changeStatus({ caseNumber: 1, who, expectedVersion: undefined, status: 'In progress' }, install.working);
    await install.send(1);
    expect((await casePage(table, 1))?.case.status).toBe('In progress');
    await putRow({ who, lookup: 'category', name: 'Returns', row: { active: false } }, install.configuring);
    const fresh = plainMail({ from: 'new@client.test', messageId: '<new@client.test>', subject: 'Another matter' });
    const registered = await install.receive(fresh, { source: 'new@client.test' });
    expect(registered).toMatchObject({ outcome: 'registered', registration: { message: { caseNumber: 3 } } });
  });
});
