import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, Configurator } from '../../../local/commands/config/configurator.ts';
import { MailManager, answers as managerAnswers } from '../../../local/commands/held/mail-manager.ts';
import { Journey, support } from '../../support/journey.ts';

let journey: Journey;
let configurator: Configurator;
beforeAll(async () => {
  journey = await Journey.start();
  configurator = Configurator.local(journey.cloud.endpoint);
});
afterAll(() => journey.stop());

const who = 'boss@client.test';
const forget = () => journey.cloud.advance('1 minute');
const audit = async () => (await configurator.ask({ command: 'list-audit', limit: 200 }, answers.audit)).entries;
const row = async (lookup: 'status' | 'category' | 'setting', name: string) =>
  (await configurator.ask({ command: 'list-rows', lookup }, answers.rows)).rows.find((one) => one.name === name);

describe('Lookups and settings', () => {
  it('NOTE-01 NOTE-10 a rule that is switched off sends nothing; reset, it does again', async () => {
    const rule = { who, lookup: 'rule', name: 'registered' } as const;
    await configurator.ask({ command: 'switch-row', ...rule, on: false }, answers.changes);
    await forget();
    const silent = 'silent@client.test';
    await journey.write({ from: silent, to: support, subject: 'Nobody answers' });
    expect((await journey.caseAbout('Nobody answers')).case.status).toBe('New');
    expect(await journey.mailTo(silent)).toEqual([]);

    await configurator.ask({ command: 'reset-row', ...rule }, answers.changes);
    await forget();
    await journey.write({ from: silent, to: support, subject: 'Somebody answers' });
    expect(await journey.mailTo(silent)).toHaveLength(1);
    expect((await audit()).slice(0, 2)).toMatchObject([
      {
        who,
        what: 'reset',
        ...ofRow('rule', 'registered'),
        before: { active: false },
        after: { active: true },
      },
      {
        who,
        what: 'changed',
        ...ofRow('rule', 'registered'),
        before: { active: true },
        after: { active: false },
      },
    ]);
  });

  it('NOTE-01 a rule of the owner’s for one category comes before that for any', async () => {
    const rule = {
      active: false,
      on: 'status-entered',
      conditions: [
        { field: 'status', operator: 'is', value: 'New' },
        { field: 'category', operator: 'is', value: 'Complaint' },
      ],
      actions: [{ do: 'send', template: 'registered', to: ['customer'] }],
    };
    const mailbox = { displayName: 'Complaints', language: 'en', category: 'Complaint' };
    const asked = { command: 'put-row', who } as const;
    await configurator.ask({ ...asked, lookup: 'rule', name: 'complaints-in-silence', row: rule }, answers.changes);
    await configurator.ask(
      { ...asked, lookup: 'mailbox', name: 'complaints@postcase.test', row: mailbox },
      answers.changes,
    );
    await forget();
    const from = 'angry@client.test';
    await journey.write({ from, to: 'complaints@postcase.test', subject: 'Too slow' });
    expect((await journey.caseAbout('Too slow')).case.category).toBe('Complaint');
    expect(await journey.mailTo(from)).toEqual([]);
    await journey.write({ from, to: support, subject: 'And broken' });
    expect(await journey.mailTo(from)).toHaveLength(1);
  });

  it('CASE-03 agents read a status’s label as it was edited', async () => {
    const asked = { command: 'put-row', who } as const;
    const label = { label: { en: 'Safely received' } };
    await configurator.ask({ ...asked, lookup: 'status', name: 'New', row: label }, answers.changes);
    const team = { agents: 'team@client.test' };
    await configurator.ask({ ...asked, lookup: 'mailbox', name: support, row: team }, answers.changes);
    await forget();
    await journey.write({ from: 'bounce@simulator.amazonses.com', to: support, subject: 'No way back' });
    expect((await journey.lastMailTo('team@client.test')).text).toContain('Status: Safely received');
  });

  it('NOTE-10 a base row is not removed; the answer says what to do instead', async () => {
    const asked = { command: 'remove-row', who, lookup: 'status', name: 'Closed' } as const;
    await expect(configurator.ask(asked, answers.changes)).rejects.toThrow(
      'status "Closed" is a base row and cannot be removed: switch it off, or reset it.',
    );
  });

  it('CASE-03 a change that breaks what is elsewhere is refused and changes nothing', async () => {
    const before = await audit();
    const asked = { command: 'switch-row', who, lookup: 'status', name: 'Canceled', on: false } as const;
    await expect(configurator.ask(asked, answers.changes)).rejects.toThrow(
      'setting "statusOfJunkCases", value: "Canceled" is switched off: switch it on, or take another.',
    );
    expect(await row('status', 'Canceled')).toMatchObject({ origin: 'base', row: { active: true } });
    expect(await audit()).toEqual(before);
  });

  it('CASE-12 CONS-05 the second of two admins hears who changed what when', async () => {
    const seen = (await row('category', 'Complaint'))?.version;
    const asked = { command: 'put-row', lookup: 'category', name: 'Complaint', version: seen } as const;
    const label = (en: string) => ({ label: { en } });
    await configurator.ask({ ...asked, who: 'ann@client.test', row: label('Trouble') }, answers.changes);
    await expect(
      configurator.ask({ ...asked, who: 'bob@client.test', row: label('Woe') }, answers.changes),
    ).rejects.toThrow(
      /^category "Complaint" was changed meanwhile, by ann@client\.test at \S+Z \(label\.en: "Complaint" → "Trouble"\): look at it again\.$/,
    );
    expect((await row('category', 'Complaint'))?.row.label).toMatchObject({ en: 'Trouble', ru: 'Жалоба' });
  });

  it('CASE-12 of two changes at once that are wrong only together, one is refused', async () => {
    const asked = { command: 'put-row', who } as const;
    await configurator.ask(
      {
        ...asked,
        lookup: 'status',
        name: 'Rejected',
        row: { kind: 'final', label: { en: 'Rejected', ru: 'Отклонено' } },
      },
      answers.changes,
    );
    const outcomes = await Promise.allSettled([
      configurator.ask({ command: 'switch-row', who, lookup: 'status', name: 'Rejected', on: false }, answers.changes),
      configurator.ask(
        { ...asked, lookup: 'setting', name: 'statusOfJunkCases', row: { value: 'Rejected' } },
        answers.changes,
      ),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const isOff = (await row('status', 'Rejected'))?.row.active === false;
    expect((await row('setting', 'statusOfJunkCases'))?.row.value).toBe(isOff ? 'Canceled' : 'Rejected');
  });

  it('CASE-12 changes at once that bear each other are all made', async () => {
    const names = Array.from({ length: 6 }, (_, index) => `Category ${index}`);
    await Promise.all(
      names.map((name) =>
        configurator.ask({ command: 'put-row', who, lookup: 'category', name, row: {} }, answers.changes),
      ),
    );
    const { rows } = await configurator.ask({ command: 'list-rows', lookup: 'category' }, answers.rows);
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    expect(new Set(rows.map(({ version }) => version)).size).toBeGreaterThanOrEqual(names.length);
  });

  it('MAIL-14 CONS-05 who is blocked from the held list stands in the audit', async () => {
    const from = 'pest@pest.test';
    await journey.write({ from, to: 'nobody@postcase.test', subject: 'Buy' });
    const manager = MailManager.local(journey.cloud.endpoint);
    const { held } = await manager.ask({ command: 'list-held' }, managerAnswers.list);
    const id = held.find((mail) => mail.from === from)?.id ?? '';
    await manager.ask({ command: 'block-sender', id }, managerAnswers.blocked);
    await manager.ask({ command: 'unblock', entry: from }, managerAnswers.unblocked);
    expect((await audit()).slice(0, 2)).toMatchObject([
      { who: 'operator', what: 'removed', ...ofRow('blocked', from) },
      { who: 'operator', what: 'created', ...ofRow('blocked', from) },
    ]);
  });

  it('CONS-06 what was exported is imported into another install, and changes nothing there the second time', async () => {
    const { file } = await configurator.ask({ command: 'export' }, answers.file);
    const other = await Journey.start();
    try {
      const elsewhere = Configurator.local(other.cloud.endpoint);
      const planned = await elsewhere.ask({ command: 'plan-import', content: file }, answers.imported);
      expect((await elsewhere.ask({ command: 'list-audit' }, answers.audit)).entries).toEqual([]);
      const made = await elsewhere.ask({ command: 'import', who, content: file }, answers.imported);
      expect(made).toEqual(planned);
      expect((await elsewhere.ask({ command: 'export' }, answers.file)).file).toEqual(file);
      const again = await elsewhere.ask({ command: 'import', who, content: file }, answers.imported);
      expect(again).toEqual({ changes: [], transactions: 0 });
    } finally {
      await other.stop();
    }
  });
});

it('NOTE-10 what the owner changed outlives a new deployment', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'postcase-deployed-'));
  const first = await Journey.start();
  try {
    await Configurator.local(first.cloud.endpoint).ask(
      { command: 'put-row', who, lookup: 'status', name: 'New', row: { label: { en: 'Received' } } },
      answers.changes,
    );
    await first.cloud.stop();
    cpSync(first.folder, folder, { recursive: true });
  } finally {
    await first.stop();
  }
  const second = await Journey.start({ dataDir: folder });
  try {
    const after = Configurator.local(second.cloud.endpoint);
    const { rows } = await after.ask({ command: 'list-rows', lookup: 'status' }, answers.rows);
    expect(rows[0]).toMatchObject({ name: 'New', origin: 'edited', row: { label: { en: 'Received', ru: 'Новое' } } });
    expect((await after.ask({ command: 'list-audit' }, answers.audit)).entries).toHaveLength(1);
  } finally {
    await second.stop();
  }
});

function ofRow(lookup: string, name: string) {
  return { lookup, name };
}
