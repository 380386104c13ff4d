import { beforeEach, describe, expect, it } from 'vitest';
import { exportConfiguration } from '#actions/administration/export-configuration.ts';
import { type ImportPorts, importConfiguration, planImport } from '#actions/administration/import-configuration.ts';
import { listAudit } from '#actions/administration/list-audit.ts';
import { putRow } from '#actions/administration/put-row.ts';
import { liquidWorkshop } from '#adapters/liquid/workshop.ts';
import type { LookupName } from '#domain/configuration/lookups/lookup.ts';
import { MemoryConfigure } from '../../support/memory/configuration/configure.ts';
import { MemoryTemplateTexts } from '../../support/memory/configuration/template-texts.ts';

class Install extends MemoryConfigure implements ImportPorts {
  readonly texts = new MemoryTemplateTexts();
  readonly workshop = liquidWorkshop;
}

let install: Install;
beforeEach(() => {
  install = new Install();
});

const put = (lookup: LookupName, name: string, row: object, ports = install) =>
  putRow({ who: 'ann', lookup, name, row }, ports);
const fileOf = (lookups: object, settings: object = {}) => ({
  format: 'postcase-configuration',
  version: 1,
  lookups,
  settings,
});
const take = (content: unknown, { replace = false, ports = install } = {}) =>
  importConfiguration({ who: 'bob', content, replace }, ports);
const texts = (subject: string) => ({ en: { subject, html: '<p>{{ case.number }}</p>', text: '{{ case.number }}' } });
const inWords = (changes: readonly { what: string; lookup: string; name: string }[]) =>
  changes.map(({ what, lookup, name }) => `${what} ${lookup} ${name}`);

it('CASE-08 CONS-06 takes no signature with macros that there are not', async () => {
  const agent = [{ address: 'bob@agents.test', name: 'Bob', signature: '{{ nope }}' }];
  await expect(take(fileOf({ agent }))).rejects.toThrow(
    'agent "bob@agents.test", signature: line 1, column 1: there is no {{ nope }}',
  );
});

/** Something of everything. */
async function edited(): Promise<Install> {
  const ports = new Install();
  await put('status', 'Checking', { kind: 'open', next: ['Resolved'] }, ports);
  await put('status', 'New', { next: ['Checking', 'Closed', 'Resolved'] }, ports);
  await put('category', 'Returns', { label: { ru: 'Возвраты' } }, ports);
  await put('service', 'Shop', {}, ports);
  await put('service', 'Deliveries', { parent: 'Shop' }, ports);
  await put(
    'rule',
    'returns',
    {
      active: false,
      on: 'status-entered',
      conditions: [
        { field: 'status', operator: 'is', value: 'Checking' },
        { field: 'category', operator: 'is', value: 'Returns' },
      ],
      actions: [{ do: 'send', template: 'closed', to: ['customer'] }],
    },
    ports,
  );
  await put('text-block', 'hours', { text: { en: 'Nine to five' } }, ports);
  await put(
    'mailbox',
    'sales@postcase.test',
    { displayName: 'Sales', category: 'Returns', service: 'Deliveries' },
    ports,
  );
  await put('agent', 'bob@client.test', { name: 'Bob' }, ports);
  await put('blocked', 'bad.test', {}, ports);
  await put('setting', 'supportAddress', { value: 'sales@postcase.test' }, ports);
  await take(fileOf({ template: [{ name: 'mine', audience: 'customer', texts: texts('Mine') }] }), { ports });
  return ports;
}

describe('CONS-06 export', () => {
  it('of an install as it ships holds nothing, and with everything asked for, everything', async () => {
    const changed = await exportConfiguration('changed', install);
    expect(Object.values(changed.lookups).flat()).toEqual([]);
    expect(changed.settings).toEqual({});
    const all = await exportConfiguration('all', install);
    expect(all.lookups.status).toHaveLength(7);
    expect(all.settings).toMatchObject({ supportAddress: null, automaticMailPerHour: 1000 });
    expect((await take(all)).changes).toEqual([]);
  });

  it.each([
    'changed',
    'all',
  ] as const)('of what is %s makes another install the same, and then changes nothing', async (which) => {
    const source = await edited();
    const file = JSON.parse(JSON.stringify(await exportConfiguration(which, source)));
    const planned = await planImport({ content: file, replace: false }, install);
    expect(install.store.rows).toEqual([]);
    const { changes } = await take(file);
    // What was planned was not saved yet.
    expect(changes).toMatchObject(planned.changes);
    expect(await exportConfiguration('all', install)).toEqual(await exportConfiguration('all', source));
    expect(await take(file)).toEqual({ changes: [], transactions: 0 });
    expect((await install.texts.load('mine', 1))?.texts).toEqual(texts('Mine'));
  });
});

describe('CONS-06 import', () => {
  it('leaves rows alone that the file does not name', async () => {
    await put('category', 'Returns', {});
    await take(fileOf({ category: [{ name: 'Praise' }] }));
    expect(install.store.rows.map(({ name }) => name)).toEqual(['Praise', 'Returns']);
  });

  it('that replaces takes away what the file does not name, in the lookups that it speaks of', async () => {
    const ports = await edited();
    await put('category', 'Complaint', { label: { en: 'Woe' } }, ports);
    const file = { ...fileOf({ category: [{ name: 'Returns' }], blocked: [] }), settings: undefined };
    const { changes } = await take(file, { replace: true, ports });
    expect(inWords(changes)).toEqual([
      'changed category Returns',
      'removed blocked bad.test',
      'reset category Complaint',
    ]);
    expect((await exportConfiguration('changed', ports)).settings).toEqual({ supportAddress: 'sales@postcase.test' });
  });

  it('SLA-01 takes services in any order, and takes away none that a mailbox has', async () => {
    const file = fileOf({ service: [{ name: 'Deliveries', parent: 'Shop' }, { name: 'Shop' }] });
    expect(inWords((await take(file)).changes)).toEqual(['created service Deliveries', 'created service Shop']);
    const content = fileOf({ service: [{ name: 'Shop' }] });
    const ports = await edited();
    await expect(take(content, { replace: true, ports })).rejects.toThrow(
      'mailbox "sales@postcase.test", service: "Deliveries" is no service: add it first, or take another',
    );
    await take(content, { replace: true });
    expect(install.store.rows.map(({ name }) => name)).toEqual(['Shop']);
  });

  it('makes a template’s texts a new version, and keeps the old ones', async () => {
    const ports = await edited();
    const file = fileOf({ template: [{ name: 'mine', audience: 'customer', texts: texts('New words') }] });
    const { changes } = await take(file, { ports });
    expect(changes).toMatchObject([{ before: { version: 1 }, after: { version: 2 } }]);
    expect((await ports.texts.load('mine', 2))?.texts).toEqual(texts('New words'));
    expect((await ports.texts.load('mine', 1))?.texts).toEqual(texts('Mine'));
  });

  it('that replaces gives a base template its own words back', async () => {
    await take(fileOf({ template: [{ name: 'closed', texts: texts('Bye') }] }));
    await take(fileOf({ template: [{ name: 'closed', label: { en: 'Over' } }] }));
    expect(install.store.rows[0]?.value).toMatchObject({ version: 1, label: { en: 'Over' } });
    await take(fileOf({ template: [] }), { replace: true });
    expect(install.store.rows).toEqual([]);
  });

  it('NOTE-07 that replaces takes no text block away from a template that stays', async () => {
    const template = [{ name: 'mine', audience: 'customer', texts: texts('{{ blocks.hours }}') }];
    await take(fileOf({ 'text-block': [{ name: 'hours', text: { en: '9 to 5' } }], template }));
    const without = take(fileOf({ 'text-block': [] }), { replace: true });
    await expect(without).rejects.toMatchObject({ code: 'row-needed' });
    await take(fileOf({ 'text-block': [], template: [] }), { replace: true });
    expect(install.store.rows).toEqual([]);
  });

  it('of more rows than fit into a transaction goes step by step, and says so', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({ name: `Category ${index}` }));
    expect(await take(fileOf({ category: rows }))).toMatchObject({ transactions: 3 });
    expect(install.store.rows).toHaveLength(120);
    const entries = await listAudit({ limit: 200 }, install);
    expect(new Set(entries.map(({ what, who }) => `${what} by ${who}`))).toEqual(new Set(['imported by bob']));
  });

  it('CASE-12 plans again when a row was changed meanwhile', async () => {
    const content = fileOf({ category: [{ name: 'Returns' }] });
    const plan = install.store.read.bind(install.store);
    let reads = 0;
    install.store.read = async () => {
      const read = await plan();
      if (++reads === 2) await put('category', 'Praise', {}, Object.assign(new Install(), { store: install.store }));
      return read;
    };
    await take(content);
    expect(install.store.rows.map(({ name }) => name)).toEqual(['Praise', 'Returns']);
  });

  it('tells nothing of a value that stands in for one that is not understood', async () => {
    const category = [{ name: 'Incident', active: false }];
    const mailbox = [{ address: 'sales@postcase.test', displayName: 'Sales', category: 5 }];
    await expect(take(fileOf({ category, mailbox }))).rejects.toMatchObject({
      message:
        'lookups.mailbox[0].category: must be text; mailbox "support@postcase.test", category: "Incident" is switched off: take another',
    });
  });

  it.each<[what: string, content: unknown, message: string]>([
    ['no object', 'hello', 'the file: must be an object of columns'],
    [
      'another file',
      { ...fileOf({}), format: 'x' },
      'format: must be "postcase-configuration": is this the right file?',
    ],
    ['a file of the future', { ...fileOf({}), version: 2 }, 'version: must be 1: the file is of another Postcase'],
    ['more than there is', { ...fileOf({}), cases: [] }, 'cases: is nothing that such a file has'],
    [
      'a lookup that there is not',
      fileOf({ statuses: [] }),
      'lookups.statuses: is no lookup; there are: language, status, category, ',
    ],
    ['rows that are no list', fileOf({ status: {} }), 'lookups.status: must be a list'],
    ['a row without name', fileOf({ status: [{ kind: 'open' }] }), 'lookups.status[0].name: is missing'],
    [
      'a row twice',
      fileOf({ blocked: [{ name: 'bad.test' }, { name: 'Bad.Test' }] }),
      'lookups.blocked[1]: "bad.test" stands at lookups.blocked[0] already',
    ],
    [
      'wrong columns, all of them at once',
      fileOf({ category: [{ name: 'A' }, { name: 'B', active: 1, colour: 'red' }] }, { logoUrl: 'x', odd: 1 }),
      'lookups.category[1].active: must be true or false; lookups.category[1].colour: is no column (there are: name, active, label); settings.logoUrl: is no web address that begins with https://; settings.odd: is no setting',
    ],
    [
      'columns and rows that do not fit together, all of them at once',
      fileOf(
        {
          status: [{ name: 'Checking', kind: 'open', next: ['Nowhere'], active: 1 }],
          'notification-rule': [{ name: 'mine', status: 'Checking', usage: 'off', template: 'clsed' }],
        },
        { logoUrl: 'x', statusOfJunkCases: 'Spam' },
      ),
      'lookups.status[0].active: must be true or false; settings.logoUrl: is no web address that begins with https://; ' +
        'lookups.status[0].next[0]: "Nowhere" is no status: add it first, or take it out; ' +
        'settings.statusOfJunkCases: "Spam" is no status: add it first, or take another; ' +
        'lookups.notification-rule[0].template: "clsed" is no template: save it first, or take another. Did you mean closed?',
    ],
    [
      'rows that do not fit together',
      fileOf({ status: [{ name: 'Checking', kind: 'open', next: ['Nowhere'] }] }, { statusOfJunkCases: 'Checking' }),
      'lookups.status[0].next[0]: "Nowhere" is no status: add it first, or take it out; settings.statusOfJunkCases: "Checking" is of kind "open" and must be final',
    ],
    [
      'a version of texts',
      fileOf({ template: [{ name: 'closed', version: 3 }] }),
      'lookups.template[0].version: is no column of a file: take it out',
    ],
    [
      'a template without texts',
      fileOf({ template: [{ name: 'mine', audience: 'customer' }] }),
      'lookups.template[0].version: has no texts yet: save its texts first, which makes the row',
    ],
    [
      'texts with columns that there are not',
      fileOf({ template: [{ name: 'closed', texts: { German: { subject: 'x', html: 'x', text: 'x' } } }] }),
      'lookups.template[0].texts.German: is no code of a language, such as "de" or "pt-BR"',
    ],
    [
      'texts that say nothing',
      fileOf({ template: [{ name: 'closed', texts: {} }] }),
      'lookups.template[0].texts: has texts in no language',
    ],
    [
      'texts that nobody can render',
      fileOf({ template: [{ name: 'closed', texts: texts('{% if %}') }] }),
      'lookups.template[0].texts.en.subject, line 1, column 6: a value is missing',
    ],
  ])('refuses %s, with its place, and changes nothing', async (_, content, message) => {
    await expect(take(content)).rejects.toThrow(message);
    await expect(planImport({ content, replace: false }, install)).rejects.toThrow(message);
    expect(install.store.rows).toEqual([]);
    expect(install.store.entries).toEqual([]);
    expect(await install.texts.history('closed')).toEqual([]);
  });
});
