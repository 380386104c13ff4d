import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { sendMail } from '#actions/notification/send-mail.ts';
import { assignCase } from '#actions/work/assign-case.ts';
import { type Asked, type ChangePorts, changeCase } from '#actions/work/change-case.ts';
import { changeStatus } from '#actions/work/change-status.ts';
import { confirmSender } from '#actions/work/confirm-sender.ts';
import { editCase } from '#actions/work/edit-case.ts';
import { mergeCase } from '#actions/work/merge-case.ts';
import { openCaseFromMessage } from '#actions/work/open-case-from-message.ts';
import { sendTemplate } from '#actions/work/send-template.ts';
import { settleMail } from '#actions/work/settle-mail.ts';
import { writeNote } from '#actions/work/write-note.ts';
import { writeReply } from '#actions/work/write-reply.ts';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { caseChange } from '#domain/life/case-change.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { olga } from '../../support/agents.ts';
import fc from '../../support/fast-check.ts';
import { interleaved } from '../../support/interleaved.ts';
import { callsThrough } from '../../support/memory/calls.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { type PlainMail, plainMail } from '../../support/plain-mail.ts';
import { RatedCase } from '../../support/rated-case.ts';

let ids = 0;

/** A mail of Ann, who is of one account with everybody else at her company, or of whoever is named. */
async function receive(postcase: MemoryPostcase, mail: PlainMail = {}, receipt = {}) {
  const messageId = `<m${++ids}@client.test>`;
  postcase.now = new Date(postcase.now.getTime() + 60_000);
  const received = await receiveMail(postcase.arrived(plainMail({ messageId, ...mail }), receipt), postcase.receiving);
  if (!('registration' in received)) throw new Error(`The mail is ${received.outcome}`);
  return received.registration.message;
}

async function withCases(count: number) {
  const postcase = new MemoryPostcase();
  for (let number = 1; number <= count; number++) await receive(postcase);
  return postcase;
}

const by = (caseNumber: number): Asked => ({ caseNumber, who: olga.address, expectedVersion: undefined });
const merge = (from: number, into: number, ports: ChangePorts, acrossCustomers = false) =>
  mergeCase({ ...by(from), into, acrossCustomers }, ports);
const about = ({ table }: MemoryPostcase, number: number) => {
  const found = table.page(number);
  if (!found) throw new Error(`There is no case ${number}`);
  return found;
};

/** Number of the case that goes on for another one. */
function goingOn(postcase: MemoryPostcase, number: number, hops = 0): number {
  const { mergedInto } = about(postcase, number).case;
  if (hops > 50) throw new Error('A circle');
  return mergedInto === undefined ? number : goingOn(postcase, mergedInto, hops + 1);
}

describe('CASE-14 mail for a case that was merged', () => {
  it.each<[string, (sent: { sesId: string; anchor: string; replyTo: string }) => PlainMail]>([
    ['the id that SES gave', ({ sesId }) => ({ inReplyTo: `<${sesId}>` })],
    ['the anchor', ({ anchor }) => ({ references: `<${anchor}>` })],
    ['the reply address', ({ replyTo }) => ({ to: replyTo })],
    ['the number in the subject', () => ({ subject: 'Re: Printer [SR-00000001]' })],
    ['the number in the text', () => ({ text: 'About SR-1' })],
  ])('MAIL-20 that is known by %s joins the one that goes on, over every merge, and tells the way', async (_, clue) => {
    const postcase = await withCases(3);
    const [key] = postcase.queued();
    if (!key) throw new Error('Nothing was acknowledged');
    await sendMail(key, 1, postcase.sending);
    const [sent] = postcase.sender.taken;
    const { references, replyTo } = readMail(sent?.raw ?? new Uint8Array());
    await merge(1, 2, postcase.working);
    await merge(2, 3, postcase.working);
    const written = clue({
      sesId: sent?.messageId ?? '',
      anchor: references[0] ?? '',
      replyTo: replyTo[0]?.address ?? '',
    });
    const message = await receive(postcase, { text: 'Still broken.', subject: 'Hello', ...written });
    expect(message.caseNumber).toBe(3);
    expect(message.matching.at(-1)).toMatchObject({ outcome: 'matched', through: [1, 2] });
    expect(message.unverified).toBeUndefined();
  });

  it('MAIL-11 of a stranger who quotes its number is in doubt there', async () => {
    const postcase = await withCases(2);
    await merge(1, 2, postcase.working);
    const from = 'eve@other.test';
    const message = await receive(postcase, { from, subject: 'SR-1' }, { source: from });
    expect(message).toMatchObject({ caseNumber: 2, unverified: 'stranger' });
    expect(about(postcase, 2).case.participants).not.toContain(from);
  });

  it('MAIL-10 reopens the one that goes on, or opens the next when that is closed', async () => {
    const postcase = await withCases(2);
    await merge(1, 2, postcase.working);
    await changeStatus({ ...by(2), status: 'Resolved' }, postcase.working);
    await receive(postcase, { subject: 'SR-1' });
    expect(about(postcase, 2).case.status).toBe('Reopened');
    await changeStatus({ ...by(2), status: 'Closed' }, postcase.working);
    expect((await receive(postcase, { subject: 'SR-1' })).caseNumber).toBe(3);
    expect(about(postcase, 3).case.related).toEqual([2]);
    expect(about(postcase, 1).case.related).toEqual([]);
  });

  it('MAIL-16 that came back marks the mail that it was, and is shown where the case goes on', async () => {
    const postcase = await withCases(2);
    const [key] = postcase.queued();
    if (!key) throw new Error('Nothing was acknowledged');
    await sendMail(key, 1, postcase.sending);
    await merge(1, 2, postcase.working);
    const bounce = {
      from: 'MAILER-DAEMON@client.test',
      subject: 'Undelivered Mail Returned to Sender',
      text: '<ann@client.test>: 550 5.1.1 User unknown',
      inReplyTo: `<${postcase.sender.taken[0]?.messageId}>`,
      headers: ['Auto-Submitted: auto-replied'],
    };
    expect((await receive(postcase, bounce, { source: '' })).caseNumber).toBe(2);
    expect(about(postcase, 1).messages).toMatchObject([{ direction: 'in' }, { delivery: 'undelivered' }]);
    expect(about(postcase, 2).case.status).toBe('New');
  });

  it('costs a read for each merge on the way, and other mail none', async () => {
    const postcase = await withCases(3);
    const calls: string[] = [];
    const counted = callsThrough(postcase.receiving, async (call, run) => {
      calls.push(call);
      return run();
    });
    const reads = async (subject: string) => {
      calls.length = 0;
      await receiveMail(postcase.arrived(plainMail({ subject, messageId: `<r${++ids}@client.test>` })), counted);
      return calls.filter((call) => call === 'cases.cases').length;
    };
    expect(await reads('SR-1')).toBe(1);
    await merge(1, 2, postcase.working);
    expect([await reads('SR-1'), await reads('SR-2'), await reads('SR-3')]).toEqual([2, 1, 1]);
  });
});

describe('CASE-14 agents', () => {
  const draft = { body: 'Hello.', to: undefined, cc: [], subject: undefined, status: undefined, uploadIds: [] };
  const nothing = {
    subject: undefined,
    category: undefined,
    service: undefined,
    priority: undefined,
    closureReason: undefined,
  };
  const message = { at: 'x', id: 'y' };
  const branch = { fragment: 'x', subject: undefined, category: undefined, service: undefined };
  type Ports = MemoryPostcase['working'];

  it.each<[string, (ports: Ports) => Promise<unknown>]>([
    ['a status', (ports) => changeStatus({ ...by(1), status: 'Reopened' }, ports)],
    ['a note', (ports) => writeNote({ ...by(1), body: 'x', uploadIds: [] }, ports)],
    ['an answer', (ports) => writeReply({ ...by(1), ...draft }, ports)],
    ['a template', (ports) => sendTemplate({ ...by(1), template: 'waiting' }, ports)],
    ['an agent', (ports) => assignCase({ ...by(1), agent: null, group: 'First line' }, ports)],
    ['a change', (ports) => editCase({ ...by(1), ...nothing, priority: 'High' }, ports)],
    ['a new case of a part', (ports) => openCaseFromMessage({ ...by(1), ...branch, message }, ports)],
    ['a confirmed sender', (ports) => confirmSender({ ...by(1), message }, ports)],
    ['a settled mail', (ports) => settleMail({ ...by(1), message, settlement: 'sent' }, ports)],
    ['another merge', (ports) => merge(1, 3, ports)],
    ['being merged into', (ports) => merge(4, 1, ports)],
  ])('a case that was merged is not worked on (%s): the agent is told where to', async (_, deed) => {
    const postcase = await withCases(4);
    await merge(1, 2, postcase.working);
    await merge(2, 3, postcase.working);
    const before = [1, 2, 3, 4].map((number) => about(postcase, number));
    await expect(deed(postcase.working)).rejects.toMatchObject({
      code: 'case-merged',
      message: 'SR-00000001 was merged into SR-00000003: work there.',
    });
    expect([1, 2, 3, 4].map((number) => about(postcase, number))).toEqual(before);
  });

  it('work on its mails through the case that goes on, and on no other case’s', async () => {
    const postcase = await withCases(3);
    const from = 'bob@other.test';
    const { at, id, text } = await receive(postcase, { from, subject: 'SR-1', text: 'Me, too.' }, { source: from });
    await merge(1, 2, postcase.working);
    const doubted = { at, id, caseNumber: 1 };
    await expect(confirmSender({ ...by(3), message: doubted }, postcase.working)).rejects.toThrow(
      'SR-00000003 has no mail',
    );
    await confirmSender({ ...by(2), message: doubted }, postcase.working);
    expect(about(postcase, 2).case.participants).toContain(from);
    expect(about(postcase, 1).messages.every((one) => one.direction !== 'in' || !one.unverified)).toBe(true);
    await openCaseFromMessage({ ...by(2), ...branch, message: doubted, fragment: text }, postcase.working);
    expect(about(postcase, 4).case).toMatchObject({ description: 'Me, too.', related: [2] });
    const [sent] = postcase.queued().filter(({ caseNumber }) => caseNumber === 1);
    if (!sent) throw new Error('Nothing was acknowledged');
    await postcase.sending.outbox.settle(sent, 'queued', 'refused', 'why');
    await settleMail({ ...by(2), message: sent, settlement: 'again' }, postcase.working);
    expect(about(postcase, 1).messages.map((one) => one.direction === 'out' && one.delivery)).toContain('resent');
    expect(about(postcase, 2).events.map(({ what }) => what)).toContain('mail-settled');
  });

  it('CASE-06 make a case of a part of it for who wrote it, whose words no other customer is sent', async () => {
    const postcase = await withCases(1);
    const from = 'bob@other.test';
    const { at, id, text } = await receive(postcase, { from, text: 'My secret.' }, { source: from });
    await merge(2, 1, postcase.working, true);
    const selected = { ...branch, fragment: text, message: { at, id, caseNumber: 2 } };
    await openCaseFromMessage({ ...by(1), ...selected }, postcase.working);
    const opened = about(postcase, 3);
    expect(opened.case).toMatchObject({
      participants: [from],
      related: [1],
      correspondence: { customer: { address: from } },
    });
    expect(opened.messages).toMatchObject([{ template: 'registered', to: { address: from } }]);
  });

  it('MAIL-11 merge no case of a forged sender into the one of the customer without a word', async () => {
    const postcase = await withCases(1);
    const forged = { spf: 'FAIL', dkim: 'FAIL', dmarc: 'FAIL' };
    await receive(postcase, { to: 'support@postcase.test, eve@other.test' }, forged);
    await expect(merge(2, 1, postcase.working)).rejects.toMatchObject({ code: 'customers-differ' });
    expect(about(postcase, 1).case.participants).not.toContain('eve@other.test');
  });

  it('CASE-12 who has seen an older version is told that it was merged', async () => {
    const postcase = await withCases(2);
    await merge(1, 2, postcase.working);
    for (const [number, words] of [
      [1, 'merged it into another case (2)'],
      [2, 'merged another case into it (1)'],
    ] as const)
      await expect(
        changeStatus({ ...by(number), expectedVersion: 1, status: 'Resolved' }, postcase.working),
      ).rejects.toThrow(`was changed meanwhile: olga@agents.test ${words}`);
  });

  it('name cases that there are', async () => {
    const { working } = await withCases(1);
    await expect(merge(1, 2, working)).rejects.toMatchObject({
      code: 'case-unknown',
      message: 'There is no case SR-00000002.',
    });
  });
});

it('CASE-14 CASE-12 a case that changes at the moment in which another is merged into it keeps both changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const postcase = await withCases(2);
      const ports = { ...postcase.working, cases: interleaved(postcase.working.cases, scheduler) };
      const raise = (number: number) =>
        changeCase(
          by(number),
          (found) => caseChange(found, { after: { ...found, priority: 'High', version: found.version + 1 } }),
          ports,
        ).catch(() => undefined);
      await scheduler.waitFor(Promise.all([merge(1, 2, ports), raise(2), raise(1)]));
      expect(about(postcase, 2).case).toMatchObject({ priority: 'High', merged: [1], version: 3 });
      expect(about(postcase, 1).case).toMatchObject({ status: 'Closed', mergedInto: 2 });
    }),
    { numRuns: 100 },
  );
});

it('CASE-14 MAIL-03 mail that comes while its case is merged is in the one history, once, and is answered there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const postcase = await withCases(2);
      postcase.now = new Date(postcase.now.getTime() + 60_000);
      const mail = plainMail({ messageId: '<late@client.test>', subject: 'Re: SR-1', text: 'Late.' });
      const ports = { ...postcase.working, cases: interleaved(postcase.working.cases, scheduler) };
      const receiving = { ...postcase.receiving, cases: interleaved(postcase.receiving.cases, scheduler) };
      await scheduler.waitFor(Promise.all([merge(1, 2, ports), receiveMail(postcase.arrived(mail), receiving)]));
      expect(postcase.table.cases.all()).toHaveLength(2);
      expect(about(postcase, 1).case).toMatchObject({ status: 'Closed', mergedInto: 2 });
      expect(about(postcase, 2).case).toMatchObject({
        merged: [1],
        lastMessageAt: postcase.now.toISOString(),
        correspondence: { messageId: 'late@client.test' },
      });
      expect(postcase.table.received().filter(({ text }) => text === 'Late.')).toHaveLength(1);
    }),
    { numRuns: 100 },
  );
});

it('CASE-14 of two agents who merge two cases into each other, one does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const postcase = await withCases(2);
      const ports = { ...postcase.working, cases: interleaved(postcase.working.cases, scheduler) };
      const both = await scheduler.waitFor(Promise.allSettled([merge(1, 2, ports), merge(2, 1, ports)]));
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'case-merged' } });
    }),
    { numRuns: 50 },
  );
});

it('CASE-14 whatever is merged in whatever order, every case leads to one that goes on, and so does its mail', async () => {
  const cases = 5;
  const number = fc.integer({ min: 1, max: cases });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(number, number), { maxLength: 8 }),
      fc.scheduler(),
      async (merges, scheduler) => {
        const postcase = await withCases(cases);
        const ports = { ...postcase.working, cases: interleaved(postcase.working.cases, scheduler) };
        const deeds = merges.map(([from, into]) =>
          merge(from, into, ports).catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error;
          }),
        );
        await scheduler.waitFor(Promise.all(deeds));
        for (let one = 1; one <= cases; one++) {
          const goesOn = goingOn(postcase, one);
          const { merged } = about(postcase, goesOn).case;
          if (goesOn !== one) expect(merged).toContain(one);
          expect(new Set(merged).size).toBe(merged.length);
          expect((await receive(postcase, { subject: `SR-${one}` })).caseNumber).toBe(goesOn);
        }
      },
    ),
    { numRuns: 100 },
  );
});

describe('RATE-04 CASE-14 a rating of a case that was merged', () => {
  async function mergedAfter(before: (rated: RatedCase) => Promise<unknown>) {
    const rated = await RatedCase.resolved();
    const { postcase, ports } = rated;
    postcase.configuration.changed = { agents: [olga] };
    await receive(postcase);
    await assignCase({ ...by(2), agent: olga.address, group: undefined }, { ...ports, newId: () => 'assigned' });
    await before(rated);
    await merge(1, 2, ports);
    return rated;
  }
  const told = ({ postcase }: RatedCase) =>
    postcase.table.answers().filter(({ template }) => template === 'low-rating');

  it.each<[string, (rated: RatedCase) => Promise<unknown>, (rated: RatedCase) => Promise<unknown>]>([
    ['clicked before, settled after', (rated) => rated.open('dissatisfied'), async () => undefined],
    ['clicked and settled after', async () => undefined, (rated) => rated.open('dissatisfied')],
    ['confirmed after', async () => undefined, (rated) => rated.confirm('dissatisfied', 'Slow')],
  ])('%s: stands in that case, moves nothing, and is told to the agent of the one that goes on', async (_, before, after) => {
    const rated = await mergedAfter(before);
    await after(rated);
    rated.pass(11);
    if (rated.clicks.length > 0) await rated.wake('rating-2-1');
    expect(rated.ratings).toMatchObject([{ caseNumber: 1, level: 'dissatisfied' }]);
    expect(rated.case).toMatchObject({ status: 'Closed', mergedInto: 2, satisfaction: { score: 2 } });
    expect(about(rated.postcase, 2).case).toMatchObject({ status: 'New', satisfaction: undefined });
    // Its words are of the case that was rated, and of who rated it.
    expect(told(rated)).toMatchObject([{ caseNumber: 1, to: { address: olga.address } }]);
  });
});
