import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { sendMail } from '#actions/notification/send-mail.ts';
import { assignCase } from '#actions/work/assign-case.ts';
import { changeStatus } from '#actions/work/change-status.ts';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { olga } from '../../support/agents.ts';
import { callsThrough } from '../../support/memory/calls.ts';
import { type PlainMail, plainMail } from '../../support/plain-mail.ts';
import { RatedCase } from '../../support/rated-case.ts';
import { about, by, merge, receive, withCases } from './merging.ts';

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
    let mails = 0;
    const reads = async (subject: string) => {
      calls.length = 0;
      await receiveMail(postcase.arrived(plainMail({ subject, messageId: `<r${++mails}@client.test>` })), counted);
      return calls.filter((call) => call === 'cases.cases').length;
    };
    expect(await reads('SR-1')).toBe(1);
    await merge(1, 2, postcase.working);
    expect([await reads('SR-1'), await reads('SR-2'), await reads('SR-3')]).toEqual([2, 1, 1]);
  });
});

describe('CASE-14 who follows a case that is merged', () => {
  const since = '2026-11-20T10:00:00.000Z';
  const mention = (at: string) => ({ at, by: 'boris@agents.test' });

  it('follows the one that goes on, with the note that names them', async () => {
    const postcase = await withCases(2);
    const { followings } = postcase.table;
    const follow = (caseNumber: number, who: string, at?: string) =>
      followings.put(`${who}\n${caseNumber}`, { caseNumber, who, since, ...(at && { mention: mention(at) }) });
    follow(1, 'ann@agents.test', '2026-11-20T10:05:00.000Z');
    follow(1, 'olga@agents.test', '2026-11-20T10:05:00.000Z');
    follow(2, 'olga@agents.test', '2026-11-20T10:04:00.000Z');
    follow(1, 'boris@agents.test');
    follow(2, 'boris@agents.test', '2026-11-20T10:04:00.000Z');
    await merge(1, 2, postcase.working);
    const shown = followings.all().map((one) => [one.who, one.caseNumber, one.mention?.at]);
    expect(shown.toSorted()).toEqual([
      ['ann@agents.test', 2, '2026-11-20T10:05:00.000Z'],
      ['boris@agents.test', 2, '2026-11-20T10:04:00.000Z'],
      ['olga@agents.test', 2, '2026-11-20T10:05:00.000Z'],
    ]);
  });
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
