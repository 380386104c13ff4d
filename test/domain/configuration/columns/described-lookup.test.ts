import { describe, expect, it } from 'vitest';
import { columnSchemas } from '#domain/configuration/columns/column-schemas.ts';
import { describedColumns } from '#domain/configuration/columns/described-lookup.ts';
import { settingColumns } from '#domain/configuration/columns/setting-columns.ts';
import type { Takes } from '#domain/configuration/columns/takes.ts';
import { defaultSettings } from '#domain/configuration/configuration.ts';
import { lookupNames } from '#domain/configuration/lookups/lookup.ts';
import { lookupNamed } from '#domain/configuration/lookups/lookups.ts';
import { settingNames, settings } from '#domain/configuration/lookups/settings.ts';
import { deployed } from '../deployed-rows.ts';

const named = lookupNames.filter((name) => name !== 'setting');

describe.each(named)('the columns of %s', (name) => {
  const columns = describedColumns(name);

  it('CONS-02 are those that its rows may have, each with words in both languages', () => {
    const known = Object.keys(columnSchemas(lookupNamed(name).schema));
    expect(columns.map((column) => column.name).toSorted()).toEqual(known.toSorted());
    for (const { label, help } of columns) {
      expect(label.en).toMatch(/^[A-Z]/);
      expect(label.ru).toMatch(/^[А-Я]|^Markdown/);
      if (help) expect(help.ru).toMatch(/\.$/);
    }
  });

  it('CONS-02 offer what every row that ships has', () => {
    for (const row of lookupNamed(name).baseRows(deployed))
      for (const column of columns) {
        const value: unknown = Object.getOwnPropertyDescriptor(row, column.name)?.value;
        if (value !== undefined)
          expect([column.name, value, isOffered(column.takes, value)]).toEqual([column.name, value, true]);
      }
  });
});

it('CONS-02 tell what must be there, what can be cleared, and what stands there when nothing is said', () => {
  const of = Object.fromEntries(describedColumns('mailbox').map((column) => [column.name, column]));
  expect(of.displayName).toMatchObject({ required: true, clearable: false });
  expect(of.service).toMatchObject({ required: false, clearable: true, usual: undefined });
  expect(of.replyAddress).toMatchObject({ required: false, clearable: false, usual: true });
});

describe.each(settingNames)('the setting %s', (name) => {
  const { takes } = settingColumns[name];
  const accepts = (value: unknown) => settings[name].schema.safeParse(value).success;

  it('CONS-02 offers what it has as it ships', () => {
    const usual = defaultSettings[name];
    expect(usual === undefined || isOffered(takes, usual)).toBe(true);
  });

  it('CONS-02 says what its schema takes, and no more', () => {
    const { good, bad } = edges(takes);
    expect(good.filter((value) => !accepts(value))).toEqual([]);
    expect(bad.filter(accepts)).toEqual([]);
  });
});

function isOffered(takes: Takes, value: unknown): boolean {
  switch (takes.is) {
    case 'choice':
      return takes.choices.some((choice) => choice.value === value);
    case 'number':
    case 'minutes':
      return typeof value === 'number' && value >= takes.least && value <= takes.most;
    case 'yes-no':
      return typeof value === 'boolean';
    case 'rows':
    case 'addresses':
      return Array.isArray(value);
    case 'words':
    case 'texts':
    case 'structure':
      return typeof value === 'object';
    default:
      return typeof value === 'string';
  }
}

function edges(takes: Takes): { good: readonly unknown[]; bad: readonly unknown[] } {
  switch (takes.is) {
    case 'choice':
      return { good: takes.choices.map(({ value }) => value), bad: ['nothing of these'] };
    case 'number':
    case 'minutes':
      return { good: [takes.least, takes.most], bad: [takes.least - 1, takes.most + 1, 'many'] };
    case 'yes-no':
      return { good: [true, false], bad: [7] };
    case 'zone':
      return { good: ['Europe/Moscow'], bad: ['Mars/Olympus'] };
    case 'image':
    case 'web-address':
      return { good: ['', 'https://x.test/a'], bad: ['ftp://x.test'] };
    default:
      return { good: [], bad: [7] };
  }
}
