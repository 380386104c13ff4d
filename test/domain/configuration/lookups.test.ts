import { describe, expect, it } from 'vitest';
import { baseTemplates } from '#adapters/liquid/base-templates.ts';
import { type LookupName, lookupNames } from '#domain/configuration/lookups/lookup.ts';
import { lookupNamed } from '#domain/configuration/lookups/lookups.ts';
import { settingNames, settings } from '#domain/configuration/lookups/settings.ts';
import { baseMailTemplates } from '#domain/configuration/mail-template.ts';
import { columnsOf, nameOf, plainRow, readRow, storedValue } from '#domain/configuration/rows/rows-in-effect.ts';
import fc from '../../support/fast-check.ts';
import { deployed, mailbox, rule } from './deployed-rows.ts';

describe('a row may leave out what is usual', () => {
  it.each<[lookup: LookupName, name: string, columns: object, expected: object]>([
    [
      'status',
      ' Checking ',
      { kind: 'open' },
      { name: 'Checking', kind: 'open', next: [], active: true, label: { en: 'Checking', ru: 'Checking' } },
    ],
    ['category', 'Returns', { label: { ru: 'Возвраты' } }, { label: { en: 'Возвраты', ru: 'Возвраты' } }],
    ['service', 'Printing', {}, { parent: undefined, active: true, label: { en: 'Printing', ru: 'Printing' } }],
    ['service', 'Printing', { parent: null }, { parent: undefined }],
    ['rule', 'mine', rule, { ...rule, active: true, match: 'all', conditions: [], delayMinutes: 0, workingMinutes: 0 }],
    ['text-block', 'hours', { text: { en: 'Nine to five' } }, { text: { en: 'Nine to five', ru: 'Nine to five' } }],
    [
      'mailbox',
      'Sales@Postcase.Test',
      mailbox,
      {
        address: 'sales@postcase.test',
        displayName: 'Sales',
        language: 'detect',
        category: 'Incident',
        service: undefined,
        group: undefined,
        forwarded: false,
        signature: undefined,
        agents: undefined,
        replyAddress: true,
      },
    ],
    ['agent', 'bob@x.test', { name: 'Bob' }, { language: 'en', notices: 'mine', active: true }],
    ['blocked', '*.Bad.Test', {}, { name: 'bad.test' }],
    ['setting', 'supportAddress', { value: null }, { value: undefined }],
    ['setting', 'logoUrl', { value: '' }, { value: '' }],
    ...['yes', 'On', 'true', ' да ', true].map((value) => settingRow('linkByNumberInBody', value, true)),
    ...['no', 'OFF', 'false', 'Нет', false].map((value) => settingRow('linkByNumberInBody', value, false)),
    ['setting', 'defaultTimeZone', { value: 'Europe/Moscow' }, { value: 'Europe/Moscow' }],
  ])('%s %j', (lookup, name, columns, expected) => {
    expect(readRow(lookupNamed(lookup), name, columns)).toMatchObject({ row: expected, faults: [] });
  });
});

describe('base rows', () => {
  it.each(lookupNames)('%s: are as their own schema has them, and stay so when stored and read', (name) => {
    const lookup = lookupNamed(name);
    for (const row of lookup.baseRows(deployed)) {
      const rowName = nameOf(lookup, row);
      expect(readRow(lookup, rowName, plainRow(row)).row).toEqual(row);
      expect(readRow(lookup, rowName, columnsOf(name, storedValue(lookup, row))).row).toEqual(row);
    }
  });

  it('NOTE-02 name the templates whose texts ship', () => {
    const texts = Object.entries(baseTemplates).map(([name, { audience, label }]) => ({ name, audience, label }));
    const rows = baseMailTemplates.map(({ name, audience, label }) => ({ name, audience, label }));
    const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
    expect(rows.toSorted(byName)).toEqual(texts.toSorted(byName));
  });

  it.each(settingNames)('the setting %s says what it means and takes in both languages', (name) => {
    const { en, ru } = settings[name].meaning;
    expect(en).toMatch(/^[A-Z].*\.$/);
    expect(ru).toMatch(/^[А-Я].*\.$/);
    expect(Object.values(settings[name].takes).every((words) => words.length > 4)).toBe(true);
  });
});

it('whatever people write: a row that is taken is taken again as it is', () => {
  const words = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('New', ' Closed ', 'Bad.Test', 'a@B.test'),
  );
  const value = fc.oneof(
    words,
    fc.boolean(),
    fc.integer(),
    fc.constant(null),
    fc.array(words),
    fc.object({ maxDepth: 1 }),
  );
  const columns = fc.record(
    {
      kind: fc.constantFrom('new', 'open', 'final'),
      next: fc.array(words, { maxLength: 3 }),
      parent: fc.oneof(words, fc.constant(null)),
      label: fc.record({ en: words, ru: words }, { requiredKeys: [] }),
      text: fc.record({ en: words, ru: words }, { requiredKeys: [] }),
      displayName: words,
      value,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...lookupNames),
      fc.oneof(words, fc.constantFrom(...settingNames)),
      columns,
      (name, key, all) => {
        const lookup = lookupNamed(name);
        for (const some of [
          all,
          { kind: all.kind, next: all.next },
          { label: all.label },
          { parent: all.parent, label: all.label },
          { text: all.text },
          { value: all.value },
          {},
        ]) {
          const { row } = readRow(lookup, key, some);
          if (row) expect(readRow(lookup, nameOf(lookup, row), plainRow(row)).row).toEqual(row);
        }
      },
    ),
  );
});

function settingRow(name: string, value: unknown, stored: unknown): [LookupName, string, object, object] {
  return ['setting', name, { value }, { value: stored }];
}
