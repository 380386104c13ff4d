import { beforeEach, describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { sendDigest } from '#actions/notification/send-digest.ts';
import { sendMail } from '#actions/notification/send-mail.ts';
import { assignCase } from '#actions/work/assign-case.ts';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import type { Agent } from '#domain/configuration/agent.ts';
import { mostNotices } from '#domain/notification/digest.ts';
import { answerOf } from '../../adapters/dynamodb/registration-of.ts';
import { boris, olga } from '../../support/agents.ts';
import fc from '../../support/fast-check.ts';
import { interleaved } from '../../support/interleaved.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { itemKey } from '../../support/memory/table.ts';
import { plainMail } from '../../support/plain-mail.ts';

const hourly: Agent = { ...olga, digestMinutes: 60 };

/** A desk where Olga wants one mail an hour, and Boris a mail each. */
class Desk {
  readonly postcase = new MemoryPostcase();

  constructor(agents: readonly Agent[] = [hourly, boris]) {
    this.postcase.configuration.changed = { agents };
  }

  get table() {
    return this.postcase.table;
  }

  async mail(subject: string, text = 'It smokes.'): Promise<void> {
    const { postcase } = this;
    const messageId = `<${subject}@client.test>`;
    await receiveMail(postcase.arrived(plainMail({ messageId, subject, text })), postcase.receiving);
  }

  async give(caseNumber: number, agent = olga.address, who = boris.address): Promise<void> {
    const asked = { caseNumber, who, expectedVersion: undefined, agent, group: undefined };
    await assignCase(asked, this.postcase.working);
  }

  async sendAll(): Promise<readonly string[]> {
    const outcomes: string[] = [];
    for (const key of this.postcase.queued()) outcomes.push((await sendMail(key, 1, this.postcase.sending)).outcome);
    return outcomes;
  }

  /** The waits that have come to their end by then wake. */
  async after(minutes: number): Promise<void> {
    const { postcase, table } = this;
    postcase.now = new Date(postcase.now.getTime() + minutes * 60_000);
    for (const wait of table.digestWaits.all())
      if (wait.dueAt <= postcase.now.toISOString()) await sendDigest(wait, postcase.sending);
    await this.sendAll();
  }

  async to(address: string) {
    const mails = this.postcase.sender.taken.filter(({ to }) => to.includes(address));
    return Promise.all(mails.map(({ raw }) => readMail(raw)));
  }
}

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

describe('NOTE-12 a digest for who wants one mail instead of many', () => {
  it('tells an hour after the first notice of all of them, by case and with links, and of each once', async () => {
    await desk.mail('Printer');
    await desk.mail('Scanner');
    await desk.give(1);
    await desk.sendAll();
    await desk.after(59);
    expect(await desk.to(olga.address)).toEqual([]);
    expect(await desk.to(boris.address)).toHaveLength(2);
    await desk.mail('Copier');
    await desk.sendAll();
    await desk.after(1);
    const [mail, ...others] = await desk.to(olga.address);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Digest of notices: 4');
    expect(mail?.text?.split('\n').filter((line) => /^(SR-|New case|http)/.test(line))).toEqual([
      'SR-00000001 Printer',
      'New case, Case assigned',
      'https://console.test/cases/1',
      'SR-00000002 Scanner',
      'New case',
      'https://console.test/cases/2',
      'SR-00000003 Copier',
      'New case',
      'https://console.test/cases/3',
    ]);
    expect([mail?.replyTo, mail?.references]).toEqual([[], []]);
    expect(desk.table.answers().filter(({ delivery }) => delivery === 'collected')).toHaveLength(4);
    await desk.after(600);
    expect(await desk.to(olga.address)).toHaveLength(1);
  });

  it('begins anew with the first notice after it', async () => {
    await desk.mail('Printer');
    await desk.sendAll();
    await desk.after(60);
    await desk.mail('Scanner');
    await desk.sendAll();
    await desk.after(60);
    const mails = await desk.to(olga.address);
    expect(mails.map(({ text = '' }) => /SR-\d+/.exec(text)?.[0])).toEqual(['SR-00000001', 'SR-00000002']);
  });

  it('is written in the language of its reader, and takes the words of customers as words', async () => {
    desk = new Desk([{ ...hourly, language: 'ru' }]);
    await desk.mail('<script>alert(1)</script> **bold** {{ case.number }}');
    await desk.sendAll();
    await desk.after(60);
    const [mail] = await desk.to(olga.address);
    expect(mail?.subject).toBe('Сводка уведомлений: 1');
    expect(mail?.text).toContain('Новое обращение');
    expect(mail?.html).not.toContain('<script>');
    expect(mail?.html).toContain('&lt;script&gt;');
    expect(mail?.html).toContain('href="https://console.test/cases/1"');
  });

  it('an answer to it reaches no customer: it is about no case', async () => {
    await desk.mail('Printer');
    await desk.sendAll();
    await desk.after(60);
    const { postcase, table } = desk;
    const digest = postcase.sender.taken.findLast(({ to }) => to.includes(olga.address));
    const [{ text = '', subject = '' } = {}] = await desk.to(olga.address);
    const reply = plainMail({
      ...{ from: olga.address, to: 'support@postcase.test', subject: `Re: ${subject}`, messageId: '<re@agents.test>' },
      ...{ inReplyTo: `<${digest?.messageId}>`, text: `On it.\n\n${text.replace(/^/gm, '> ')}` },
    });
    postcase.now = new Date(postcase.now.getTime() + 60_000);
    const before = table.answers().length;
    await receiveMail(postcase.arrived(reply, { source: olga.address }), postcase.receiving);
    expect(table.answers()).toHaveLength(before);
    expect(table.page(1)?.case.status).toBe('New');
  });

  it('nobody hears of what they did themselves', async () => {
    await desk.mail('Printer');
    await desk.sendAll();
    await desk.after(60);
    await desk.give(1, olga.address, olga.address);
    await desk.sendAll();
    await desk.after(60);
    expect(await desk.to(olga.address)).toHaveLength(1);
  });

  it.each<[what: string, agents: readonly Agent[]]>([
    ['is switched off meanwhile', [{ ...hourly, active: false }]],
    ['is gone', []],
    ['wants nothing any more', [{ ...hourly, notices: 'nothing' }]],
  ])('who %s gets none, and nothing is kept for later', async (_, agents) => {
    await desk.mail('Printer');
    await desk.sendAll();
    desk.postcase.configuration.changed = { agents };
    await desk.after(60);
    expect(await desk.to(olga.address)).toEqual([]);
    desk.postcase.configuration.changed = { agents: [hourly] };
    await desk.after(60);
    expect(await desk.to(olga.address)).toEqual([]);
    expect(desk.table.digests.get(olga.address)).toMatchObject({ wait: undefined, notices: [], more: 0 });
  });

  it('who wants a mail each by then still gets what was put by, as a digest', async () => {
    await desk.mail('Printer');
    await desk.sendAll();
    desk.postcase.configuration.changed = { agents: [olga] };
    await desk.mail('Scanner');
    expect(await desk.sendAll()).toContain('sent');
    await desk.after(60);
    expect((await desk.to(olga.address)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('SR-00000002'),
      'Digest of notices: 1',
    ]);
  });

  it('comes as a mail each while the template is switched off', async () => {
    const { templates } = await desk.postcase.configuration.load();
    desk.postcase.configuration.changed = {
      agents: [hourly],
      templates: templates.map((one) => (one.name === 'digest' ? { ...one, active: false } : one)),
    };
    await desk.mail('Printer');
    await desk.sendAll();
    expect(await desk.to(olga.address)).toHaveLength(1);
  });

  it.each([
    'answer-held',
    'answer-crossed',
    'kept-as-note',
  ])('what became of an agent’s own mail is told at once: %s', async (template) => {
    await desk.mail('Printer');
    await desk.sendAll();
    const notice = {
      ...answerOf({ template, id: 'told', caseNumber: 1, to: { address: olga.address, name: '' } }),
      ...(template === 'answer-held' && { held: { reason: 'command', detail: '#done' } as const }),
    };
    desk.table.messages.put(itemKey(notice), notice);
    expect(await desk.sendAll()).toEqual(['sent']);
  });

  it('SLA-07 what tells of a deadline comes at once', async () => {
    await desk.mail('Printer');
    await desk.sendAll();
    const notice = {
      ...answerOf({ template: 'deadline-near', id: 'near', caseNumber: 1, to: { address: olga.address, name: '' } }),
      deadline: { kind: 'response', at: '2026-03-01T10:00:00.000Z', leftMinutes: 30 } as const,
    };
    desk.table.messages.put(itemKey(notice), notice);
    expect(await desk.sendAll()).toEqual(['sent']);
  });

  it('whom a rule names by address gets a mail each when they want nothing else, though a digest was chosen before', async () => {
    desk = new Desk([{ ...hourly, notices: 'nothing' }]);
    await desk.mail('Printer');
    const notice = answerOf({
      template: 'answered',
      id: 'named',
      caseNumber: 1,
      to: { address: olga.address, name: '' },
    });
    desk.table.messages.put(itemKey(notice), notice);
    await desk.sendAll();
    expect(await desk.to(olga.address)).toHaveLength(1);
    expect(desk.table.digests.get(olga.address)).toBeUndefined();
  });

  it('a wait that was lost keeps nothing back: the next notice begins another one, which tells all', async () => {
    await desk.mail('Printer');
    await desk.sendAll();
    for (const { id } of desk.table.digestWaits.all()) desk.table.digestWaits.delete(id);
    desk.postcase.now = new Date(desk.postcase.now.getTime() + 25 * 3_600_000);
    await desk.mail('Scanner');
    await desk.sendAll();
    // It may be tried yet.
    expect(desk.table.digestWaits.all()).toEqual([]);
    desk.postcase.now = new Date(desk.postcase.now.getTime() + 3 * 3_600_000);
    await desk.mail('Copier');
    await desk.sendAll();
    await desk.after(60);
    expect((await desk.to(olga.address)).map(({ subject }) => subject)).toEqual(['Digest of notices: 3']);
  });

  it('lists two hundred notices, and says how many more there are', async () => {
    await desk.mail('Printer');
    await desk.sendAll();
    for (let index = 0; index < mostNotices + 4; index++) {
      const notice = answerOf({
        template: 'answered',
        id: `n${index}`,
        caseNumber: 1,
        to: { address: olga.address, name: '' },
      });
      desk.table.messages.put(itemKey(notice), notice);
    }
    await desk.sendAll();
    await desk.after(60);
    const [mail] = await desk.to(olga.address);
    expect(mail?.subject).toBe('Digest of notices: 205');
    expect(mail?.text).toContain('New case, Answer of the customer × 199');
    expect(mail?.text).toContain('And 5 more, which are not listed here.');
  });

  it('tells nothing of a case that is gone by then', async () => {
    await desk.mail('Printer');
    await desk.mail('Scanner');
    await desk.sendAll();
    desk.table.cases.delete('1');
    await desk.after(60);
    const [mail] = await desk.to(olga.address);
    expect(mail?.text).not.toContain('SR-00000001');
    expect(mail?.text).toContain('SR-00000002 Scanner');
  });

  it('however sending, collecting and waking meet, and whatever comes twice, each notice is told once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 5 }), async (scheduler, count) => {
        const world = new Desk([hourly]);
        for (let index = 1; index <= count; index++) await world.mail(`Case ${index}`);
        const digests = interleaved(world.postcase.sending.digests, scheduler);
        const ports = { ...world.postcase.sending, digests };
        const keys = world.postcase.queued();
        const notices = world.table.answers().filter(({ to }) => to.address === olga.address);
        const wake = async () => {
          for (const wait of world.table.digestWaits.all()) await sendDigest(wait, ports);
        };
        const work = [...keys, ...keys].map((key) => sendMail(key, 1, ports).catch(() => undefined));
        const waking = Array.from({ length: 3 }, async () => {
          await scheduler.schedule(Promise.resolve(), 'wake');
          await wake();
        });
        await scheduler.waitFor(Promise.all([...work, ...waking]));
        for (const key of keys) await sendMail(key, 1, world.postcase.sending);
        await world.after(60);
        const told = world.table.answers().flatMap(({ digest }) => digest?.notices ?? []);
        expect(told.map(({ caseNumber }) => caseNumber).toSorted()).toEqual(
          notices.map(({ caseNumber }) => caseNumber).toSorted(),
        );
      }),
      { numRuns: 20 },
    );
  });
});
