import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { defaultVerdicts } from '../../../local/ses/mail/verdicts.ts';
import { Journey, support } from '../../support/journey.ts';
import { letter } from '../../support/letter.ts';
import { bounceOf } from '../../support/plain-mail.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
  // Those who work a mailbox hear of what comes back, and here of nothing else.
  for (const rule of ['new-case', 'answered']) await journey.configure('rule', rule, { active: false });
  await journey.cloud.advance(untilNextHour());
});
afterAll(() => journey.stop());
afterEach(() => {
  journey.cloud.ses.verdicts = defaultVerdicts;
});

describe('MAIL-16 our mail comes back', () => {
  const bounce = (to: string, sesId: string, status: string) =>
    Buffer.from(bounceOf(sesId, { to, status, messageId: `<bounce.${sesId.slice(0, 30)}@mx.test>` }));

  it('for good: the message is undelivered and the case says so; the address keeps its mail, as anybody can write a report', async () => {
    const { from, number, acknowledgement } = await journey.newCase('Bounces');
    await journey.write(bounce(from, acknowledgement.messageId ?? '', '5.1.1'), { from: '' });
    const page = await journey.page(number);
    expect(page.messages.find(({ direction }) => direction === 'out')).toMatchObject({
      delivery: 'undelivered',
      deliveryDetail: expect.stringContaining('5.1.1'),
    });
    expect(page.messages.find(({ kind }) => kind === 'bounce')).toBeDefined();
    expect(page.events).toContainEqual(expect.objectContaining({ what: 'mail-undelivered' }));
    await journey.write({ from, to: support, subject: 'Second mail' });
    expect(await journey.mailTo(from)).toHaveLength(2);
  });

  it('its mailbox’s agents are told once, in the mailbox’s language, and their answer joins the case', async () => {
    const agents = 'team@company.test';
    const mailbox = { address: 'told@postcase.test', displayName: 'Told', language: 'ru', agents };
    await journey.configure('mailbox', mailbox.address, mailbox);
    const from = 'gone@client.test';
    await journey.write({ from, to: mailbox.address, subject: 'Please tell' });
    const { messageId = '' } = await journey.lastMailTo(from);
    await journey.write(bounce(from, messageId, '5.1.1'), { from: '' });
    await journey.write(bounce(from, messageId, '4.4.1'), { from: '' });
    const mails = await journey.mailTo(agents);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      from: { address: mailbox.address },
      subject: expect.stringContaining('Письмо не доставлено: Please tell'),
    });
    expect(mails[0]?.text).toContain(`${from}: 5.1.1 550 5.1.1 User unknown`);
    await journey.write({
      from: agents,
      to: mails[0]?.replyTo[0]?.address ?? '',
      subject: 'We call',
      text: 'We call them.',
    });
    const page = await journey.caseAbout('Please tell');
    expect(page.messages.some(({ text }) => text === 'We call them.')).toBe(true);
  });

  it('of a complaint they are told too, and of both when both come', async () => {
    const mailbox = {
      address: 'spam@postcase.test',
      displayName: 'S',
      language: 'en',
      agents: 'spam-team@company.test',
    };
    await journey.configure('mailbox', mailbox.address, mailbox);
    const from = 'complaint@simulator.amazonses.com';
    await journey.send({ from, to: mailbox.address, subject: 'Complains' });
    await journey.settle();
    const { messageId = '' } = await journey.lastMailTo(from);
    await journey.write(bounce(from, messageId, '5.1.1'), { from: '' });
    const subjects = (await journey.mailTo(mailbox.agents)).map(({ subject }) => subject.replace(/ \[.*/, ''));
    expect(subjects).toEqual(['Complaint about our mail: Complains', 'Mail came back: Complains']);
  });

  it('a notice that comes back itself tells nobody: no loop', async () => {
    const notice = (await journey.mailTo('team@company.test'))[0];
    await journey.write(bounce('team@company.test', notice?.messageId ?? '', '5.1.1'), { from: '' });
    expect(await journey.mailTo('team@company.test')).toHaveLength(1);
  });

  it('in reports that a forger wrote, with an address or with a Message-ID that was stolen: the victim keeps their mail', async () => {
    const { from: victim, number, acknowledgement } = await journey.newCase('Victim');
    journey.cloud.ses.verdicts = () => ({ spam: 'PASS', virus: 'PASS', spf: 'FAIL', dkim: 'FAIL', dmarc: 'FAIL' });
    const stolen = acknowledgement.messageId ?? '';
    const before = (await journey.mailTo(victim)).length;
    const forged = [bounce(victim, 'made-up@mx.test', '5.1.1'), complaintOf('made-up@mx.test', victim)];
    for (const mail of forged) await journey.write(mail, { from: 'forger@other.test' });
    const told = async () => (await journey.page(number)).events.filter(({ what }) => /^mail-/.test(what));
    expect(await told()).toEqual([]);
    for (const mail of [bounce(victim, stolen, '5.1.1'), complaintOf(stolen, victim)])
      await journey.write(mail, { from: 'forger@other.test' });
    expect((await told()).map(({ what }) => what).toSorted()).toEqual(['mail-complained', 'mail-undelivered']);
    const addresses = (await journey.items('customer-address')).filter(({ address }) => address === victim);
    expect(addresses.map(({ suppressedAt }) => suppressedAt)).toEqual([undefined]);
    journey.cloud.ses.verdicts = defaultVerdicts;
    await journey.write({ from: victim, to: support, subject: 'Victim again' });
    expect(await journey.mailTo(victim)).toHaveLength(before + 1);
  });

  it('for now: the message is undelivered, and the address stays in use', async () => {
    const { from, acknowledgement } = await journey.newCase('Mailbox full');
    await journey.write(bounce(from, acknowledgement.messageId ?? '', '4.2.2'), { from: '' });
    await journey.write({ from, to: support, subject: 'Space again' });
    expect(await journey.mailTo(from)).toHaveLength(2);
  });
});

/** A complaint (RFC 5965) about the mail with an id. */
function complaintOf(sesId: string, to: string): Buffer {
  const lines = [
    'From: feedback@provider.test',
    `To: ${support}`,
    'Subject: abuse report',
    `Message-ID: <arf.${sesId.slice(0, 30)}@provider.test>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'This is an abuse report.',
    '--b',
    'Content-Type: message/feedback-report',
    '',
    'Feedback-Type: abuse',
    'User-Agent: Provider/1.0',
    'Version: 1',
    `Original-Rcpt-To: ${to}`,
    '',
    '--b',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: <${sesId}>`,
    `To: ${to}`,
    'Subject: x',
    '',
    'x',
    '--b--',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

describe('MAIL-17 loops stop', () => {
  it('a robot that answers every mail of ours as a person would gets ten an hour, and again the next hour', async () => {
    const from = 'robot@loop.test';
    for (let turn = 1; turn <= 14; turn++) await journey.write({ from, to: support, subject: `Ticket ${turn}` });
    expect(await journey.mailTo(from)).toHaveLength(10);
    const [last] = (await journey.items('message')).filter(({ delivery }) => delivery === 'limited');
    expect(last?.deliveryDetail).toContain('limit');
    expect(journey.cloud.deadLetters()).toEqual([]);
    await journey.cloud.advance('1 hour');
    await journey.write({ from, to: support, subject: 'Ticket again' });
    expect(await journey.mailTo(from)).toHaveLength(11);
  });

  it('no acknowledgement becomes a spam cannon: plus-addresses are one inbox', async () => {
    for (let turn = 1; turn <= 12; turn++)
      await journey.write({ from: `victim+${turn}@cannon.test`, to: support, subject: `Shot ${turn}` });
    const shots = await Promise.all(
      Array.from({ length: 12 }, (_, turn) => journey.mailTo(`victim+${turn + 1}@cannon.test`)),
    );
    expect(shots.flat()).toHaveLength(10);
  });

  it('our own mail that is sent back to us is held', async () => {
    const { acknowledgement } = await journey.newCase('Returned to us');
    const before = (await journey.items('case')).length;
    await journey.write(Buffer.from(acknowledgement.raw, 'latin1'), { from: 'forwarder@client.test' });
    expect(await journey.held(support)).toMatchObject([{ cause: 'own-mail' }]);
    expect(await journey.items('case')).toHaveLength(before);
  });

  it('an acknowledgement to a sender who is not proven repeats nothing that the sender wrote', async () => {
    journey.cloud.ses.verdicts = () => ({ spam: 'PASS', virus: 'PASS', spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' });
    await journey.write(
      await letter({
        from: '"Visit http://bad.test" <victim@client.test>',
        to: support,
        subject: 'Win a prize at bad.test',
      }),
      { from: 'victim@client.test' },
    );
    const { raw, subject, text, to } = await journey.lastMailTo('victim@client.test');
    expect(subject).toMatch(/^Re: your message \[SR-\d+\]$/);
    expect(`${raw}${text}${JSON.stringify(to)}`).not.toMatch(/bad\.test|prize/);
  });
});

describe('MAIL-17 strangers do not use up what leaves in an hour', () => {
  const nothingSaid = { spam: 'PASS', virus: 'PASS', spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' } as const;
  const mailsTo = async (addresses: readonly string[]) =>
    (await Promise.all(addresses.map((to) => journey.mailTo(to)))).flat();

  it('21 forged mails with many strangers: nobody of them hears of it, and the customer is acknowledged', async () => {
    const { from } = await journey.newCase('Before the flood');
    const strangers = Array.from({ length: 49 }, (_, index) => `stranger${index}@elsewhere${index}.test`);
    journey.cloud.ses.verdicts = () => nothingSaid;
    for (let turn = 1; turn <= 21; turn++)
      await journey.send({ from, to: support, cc: strangers, subject: `Forged ${turn}` });
    await journey.cloud.idle(60_000);
    journey.cloud.ses.verdicts = defaultVerdicts;
    expect(await journey.mailTo(from)).toHaveLength(11);
    await journey.write({ from, to: support, subject: 'Really mine' });
    expect((await journey.lastMailTo(from)).subject).toContain('Re: Really mine');
    expect(await mailsTo(strangers)).toEqual([]);
    const { events } = await journey.caseAbout('Forged 21');
    expect(events).toContainEqual(expect.objectContaining({ what: 'mail-limited', to: 'recipient' }));
  });

  it('newcomers get half of it; a known customer’s mail that is too much is put off until there is room', async () => {
    const customers = [1, 2, 3].map((one) => `known@regular${one}.test`);
    for (const from of customers) await journey.write({ from, to: support, subject: 'First' });
    await journey.cloud.advance(untilNextHour());
    await journey.configure('setting', 'automaticMailPerHour', 4);
    const newcomers = Array.from({ length: 5 }, (_, index) => `new@forged${index}.test`);
    journey.cloud.ses.verdicts = () => nothingSaid;
    for (const from of newcomers) await journey.write({ from, to: support, subject: 'In your name' });
    journey.cloud.ses.verdicts = defaultVerdicts;
    expect(await mailsTo(newcomers)).toHaveLength(2);
    for (const from of customers) await journey.write({ from, to: support, subject: `Second of ${from}` });
    expect((await mailsTo(customers)).filter(({ subject }) => subject.includes('Second'))).toHaveLength(2);
    const { messages } = await journey.caseAbout(`Second of ${customers[2]}`);
    expect(messages.at(-1)).toMatchObject({ delivery: 'queued', deliveryDetail: expect.stringContaining('Put off') });
    await journey.cloud.advance('80 minutes');
    expect((await journey.lastMailTo(customers[2] ?? '')).subject).toContain('Second');
    expect(await mailsTo(newcomers)).toHaveLength(2);
    expect(journey.cloud.deadLetters()).toEqual([]);
    await journey.unconfigure('setting', 'automaticMailPerHour');
  });
});

/** To the beginning of an hour by the clock: what is counted by the hour then has room, whenever the test began. */
function untilNextHour(): string {
  return `${62 - new Date(journey.cloud.now()).getUTCMinutes()} minutes`;
}
