import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ConfigurationSource } from '#actions/ports.ts';
import type { CaseTable } from '#adapters/dynamodb/case-table.ts';
import { DynamoConfigurationSource } from '#adapters/dynamodb/configuration-source.ts';
import { entities } from '#adapters/dynamodb/entities.ts';
import { defaultSettings } from '#domain/configuration.ts';
import { mailboxWithDefaults } from '#domain/mailbox.ts';
import { baseStatuses } from '#domain/status.ts';
import { supportMailbox } from '../../support/facts.ts';
import { type Changed, MemoryConfigurationSource } from '../../support/memory-configuration-source.ts';
import { RealTables } from './real-table.ts';

const deployed = { mailDomain: 'postcase.test', caseNumberMask: 'SR-{0}', mailboxes: [supportMailbox] };
const sales = mailboxWithDefaults({ address: 'sales@postcase.test', displayName: 'Sales', language: 'ru' });
const unchanged: Changed = { mailboxes: [], blocked: [], settings: {} };

let tables: RealTables;
beforeAll(async () => {
  tables = await RealTables.start();
});
afterAll(() => tables.stop());
afterEach(() => {
  vi.useRealTimers();
});

async function put(table: CaseTable, { mailboxes, blocked, settings }: Changed): Promise<void> {
  const { configuration } = entities(table);
  const rows = [
    ...mailboxes.map((value) => ({ lookup: 'mailbox' as const, name: value.address, value })),
    ...blocked.map((name) => ({ lookup: 'blocked' as const, name })),
    ...Object.entries(settings).map(([name, value]) => ({ lookup: 'setting' as const, name, value })),
  ];
  for (const row of rows) await configuration.put(row).go();
}

const sources: [where: string, given: (changed: Changed) => Promise<ConfigurationSource>][] = [
  [
    'DynamoDB',
    async (changed) => {
      const table = await tables.make();
      await put(table, changed);
      return new DynamoConfigurationSource(table, deployed);
    },
  ],
  [
    'memory',
    async (changed) => {
      const source = new MemoryConfigurationSource(deployed);
      source.changed = changed;
      return source;
    },
  ],
];

describe.each(sources)('The configuration, in %s', (_, given) => {
  it('is what was deployed, with the settings that ship', async () => {
    const source = await given(unchanged);
    expect(await source.load()).toEqual({
      mailDomain: 'postcase.test',
      mailboxes: [supportMailbox],
      statuses: baseStatuses,
      blocked: [],
      settings: defaultSettings,
    });
  });

  it('MAIL-14 MAIL-17 takes the owner’s changes before what was deployed', async () => {
    const renamed = { ...supportMailbox, displayName: 'Help', replyAddress: false };
    const source = await given({
      mailboxes: [renamed, sales],
      blocked: ['bad.test', 'eve@other.test'],
      settings: { createCasesForJunk: true, automaticMailPerHour: 5 },
    });
    const { mailboxes, blocked, settings } = await source.load();
    expect(mailboxes).toEqual([renamed, sales]);
    expect([...blocked].toSorted()).toEqual(['bad.test', 'eve@other.test']);
    expect(settings).toEqual({ ...defaultSettings, createCasesForJunk: true, automaticMailPerHour: 5 });
  });

  it('CASE-02 the mask of numbers is as deployed: another one would lose the numbers that were printed', async () => {
    const source = await given({ ...unchanged, settings: { caseNumberMask: 'X{0}' } });
    expect((await source.load()).settings.caseNumberMask).toBe('SR-{0}');
  });
});

describe('The configuration, in DynamoDB', () => {
  it('MAIL-14 a change is known after some seconds', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const table = await tables.make();
    const source = new DynamoConfigurationSource(table, deployed);
    await source.load();
    await put(table, { ...unchanged, blocked: ['bad.test'] });
    expect((await source.load()).blocked).toEqual([]);
    vi.setSystemTime(Date.now() + 10_001);
    expect((await source.load()).blocked).toEqual(['bad.test']);
  });

  it('a row that nobody understands is an error, not a guess, and is read again when it is mended', async () => {
    const table = await tables.make();
    const { configuration } = entities(table);
    const row = { lookup: 'setting', name: 'automaticMailPerHour' } as const;
    await configuration.put({ ...row, value: 'many' }).go();
    const source = new DynamoConfigurationSource(table, deployed);
    await expect(source.load()).rejects.toThrow();
    await configuration.put({ ...row, value: 7 }).go();
    expect((await source.load()).settings.automaticMailPerHour).toBe(7);
  });
});
