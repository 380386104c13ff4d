import { beforeEach, describe, expect, it } from 'vitest';
import { exportConfiguration } from '#actions/administration/export-configuration.ts';
import { importPreviewed } from '#actions/administration/import-previewed.ts';
import { listRows } from '#actions/administration/list-rows.ts';
import { previewImport } from '#actions/administration/preview-import.ts';
import { putRow } from '#actions/administration/put-row.ts';
import { liquidWorkshop } from '#adapters/liquid/workshop.ts';
import { importMark } from '#domain/administration/import-mark.ts';
import { MemoryConfigure } from '../../support/memory/configuration/configure.ts';
import { MemoryTemplateTexts } from '../../support/memory/configuration/template-texts.ts';

class Install extends MemoryConfigure {
  readonly texts = new MemoryTemplateTexts();
  readonly workshop = liquidWorkshop;
}

let ports: Install;
beforeEach(() => {
  ports = new Install();
});

/** 500 rows: an edited one, one that is so already, and new ones. */
const accounts = Array.from({ length: 498 }, (_, index) => ({ name: `customer-${index}.test`, category: 'VIP' }));
const file = {
  format: 'postcase-configuration',
  version: 1,
  lookups: {
    'customer-category': [{ name: 'VIP', label: { en: 'Key accounts', ru: 'Ключевые' } }, { name: 'Standard' }],
    account: accounts,
  },
};
const asked = { content: file, replace: false };
const marksOf = async (content: unknown = file) =>
  (await previewImport({ content, replace: false }, ports)).changes.map(importMark);

/** Asks again until nothing is left. @returns how much was left after each step. */
async function importAll(marks: readonly string[], content: unknown = file): Promise<readonly number[]> {
  const left: number[] = [];
  do {
    const step = await importPreviewed({ who: 'ann', content, replace: false, marks }, ports);
    left.push(step.left);
  } while ((left.at(-1) ?? 0) > 0);
  return left;
}

describe('an import of 500 rows', () => {
  it('CONS-06 shows first what is new, changed and so already, and writes nothing', async () => {
    const { changes, same, refused } = await previewImport(asked, ports);
    expect([changes.length, same, refused]).toEqual([499, 1, []]);
    expect(changes.filter(({ what }) => what === 'created')).toHaveLength(498);
    expect(changes.find(({ what }) => what === 'changed')).toMatchObject({ lookup: 'customer-category', name: 'VIP' });
    expect(ports.store.entries).toEqual([]);
  });

  it('CONS-05 CONS-06 is made in steps, each change in the audit under the name of who confirmed it', async () => {
    expect(await importAll(await marksOf())).toEqual([303, 107, 0]);
    expect((await listRows('account', ports)).rows).toHaveLength(498);
    expect(ports.store.entries).toHaveLength(499);
    expect(ports.store.entries[0]).toMatchObject({ who: 'ann', what: 'imported' });
    expect(await previewImport(asked, ports)).toMatchObject({ changes: [], same: 500 });
  });

  it('CONS-06 that was interrupted goes on with what is left', async () => {
    const marks = await marksOf();
    await importPreviewed({ who: 'ann', ...asked, marks }, ports);
    expect(await importAll(marks)).toEqual([107, 0]);
  });

  it.each<[what: string, meanwhile: () => Promise<unknown>, message: RegExp]>([
    [
      'another row stands in its place by now',
      () => putRow({ who: 'bob', lookup: 'account', name: 'customer-7.test', row: { category: 'Standard' } }, ports),
      /^Changed since the preview: account "customer-7.test"\. Look at the preview again/,
    ],
    [
      'the row that it changes was changed',
      () => putRow({ who: 'bob', lookup: 'customer-category', name: 'VIP', row: { active: false } }, ports),
      /customer-category "VIP"/,
    ],
  ])('CASE-12 CONS-06 does nothing that was not shown: %s', async (_, meanwhile, message) => {
    const marks = await marksOf();
    await meanwhile();
    const before = ports.store.entries.length;
    await expect(importPreviewed({ who: 'ann', ...asked, marks }, ports)).rejects.toThrow(message);
    expect(ports.store.entries).toHaveLength(before);
  });

  it('CONS-06 what somebody else made just so meanwhile is left alone', async () => {
    const marks = await marksOf();
    await putRow({ who: 'bob', lookup: 'account', name: 'customer-7.test', row: { category: 'VIP' } }, ports);
    expect((await importAll(marks)).at(-1)).toBe(0);
    expect(ports.store.entries.filter(({ name }) => name === 'customer-7.test')).toMatchObject([{ who: 'bob' }]);
  });
});

describe('a file that is wrong', () => {
  const wrong = (lookups: object, more: object = {}) =>
    previewImport({ content: { ...file, lookups, ...more }, replace: false }, ports);

  it.each<[what: string, lookups: object, more: object, refused: object[]]>([
    [
      'every wrong place is told',
      { account: [...accounts, { name: 'no domain' }], category: [{ name: 'A', colour: 'red' }] },
      { settings: { undoSendSeconds: 500 } },
      [
        { place: 'lookups.category[0].colour' },
        { place: 'lookups.account[498].name', message: 'is neither a mail address nor a domain' },
        { place: 'settings.undoSendSeconds', message: 'must be 0 to 120 seconds' },
      ],
    ],
    ['a row twice', { category: [{ name: 'A' }, { name: 'A' }] }, {}, [{ place: 'lookups.category[1]' }]],
    [
      'a name that is none',
      { account: [{ name: 'x.test', category: 'Gold' }] },
      {},
      [{ place: 'lookups.account[0].category' }],
    ],
    ['another file', {}, { format: 'else' }, [{ place: 'format' }]],
    ['a lookup that there is not', { colours: [] }, {}, [{ place: 'lookups.colours' }]],
    [
      'a macro in a signature that there is not',
      { agent: [{ address: 'a@x.test', name: 'A', signature: '{{ agent.nam }}' }] },
      {},
      [{ place: '' }],
    ],
  ])('CONS-06 %s, with its place, and nothing can be imported', async (_, lookups, more, refused) => {
    expect(await wrong(lookups, more)).toMatchObject({ changes: [], refused });
  });
});

it('CONS-06 edited texts of a template come along once, whatever is left for a later step', async () => {
  const subject = { subject: 'Hello', html: '<p>{{ case.number }}</p>', text: '{{ case.number }}' };
  const content = {
    ...file,
    lookups: { ...file.lookups, template: [{ name: 'closed', audience: 'customer', texts: { en: subject } }] },
  };
  expect((await importAll(await marksOf(content), content)).at(-1)).toBe(0);
  expect(await ports.texts.history('closed')).toMatchObject([{ version: 1, note: 'imported' }]);
  const { lookups } = await exportConfiguration('changed', ports);
  expect(lookups.template).toMatchObject([{ name: 'closed', texts: { en: subject } }]);
});
