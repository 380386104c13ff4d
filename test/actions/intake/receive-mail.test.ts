import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { bounceOf, mailWithFile, type PlainMail, plainMail } from '../../support/plain-mail.ts';
import { inbox, reply, withCase } from '../work/with-case.ts';

describe('MAIL-01 what becomes of a mail', () => {
  it('registered: a case, its message, its mail beside it, an acknowledgement that waits; the inbox is empty', async () => {
    const postcase = new MemoryPostcase();
    const received = await receiveMail(postcase.arrived(mailWithFile()), postcase.receiving);
    expect(received).toMatchObject({ outcome: 'registered', registration: { message: { caseNumber: 1 } } });
    const [message] = postcase.table.received();
    expect(message).toMatchObject({ messageId: 'one@client.test', attachments: [{ name: 'a.png', size: 8 }] });
    expect(postcase.mails.keys('messages')).toEqual([`messages/${message?.id}/0`, `messages/${message?.id}/mail.eml`]);
    expect(postcase.table.answers()).toMatchObject([{ delivery: 'queued', to: { address: 'ann@client.test' } }]);
    expect(inbox(postcase)).toEqual([]);
  });

  it.each([
    ['New', 'joined', 'New'],
    ['In progress', 'joined', 'In progress'],
    ['Waiting for customer', 'reopened', 'Reopened'],
    ['Resolved', 'reopened', 'Reopened'],
  ])('MAIL-10 a reply to a case in status %s is %s, and the case is %s', async (status, outcome, afterwards) => {
    const { postcase, sesId } = await withCase(status);
    expect(await receiveMail(postcase.arrived(reply(sesId)), postcase.receiving)).toMatchObject({ outcome });
    expect(postcase.table.page(1)?.case.status).toBe(afterwards);
    expect(postcase.table.cases.all()).toHaveLength(1);
    expect(postcase.queued()).toEqual([]);
    expect(inbox(postcase)).toEqual([]);
  });

  it('MAIL-10 a reply to a closed case opens the next one, and both show it', async () => {
    const { postcase, sesId } = await withCase('Closed');
    await receiveMail(postcase.arrived(reply(sesId)), postcase.receiving);
    expect(postcase.table.page(2)?.case.related).toEqual([1]);
    expect(postcase.table.page(1)?.case).toMatchObject({ status: 'Closed', related: [2] });
    expect(postcase.table.page(1)?.messages.at(-1)).toMatchObject({ shownFrom: 2 });
    expect(postcase.table.received()).toHaveLength(2);
  });

  it('MAIL-06 MAIL-07 no reply lands in the wrong case: an old id far down the chain is believed before a number', async () => {
    const { postcase, sesId } = await withCase();
    await receiveMail(postcase.arrived(plainMail({ messageId: '<other@client.test>' })), postcase.receiving);
    const unknown = Array.from({ length: 20 }, (_, index) => `<${index}@list.test>`).join(' ');
    const references = `<${sesId}> ${unknown}`;
    const mail = plainMail({ messageId: '<two@client.test>', references, subject: 'Re: [SR-2]' });
    const received = await receiveMail(postcase.arrived(mail), postcase.receiving);
    expect(received).toMatchObject({ outcome: 'joined', registration: { message: { caseNumber: 1 } } });
    expect(postcase.table.page(2)?.messages).toHaveLength(2);
  });

  it('MAIL-03 duplicate: nothing changes, and the second copy is set aside', async () => {
    const postcase = new MemoryPostcase();
    await receiveMail(postcase.arrived(plainMail()), postcase.receiving);
    const before = postcase.table.page(1);
    const again = postcase.arrived(plainMail(), { recipients: ['sales@postcase.test'] });
    expect(await receiveMail(again, postcase.receiving)).toEqual({ outcome: 'duplicate', caseNumber: 1, of: '1' });
    expect(postcase.table.page(1)).toEqual(before);
    expect(postcase.mails.keys('duplicates')).toEqual(['duplicates/1/2']);
    expect(inbox(postcase)).toEqual([]);
  });

  it('MAIL-03 done before: its mail has left the inbox', async () => {
    const postcase = new MemoryPostcase();
    const receipt = postcase.arrived(plainMail());
    await receiveMail(receipt, postcase.receiving);
    expect(await receiveMail(receipt, postcase.receiving)).toEqual({ outcome: 'done-before' });
    expect(postcase.table.received()).toHaveLength(1);
  });

  it.each<[cause: string, mail: string, receipt: Partial<Receipt>]>([
    ['no-mailbox', plainMail({ to: 'x@postcase.test' }), { recipients: ['x@postcase.test'] }],
    ['blocked-sender', plainMail({ from: 'eve@sub.bad.test' }), {}],
    ['spam', plainMail(), { spam: 'FAIL' }],
    ['virus', mailWithFile(), { virus: 'FAIL' }],
  ])('MAIL-04 MAIL-14 held, %s: registers nothing, answers nobody, and waits for a person', async (cause, mail, verdicts) => {
    const postcase = new MemoryPostcase();
    postcase.configuration.changed = { blocked: ['bad.test'] };
    const receipt = postcase.arrived(mail, verdicts);
    expect(await receiveMail(receipt, postcase.receiving)).toEqual({ outcome: 'held', cause });
    expect([postcase.table.cases.all(), postcase.table.messages.all(), postcase.table.customers.all()]).toEqual([
      [],
      [],
      [],
    ]);
    const { source, recipients, receivedAt: at } = receipt;
    expect(postcase.table.held.all()).toMatchObject([{ id: '1', cause, rawKey: 'held/1', at, source, recipients }]);
    expect([...postcase.mails.objects.keys()]).toEqual(['held/1']);
  });

  it('MAIL-17 held, own mail: what we sent comes back to us and becomes no case about itself', async () => {
    const { postcase } = await withCase();
    const [ours] = postcase.sender.taken;
    const raw = `Message-ID: <${ours?.messageId}>\r\n${Buffer.from(ours?.raw ?? []).toString('latin1')}`;
    const mail = raw.replace(/\r\nMessage-ID: <[^>]+>(?=\r\n)/, '');
    const received = await receiveMail(postcase.arrived(mail), postcase.receiving);
    expect(received).toEqual({ outcome: 'held', cause: 'own-mail' });
    expect(postcase.table.received()).toHaveLength(1);
  });

  it('MAIL-14 junk that becomes a case reaches no other case, and is not answered', async () => {
    const { postcase, sesId } = await withCase('Resolved');
    postcase.configuration.changed = { settings: { createCasesForJunk: true } };
    const junk = plainMail({ messageId: '<j@x.test>', subject: 'Re: [SR-1]', inReplyTo: `<${sesId}>` });
    await receiveMail(postcase.arrived(junk, { spam: 'FAIL' }), postcase.receiving);
    expect(postcase.table.page(1)).toMatchObject({ case: { status: 'Resolved' }, messages: { length: 2 } });
    expect(postcase.table.page(2)?.case).toMatchObject({ status: 'Canceled', closureReason: 'Mail is spam' });
    expect(postcase.queued()).toEqual([]);
  });

  it('MAIL-16 a bounce marks the mail that came back, joins its case and changes nothing else', async () => {
    const { postcase, sesId } = await withCase('Resolved');
    await receiveMail(postcase.arrived(bounceOf(sesId), { source: '' }), postcase.receiving);
    expect(postcase.table.answers()).toMatchObject([{ delivery: 'undelivered' }]);
    expect(postcase.table.page(1)).toMatchObject({ case: { status: 'Resolved' }, messages: { length: 3 } });
  });

  it.each<[what: string, mail: PlainMail]>([
    [
      'a report that names nobody and nothing',
      { headers: [`Content-Type: multipart/report; report-type=delivery-status`] },
    ],
    [
      'words of a system that no one has seen before',
      { from: 'MAILER-DAEMON@mx.test', text: 'Err 77: quota of relay B.' },
    ],
    ['a refusal in an unknown language', { from: 'mailer-daemon@mx.test', text: 'Sporočila ni mogoče dostaviti.' }],
  ])('MAIL-16 %s has its own word in the case, and marks nothing undelivered', async (_, mail) => {
    const { postcase } = await withCase('Resolved');
    const unread = plainMail({ subject: 'Re: [SR-00000001]', messageId: '<r@mx.test>', ...mail });
    await receiveMail(postcase.arrived(unread, { source: '' }), postcase.receiving);
    const page = postcase.table.page(1);
    expect(page?.events.map(({ what }) => what)).toContain('report-unread');
    expect(page).toMatchObject({ case: { status: 'Resolved' }, messages: { length: 3 } });
    expect(page?.messages.at(-1)).toMatchObject({ kind: 'bounce' });
    expect(postcase.table.answers().map(({ delivery }) => delivery)).not.toContain('undelivered');
  });

  it('MAIL-16 a report on no case has its word in the case that it opens', async () => {
    const postcase = new MemoryPostcase();
    const unread = plainMail({ from: 'mailer-daemon@mx.test', subject: 'Oops', text: 'Err 77' });
    await receiveMail(postcase.arrived(unread, { source: '' }), postcase.receiving);
    expect(postcase.table.page(1)?.events.map(({ what }) => what)).toEqual(['registered', 'report-unread']);
    expect(postcase.queued()).toEqual([]);
  });

  it.each<[what: string, receipt: Partial<Receipt>, headers: string[], isBack: boolean]>([
    ['a proven person', {}, [], true],
    ['a person whom nobody vouches for', { spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' }, [], false],
    ['a forger', { spf: 'FAIL', dkim: 'FAIL', dmarc: 'FAIL' }, [], false],
    ['a machine', {}, ['Auto-Submitted: auto-replied'], false],
    ['a mail with a virus', { virus: 'FAIL' }, [], false],
  ])('MAIL-16 %s writes from an address that automatic mail was stopped to', async (_, receipt, headers, isBack) => {
    const { postcase } = await withCase('New');
    await postcase.receiving.feedback.suppress('ann@client.test', '2026-11-20T10:30:00.000Z', '5.1.1');
    await receiveMail(
      postcase.arrived(plainMail({ messageId: '<n@client.test>', headers }), receipt),
      postcase.receiving,
    );
    expect(postcase.table.addresses.get('ann@client.test')?.suppressedAt === undefined).toBe(isBack);
    expect(postcase.queued()).toHaveLength(isBack ? 1 : 0);
  });

  it('MAIL-16 who only got copies and writes now gets mail again', async () => {
    const postcase = new MemoryPostcase();
    await postcase.receiving.feedback.suppress('ann@client.test', '2026-11-20T10:30:00.000Z', '5.1.1');
    await receiveMail(postcase.arrived(plainMail()), postcase.receiving);
    expect(postcase.table.addresses.get('ann@client.test')?.suppressedAt).toBeUndefined();
    expect(postcase.queued()).toHaveLength(1);
  });

  it('MAIL-21 a released mail is registered, whatever held it, in the first mailbox if it names none', async () => {
    const postcase = new MemoryPostcase();
    const receipt = postcase.arrived(plainMail({ to: 'x@postcase.test' }), {
      recipients: ['x@postcase.test'],
      spam: 'FAIL',
    });
    const received = await receiveMail(receipt, postcase.receiving, { released: true, agentsAct: false });
    expect(received).toMatchObject({ outcome: 'registered' });
    expect(postcase.table.page(1)?.case.mailbox).toBe('support@postcase.test');
  });
});
