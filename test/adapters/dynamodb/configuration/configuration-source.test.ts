import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import { DynamoConfigurationSource } from '#adapters/dynamodb/configuration/configuration-source.ts';
import { entities } from '#adapters/dynamodb/entities/entities.ts';
import type { CaseTable } from '#adapters/dynamodb/table/case-table.ts';
import { baseCategories } from '#domain/configuration/category.ts';
import { type Fault, faultLine } from '#domain/configuration/checks/fault.ts';
import { defaultSettings } from '#domain/configuration/configuration.ts';
import { baseCustomerCategories } from '#domain/configuration/customer-category.ts';
import { baseLanguages } from '#domain/configuration/languages/mail-language.ts';
import { basePhrases } from '#domain/configuration/languages/phrase.ts';
import { lookupNames } from '#domain/configuration/lookups/lookup.ts';
import { baseMailTemplates } from '#domain/configuration/mail-template.ts';
import { mailboxWithDefaults } from '#domain/configuration/mailbox.ts';
import { baseRules } from '#domain/configuration/rules/base-rules.ts';
import { baseLevels } from '#domain/configuration/satisfaction-level.ts';
import { baseSchedules } from '#domain/configuration/schedule.ts';
import { baseServiceLevels } from '#domain/configuration/service-level.ts';
import { baseStatuses } from '#domain/configuration/status.ts';
import { supportMailbox } from '../../../support/facts.ts';
import {
  type Changed,
  MemoryConfigurationSource,
  rowsOf,
} from '../../../support/memory/configuration/configuration-source.ts';
import { RealTables } from '../real-table.ts';

const deployed = { mailDomain: 'postcase.test', caseNumberMask: 'SR-{0}', mailboxes: [supportMailbox] };
const sales = mailboxWithDefaults({ address: 'sales@postcase.test', displayName: 'Sales', language: 'ru' });
const unchanged: Changed = {};

let tables: RealTables;
beforeAll(async () => {
  tables = await RealTables.start();
});
afterAll(() => tables.stop());
afterEach(() => {
  vi.useRealTimers();
});

async function put(table: CaseTable, changed: Changed): Promise<void> {
  const { configuration } = entities(table);
  for (const { lookup, ...row } of rowsOf(changed))
    await configuration.put({ lookup: lookupNames.find((name) => name === lookup) ?? 'setting', ...row }).go();
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
      agents: [],
      statuses: baseStatuses,
      categories: baseCategories,
      caseTypes: [],
      groups: [],
      services: [],
      customerCategories: baseCustomerCategories,
      accounts: [],
      schedules: baseSchedules,
      serviceLevels: baseServiceLevels,
      agreements: [],
      rules: baseRules,
      levels: baseLevels,
      templates: baseMailTemplates,
      textBlocks: [],
      webhooks: [],
      blocked: [],
      languages: baseLanguages,
      phrases: basePhrases(),
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

  it('MAIL-14 who needs to know reads it anew, and everybody knows then', async () => {
    const table = await tables.make();
    const source = new DynamoConfigurationSource(table, deployed);
    await source.load();
    await put(table, { ...unchanged, blocked: ['bad.test'] });
    expect((await source.loadAnew()).blocked).toEqual(['bad.test']);
    expect((await source.load()).blocked).toEqual(['bad.test']);
  });

  it('NOTE-10 a row that nobody understands leaves the base row in force, and is told once', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const table = await tables.make();
    const { configuration } = entities(table);
    const told: string[] = [];
    const onFaults = (faults: readonly Fault[]) => void told.push(...faults.map(faultLine));
    const source = new DynamoConfigurationSource(table, deployed, onFaults);
    const row = { lookup: 'setting', name: 'automaticMailPerHour' } as const;
    await configuration.put({ ...row, value: 'many' }).go();
    await configuration.put({ lookup: 'status', name: 'New', value: { kind: 'odd' } }).go();
    for (let time = 0; time < 2; time++) {
      const { settings, statuses } = await source.load();
      expect(settings.automaticMailPerHour).toBe(1000);
      expect(statuses).toEqual(baseStatuses);
      vi.setSystemTime(Date.now() + 10_001);
    }
    expect(told).toEqual([
      'setting "automaticMailPerHour", value: must be 0 to 100000 mails an hour',
      'status "New", kind: must be one of: new, open, paused, resolved, final',
    ]);
    await configuration.put({ ...row, value: 7 }).go();
    expect((await source.load()).settings.automaticMailPerHour).toBe(7);
  });

  it('NOTE-10 a column that came with an upgrade is taken from the base row', async () => {
    const table = await tables.make();
    const { configuration } = entities(table);
    await configuration.put({ lookup: 'status', name: 'New', value: { label: { en: 'Fresh', ru: 'Свежее' } } }).go();
    const [first] = (await new DynamoConfigurationSource(table, deployed).load()).statuses;
    expect(first).toEqual({ ...baseStatuses[0], label: { en: 'Fresh', ru: 'Свежее' } });
  });

  it('a read that failed is not remembered', async () => {
    const table = await tables.make();
    const source = new DynamoConfigurationSource({ ...table, name: 'none' }, deployed);
    await expect(source.load()).rejects.toThrow();
    await expect(source.load()).rejects.toThrow(/none|not found|non-existent/i);
  });
});
