import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { mergeCase } from '#actions/work/merge-case.ts';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { boris, olga } from '../../support/agents.ts';
import { type PlainMail, plainMail } from '../../support/plain-mail.ts';
import { noticeToOlga } from './notice-to-olga.ts';

const support = 'support@postcase.test';

describe('CASE-19 an agent answers a notice from their own mail program', () => {
  it('and the customer gets it as an answer from the console, with all that follows', async () => {
    const { answer, page, replies, sendAll, newestTo, notes, told } = await noticeToOlga();
    expect(await answer({ text: 'Please switch it off.' })).toEqual({ outcome: 'answered', caseNumber: 1 });
    expect(replies()).toMatchObject([
      { by: olga.address, to: { address: 'ann@client.test' }, body: 'Please switch it off.', template: undefined },
    ]);
    const { case: about, events } = page();
    expect(about).toMatchObject({ status: 'New', waitingSince: undefined, participants: ['ann@client.test'] });
    expect(about.respondedAt).toBe(about.answeredAt);
    expect(about.respondedAt).toBeDefined();
    expect(events.at(-1)).toMatchObject({ what: 'reply-written', who: olga.address });
    expect([notes(), told(), told('kept-as-note')]).toEqual([[], [], []]);
    await sendAll();
    const mail = readMail(Buffer.from(newestTo('ann@client.test').raw, 'latin1'));
    expect(mail).toMatchObject({ from: { name: 'Olga (Support)', address: support }, inReplyTo: ['one@client.test'] });
    expect(mail.html).toContain('Please switch it off.');
    expect(mail.headers.get('auto-submitted')).toBeUndefined();
  });

  it('and the notice says how, quotes the customer and names an address that is hers alone', async () => {
    const { notice, assign, sendAll, newestTo } = await noticeToOlga();
    const { text, html = '' } = readMail(Buffer.from(notice.raw, 'latin1'));
    for (const part of [text, html]) {
      expect(part).toContain('=== Write your answer above this line ===');
      expect(part).toContain('Answer this mail and the customer gets it.');
      expect(part).toContain('It does not print.');
      expect(part).toMatch(/#note.*\s.*#resolve/);
    }
    await assign(boris.address);
    await sendAll();
    const toBoris = newestTo(boris.address);
    expect(toBoris.replyTo).not.toBe(notice.replyTo);
    expect(readMail(Buffer.from(toBoris.raw, 'latin1')).text).toContain('#заметка');
    for (const { replyTo } of [notice, toBoris]) expect(replyTo.split('@')[0]?.length).toBeLessThanOrEqual(64);
  });

  it('NOTE-03 but not where the case has no customer: that answer is a note', async () => {
    const { postcase, assign, page, sendAll, newestTo, answer, notes } = await noticeToOlga();
    const { newest: _, ...correspondence } = page().case.correspondence;
    postcase.table.cases.put('1', {
      ...page().case,
      agent: undefined,
      correspondence: { ...correspondence, customer: undefined },
    });
    await assign(olga.address);
    await sendAll();
    const notice = newestTo(olga.address);
    expect(notice.raw).not.toMatch(/above this line|customer gets it/);
    expect(await answer({}, {}, notice)).toMatchObject({ outcome: 'noted' });
    expect(notes()).toHaveLength(1);
  });

  it('MAIL-18 what she quotes of the notice, marked or not, and her program’s signature stay behind', async () => {
    const { notice, answer, replies } = await noticeToOlga();
    const { text } = readMail(Buffer.from(notice.raw, 'latin1'));
    const marked = `Off and on.\n\n-- \nOlga, room 5\n\nOn Fri, 20 Nov 2026, Support <${support}> wrote:\n${text.replace(/^/gm, '> ')}`;
    await answer({ text: marked });
    await answer({ text: `Off and on.\n\n${text}`, messageId: '<unmarked@agents.test>' });
    expect(replies().map(({ body }) => body)).toEqual(['Off and on.', 'Off and on.']);
  });

  it.each<[how: string, mail: PlainMail]>([
    ['whose program has changed the letters of the address', { to: 'SUPPORT+1.UPPER@postcase.test' }],
    ['who writes to the support address as well', { headers: [`Cc: ${support}`] }],
    ['whose program answers to an address of hers', { headers: ['Reply-To: private@home.test'] }],
    ['whose program adds what newsletters have', { headers: ['List-Unsubscribe: <https://crm.test/u>'] }],
    ['who quotes nothing of the chain', { inReplyTo: '<x@agents.test>', references: '' }],
  ])('%s', async (_, mail) => {
    const { notice, answer, replies } = await noticeToOlga();
    const to = mail.to && notice.replyTo.toUpperCase();
    expect(await answer({ ...mail, ...(to && { to }) })).toMatchObject({ outcome: 'answered' });
    expect(replies()).toMatchObject([{ to: { address: 'ann@client.test' }, cc: [] }]);
  });

  it('MAIL-03 whose mail comes twice, one after the other or at once: the customer gets one', async () => {
    const { notice, postcase, answer, replies } = await noticeToOlga();
    await answer({ text: 'Once.' });
    expect(await answer({ text: 'Once.' })).toMatchObject({ outcome: 'duplicate', caseNumber: 1 });
    const ids = { messageId: '<twin@agents.test>', inReplyTo: notice.messageId };
    const twin = plainMail({ from: olga.address, to: notice.replyTo, text: 'Twice?', ...ids });
    const arrived = [1, 2, 3].map(() => postcase.arrived(twin, { recipients: [notice.replyTo] }));
    await Promise.all(arrived.map((receipt) => receiveMail(receipt, postcase.receiving)));
    expect(replies().map(({ body }) => body)).toEqual(['Once.', 'Twice?']);
  });

  it('CASE-14 in a case that was merged meanwhile: it goes out in the one that goes on', async () => {
    const { postcase, answer, replies } = await noticeToOlga();
    await receiveMail(
      postcase.arrived(plainMail({ messageId: '<b@client.test>', subject: 'Scanner' })),
      postcase.receiving,
    );
    const asked = { caseNumber: 1, who: olga.address, expectedVersion: undefined };
    await mergeCase({ ...asked, into: 2, acrossCustomers: false }, postcase.working);
    expect(await answer()).toEqual({ outcome: 'answered', caseNumber: 2 });
    expect(replies()).toEqual([]);
    expect(postcase.table.page(2)?.messages.at(-1)).toMatchObject({ direction: 'out', by: olga.address });
  });

  it('CASE-08 in a closed case: it goes out and the case stays closed, as from the console', async () => {
    const { answer, page, replies } = await noticeToOlga('Closed');
    expect(await answer()).toMatchObject({ outcome: 'answered' });
    expect([replies().length, page().case.status]).toEqual([1, 'Closed']);
  });

  it('CONS-08 something came since the notice: the answer leaves all the same, and she hears what she may not have seen', async () => {
    const { postcase, answer, replies, told } = await noticeToOlga();
    postcase.now = new Date(postcase.now.getTime() + 60_000);
    const newer = plainMail({ messageId: '<two@client.test>', subject: 'Re: [SR-1]', text: 'Solved, thank you.' });
    await receiveMail(postcase.arrived(newer), postcase.receiving);
    await answer();
    expect(replies()).toHaveLength(1);
    expect(told('answer-crossed')).toMatchObject([{ to: { address: olga.address }, subject: 'Ann' }]);
  });
});

describe('CASE-19 commands on the first lines of an agent’s mail', () => {
  it('#note: nothing leaves', async () => {
    const { postcase, answer, page, notes } = await noticeToOlga();
    const before = page().case;
    await answer({ text: '#note\nHe is a difficult customer. @boris@agents.test' });
    expect(notes()).toMatchObject([{ by: olga.address, attachments: [{ name: 'mail.eml' }] }]);
    expect(page().case).toEqual(before);
    expect(postcase.queued()).toEqual([]);
  });

  it('several together: the words leave, and the case is resolved by them and another’s', async () => {
    const { answer, page, replies } = await noticeToOlga();
    await answer({ text: '#resolve\n#assign boris@agents.test\n#priority high\n\nSwitched it off for you.' });
    expect(replies()).toMatchObject([{ body: 'Switched it off for you.' }]);
    expect(page().case).toMatchObject({ status: 'Resolved', agent: boris.address, priority: 'High' });
  });

  it('alone: they act, and nobody gets an empty mail', async () => {
    const { answer, page, replies } = await noticeToOlga();
    expect(await answer({ text: '#статус В работе' })).toMatchObject({ outcome: 'answered' });
    expect([replies().length, page().case.status]).toEqual([0, 'In progress']);
  });

  it.each<[what: string, text: string, reason: string, detail: string]>([
    ['an unknown one', '#done\nBye', 'command', '#done'],
    ['nobody of that name', '#assign bob\nBye', 'value', '#assign bob'],
    ['no such status', '#status Sold\nBye', 'status', '#status Sold'],
    [
      'a status that may not follow',
      '#status Reopened\nBye',
      'status',
      'A case that is "New" cannot become "Reopened"',
    ],
    ['nothing to send', '', 'empty', ''],
    ['a note without words', '#note', 'empty', ''],
    ['a macro that there is not', 'Hello {{ customer.nam }}', 'macro', 'customer.nam'],
  ])('%s: nothing of the mail happens, and she is told why', async (_, text, reason, detail) => {
    const { answer, page, replies, told, held } = await noticeToOlga();
    const before = page().case;
    expect(await answer({ text })).toMatchObject({ outcome: 'held' });
    expect(told()).toMatchObject([
      { to: { address: olga.address }, held: { reason, detail: expect.stringContaining(detail) }, by: undefined },
    ]);
    expect([replies(), page().case]).toEqual([[], before]);
    expect((await held()).map(({ cause }) => cause)).toEqual([
      ['command', 'value', 'status'].includes(reason) ? 'agent-command' : 'agent-refused',
    ]);
  });

  it('MAIL-17 and who sends the same wrong mail twice is told once, but anew of the next one', async () => {
    const { answer, told } = await noticeToOlga();
    await answer({ text: '#done' });
    await answer({ text: '#done' });
    expect(told()).toHaveLength(1);
    await answer({ text: '#ready', messageId: '<next@agents.test>' });
    expect(told()).toHaveLength(2);
  });
});
