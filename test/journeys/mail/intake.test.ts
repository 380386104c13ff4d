import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { defaultVerdicts } from '../../../local/ses/mail/verdicts.ts';
import { Journey, support } from '../../support/journey.ts';
import { letter } from '../../support/letter.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.stop());
afterEach(() => {
  journey.cloud.ses.verdicts = defaultVerdicts;
});

describe('MAIL-10 a reply to a case that is not open', () => {
  it.each(['Resolved', 'Waiting for customer'])('%s: the case is reopened and says so', async (status) => {
    const { from, number, acknowledgement } = await journey.newCase(`Reopen ${status}`);
    await journey.setStatus(number, status);
    await journey.write({ from, to: support, subject: 'Still', inReplyTo: `<${acknowledgement.messageId}>` });
    const page = await journey.page(number);
    expect(page.case.status).toBe('Reopened');
    expect(page.events).toContainEqual(
      expect.objectContaining({ what: 'status-changed', from: status, to: 'Reopened' }),
    );
  });

  it('Closed: a new case with the message, both name each other, and the closed one shows it too', async () => {
    const { from, number, acknowledgement } = await journey.newCase('Closed once');
    await journey.setStatus(number, 'Closed');
    await journey.write({ from, to: support, subject: 'Broken again', inReplyTo: `<${acknowledgement.messageId}>` });
    const next = await journey.caseAbout('Broken again');
    const closed = await journey.page(number);
    expect(next.case).toMatchObject({ status: 'New', related: [number] });
    expect(closed.case).toMatchObject({ status: 'Closed', related: [next.case.number] });
    expect(closed.messages).toContainEqual(
      expect.objectContaining({ subject: 'Broken again', shownFrom: next.case.number }),
    );
    expect((await journey.lastMailTo(from)).subject).toContain(`SR-0000000${next.case.number}`.slice(-4));
  });
});

describe('MAIL-09 MAIL-11 a number is quoted', () => {
  it('in the body, by the customer: the message joins', async () => {
    const { from, number } = await journey.newCase('By body');
    await journey.write({ from, to: support, subject: 'News', text: `It is about SR-${number}.` });
    expect((await journey.page(number)).messages.at(-1)).toMatchObject({
      subject: 'News',
      matching: [{ rule: 'body', outcome: 'matched' }],
    });
  });

  it('MAIL-12 no answer is eaten: a colleague who never wrote before is no stranger', async () => {
    const { from, number } = await journey.newCase('By a colleague');
    await journey.write({
      from: `colleague@${from.split('@')[1]}`,
      to: support,
      subject: `About SR-${number}`,
      text: 'Me too.',
    });
    const joined = (await journey.page(number)).messages.find(({ text }) => text === 'Me too.');
    expect(joined).toBeDefined();
    expect(joined?.unverified).toBeUndefined();
  });

  it('by a stranger: it joins unverified, the stranger becomes no participant and gets nothing', async () => {
    const { number, from } = await journey.newCase('By number');
    await journey.write({
      from: 'eve@stranger.test',
      to: support,
      subject: `About SR-${number}`,
      text: 'Tell me all.',
    });
    const page = await journey.page(number);
    expect(page.messages.find(({ text }) => text === 'Tell me all.')).toMatchObject({ unverified: 'stranger' });
    expect(page.case.participants).toEqual([from]);
    expect(await journey.mailTo('eve@stranger.test')).toEqual([]);
  });

  it('by a stranger, with the setting: a case of its own, whose record says why', async () => {
    const { number } = await journey.newCase('By number, refused');
    await journey.configure('setting', 'strangersWhoQuoteANumber', 'new-case');
    await journey.write({ from: 'mallory@stranger.test', to: support, subject: `And SR-${number}?` });
    const page = await journey.caseAbout(`And SR-${number}?`);
    expect(page.case.number).not.toBe(number);
    expect(page.messages.find(({ direction }) => direction === 'in')?.matching).toContainEqual(
      expect.objectContaining({ outcome: 'stranger' }),
    );
    await journey.unconfigure('setting', 'strangersWhoQuoteANumber');
  });

  it('MAIL-07 by whoever answers our mail but fails DMARC: it joins unverified', async () => {
    const { from, number, acknowledgement } = await journey.newCase('Forged reply');
    journey.cloud.ses.verdicts = () => ({ spam: 'PASS', virus: 'PASS', spf: 'FAIL', dkim: 'FAIL', dmarc: 'FAIL' });
    await journey.write({
      from,
      to: support,
      subject: 'Re',
      text: 'Send money.',
      inReplyTo: `<${acknowledgement.messageId}>`,
    });
    const page = await journey.page(number);
    expect(page.messages.find(({ text }) => text === 'Send money.')).toMatchObject({
      unverified: 'failed-authentication',
    });
  });
});

describe('MAIL-14 junk', () => {
  it('of a blocked address or domain, subdomains included, is held and answered to nobody', async () => {
    await journey.configure('blocked', 'bad.test');
    for (const from of ['spam@bad.test', 'spam@mail.bad.test']) {
      await journey.write({ from, to: support, subject: 'Buy' });
      expect(await journey.held(from)).toMatchObject([{ cause: 'blocked-sender', subject: 'Buy' }]);
      expect(await journey.mailTo(from)).toEqual([]);
    }
  });

  it('becomes a canceled case with its reason when the owner wants it so', async () => {
    await journey.configure('setting', 'createCasesForJunk', true);
    await journey.write({ from: 'again@bad.test', to: support, subject: 'Buy as a case' });
    expect((await journey.caseAbout('Buy as a case')).case).toMatchObject({
      status: 'Canceled',
      closureReason: 'Sender is blocked',
    });
    expect(await journey.mailTo('again@bad.test')).toEqual([]);
    await journey.unconfigure('setting', 'createCasesForJunk');
  });

  it('MAIL-19 with a virus, as a case: nothing of it is stored but the mail itself', async () => {
    await journey.configure('setting', 'createCasesForJunk', true);
    const attachments = [{ filename: 'harmless.exe', content: Buffer.from('MZ') }];
    journey.cloud.ses.verdicts = (mail) => ({ ...defaultVerdicts(mail), virus: 'FAIL' });
    await journey.write({ from: 'ill@client.test', to: support, subject: 'Infected', attachments });
    const { case: infected, messages } = await journey.caseAbout('Infected');
    expect(infected).toMatchObject({ status: 'Canceled', closureReason: 'Mail carries a virus' });
    expect(messages).toMatchObject([{ infected: true, attachments: [] }]);
    expect(await journey.keys(`messages/${messages[0]?.id}/`)).toHaveLength(1);
    await journey.unconfigure('setting', 'createCasesForJunk');
  });

  it.each([
    ['spam', 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X'],
    ['virus', 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'],
  ])('by the verdict of SES (%s) is held', async (cause, text) => {
    const from = `${cause}@client.test`;
    await journey.write({ from, to: support, subject: cause, text });
    expect(await journey.held(from)).toMatchObject([{ cause }]);
    expect(await journey.mailTo(from)).toEqual([]);
  });
});

describe('MAIL-15 automatic mail changes nothing', () => {
  it.each(['In progress', 'Resolved', 'Closed'])('an out-of-office answer to a case that is %s', async (status) => {
    const { from, number, acknowledgement } = await journey.newCase(`Away ${status}`);
    await journey.setStatus(number, status);
    const before = (await journey.mailTo(from)).length;
    await journey.write({
      from,
      to: support,
      subject: 'Out of office: Re: Away',
      text: 'I am away.',
      inReplyTo: `<${acknowledgement.messageId}>`,
      headers: { 'Auto-Submitted': 'auto-replied' },
    });
    const page = await journey.page(number);
    expect(page.case.status).toBe(status);
    expect(page.messages.find(({ text }) => text === 'I am away.')).toMatchObject({ kind: 'out-of-office' });
    expect(await journey.mailTo(from)).toHaveLength(before);
  });

  it('an absence note that nothing but its text tells reopens no case; the same with a question does', async () => {
    const { from, number, acknowledgement } = await journey.newCase('Note without headers');
    await journey.setStatus(number, 'Resolved');
    const text =
      'Thank you for your email. I am out of the office until 5 May. In urgent cases contact bob@client.test.';
    const note = { from, to: support, subject: 'Re: Note', inReplyTo: `<${acknowledgement.messageId}>` };
    await journey.write({ ...note, text });
    const { case: about, messages } = await journey.page(number);
    expect(about.status).toBe('Resolved');
    expect(messages.find((one) => one.text === text)).toMatchObject({ kind: 'out-of-office' });
    await journey.write({ ...note, text: `${text}\nDoes the printer work by then?` });
    expect((await journey.page(number)).case.status).not.toBe('Resolved');
  });
});

describe('MAIL-04 the mailbox', () => {
  it('is found in the envelope alone: a blind copy', async () => {
    await journey.write(await letter({ from: 'bcc@client.test', to: 'somebody@else.test', subject: 'Blind copy' }), {
      from: 'bcc@client.test',
      to: [support],
    });
    expect((await journey.caseAbout('Blind copy')).case.mailbox).toBe(support);
  });

  it('NOTE-04 signs its mails, and gives no reply address where it has none', async () => {
    const address = 'plain@postcase.test';
    const mailbox = {
      address,
      displayName: 'Plain',
      language: 'en',
      replyAddress: false,
      signature: 'Your <plain> team\nMon to Fri',
    };
    await journey.configure('mailbox', address, mailbox);
    await journey.write({ from: 'ann@plain.test', to: address, subject: 'Signed' });
    const mail = await journey.lastMailTo('ann@plain.test');
    expect(mail.replyTo).toEqual([]);
    expect(mail.from).toEqual({ address, name: 'Plain' });
    expect(mail.text.trimEnd()).toMatch(/Your <plain> team\nMon to Fri\n\nCase SR-\d+$/);
    expect(mail.html).toMatch(/Your &lt;plain&gt; team<br ?\/?>\s*Mon to Fri/);
  });

  it('MAIL-15 that is fed by forwarding takes what Microsoft marks as generated for human', async () => {
    const forwarded = {
      address: 'o365@postcase.test',
      displayName: 'Forwarded',
      language: 'en',
      forwarded: true,
      category: 'Complaint',
      group: 'Back office',
    };
    await journey.configure('mailbox', forwarded.address, forwarded);
    await journey.write({
      from: 'human@client.test',
      to: forwarded.address,
      subject: 'Forwarded by rule',
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    const page = await journey.caseAbout('Forwarded by rule');
    expect(page.case).toMatchObject({ mailbox: forwarded.address, category: 'Complaint', group: 'Back office' });
    expect(await journey.mailTo('human@client.test')).toHaveLength(1);
  });
});

it('MAIL-02 the inbox is empty when all is done, and every mail is where its message or held note says', async () => {
  expect(await journey.keys('raw/')).toEqual([]);
  const messages = (await journey.items('message')).filter(({ direction }) => direction === 'in');
  const rawKeys = [...messages, ...(await journey.items('held-mail'))].map(({ rawKey }) => String(rawKey));
  const stored = new Set([...(await journey.keys('messages/')), ...(await journey.keys('held/'))]);
  expect(rawKeys.filter((key) => !stored.has(key))).toEqual([]);
});
