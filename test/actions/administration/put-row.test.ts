import { beforeEach, describe, expect, it } from 'vitest';
import { listAudit } from '#actions/administration/list-audit.ts';
import { listRows } from '#actions/administration/list-rows.ts';
import { putRow } from '#actions/administration/put-row.ts';
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

describe('putting a row', () => {
  it('CASE-03 CONS-05 makes one, with what may be left out, and writes it into the audit', async () => {
    await putRow({ ...asked('category', ' Returns '), row: {} }, ports);
    const row = { name: 'Returns', active: true, label: { en: 'Returns', ru: 'Returns' } };
    expect(await rowOf('category', 'Returns')).toEqual({
      ...{ name: 'Returns', row, origin: 'own', version: 1 },
      ...{ changedBy: 'ann', changedAt: '2026-11-20T10:00:00.000Z' },
    });
    expect(await audit()).toMatchObject([
      { who: 'ann', at: '2026-11-20T10:00:00.000Z', what: 'created', ...ofRow('category', 'Returns'), after: row },
    ]);
  });

  it('NOTE-10 changes the columns that are given and keeps the others', async () => {
    await putRow({ ...asked('status', 'New'), row: { label: { en: 'Received' } } }, ports);
    const { row, origin } = (await rowOf('status', 'New')) ?? {};
    expect(origin).toBe('edited');
    expect(row).toMatchObject({ kind: 'new', active: true, label: { en: 'Received', ru: 'Новое' } });
  });

  it('NOTE-10 clears a column with null', async () => {
    await putRow({ ...asked('service', 'Shop'), row: {} }, ports);
    await putRow({ ...asked('service', 'Deliveries'), row: { parent: 'Shop' } }, ports);
    await putRow({ ...asked('service', 'Deliveries'), row: { parent: null } }, ports);
    expect((await rowOf('service', 'Deliveries'))?.row.parent).toBeNull();
  });

  it.each([
    ['agent', 'bob@agents.test', { name: 'Bob' }],
    ['mailbox', 'more@postcase.test', { displayName: 'More' }],
  ] as const)('CASE-08 takes no signature of %s with macros that there are not, as customers would read them', async (lookup, name, row) => {
    const signature = 'Bob\n{{ agent.nam }}, [#Nope#], {{ rating.level }}';
    const message = [
      'line 2, column 1: there is no {{ agent.nam }}. Did you mean agent.name?',
      'line 2, column 18: there is no [#Nope#]',
      'line 2, column 28: there is no {{ rating.level }}',
    ].map((words) => `${lookup} "${name}", signature: ${words}`);
    expect(await refusal(putRow({ ...asked(lookup, name), row: { ...row, signature } }, ports))).toEqual({
      code: 'row-wrong',
      message: message.join('; '),
    });
    const known =
      'Bob, {{ mailbox.displayName }}, [#Number#], %НомерОбращения%, {{ case.registeredAt | day }}, {no macro}';
    await putRow({ ...asked(lookup, name), row: { ...row, signature: known } }, ports);
    expect((await rowOf(lookup, name))?.row.signature).toBe(known);
  });

  it('CONS-05 that changes nothing leaves no trace', async () => {
    expect(await putRow({ ...asked('status', 'New'), row: { active: true } }, ports)).toBeUndefined();
    expect(await audit()).toEqual([]);
  });

  it('NOTE-10 that makes a base row what it ships as lets it follow later versions', async () => {
    await putRow({ ...asked('setting', 'automaticMailPerHour'), row: { value: 5 } }, ports);
    await putRow({ ...asked('setting', 'automaticMailPerHour'), row: { value: 1000 } }, ports);
    expect(await rowOf('setting', 'automaticMailPerHour')).toMatchObject({ origin: 'base', version: 0 });
    expect((await audit()).map(({ what }) => what)).toEqual(['changed', 'changed']);
  });

  it('puts a stored row right that nobody understood', async () => {
    ports.store.rows = [{ lookup: 'status', name: 'New', value: { kind: 'odd' }, version: 1 }];
    expect((await listRows('status', ports)).faults).toEqual([
      'status "New", kind: must be one of: new, open, paused, resolved, final',
    ]);
    await putRow({ ...asked('status', 'New'), row: { kind: 'new' } }, ports);
    expect((await listRows('status', ports)).faults).toEqual([]);
  });

  it.each<[what: string, lookup: LookupName, name: string, row: object, message: string]>([
    [
      'a column that there is not',
      'category',
      'Returns',
      { colour: 'red' },
      'category "Returns", colour: is no column (there are: name, active, label)',
    ],
    [
      'all that is wrong at once: columns, what does not fit to others, and what was meant',
      'rule',
      'mine',
      {
        on: 'registred',
        conditions: [
          { field: 'status', operator: 'is', value: 'Nwe' },
          { field: 'category', operator: 'is', value: 'Complaintt' },
        ],
        actions: [{ do: 'send', template: 'registerd', to: ['customer'] }],
        dely: 5,
      },
      'rule "mine", on: must be one of: registered, message, status-entered, field-changed, assigned, rated, deadline-near, deadline-missed, norm-missed, bounced, complained. Did you mean registered?; ' +
        'rule "mine", dely: is no column (there are: name, active, on, match, conditions, actions, delayMinutes, workingMinutes); ' +
        'rule "mine", conditions[0].value: "Nwe" is no status: add it first, or take another. Did you mean New?; ' +
        'rule "mine", conditions[1].value: "Complaintt" is no category: add it first, or take another. Did you mean Complaint?; ' +
        'rule "mine", actions[0].template: "registerd" is no template: save it first, or take another. Did you mean registered?',
    ],
    [
      'what depends on no column that is unclear, and nothing else',
      'status',
      'Checking',
      { kind: 'opn', next: ['Nowhere'], active: 1 },
      'status "Checking", kind: must be one of: new, open, paused, resolved, final. Did you mean open?; ' +
        'status "Checking", active: must be true or false; ' +
        'status "Checking", next[0]: "Nowhere" is no status: add it first, or take it out',
    ],
    [
      'nothing that another kind would not have',
      'status',
      'Checking',
      { kind: 'opn', next: [] },
      'status "Checking", kind: must be one of: new, open, paused, resolved, final. Did you mean open?',
    ],
    [
      'a column that contradicts another, whatever the unclear one would be',
      'status',
      'Checking',
      { kind: 'final', next: ['New'], active: 1 },
      'status "Checking", active: must be true or false; status "Checking", next: must be empty: nothing follows a final status, and a reply to it opens a new case',
    ],
    [
      'another name and what is wrong besides',
      'category',
      'Complaint',
      { name: 'Trouble', active: 1 },
      'category "Complaint", name: names the row, so it is "Complaint" here: for another one, make a row of that name; category "Complaint", active: must be true or false',
    ],
    [
      'another name',
      'category',
      'Complaint',
      { name: 'Trouble' },
      'category "Complaint", name: names the row, so it is "Complaint" here: for another one, make a row of that name',
    ],
    [
      'a row that does not fit to others',
      'setting',
      'statusOfJunkCases',
      { value: 'Spam' },
      'setting "statusOfJunkCases", value: "Spam" is no status: add it first, or take another',
    ],
    [
      'texts of a template that nobody saved',
      'template',
      'closed',
      { version: 3 },
      'template "closed", version: changes when texts are saved',
    ],
  ])('refuses %s', async (_, lookup, name, row, message) => {
    expect(await refusal(putRow({ ...asked(lookup, name), row }, ports))).toEqual({ code: 'row-wrong', message });
    expect(await audit()).toEqual([]);
  });

  it('refuses more rows than a lookup may have', async () => {
    const value = { displayName: 'x' };
    ports.store.rows = Array.from({ length: 199 }, (_, index) => ({
      lookup: 'mailbox',
      name: `box${index}@postcase.test`,
      value,
      version: 1,
    }));
    const more = putRow({ ...asked('mailbox', 'more@postcase.test'), row: value }, ports);
    expect((await refusal(more))?.message).toBe('mailbox "more@postcase.test": is one too many: 200 rows may be');
    await putRow({ ...asked('mailbox', 'box1@postcase.test'), row: { displayName: 'y' } }, ports);
  });

  it('holds nobody up for what was wrong before', async () => {
    ports.store.rows = [{ lookup: 'setting', name: 'statusOfJunkCases', value: 'Gone', version: 1 }];
    await putRow({ ...asked('category', 'Returns'), row: {} }, ports);
    expect((await listRows('setting', ports)).faults).toEqual([
      'setting "statusOfJunkCases", value: "Gone" is no status: add it first, or take another',
    ]);
  });
});

function ofRow(lookup: LookupName, name: string) {
  return { lookup, name };
}
