import { describe, expect, it } from 'vitest';
import { baseTemplates } from '#adapters/liquid/base-templates.ts';
import { faultLine } from '#domain/configuration/checks/fault.ts';
import { type LookupName, lookupNames } from '#domain/configuration/lookups/lookup.ts';
import { lookupNamed } from '#domain/configuration/lookups/lookups.ts';
import { settingNames, settings } from '#domain/configuration/lookups/settings.ts';
import { baseMailTemplates } from '#domain/configuration/mail-template.ts';
import { columnsOf, nameOf, plainRow, readRow, storedValue } from '#domain/configuration/rows/rows-in-effect.ts';
import { supportMailbox } from '../../support/facts.ts';
import fc from '../../support/fast-check.ts';

const deployed = { mailDomain: 'postcase.test', caseNumberMask: 'SR-{0}', mailboxes: [supportMailbox] };
const faults = (lookup: LookupName, name: string, columns: object) =>
  readRow(lookupNamed(lookup), name, columns).faults.map(faultLine);

const status = { kind: 'open', next: ['Closed'] };
const rule = { status: 'New', usage: 'immediately', template: 'registered' };
const mailbox = { displayName: 'Sales' };

describe('a row says what is wrong with it, and where', () => {
  it.each<[lookup: LookupName, name: string, columns: object, ...expected: string[]]>([
    ['status', '', status, 'status "", name: is empty'],
    ['status', 'a#b', status, 'status "a#b", name: has a "#", which names must not have'],
    ['status', 'a\u200bb', status, 'status "a\u200bb", name: has characters that cannot be seen: write it on one line'],
    ['status', 'a'.repeat(61), status, `status "${'a'.repeat(61)}", name: is longer than 60 characters`],
    ['status', 'Odd', {}, 'status "Odd", kind: must be one of: new, open, paused, resolved, final'],
    ['status', 'Odd', { ...status, next: 'Closed' }, 'status "Odd", next: must be a list'],
    ['status', 'Odd', { ...status, next: ['Closed', 3] }, 'status "Odd", next[1]: must be text'],
    ['status', 'Odd', { ...status, next: ['Closed', 'Closed'] }, 'status "Odd", next: names a status twice'],
    ['status', 'Odd', { ...status, next: ['Odd'] }, 'status "Odd", next: names the status itself'],
    ['status', 'Odd', { ...status, next: Array(51).fill('X') }, 'status "Odd", next: has more than 50 entries'],
    ['status', 'Odd', { ...status, active: 'yes' }, 'status "Odd", active: must be true or false'],
    ['status', 'Odd', { ...status, label: { de: 'x', en: 'y' } }, 'status "Odd", label.de: is no column'],
    ['status', 'Odd', { ...status, label: {} }, 'status "Odd", label: has words neither in "en" nor in "ru"'],
    ['status', 'Odd', { ...status, label: { en: ' ' } }, 'status "Odd", label.en: is empty'],
    ['status', 'Odd', { ...status, label: 'x' }, 'status "Odd", label: must be an object of columns'],
    [
      'status',
      'Odd',
      { ...status, colour: 'red', size: 3 },
      'status "Odd", colour: is no column (there are: name, kind, next, active, label)',
      'status "Odd", size: is no column (there are: name, kind, next, active, label)',
    ],
    [
      'status',
      'Odd',
      { ...status, kind: 'final' },
      'status "Odd", next: must be empty: nothing follows a final status, and a reply to it opens a new case',
    ],
    ['category', 'C', { label: { en: 'a'.repeat(101) } }, 'category "C", label.en: is longer than 100 characters'],
    ['category', 'C', { active: null }, 'category "C", active: must be true or false'],
    ['service', 'S#1', {}, 'service "S#1", name: has a "#", which names must not have'],
    ['service', 'S', { parent: 7 }, 'service "S", parent: must be text'],
    ['service', 'S', { parent: '' }, 'service "S", parent: is empty'],
    ['service', 'S', { parent: ' S ' }, 'service "S", parent: names the service itself'],
    [
      'service',
      'S',
      { agents: ['a@b.test'] },
      'service "S", agents: is no column (there are: name, parent, active, label)',
    ],
    ['mailbox', 'sales@postcase.test', { ...mailbox, service: '' }, 'mailbox "sales@postcase.test", service: is empty'],
    [
      'notification-rule',
      'closing',
      rule,
      'notification-rule "closing", name: must not be "closing": that is how the wait for a resolved case to close is called',
    ],
    [
      'notification-rule',
      'Mine',
      rule,
      'notification-rule "Mine", name: must be 1 to 40 lower-case letters, digits and hyphens, such as "closed-politely"',
    ],
    [
      'notification-rule',
      'mine',
      {},
      'notification-rule "mine", status: is missing',
      'notification-rule "mine", usage: must be one of: immediately, with-delay, off',
      'notification-rule "mine", template: is missing',
    ],
    [
      'notification-rule',
      'mine',
      { ...rule, usage: 'with-delay' },
      'notification-rule "mine", delayMinutes: must be 1 to 1051200 minutes in a rule with delay',
    ],
    [
      'notification-rule',
      'mine',
      { ...rule, delayMinutes: 1_051_201 },
      'notification-rule "mine", delayMinutes: is more than 1051200',
    ],
    [
      'notification-rule',
      'mine',
      { ...rule, delayMinutes: -1 },
      'notification-rule "mine", delayMinutes: is less than 0',
    ],
    [
      'notification-rule',
      'mine',
      { ...rule, delayMinutes: 1.5 },
      'notification-rule "mine", delayMinutes: must be a whole number',
    ],
    ['template', 'mine', { audience: 'all' }, 'template "mine", audience: must be one of: customer, agent'],
    ['template', 'mine', { audience: 'agent', version: -1 }, 'template "mine", version: is less than 0'],
    ['text-block', 'hours', {}, 'text-block "hours", text: is missing'],
    ['text-block', 'hours', { text: { en: ' \n' } }, 'text-block "hours", text.en: is blank'],
    [
      'text-block',
      'hours',
      { text: { en: 'a'.repeat(10_001) } },
      'text-block "hours", text.en: is longer than 10000 characters',
    ],
    ['mailbox', 'sales', mailbox, 'mailbox "sales", address: is no mail address'],
    [
      'mailbox',
      'a+b@postcase.test',
      mailbox,
      'mailbox "a+b@postcase.test", address: has a "+", which reply addresses need for themselves',
    ],
    [
      'mailbox',
      `${'a'.repeat(34)}@postcase.test`,
      mailbox,
      `mailbox "${'a'.repeat(34)}@postcase.test", address: has more than 33 characters before the "@": a reply address would grow beyond the 64 that mail allows`,
    ],
    ['mailbox', 'a@postcase.test', {}, 'mailbox "a@postcase.test", displayName: is missing'],
    [
      'mailbox',
      'a@postcase.test',
      { displayName: 'A\nBcc: x@y.test' },
      'mailbox "a@postcase.test", displayName: has characters that cannot be seen: write it on one line',
    ],
    [
      'mailbox',
      'a@postcase.test',
      { ...mailbox, language: 'de' },
      'mailbox "a@postcase.test", language: must be one of: en, ru, detect',
    ],
    [
      'mailbox',
      'a@postcase.test',
      { ...mailbox, agents: 'team' },
      'mailbox "a@postcase.test", agents: is no mail address',
    ],
    ['agent', 'bob', { name: 'Bob' }, 'agent "bob", address: is no mail address'],
    ['agent', 'bob@x.test', {}, 'agent "bob@x.test", name: is missing'],
    ['blocked', 'nobody', {}, 'blocked "nobody", name: is neither a mail address nor a domain'],
    ['blocked', 'bad.test', { why: 'x' }, 'blocked "bad.test", why: is no column (there are: name)'],
    [
      'setting',
      'caseNumberMask',
      { value: 'X-{0}' },
      'setting "caseNumberMask", name: is chosen when deploying: numbers that were printed would be lost',
    ],
    ['setting', 'odd', { value: 1 }, `setting "odd", name: is no setting; there are: ${settingNames.join(', ')}`],
    ['setting', 'logUrl', { value: '' }, 'setting "logUrl", name: is no setting. Did you mean logoUrl?'],
    ['setting', 'linkByNumberInBody', { value: 'maybe' }, 'setting "linkByNumberInBody", value: must be yes or no'],
    ['setting', 'linkByNumberInBody', {}, 'setting "linkByNumberInBody", value: is missing'],
    [
      'setting',
      'strangersWhoQuoteANumber',
      { value: 'drop' },
      'setting "strangersWhoQuoteANumber", value: must be join-unverified or new-case',
    ],
    [
      'setting',
      'automaticMailPerHour',
      { value: -1 },
      'setting "automaticMailPerHour", value: must be 0 to 100000 mails an hour',
    ],
    [
      'setting',
      'automaticMailPerHour',
      { value: 1e9 },
      'setting "automaticMailPerHour", value: must be 0 to 100000 mails an hour',
    ],
    [
      'setting',
      'closeResolvedCasesAfterDays',
      { value: 731 },
      'setting "closeResolvedCasesAfterDays", value: must be 0 to 730 days',
    ],
    [
      'setting',
      'defaultTimeZone',
      { value: 'Mars/Olympus' },
      'setting "defaultTimeZone", value: is no time zone such as Europe/Moscow, America/New_York or UTC',
    ],
    [
      'setting',
      'defaultTimeZone',
      { value: '+03:00' },
      'setting "defaultTimeZone", value: is no time zone such as Europe/Moscow, America/New_York or UTC',
    ],
    [
      'setting',
      'logoUrl',
      { value: 'http://x.test/a.png' },
      'setting "logoUrl", value: is no web address that begins with https://',
    ],
    [
      'setting',
      'logoUrl',
      { value: 'https://x.test/"onload=' },
      'setting "logoUrl", value: is no web address that begins with https://',
    ],
    ['setting', 'defaultLanguage', { value: 'de' }, 'setting "defaultLanguage", value: must be en or ru'],
    ['setting', 'supportAddress', { value: 'support' }, 'setting "supportAddress", value: is no mail address'],
    ['setting', 'statusOfJunkCases', { value: '' }, 'setting "statusOfJunkCases", value: is empty'],
  ])('%s %j %j', (lookup, name, columns, ...expected) => {
    expect(faults(lookup, name, columns)).toEqual(expected);
  });
});

function settingRow(name: string, value: unknown, stored: unknown): [LookupName, string, object, object] {
  return ['setting', name, { value }, { value: stored }];
}

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
    ['notification-rule', 'mine', { ...rule, category: null }, { category: undefined, delayMinutes: 0 }],
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
    ['agent', 'bob@x.test', { name: 'Bob' }, { language: 'en', active: true }],
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
