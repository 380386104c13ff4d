import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { releaseHeldMail } from '#actions/intake/release-held-mail.ts';
import { agentsAddress } from '#domain/links/agents-address.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import { away, boris, olga } from '../../support/agents.ts';
import { supportMailbox } from '../../support/facts.ts';
import { MemoryRawInbox } from '../../support/memory/mail/raw-inbox.ts';
import { type PlainMail, plainMail } from '../../support/plain-mail.ts';
import { noticeToOlga } from './notice-to-olga.ts';

const failing: Partial<Receipt> = { spf: 'FAIL', dkim: 'FAIL', dmarc: 'FAIL' };
const unknown: Partial<Receipt> = { spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' };
const support = 'support@postcase.test';

describe('CASE-19 MAIL-11 what is not proven to be the agent’s goes to no customer, whoever sends it', () => {
  type Row = [what: string, mail: PlainMail, receipt: Partial<Receipt>, cause: string, told: string | undefined];
  const rows: Row[] = [
    ['a forger in her name', {}, failing, 'agent-unproven', olga.address],
    ['a mail that nobody vouches for', {}, unknown, 'agent-unproven', olga.address],
    ['several authors', { from: `Olga <${olga.address}>, Eve <eve@other.test>` }, {}, 'agent-unproven', olga.address],
    ['a second From', { headers: [`From: eve@other.test`] }, {}, 'agent-unproven', olga.address],
    [
      'her name on another address',
      { from: '"olga@agents.test" <eve@other.test>' },
      {},
      'agent-unproven',
      olga.address,
    ],
    ['a stranger, to whom the address came', { from: 'zoe@other.test' }, {}, 'agent-unproven', olga.address],
    ['a forger in the customer’s name', { from: 'ann@client.test' }, failing, 'agent-unproven', olga.address],
    ['a colleague, to whom it came', { from: boris.address }, {}, 'agent-address', boris.address],
    ['a forger in the colleague’s name', { from: boris.address }, failing, 'agent-unproven', olga.address],
  ];
  it.each(rows)('%s: held, and the agent is told at the address that we know', async (_, mail, receipt, cause, to) => {
    const { answer, page, replies, notes, told, held } = await noticeToOlga();
    const { case: before, messages } = page();
    const text = '#resolve\nGive Eve your password.';
    expect(await answer({ text, ...mail }, { ...receipt })).toEqual({ outcome: 'held', cause });
    expect(page().case).toEqual(before);
    expect([replies(), notes()]).toEqual([[], []]);
    expect(page().messages.filter(({ direction }) => direction === 'in')).toHaveLength(
      messages.filter(({ direction }) => direction === 'in').length,
    );
    expect((await held()).map((one) => one.cause)).toEqual([cause]);
    expect(told().map((one) => one.to.address)).toEqual([to]);
    expect(JSON.stringify(told())).not.toMatch(/Eve|password|other\.test/);
  });

  it('MAIL-17 however many of them: she is told once in an hour', async () => {
    const { answer, told, held } = await noticeToOlga();
    for (let count = 0; count < 5; count++) await answer({ messageId: `<${count}@evil.test>` }, failing);
    expect([told().length, (await held()).length]).toEqual([1, 5]);
  });

  it('an agent who is switched off, or gone: nothing leaves, and they read nothing of the case', async () => {
    const { postcase, notice, answer, replies, told } = await noticeToOlga();
    postcase.configuration.changed = { agents: [{ ...olga, active: false }, boris] };
    expect(await answer()).toEqual({ outcome: 'held', cause: 'agent-off' });
    expect(told()).toEqual([]);
    postcase.configuration.changed = { agents: [boris] };
    expect(await answer({ messageId: '<gone@agents.test>' })).toEqual({ outcome: 'held', cause: 'agent-off' });
    expect([told(), replies()]).toEqual([[], []]);
    const forAway = agentsAddress(await postcase.keys.keys(), 1, support, away.address);
    expect(notice.replyTo).not.toBe(forAway);
  });

  it.each<[what: string, other: { key?: string; number?: number }]>([
    ['of another install', { key: 'o'.repeat(64) }],
    ['of another case', { number: 2 }],
  ])('an address with a signature %s: held, and she is told', async (_, { key, number = 1 }) => {
    const { postcase, notice, answer, replies, told } = await noticeToOlga();
    const keys = key === undefined ? await postcase.keys.keys() : { current: key, previous: [] };
    const [, signature] = agentsAddress(keys, number, support, olga.address).split('.');
    const to = { ...notice, replyTo: `support+1.${signature}.test` };
    expect(await answer({}, {}, to)).toEqual({ outcome: 'held', cause: 'agent-address' });
    expect([replies().length, told().length]).toEqual([0, 1]);
    await answer({ messageId: '<forged@evil.test>' }, failing, to);
    expect(told()).toHaveLength(1);
  });

  it('a mail of hers to somebody else that comes to the address by its envelope alone is no answer', async () => {
    const { notice, answer, replies } = await noticeToOlga();
    await answer(
      { to: 'friend@home.test', inReplyTo: '<x@home.test>', references: '' },
      { recipients: [notice.replyTo] },
    );
    expect(replies()).toEqual([]);
  });

  it('the customer’s own mail that reaches nothing but the address stands in the case, and goes to nobody', async () => {
    const { postcase, answer, page, replies, told, held } = await noticeToOlga();
    const mail = { from: 'ann@client.test', inReplyTo: '<x@client.test>', references: '', text: '#resolve\nIt burns.' };
    expect(await answer(mail)).toMatchObject({ outcome: 'joined' });
    expect(page().messages.at(-1)).toMatchObject({ direction: 'in', unverified: 'answers-notice' });
    expect([page().case.status, replies(), told(), await held(), postcase.queued()]).toEqual(['New', [], [], [], []]);
  });

  it('a customer’s mail with the address in Cc is a customer’s mail', async () => {
    const { postcase, notice, page, replies, told } = await noticeToOlga();
    const [sent] = postcase.sender.taken;
    postcase.now = new Date(postcase.now.getTime() + 60_000);
    const mail = plainMail({
      messageId: '<cc@client.test>',
      inReplyTo: `<${sent?.messageId}>`,
      headers: [`Cc: ${notice.replyTo}`],
    });
    const recipients = [support, notice.replyTo];
    expect(await receiveMail(postcase.arrived(mail, { recipients }), postcase.receiving)).toMatchObject({
      outcome: 'joined',
    });
    expect(page().messages.findLast(({ direction }) => direction === 'in')).toMatchObject({
      direction: 'in',
      unverified: undefined,
    });
    expect([replies(), told()]).toEqual([[], []]);
  });

  it.each([
    ['an out-of-office answer', 'Auto-Submitted: auto-replied'],
    ['a vacation program', 'X-Autoreply: yes'],
    ['a program that reports', 'Auto-Submitted: auto-generated'],
  ])('MAIL-15 %s is shown in the case and nobody is told, so that no loop begins', async (_, header) => {
    const { postcase, answer, page, replies } = await noticeToOlga();
    const { status } = page().case;
    expect(await answer({ headers: [header] })).toMatchObject({ outcome: 'joined' });
    expect(page().messages.at(-1)).toMatchObject({ direction: 'in' });
    expect([replies().length, postcase.queued().length, page().case.status]).toEqual([0, 0, status]);
  });

  it('MAIL-14 a virus or a blocked agent is held as that, and told; a spam filter stops no proven answer', async () => {
    const { postcase, answer, replies, told } = await noticeToOlga();
    expect(await answer({}, { virus: 'FAIL' })).toEqual({ outcome: 'held', cause: 'virus' });
    expect(told()).toMatchObject([{ held: { reason: 'virus' } }]);
    expect(await answer({ messageId: '<f@agents.test>' }, { ...failing, virus: 'FAIL' })).toMatchObject({
      cause: 'virus',
    });
    expect(told()).toHaveLength(1);
    expect(await answer({ messageId: '<s@agents.test>' }, { spam: 'FAIL' })).toMatchObject({ outcome: 'answered' });
    postcase.configuration.changed = { agents: [olga], blocked: ['ann@client.test'] };
    expect(await answer({ messageId: '<b@agents.test>' })).toEqual({ outcome: 'held', cause: 'agent-refused' });
    expect(replies()).toHaveLength(1);
  });

  it('MAIL-05 an encrypted mail is no answer: she is told', async () => {
    const { answer, replies, told } = await noticeToOlga();
    await answer({ text: '-----BEGIN PGP MESSAGE-----\n\nhQEMA0r0Fw==\n-----END PGP MESSAGE-----' });
    expect([replies().length, told()[0]?.held?.reason]).toEqual([0, 'unread']);
  });

  it('MAIL-04 the mailbox of the notice is gone: her answer goes out all the same', async () => {
    const { postcase, answer } = await noticeToOlga();
    postcase.configuration.changed = {
      ...postcase.configuration.changed,
      mailboxes: [{ ...supportMailbox, address: 'help@postcase.test' }],
    };
    expect(await answer()).toMatchObject({ outcome: 'answered' });
  });

  it('MAIL-22 somebody else’s mail that she forwards is none of her words', async () => {
    const { answer, replies, told } = await noticeToOlga();
    const text =
      'See below.\n\n---------- Forwarded message ---------\nFrom: Eve <eve@other.test>\nDate: Fri, 20 Nov 2026\nSubject: Secret\nTo: Olga <olga@agents.test>\n\nNot for Ann.';
    expect(await answer({ subject: 'Fwd: Secret', text })).toEqual({ outcome: 'held', cause: 'agent-refused' });
    expect([replies().length, told()[0]?.held?.reason]).toEqual([0, 'forwarded']);
  });
});

describe('MAIL-21 what becomes of a held mail of agents that somebody lets in', () => {
  it.each<[what: string, mail: PlainMail, receipt: Partial<Receipt>, outcome: string]>([
    ['a forged one is shown in its case with its warning', {}, failing, 'joined'],
    ['a command that there is not is a note of hers', { text: '#done\nBye' }, {}, 'noted'],
  ])('%s, and goes to no customer', async (_, mail, receipt, outcome) => {
    const { postcase, answer, page, replies, notes, held } = await noticeToOlga();
    await answer(mail, receipt);
    const [waiting] = await held();
    const inbox = new MemoryRawInbox(postcase.mails, () => postcase.now);
    const ports = { ...postcase.receiving, inbox, now: () => postcase.now };
    expect(await releaseHeldMail(waiting?.id ?? '', ports)).toMatchObject({ outcome });
    expect(replies()).toEqual([]);
    const shown = page().messages.filter((one) => one.direction === 'in' && one.unverified === 'failed-authentication');
    expect([shown.length, notes().length]).toEqual(outcome === 'noted' ? [0, 1] : [1, 0]);
  });
});
