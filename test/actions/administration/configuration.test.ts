import { beforeEach, describe, expect, it } from 'vitest';
import { auditedBlocklist } from '#actions/administration/audited-blocklist.ts';
import { listAudit } from '#actions/administration/list-audit.ts';
import { listRows } from '#actions/administration/list-rows.ts';
import { putRow } from '#actions/administration/put-row.ts';
import { removeRow } from '#actions/administration/remove-row.ts';
import { resetRow } from '#actions/administration/reset-row.ts';
import { switchRow } from '#actions/administration/switch-row.ts';
import { liquidWorkshop } from '#adapters/liquid/workshop.ts';
import type { LookupName } from '#domain/configuration/lookups/lookup.ts';
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

const asked = (lookup: LookupName, name: string) => ({ who: 'ann', lookup, name });
const rowOf = async (lookup: LookupName, name: string) =>
  (await listRows(lookup, ports)).rows.find((row) => row.name === name);
const audit = () => listAudit({ limit: 100 }, ports);
const refusal = (action: Promise<unknown>) =>
  action.then(
    () => undefined,
    ({ code, message }) => ({ code, message }),
  );

describe('two admins at once', () => {
  it('CASE-12 the second hears what the first has done, and has changed nothing', async () => {
    await putRow({ ...asked('category', 'Complaint'), row: { label: { en: 'Woe' } }, version: 0 }, ports);
    const second = putRow({ ...asked('category', 'Complaint'), who: 'bob', row: { active: false }, version: 0 }, ports);
    expect(await refusal(second)).toEqual({
      code: 'changed-meanwhile',
      message:
        'category "Complaint" was changed meanwhile, by ann at 2026-11-20T10:00:00.000Z (label.en: "Complaint" → "Woe"): look at it again',
    });
    expect(await audit()).toHaveLength(1);
  });

  it('CASE-12 a row that was removed and made again is another one', async () => {
    await putRow({ ...asked('category', 'Returns'), row: {} }, ports);
    const seen = (await rowOf('category', 'Returns'))?.version;
    await removeRow(asked('category', 'Returns'), ports);
    await putRow({ ...asked('category', 'Returns'), row: {} }, ports);
    const late = removeRow({ ...asked('category', 'Returns'), ...(seen !== undefined && { version: seen }) }, ports);
    expect((await refusal(late))?.code).toBe('changed-meanwhile');
  });

  it('CASE-12 who has seen no version comes after the other, on other columns or rows', async () => {
    ports.store.meanwhile = () => putRow({ ...asked('category', 'Complaint'), row: { active: false } }, ports);
    await putRow({ ...asked('category', 'Complaint'), row: { label: { en: 'Woe' } } }, ports);
    expect((await rowOf('category', 'Complaint'))?.row).toMatchObject({ active: false, label: { en: 'Woe' } });
    expect(ports.pauses).toEqual([1]);
  });

  it('CASE-12 changes that are wrong only together: the second is checked again', async () => {
    await putRow({ ...asked('status', 'Rejected'), row: { kind: 'final' } }, ports);
    ports.store.meanwhile = () => switchRow({ ...asked('status', 'Rejected'), on: false }, ports);
    const chosen = putRow({ ...asked('setting', 'statusOfJunkCases'), row: { value: 'Rejected' } }, ports);
    expect((await refusal(chosen))?.message).toBe(
      'setting "statusOfJunkCases", value: "Rejected" is switched off: switch it on, or take another',
    );
    expect((await rowOf('setting', 'statusOfJunkCases'))?.row.value).toBe('Canceled');
  });
});

describe('base rows and own rows', () => {
  it.each<[lookup: LookupName, name: string, message: string]>([
    ['status', 'Closed', 'status "Closed" is a base row and cannot be removed: switch it off, or reset it'],
    [
      'mailbox',
      'support@postcase.test',
      'mailbox "support@postcase.test" is a base row and cannot be removed: take it out of the mailboxes that the deployment names',
    ],
    ['setting', 'logoUrl', 'setting "logoUrl" is a base row and cannot be removed: reset it'],
  ])('NOTE-10 %s %s stays', async (lookup, name, message) => {
    expect(await refusal(removeRow(asked(lookup, name), ports))).toEqual({ code: 'row-needed', message });
  });

  it('NOTE-10 an own row goes, unless others name it', async () => {
    await putRow({ ...asked('category', 'Returns'), row: {} }, ports);
    await putRow(
      {
        ...asked('rule', 'returns'),
        row: {
          on: 'registered',
          conditions: [{ field: 'category', operator: 'is', value: 'Returns' }],
          actions: [{ do: 'note', text: 'A return.' }],
        },
      },
      ports,
    );
    const named = removeRow(asked('category', 'Returns'), ports);
    expect((await refusal(named))?.message).toBe(
      'category "Returns" is needed as it is: rule "returns", conditions[0].value: "Returns" is no category: add it first, or take another',
    );
    await removeRow(asked('rule', 'returns'), ports);
    await removeRow(asked('category', 'Returns'), ports);
    expect(await rowOf('category', 'Returns')).toBeUndefined();
    expect(await audit()).toMatchObject([
      { what: 'removed', before: { name: 'Returns' }, after: undefined },
      { what: 'removed' },
      { what: 'created' },
      { what: 'created' },
    ]);
  });

  it('SLA-01 a service goes once no service is a part of it and no mailbox has it', async () => {
    const mailbox = asked('mailbox', 'support@postcase.test');
    await putRow({ ...asked('service', 'Printing'), row: {} }, ports);
    await putRow({ ...asked('service', 'Office printers'), row: { parent: 'Printing' } }, ports);
    await putRow({ ...mailbox, row: { service: 'Printing' } }, ports);
    const refused = async (asking: Promise<unknown>) => (await refusal(asking))?.message.split('; ');
    expect(await refused(removeRow(asked('service', 'Printing'), ports))).toEqual([
      'service "Printing" is needed as it is: service "Office printers", parent: "Printing" is no service: add it first, take another, or null for none',
      'mailbox "support@postcase.test", service: "Printing" is no service: add it first, or take another',
    ]);
    expect(await refused(switchRow({ ...asked('service', 'Printing'), on: false }, ports))).toEqual([
      'service "Printing" is needed as it is: mailbox "support@postcase.test", service: "Printing" is switched off: take another',
    ]);
    await putRow({ ...asked('service', 'Office printers'), row: { parent: null } }, ports);
    await putRow({ ...mailbox, row: { service: null } }, ports);
    await removeRow(asked('service', 'Printing'), ports);
    expect(await rowOf('service', 'Printing')).toBeUndefined();
    expect(await audit()).toMatchObject([
      { what: 'removed', ...ofRow('service', 'Printing') },
      { what: 'changed', before: { service: 'Printing' }, after: { service: null } },
      { what: 'changed', before: { parent: 'Printing' }, after: { parent: null } },
      ...[{ what: 'changed' }, { what: 'created' }, { what: 'created' }],
    ]);
  });

  it('NOTE-10 an edited base row is as it ships again', async () => {
    await putRow({ ...asked('setting', 'logoUrl'), row: { value: 'https://x.test/logo.png' } }, ports);
    await resetRow(asked('setting', 'logoUrl'), ports);
    expect(await rowOf('setting', 'logoUrl')).toMatchObject({ origin: 'base', row: { value: '' } });
    expect((await audit())[0]).toMatchObject({ what: 'reset', after: { value: '' } });
    expect(await resetRow(asked('setting', 'logoUrl'), ports)).toBeUndefined();
  });

  it.each<[what: string, action: () => Promise<unknown>, code: string]>([
    ['removing', () => removeRow(asked('category', 'Odd'), ports), 'row-unknown'],
    ['resetting', () => resetRow(asked('category', 'Odd'), ports), 'row-unknown'],
    ['switching off', () => switchRow({ ...asked('category', 'Odd'), on: false }, ports), 'row-unknown'],
    [
      'switching a number off',
      () => switchRow({ ...asked('setting', 'automaticMailPerHour'), on: false }, ports),
      'row-wrong',
    ],
  ])('NOTE-10 %s what is not there is refused', async (_, action, code) => {
    expect((await refusal(action()))?.code).toBe(code);
  });

  it('NOTE-10 an own row is not reset', async () => {
    await putRow({ ...asked('category', 'Returns'), row: {} }, ports);
    expect((await refusal(resetRow(asked('category', 'Returns'), ports)))?.code).toBe('row-needed');
  });

  it.each<[lookup: LookupName, name: string, off: object, on: object]>([
    ['category', 'Complaint', { active: false }, { active: true }],
    ['rule', 'closed', { active: false }, { active: true, delayMinutes: 0 }],
    ['rule', 'rating-request', { active: false }, { active: true, delayMinutes: 1440 }],
    ['template', 'closed', { active: false }, { active: true }],
    ['setting', 'linkByNumberInBody', { value: false }, { value: true }],
  ])('NOTE-10 %s %s is switched off and on', async (lookup, name, off, on) => {
    await switchRow({ ...asked(lookup, name), on: false }, ports);
    expect((await rowOf(lookup, name))?.row).toMatchObject(off);
    await switchRow({ ...asked(lookup, name), on: true }, ports);
    expect((await rowOf(lookup, name))?.row).toMatchObject(on);
  });
});

it('MAIL-14 CONS-05 the blocklist of held mail is rows with an audit', async () => {
  const blocklist = auditedBlocklist('operator', ports);
  await blocklist.add('bad.test');
  await blocklist.add('bad.test');
  expect(await blocklist.entries()).toEqual(['bad.test']);
  expect(await blocklist.remove('bad.test')).toBe(true);
  expect(await blocklist.remove('bad.test')).toBe(false);
  await expect(blocklist.add('postcase.test')).rejects.toThrow('covers our own mail');
  expect((await audit()).map(({ who, what }) => [who, what])).toEqual([
    ['operator', 'removed'],
    ['operator', 'created'],
  ]);
});

function ofRow(lookup: LookupName, name: string) {
  return { lookup, name };
}
