import { beforeEach, describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { replayCases } from '#actions/lists/replay-cases.ts';
import { assignCase } from '#actions/work/assign-case.ts';
import { reviewWaits } from '#actions/work/waits/review-waits.ts';
import { wakeWait } from '#actions/work/wake-wait.ts';
import { writeReply } from '#actions/work/write-reply.ts';
import { baseRules } from '#domain/configuration/rules/base-rules.ts';
import type { Rule } from '#domain/configuration/rules/rule.ts';
import { baseSchedules, type Schedule } from '#domain/configuration/schedule.ts';
import { baseServiceLevels } from '#domain/configuration/service-level.ts';
import { ruleRow } from '../../../domain/life/ruling.ts';
import { boris, olga } from '../../../support/agents.ts';
import { MemoryCaseLists } from '../../../support/memory/case-lists.ts';
import { MemoryPostcase } from '../../../support/memory/postcase.ts';
import { MemoryRatings } from '../../../support/memory/ratings.ts';
import { MemoryShortWaits } from '../../../support/memory/short-waits.ts';
import { plainMail } from '../../../support/plain-mail.ts';

const lead = 'lead@agents.test';
const chief = 'chief@agents.test';
const tell = (to: string) => ({ do: 'send', template: 'deadline-missed', to: [to] }) as const;
const step = (name: string, to: string, workingMinutes: number, more: Rule['actions'] = []) =>
  ruleRow(name, 'deadline-missed', [tell(to), ...more], { workingMinutes });
const raise = { do: 'set', field: 'priority', value: 'High' } as const;

/** Christmas is a Friday: 24 December is the last day of work of its week. */
const christmas = { date: '2026-12-25', hours: [], title: 'Christmas' };

interface Rows {
  readonly exceptions: Schedule['exceptions'];
  readonly second: number;
  readonly week?: Schedule['week'];
  readonly response?: number;
  readonly remindMinutes?: number;
}

/** An office from nine to six, Monday to Friday, that promises an answer in four hours; whoever misses it hears of it in steps. */
class Office {
  readonly postcase = new MemoryPostcase();

  constructor() {
    this.change({ exceptions: [christmas], second: 600 });
  }

  /** Rows are as an owner writes them now. */
  change({ exceptions, second, week, response = 240, remindMinutes = 60 }: Rows): void {
    const [office, ...others] = baseSchedules;
    const [level] = baseServiceLevels;
    if (!office || !level) throw new Error('Nothing ships');
    this.postcase.configuration.changed = {
      agents: [olga, boris],
      schedules: [{ ...office, exceptions, week: week ?? office.week }, ...others],
      serviceLevels: [{ ...level, active: true, norms: { any: { response } }, remindMinutes }],
      rules: [...baseRules, step('step-1', lead, 60), step('step-2', chief, second, [raise])],
    };
  }

  get waking() {
    const { working, table } = this.postcase;
    return { ...working, ratings: new MemoryRatings(table), shortWaits: new MemoryShortWaits() };
  }

  private waiting() {
    return this.postcase.table.waits
      .all()
      .filter(({ state }) => state === 'waiting')
      .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
  }

  /** Time passes: what waits wakes at its moment, and what begins by that as well. */
  async until(at: string): Promise<void> {
    for (let [next] = this.waiting(); next && next.dueAt <= at; [next] = this.waiting()) {
      const { postcase } = this;
      postcase.now = new Date(Math.max(Date.parse(next.dueAt), postcase.now.getTime()));
      await wakeWait({ caseNumber: next.caseNumber, waitId: next.id }, this.waking);
    }
    this.postcase.now = new Date(at);
  }

  /** What the stream begins after rows were changed. */
  async looksAgain(): Promise<void> {
    const { working, table } = this.postcase;
    const found = this.waiting().map(({ caseNumber, id }) => ({ caseNumber, waitId: id }));
    const reviews = { review: async () => undefined };
    await reviewWaits(
      { name: 'review-1', page: undefined },
      { ...working, running: { waits: async () => ({ found, next: undefined }) }, reviews },
    );
    await replayCases(
      { name: 'replay-1', page: undefined },
      { ...working, lists: new MemoryCaseLists(table), reviews },
    );
  }

  told(): readonly string[] {
    return this.postcase.table
      .answers()
      .filter(({ template }) => template === 'deadline-near' || template === 'deadline-missed')
      .toSorted((one, other) => (one.at < other.at ? -1 : 1))
      .map(({ at, template, to }) => `${at.slice(5, 16)} ${template} ${to.address.split('@')[0]}`);
  }

  get case() {
    return this.postcase.table.cases.get('1');
  }
}

let office: Office;
beforeEach(async () => {
  office = new Office();
  await opened('2026-12-24T16:00:00.000Z');
});

/** A case that comes at that moment, and is Olga's. */
async function opened(at: string): Promise<void> {
  const { postcase } = office;
  postcase.now = new Date(at);
  await receiveMail(postcase.arrived(plainMail()), postcase.receiving);
  const asked = { caseNumber: 1, who: boris.address, expectedVersion: undefined };
  await assignCase({ ...asked, agent: olga.address, group: undefined }, postcase.working);
}

describe('SLA-07 SLA-12 an escalation over days, from the afternoon before Christmas', () => {
  it('reminds, misses and steps up in hours of work: nobody hears anything on a holiday, at a weekend or at night', async () => {
    await office.until('2026-12-28T09:59:00.000Z');
    expect(office.told()).toEqual([]);
    await office.until('2027-01-04T12:00:00.000Z');
    expect(office.told()).toEqual([
      '12-28T10:00 deadline-near olga',
      '12-28T11:00 deadline-missed olga',
      '12-28T12:00 deadline-missed lead',
      '12-29T12:00 deadline-missed chief',
    ]);
    expect(office.case?.priority).toBe('High');
  });

  it('an answer between two steps keeps the second one silent, and the priority as it was', async () => {
    await office.until('2026-12-28T15:00:00.000Z');
    const asked = { caseNumber: 1, who: olga.address, expectedVersion: undefined };
    const nothing = { to: undefined, cc: undefined, subject: undefined, status: undefined };
    await writeReply({ ...asked, ...nothing, body: 'We look at it.', uploadIds: [] }, office.postcase.working);
    await office.until('2027-01-04T12:00:00.000Z');
    expect(office.told().filter((line) => line.endsWith('chief'))).toEqual([]);
    expect(office.case?.priority).toBe('Medium');
    const wait = office.postcase.table.waits.all().find(({ id }) => id.endsWith('step-2'));
    expect(wait).toMatchObject({ state: 'dropped', outcome: 'the deadline was kept since, or is another one' });
  });

  it('a step that is made shorter while it waits comes earlier, once', async () => {
    await office.until('2026-12-28T12:30:00.000Z');
    office.change({ exceptions: [christmas], second: 300 });
    await office.looksAgain();
    await office.until('2027-01-04T12:00:00.000Z');
    expect(office.told().slice(-2)).toEqual(['12-28T12:00 deadline-missed lead', '12-28T16:00 deadline-missed chief']);
  });

  it('a step that is made longer while it waits comes later', async () => {
    await office.until('2026-12-28T12:30:00.000Z');
    office.change({ exceptions: [christmas], second: 900 });
    await office.looksAgain();
    await office.until('2027-01-04T12:00:00.000Z');
    expect(office.told().at(-1)).toBe('12-29T17:00 deadline-missed chief');
  });

  it('a holiday that is put in meanwhile moves all of it by a day', async () => {
    await office.until('2026-12-26T12:00:00.000Z');
    office.change({ exceptions: [christmas, { date: '2026-12-28', hours: [], title: 'Bridge' }], second: 600 });
    await office.looksAgain();
    await office.until('2027-01-04T12:00:00.000Z');
    expect(office.told().map((line) => line.slice(0, 11))).toEqual([
      ...['12-29T10:00', '12-29T11:00', '12-29T12:00', '12-30T12:00'],
    ]);
  });

  it('a day of work that is put in while a step waits brings it forward', async () => {
    await office.until('2026-12-28T12:30:00.000Z');
    office.change({
      exceptions: [christmas, { date: '2026-12-28', hours: ['09:00-22:00'], title: 'Late shift' }],
      second: 600,
    });
    await office.looksAgain();
    await office.until('2027-01-04T12:00:00.000Z');
    expect(office.told().at(-1)).toBe('12-28T21:00 deadline-missed chief');
  });
});

describe('SLA-02 SLA-06 deadlines over long nights', () => {
  it('a promise of half an hour outlasts an office that is closed for thirty days', async () => {
    office = new Office();
    const closed = { date: '2026-12-01', until: '2026-12-30', hours: [], title: 'Moving' };
    office.change({ exceptions: [closed], second: 600, response: 30, remindMinutes: 10 });
    await opened('2026-11-30T18:30:00.000Z');
    await office.until('2026-12-31T10:00:00.000Z');
    expect(office.told()).toEqual(['12-31T09:20 deadline-near olga', '12-31T09:30 deadline-missed olga']);
  });

  it('a night of work that ends on Saturday goes on on Monday evening', async () => {
    office = new Office();
    const night = ['22:00-06:00'];
    const week = { mon: night, tue: night, wed: night, thu: night, fri: night };
    office.change({ exceptions: [], second: 600, week, response: 480, remindMinutes: 30 });
    await opened('2026-12-04T23:00:00.000Z');
    await office.until('2026-12-07T23:30:00.000Z');
    expect(office.told()).toEqual(['12-07T22:30 deadline-near olga', '12-07T23:00 deadline-missed olga']);
  });
});
