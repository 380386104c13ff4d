import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseEvent } from '#domain/case/case.ts';
import { answers, Configurator } from '../../../local/commands/config/configurator.ts';
import { Desk } from '../../support/desk.ts';
import { Journey, support } from '../../support/journey.ts';
import { runCommand } from '../../support/run-command.ts';
import { withoutSchedules } from '../../support/without-schedules.ts';

let journey: Journey;
let desk: Desk;
const team = 'team@office.test';
const standard = {
  active: true,
  norms: { any: { response: 60, nextResponse: 60, resolution: 300 } },
  responseBy: 'answer',
  remindMinutes: 30,
};

beforeAll(async () => {
  journey = await Journey.start({ editTemplate: withoutSchedules });
  desk = await Desk.of(journey);
  // Of Berlin: summer time begins on the night of 28 March 2027, and Monday is a holiday.
  await journey.configure('schedule', 'Office hours', {
    zone: 'Europe/Berlin',
    week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-18:00']])),
    exceptions: [{ date: '2027-03-29', title: 'Easter Monday' }],
  });
  await journey.configure('service-level', 'Standard', standard);
  await journey.configure('mailbox', support, { displayName: 'Support', agents: team });
});
afterAll(() => journey.stop());

/** Lets the clock of the embedded cloud reach a moment. */
async function until(moment: string): Promise<void> {
  const minutes = Math.round((Date.parse(moment) - journey.cloud.now()) / 60_000);
  await journey.cloud.advance(`${minutes} minutes`);
  await journey.cloud.idle();
}

const told = async (address: string) => (await journey.mailTo(address)).map(({ subject }) => subject);
const events = async (number: number) =>
  (await journey.page(number)).events
    .map(({ what }) => what)
    .filter((what: CaseEvent['what']) => what.startsWith('deadline'));
const workflows = async (number: number) =>
  (await journey.page(number)).waits.filter(({ purpose }) => purpose.kind === 'clocks').length;

describe('SLA-04 SLA-06 SLA-07 deadlines, from Friday evening over a change of the clock and a holiday', () => {
  it('answered and waiting in one step ends the time to answer; the time to resolve pauses and goes on with what was left', async () => {
    await until('2027-03-26T15:00:00Z');
    const { number, from } = await journey.newCase('Paused over Easter');
    const registered = (await journey.page(number)).case;
    expect(registered.dueAt).toBe(minuteLater(registered.registeredAt, 60));
    await until('2027-03-26T15:20:00Z');
    await desk.work({
      command: 'write-reply',
      number,
      who: 'Olga',
      body: 'Which one?',
      status: 'Waiting for customer',
    });
    const paused = (await journey.page(number)).case;
    expect(paused.dueAt).toBeUndefined();
    expect(paused.clocks?.clocks).toMatchObject([
      { kind: 'response', endedAt: paused.respondedAt },
      { kind: 'resolution' },
    ]);
    expect(paused.clocks?.clocks[1]?.dueAt).toBeUndefined();
    // The reminder would have been at 16:30, and the weekend, the change of the clock and the holiday pass.
    await until('2027-03-30T06:00:00Z');
    expect([await told(team), await events(number)]).toEqual([[], []]);

    await journey.write({
      from,
      to: support,
      subject: `Re: Paused over Easter [SR-${number}]`,
      text: 'The red one',
      messageId: '<red@client.test>',
      inReplyTo: (await journey.lastMailTo(from)).messageId ?? '',
    });
    const back = (await journey.page(number)).case;
    expect(back.status).toBe('Reopened');
    // 08:00 in summer time, so the clock goes on at 09:00: an hour to answer again.
    expect(back.dueAt).toBe('2027-03-30T08:00:00.000Z');
    await until('2027-03-30T07:29:00Z');
    expect(await told(team)).toEqual([]);
    await until('2027-03-30T07:31:00Z');
    expect(await told(team)).toEqual([expect.stringMatching(/^Answer due in 30 min: Paused over Easter \[SR-/)]);
    await until('2027-03-30T08:01:00Z');
    expect(await told(team)).toHaveLength(2);
    expect((await told(team))[1]).toMatch(/^Answer overdue/);
    expect(await events(number)).toEqual(['deadline-near', 'deadline-missed']);
  });

  it('SLA-06 a resolve of a moment before keeps it silent, reopened it goes on with what was left, and a breach is told once', async () => {
    const number = (await journey.caseAbout('Paused over Easter')).case.number;
    const before = await told(team);
    await desk.work({ command: 'write-reply', number, who: 'Olga', body: 'Done', status: 'Resolved' });
    const resolved = (await journey.page(number)).case;
    const due = resolved.clocks?.clocks.find(({ kind }) => kind === 'resolution')?.dueAt ?? '';
    await until(minuteLater(due, 600));
    expect(await told(team)).toEqual(before);
    expect((await journey.page(number)).case.clocks?.wait).toBeUndefined();

    await journey.setStatus(number, 'Reopened');
    const again = (await journey.page(number)).case.clocks?.clocks.find(({ kind }) => kind === 'resolution');
    expect(again?.dueAt && again.dueAt > due).toBe(true);
    await until(minuteLater(again?.dueAt ?? '', 1));
    expect((await told(team)).slice(before.length)).toEqual([
      expect.stringMatching(/^Resolution due in 30 min/),
      expect.stringMatching(/^Resolution overdue/),
    ]);
    await until(minuteLater(again?.dueAt ?? '', 3000));
    expect(await told(team)).toHaveLength(before.length + 2);
  });

  it('SLA-06 a case in time with five pauses takes few workflows', async () => {
    await until('2027-04-05T07:00:00Z');
    const { number } = await journey.newCase('In time');
    await desk.work({ command: 'write-reply', number, who: 'Olga', body: 'At once', status: 'In progress' });
    for (let count = 0; count < 5; count++) {
      await journey.setStatus(number, 'Waiting for customer');
      await journey.cloud.advance('10 minutes');
      await journey.setStatus(number, 'In progress');
      await journey.cloud.advance('10 minutes');
    }
    await journey.setStatus(number, 'Resolved');
    await until('2027-04-06T07:00:00Z');
    expect(await events(number)).toEqual([]);
    expect(await workflows(number)).toBeLessThanOrEqual(2);
  });

  it('SLA-08 reports tell what was in time, what came and went, and how long it took', async () => {
    const shown = async (...words: string[]) =>
      (await runCommand(journey.cloud, 'report', ...words, '--function', 'report')).said;
    const day = ['--from', '2027-04-05', '--to', '2027-04-05'];
    expect(await shown('norm', ...day, '--by', 'level')).toMatch(/^Standard +100 % +1 +0 +100 % +1 +0$/m);
    expect(await shown('volumes', ...day)).toMatch(/^2027-04-05 to 2027-04-05 +1 +1 +1 +0 +0 +\d+$/m);
    expect(await shown('times', ...day, '--compare')).toMatch(/^2027-04-04 to 2027-04-04 +0 +– +– +0 +– +–$/m);
  });

  it('SLA-04 clocks cost a mail at most four more write units', async () => {
    const units = async (subject: string) => {
      const sum = () => journey.cloud.calls().reduce((all, { writeUnits }) => all + writeUnits, 0);
      const before = sum();
      await journey.newCase(subject);
      return sum() - before;
    };
    const withClocks = await units('With clocks');
    await journey.configure('service-level', 'Standard', { active: false });
    const without = await units('Without any');
    await journey.configure('service-level', 'Standard', standard);
    expect(withClocks - without).toBeGreaterThan(0);
    expect(withClocks - without).toBeLessThanOrEqual(4);
  });

  it('SLA-12 a holiday that is put in meanwhile moves the deadlines of open cases, and calls nobody', async () => {
    const { number } = await journey.newCase('Policy changed');
    const before = (await journey.page(number)).case.dueAt ?? '';
    const silent = (await told(team)).length;
    const configurator = Configurator.local(journey.cloud.endpoint);
    const row = { exceptions: [{ date: '2027-04-06', hours: ['08:00-09:00'] }] };
    const asked = { command: 'put-row', who: 'boss', lookup: 'schedule', name: 'Office hours', row } as const;
    await configurator.ask(asked, answers.changes);
    await journey.cloud.advance('2 minutes');
    await journey.cloud.idle();
    const { case: about, events: history } = await journey.page(number);
    expect(about.dueAt).toBe('2027-04-07T08:00:00.000Z');
    expect([before.slice(0, 10), history.length]).toEqual(['2027-04-06', 1]);
    expect(await told(team)).toHaveLength(silent);
  });

  it('SLA-08 the daily check tells once that less was resolved in time than is promised, by the clock of the schedule', async () => {
    await journey.setStatus((await journey.caseAbout('Paused over Easter')).case.number, 'Resolved');
    const dailyCheck = { time: '12:00', days: 30, threshold: 100 };
    // As an owner edits it: that plans the next check.
    const row = { ...standard, dailyCheck };
    const asked = { command: 'put-row', who: 'boss', lookup: 'service-level', name: 'Standard', row } as const;
    await Configurator.local(journey.cloud.endpoint).ask(asked, answers.changes);
    await journey.cloud.advance('2 minutes');
    await journey.cloud.idle();
    const missed = async () => (await told(team)).filter((subject) => subject.startsWith('In time'));
    await until('2027-04-06T09:59:00Z');
    expect(await missed()).toEqual([]);
    await until('2027-04-06T10:02:00Z');
    expect(await missed()).toEqual([expect.stringMatching(/^In time: \d+ % of 100 % \(Standard\)$/)]);
    await until('2027-04-06T18:00:00Z');
    expect(await missed()).toHaveLength(1);
  });

  it('NOTE-12 a rule is tried on the cases of the last thirty days, and nothing is written', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'postcase-rule-')), 'rule.json');
    const actions = [{ do: 'set', field: 'priority', value: 'High' }];
    writeFileSync(file, JSON.stringify({ name: 'try', on: 'deadline-missed', actions }));
    const { said } = await runCommand(journey.cloud, 'config', '--dry-run-rule', file, '--function', 'configure');
    expect(said).toMatch(/it would have acted \d+ times; \d+ cases looked at\./);
    expect(said).toContain('set priority High');
    expect((await journey.caseAbout('Paused over Easter')).case.priority).toBe('Medium');
  });
});

function minuteLater(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}
