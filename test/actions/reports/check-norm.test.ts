import { beforeEach, describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import type { WaitReviews } from '#actions/life/ports.ts';
import { sendMail } from '#actions/notification/send-mail.ts';
import { checkNorm, planNormChecks } from '#actions/reports/check-norm.ts';
import { countCase } from '#actions/reports/count-case.ts';
import type { NormMails } from '#actions/reports/ports.ts';
import { changeStatus } from '#actions/work/change-status.ts';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { baseServiceLevels } from '#domain/configuration/service-level.ts';
import { agents, boris, olga } from '../../support/agents.ts';
import { MemoryCaseFigures } from '../../support/memory/case-figures.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { itemKey } from '../../support/memory/table.ts';
import { plainMail } from '../../support/plain-mail.ts';

type Review = Parameters<WaitReviews['review']>[0];

/** An office in London whose level promises a solution within nine hours, and is looked at each day at six in the evening. */
class Office {
  readonly postcase = new MemoryPostcase();
  readonly waits = new Map<string, Review>();
  private readonly done = new Set<string>();
  private readonly tellings = new Set<string>();
  private mails = 0;

  constructor() {
    this.postcase.configuration.changed = {
      agents: [{ ...olga, notices: 'all' }, ...agents.filter(({ address }) => address === boris.address)],
      serviceLevels: baseServiceLevels.map((level) => ({
        ...level,
        ...{ active: true, norms: { any: { resolution: 540 } } },
        dailyCheck: { time: '18:00', days: 1, threshold: 90 },
      })),
    };
  }

  get ports() {
    const { postcase } = this;
    const normMails: NormMails = {
      tell: async (level, day, mails) => {
        if (this.tellings.has(`${level} ${day}`)) return false;
        this.tellings.add(`${level} ${day}`);
        for (const mail of mails) postcase.table.messages.put(itemKey(mail), mail);
        return true;
      },
    };
    const caseFigures = this.figures;
    const reviews: WaitReviews = {
      review: async (one) => void (this.waits.has(one.name) || this.waits.set(one.name, one)),
    };
    const { configuration } = postcase;
    return { caseFigures, normMails, configuration, reviews, now: () => postcase.now, pause: async () => undefined };
  }

  private readonly figures = new MemoryCaseFigures(this.postcase.table);

  /** A case that is resolved after so many hours. */
  async solved(at: string, hours: number): Promise<void> {
    const { postcase } = this;
    postcase.now = new Date(at);
    const id = `${++this.mails}@client.test`;
    await receiveMail(postcase.arrived(plainMail({ messageId: `<${id}>`, subject: `Case ${id}` })), postcase.receiving);
    postcase.now = new Date(Date.parse(at) + hours * 3_600_000);
    const asked = { caseNumber: this.mails, who: olga.address, expectedVersion: undefined };
    await changeStatus({ ...asked, status: 'Resolved' }, postcase.working);
    await countCase(this.mails, this.ports);
  }

  /** Lets the time pass: what has come by then is done, each workflow once. */
  async until(at: string): Promise<void> {
    for (const wait of [...this.waits.values()].toSorted((one, other) => (one.wakeAt < other.wakeAt ? -1 : 1))) {
      if (this.done.has(wait.name) || wait.wakeAt > at) continue;
      this.done.add(wait.name);
      this.postcase.now = new Date(wait.wakeAt);
      await checkNorm({ name: wait.name, level: wait.page ?? '' }, this.ports);
    }
    this.postcase.now = new Date(at);
  }

  told(): readonly string[] {
    return this.postcase.table
      .answers()
      .filter(({ template }) => template === 'norm-missed')
      .map(({ at, to, norm }) => `${at.slice(0, 16)} ${to.address} ${norm?.percent}`);
  }
}

let office: Office;
beforeEach(() => {
  office = new Office();
});

describe('SLA-08 the daily check of the norm', () => {
  it('below the threshold it tells, with the figures, above it is silent: day after day', async () => {
    await office.solved('2026-11-23T09:00:00Z', 2);
    await office.solved('2026-11-23T09:00:00Z', 3);
    office.postcase.now = new Date('2026-11-23T12:30:00Z');
    expect(await planNormChecks(office.ports)).toBe(1);
    await office.until('2026-11-23T20:00:00Z');
    expect(office.told()).toEqual([]);
    // Registered on Monday and resolved after more than nine hours of work.
    await office.solved('2026-11-23T09:30:00Z', 24 + 5);
    await office.solved('2026-11-24T09:00:00Z', 2);
    office.postcase.now = new Date('2026-11-24T15:00:00Z');
    await planNormChecks(office.ports);
    await office.until('2026-11-24T20:00:00Z');
    expect(office.told()).toEqual(['2026-11-24T18:00 olga@agents.test 50']);
    office.postcase.now = new Date('2026-11-24T21:00:00Z');
    await planNormChecks(office.ports);
    await office.until('2026-11-25T20:00:00Z');
    expect(office.told()).toHaveLength(1);
  });

  it('once a day, however often it is tried and whatever its time is moved to', async () => {
    await office.solved('2026-11-23T09:30:00Z', 24 + 5);
    await planNormChecks(office.ports);
    await office.until('2026-11-24T20:00:00Z');
    expect(office.told()).toHaveLength(1);
    for (const { name, page = '' } of office.waits.values()) await checkNorm({ name, level: page }, office.ports);
    const { changed } = office.postcase.configuration;
    office.postcase.configuration.changed = {
      ...changed,
      serviceLevels: (changed.serviceLevels ?? []).map((level) => ({
        ...level,
        dailyCheck: { time: '20:30', days: 1, threshold: 90 },
      })),
    };
    await planNormChecks(office.ports);
    await office.until('2026-11-24T21:00:00Z');
    expect(office.told()).toHaveLength(1);
  });

  it('its mail is about no case: it has no number, and answers lead nowhere', async () => {
    await office.solved('2026-11-23T09:30:00Z', 24 + 5);
    await planNormChecks(office.ports);
    await office.until('2026-11-24T20:00:00Z');
    const { postcase } = office;
    const key = postcase.queued().find(({ caseNumber }) => caseNumber === 0);
    if (!key) throw new Error('Nothing was told');
    expect(await sendMail(key, 1, postcase.sending)).toMatchObject({ outcome: 'sent', to: olga.address });
    const mail = await readMail(postcase.sender.taken.at(-1)?.raw ?? new Uint8Array());
    expect(mail.subject).toBe('In time: 0 % of 90 % (Standard)');
    expect(mail.text).toContain('24 November 2026');
    expect([mail.replyTo, mail.references]).toEqual([[], []]);
  });
});
