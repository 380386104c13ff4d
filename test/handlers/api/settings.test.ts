import { beforeEach, describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import type { Role } from '#contract/route.ts';
import type { AuditEntryAnswer } from '#contract/settings/audit.ts';
import type { CheckedRow, SavedRow, SettingsRow } from '#contract/settings/rows.ts';
import { ApiClient } from '../../support/api-client.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { plainMail } from '../../support/plain-mail.ts';

let postcase: MemoryPostcase;
let client: ApiClient;
beforeEach(() => {
  postcase = new MemoryPostcase();
  client = new ApiClient(postcase);
});

interface More {
  readonly body?: unknown;
  readonly version?: number;
  readonly address?: string;
  readonly role?: Role;
}

async function ask<Body>(way: string, { version, ...more }: More = {}): Promise<{ status: number; body: Body }> {
  const [method = '', url = ''] = way.split(' ');
  const [path = '', query = ''] = url.split('?');
  const { status, body } = await client.ask({
    ...{ method, path, role: 'admin', query: Object.fromEntries(new URLSearchParams(query)) },
    ...(version !== undefined && { headers: { 'if-match': `"${version}"` } }),
    ...more,
  });
  // What the contract says of the answer, the client has checked.
  return { status, body: body as Body };
}

const onHold = '/settings/rows/status/row?name=On%20hold%2FWe';
const made = { name: 'On hold/We', columns: { kind: 'paused', next: ['Reopened'], label: { en: 'On hold' } } };
const create = () => ask<SavedRow>('POST /settings/rows/status', { body: made });
const put = (version: number, columns: object, address = 'ann@agents.test') =>
  ask<SavedRow>(`PUT ${onHold}`, { version, body: { columns }, address });

describe('rows', () => {
  it('CONS-02 NOTE-10 one is made, shown, switched off, changed and removed, and says whose it is', async () => {
    const { status, body } = await create();
    expect([status, body.row]).toMatchObject([201, { name: 'On hold/We', origin: 'own', version: 1 }]);
    expect((await create()).status).toBe(409);
    const shown = await client.ask({
      path: '/settings/rows/status/row',
      query: { name: 'On hold/We' },
      role: 'admin',
    });
    expect(shown.headers.etag).toMatch(/^"1-/);
    expect(shown.body).toMatchObject({ changedBy: 'olga@agents.test', columns: { kind: 'paused', active: true } });
    const off = await ask<SavedRow>('POST /settings/rows/status/row/switch?name=On%20hold%2FWe', {
      body: { on: false },
    });
    expect(off.body.row).toMatchObject({ version: 2, columns: { active: false } });
    expect((await put(2, { label: { ru: 'Пауза' } })).body.row?.columns.label).toEqual({ en: 'Пауза', ru: 'Пауза' });
    expect((await ask<SavedRow>(`DELETE ${onHold}`, { version: 3 })).body.row).toBeUndefined();
    expect((await ask(`GET ${onHold}`)).status).toBe(404);
  });

  it('NOTE-10 one that ships is edited and reset, and never removed', async () => {
    const of = '/settings/rows/category/row?name=Incident';
    const { body } = await ask<SavedRow>(`PUT ${of}`, { version: 0, body: { columns: { label: { en: 'Fault' } } } });
    expect(body.row).toMatchObject({ origin: 'edited', version: 1 });
    expect(await ask(`DELETE ${of}`)).toMatchObject({ status: 409, body: { type: 'row-needed' } });
    const reset = await ask<SavedRow>('POST /settings/rows/category/row/reset?name=Incident', { version: 1 });
    expect(reset.body.row).toMatchObject({ origin: 'base', version: 0, columns: { label: { en: 'Incident' } } });
  });

  it('CASE-12 who edits what another admin has changed meanwhile gets both versions, and nothing is overwritten', async () => {
    await create();
    await put(1, { label: { en: 'Held', ru: 'Ждёт' } }, 'boris@agents.test');
    const late = await put(1, { kind: 'open' });
    expect(late).toMatchObject({
      status: 412,
      body: {
        type: 'changed-meanwhile',
        version: 2,
        row: { columns: { kind: 'paused', label: { en: 'Held' } }, changedBy: 'boris@agents.test' },
      },
    });
    await ask(`DELETE ${onHold}`, { version: 2 });
    const gone = await put(2, { kind: 'open' });
    expect(gone).toMatchObject({ status: 412, body: { version: 0, row: { changedBy: 'olga@agents.test' } } });
  });

  it('CASE-12 CONS-05 what is answered is one’s own change, though a colleague has saved at that very moment', async () => {
    await create();
    const { store } = client;
    const { commit } = store;
    const colleague = () => put(2, { label: { en: 'Theirs', ru: 'Их' } }, 'boris@agents.test');
    store.commit = async (...change) => {
      store.commit = commit;
      await commit.apply(store, change);
      expect((await colleague()).status).toBe(200);
    };
    const { body } = await put(1, { label: { en: 'Mine', ru: 'Моё' } });
    expect(body.row).toMatchObject({ version: 2, columns: { label: { en: 'Mine' } }, changedBy: 'ann@agents.test' });
    // So the next change meets theirs, and an undo takes nothing of theirs back.
    expect((await put(2, { active: false })).status).toBe(412);
    expect(await ask('POST /settings/audit/undo', { body: body.change })).toMatchObject({ status: 412 });
    expect((await ask<SettingsRow>(`GET ${onHold}`)).body).toMatchObject({ columns: { label: { en: 'Theirs' } } });
  });

  it.each<[what: string, way: string, more: More, expected: object]>([
    ['a new row that is wrong', 'POST /settings/rows/status', { body: { name: 'X', columns: {} } }, { status: 422 }],
    [
      'a row that is not there',
      `PUT ${onHold}`,
      { body: { columns: {} } },
      { status: 404, body: { type: 'row-unknown' } },
    ],
    ['a lookup that is not there', 'GET /settings/rows/colour', {}, { status: 400 }],
    ['an agent', 'GET /settings/rows/status', { role: 'agent' }, { status: 403 }],
    [
      'a macro in a signature that there is not',
      'POST /settings/rows/agent',
      { body: { name: 'ann@x.test', columns: { name: 'Ann', signature: '{{ agent.nam }}' } } },
      { status: 422, body: { errors: [{ field: 'signature' }] } },
    ],
  ])('CONS-01 CONS-02 %s is refused', async (_, way, more, expected) => {
    expect(await ask(way, more)).toMatchObject(expected);
  });
});

describe('a row that is not saved yet', () => {
  const check = async (lookup: string, name: string, columns: object, isNew = false) =>
    (await ask<CheckedRow>(`POST /settings/rows/${lookup}/check`, { body: { name, columns, isNew } })).body;

  it('CONS-02 is told all that is wrong, each with its column, and what it would break elsewhere', async () => {
    const { faults } = await check('status', 'X', { kind: 'opn', next: ['Nowhere'], colour: 'red' }, true);
    expect(faults.map(({ column }) => column)).toEqual(['kind', 'colour', 'next[0]']);
    const elsewhere = await check('status', 'Closed', { active: false });
    expect(elsewhere.faults).toContainEqual(
      expect.objectContaining({ lookup: 'setting', name: 'statusOfUnansweredCases', column: 'value' }),
    );
    expect((await check('status', 'New', {}, true)).faults).toMatchObject([{ column: 'name' }]);
    expect(client.store.entries).toEqual([]);
  });

  it('CONS-02 tells what saving would change, and the cases and rows that it concerns', async () => {
    await receiveMail(postcase.arrived(plainMail({ messageId: '<1@client.test>' })), postcase.receiving);
    const { faults, differences, affects } = await check('category', 'Incident', { label: { en: 'Fault' } });
    expect(faults).toEqual([]);
    expect(differences).toContainEqual({ column: 'label.en', before: 'Incident', after: 'Fault' });
    expect(differences).toContainEqual({ column: 'label.ru', before: 'Инцидент', after: 'Fault' });
    expect(affects).toEqual({
      cases: { count: 1, atLeast: false },
      rows: [{ lookup: 'mailbox', name: 'support@postcase.test', column: 'category' }],
    });
  });

  it('CONS-02 tells which rules and settings name a status, and which rules send a template', async () => {
    const named = (await check('status', 'Closed', {})).affects.rows;
    expect(named).toContainEqual({ lookup: 'setting', name: 'statusOfUnansweredCases', column: 'value' });
    expect(named).toContainEqual({ lookup: 'status', name: 'Resolved', column: 'next' });
    expect(named).toContainEqual({ lookup: 'rule', name: 'closed', column: 'conditions[0]' });
    const sent = (await check('template', 'closed', {})).affects;
    expect(sent).toMatchObject({ waits: { count: 0, atLeast: false }, rows: [{ lookup: 'rule', name: 'closed' }] });
  });
});

describe('the audit', () => {
  const entries = async (query = '') =>
    (await ask<{ entries: AuditEntryAnswer[]; next?: string }>(`GET /settings/audit?${query}`)).body;
  const undo = ({ at, id }: { at: string; id: string }) =>
    ask('POST /settings/audit/undo', { body: { at, id }, address: 'ann@agents.test' });
  const label = (en: string) => ({ label: { en, ru: en } });

  beforeEach(async () => {
    await create();
    await put(1, label('Held'), 'boris@agents.test');
    await ask('PUT /settings/rows/setting/row?name=undoSendSeconds', { version: 0, body: { columns: { value: 20 } } });
  });

  it('CONS-05 tells who changed what, when, and how it was before, newest first', async () => {
    expect((await entries()).entries).toMatchObject([
      { lookup: 'setting', who: 'olga@agents.test', differences: [{ column: 'value', before: 10, after: 20 }] },
      { lookup: 'status', who: 'boris@agents.test', what: 'changed', undoable: true },
      { lookup: 'status', who: 'olga@agents.test', what: 'created' },
    ]);
  });

  it.each([
    ['one lookup', 'lookup=status', ['changed', 'created']],
    ['one row', 'lookup=status&name=On%20hold%2FWe', ['changed', 'created']],
    ['another row', 'lookup=status&name=New', []],
    ['one person', 'who=boris@agents.test', ['changed']],
    ['a time before', 'until=2026-11-20T09:00:00.000Z', []],
    ['a time after', 'from=2026-11-20T12:00:00.000Z', []],
    ['a page', 'limit=1', ['changed']],
  ])('CONS-05 tells of %s alone', async (_, query, expected) => {
    expect((await entries(query)).entries.map(({ what }) => what)).toEqual(expected);
  });

  it('CONS-05 goes on page by page, and refuses a place that is none', async () => {
    const { next = '' } = await entries('limit=2');
    expect((await entries(`cursor=${encodeURIComponent(next)}`)).entries).toMatchObject([{ what: 'created' }]);
    expect((await ask('GET /settings/audit?cursor=x')).status).toBe(400);
  });

  it('CONS-05 a change is taken back by whoever sees it, and that again', async () => {
    const [, held] = (await entries()).entries;
    expect(held && (await undo(held)).status).toBe(200);
    const { body } = await ask<SettingsRow>(`GET ${onHold}`);
    expect(body).toMatchObject({ columns: label('On hold'), changedBy: 'ann@agents.test' });
    const [undone] = (await entries()).entries;
    expect(undone && (await undo(undone)).status).toBe(200);
    expect((await ask<SettingsRow>(`GET ${onHold}`)).body.columns).toMatchObject(label('Held'));
  });

  it('CONS-05 that a row was made and removed is taken back, too', async () => {
    await put(2, label('On hold'));
    const { entries: all } = await entries('lookup=status');
    expect((await undo(all[2] ?? all[0] ?? { at: '', id: '' })).status).toBe(200);
    expect((await ask(`GET ${onHold}`)).status).toBe(404);
    const [removed] = (await entries()).entries;
    expect(removed && (await undo(removed)).status).toBe(200);
    expect((await ask(`GET ${onHold}`)).status).toBe(200);
  });

  it('CASE-12 nothing is taken back of a row that was changed since', async () => {
    const [, , first] = (await entries()).entries;
    expect(first && (await undo(first))).toMatchObject({ status: 412, body: { type: 'changed-meanwhile' } });
    expect(await undo({ at: '2026-11-20T10:00:00.000Z', id: '9' })).toMatchObject({ status: 404 });
  });
});
