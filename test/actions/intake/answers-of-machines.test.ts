import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { olga } from '../../support/agents.ts';
import { plainMail } from '../../support/plain-mail.ts';
import { noticeToOlga } from './notice-to-olga.ts';

const unchained = { inReplyTo: '<x@home.test>', references: '' };
/** Her signature is whole, and somebody else's server brought it. */
const sentOn = { source: 'eve@other.test', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' } as const;

describe('CASE-19 a mail of an agent’s that is no answer of theirs', () => {
  it('sent on to her address of a case with her signature: held, and she is told', async () => {
    const { notice, answer, replies, told } = await noticeToOlga();
    const cc = [`Cc: ${notice.replyTo}`];
    expect(
      await answer({ ...unchained, to: 'friend@home.test', headers: cc, messageId: '<r@x.test>' }, sentOn),
    ).toEqual({
      outcome: 'held',
      cause: 'agent-unproven',
    });
    expect([replies(), told()]).toMatchObject([[], [{ to: { address: olga.address }, held: { reason: 'unproven' } }]]);
  });

  it.each([
    ['the notice itself', { references: '' }],
    ['what the notice answers', { inReplyTo: '<x@home.test>' }],
  ])('but what names %s is an answer, whatever server brings it', async (_, mail) => {
    const { answer } = await noticeToOlga();
    expect(await answer(mail, sentOn)).toMatchObject({ outcome: 'answered' });
  });

  it('MAIL-15 one that comes within seconds and quotes nothing goes to no customer: it may be an unmarked vacation program’s', async () => {
    const { postcase, notice, replies, told } = await noticeToOlga();
    const mail = {
      from: olga.address,
      to: notice.replyTo,
      subject: 'Gone fishing',
      text: 'I am with the fish until Monday.',
    };
    const receipt = { source: olga.address, recipients: [notice.replyTo] };
    const taken = async (chain: { readonly inReplyTo?: string }, id: string) =>
      receiveMail(postcase.arrived(plainMail({ ...mail, ...chain, messageId: id }), receipt), postcase.receiving);
    expect(await taken({}, '<1@agents.test>')).toMatchObject({ outcome: 'held' });
    // Which notice it answers is known: a note of hers, and she hears that it went to nobody.
    expect(await taken({ inReplyTo: notice.messageId }, '<2@agents.test>')).toMatchObject({ outcome: 'noted' });
    expect([replies(), told()]).toMatchObject([[], [{ held: { reason: 'soon' } }]]);
    const notes = postcase.table.page(1)?.messages.filter(({ direction }) => direction === 'note');
    expect(notes).toMatchObject([{ by: olga.address, body: 'I am with the fish until Monday.' }]);
  });

  it('MAIL-15 of a mailbox that a rule of Microsoft 365 feeds, too: what says that it is generated answers nobody', async () => {
    const { postcase, answer, replies } = await noticeToOlga();
    const { mailboxes = [], ...rest } = await postcase.configuration.load();
    const fed = mailboxes.map((mailbox) => ({ ...mailbox, forwarded: true }));
    postcase.configuration.changed = { ...postcase.configuration.changed, agents: rest.agents, mailboxes: fed };
    await answer({ headers: ['Auto-Submitted: auto-generated'] });
    expect(replies()).toEqual([]);
  });
});

describe('CASE-19 an answer that was overtaken', () => {
  it('hides nothing that came since: the customer still waits', async () => {
    const { postcase, answer, page, replies } = await noticeToOlga();
    const late = { receivedAt: new Date(postcase.now.getTime() + 120_000).toISOString() };
    postcase.now = new Date(postcase.now.getTime() + 300_000);
    const newer = plainMail({ messageId: '<two@client.test>', subject: 'Re: [SR-1]', text: 'It burns.' });
    await receiveMail(postcase.arrived(newer), postcase.receiving);
    const { lastWordAt, last } = page().case;
    await answer({ text: 'Switch it off.' }, late);
    expect(replies()).toHaveLength(1);
    expect(page().case).toMatchObject({ lastWordAt, last, waitingSince: lastWordAt });
  });
});

describe('CASE-08 CASE-19 words of a mail arrive as they were written', () => {
  it.each([
    ['# 5 pieces', '# 5 pieces'],
    ['2026. That was', '2026. That was'],
    ['Press *any* key_of_yours', 'Press *any* key_of_yours'],
    ['👨‍👩‍👧 می‌خواهم', '👨‍👩‍👧 می‌خواهم'],
    ['Case {{ case.number }}: https://a.test/b_c_d', 'Case SR-00000001: https://a.test/b_c_d'],
  ])('%s', async (text, sent) => {
    const { answer, sendAll, newestTo } = await noticeToOlga();
    await answer({ text, headers: ['Content-Type: text/plain; charset=utf-8'] });
    await sendAll();
    const mail = readMail(Buffer.from(newestTo('ann@client.test').raw, 'latin1'));
    expect(mail.text).toContain(sent);
    expect(mail.html).not.toMatch(/<(?:h1|ol|ul|em)\b/);
  });

  it('NOTE-07 and nothing is filled in where she quotes the customer', async () => {
    const { postcase, answer, replies } = await noticeToOlga();
    const text = 'I see {{ customer.address }} and {{ nope }} and [#Number#].';
    const asked = plainMail({ messageId: '<three@client.test>', subject: 'Re: [SR-1]', text });
    await receiveMail(postcase.arrived(asked), postcase.receiving);
    expect(await answer({ text: `> ${text}\nThat is right.` })).toMatchObject({ outcome: 'answered' });
    expect(replies()[0]?.body).not.toMatch(/ann\\?.?@client|SR-/);
  });
});
