import { describe, expect, it } from 'vitest';
import { readBounce } from '#domain/mail/bounce/bounce.ts';
import type { BouncedRecipient } from '#domain/mail/bounce/bounced-recipient.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import fc from '../../../support/fast-check.ts';
import { fixtureMail } from '../../../support/fixture-mail.ts';
import { receivedMail } from '../../../support/received-mail.ts';
import { takesAMoment } from '../../../support/takes-a-moment.ts';

const signature = 'k3vq2m7xw5ahd4tnzr6j';
const anchor = `case.42.${signature}@postcase.test`;
const ourId = '0102019a1b2c3d4e-5f6a7b8c-9d0e-4f1a-8b2c-3d4e5f6a7b8c-000000@eu-west-1.amazonses.com';

type Expected = [
  address: string,
  action: BouncedRecipient['action'],
  status: string,
  permanence: 'hard' | 'soft' | undefined,
  diagnostic: RegExp,
];
const anna = 'anna.berger@client.test';

describe('MAIL-16 the bounces of mail systems', () => {
  it.each<[fixture: string, recipients: Expected[]]>([
    ['bounce-postfix', [[anna, 'failed', '5.1.1', 'hard', /^550 5\.1\.1 .*rejected: User unknown in virtual/]]],
    ['bounce-postfix-delayed', [[anna, 'delayed', '4.4.1', 'soft', /Connection timed out$/]]],
    ['bounce-postfix-delivered', [[anna, 'delivered', '2.0.0', undefined, /queued as/]]],
    [
      'bounce-postfix-several-recipients',
      [
        ['one@client.test', 'failed', '5.1.1', 'hard', /User unknown/],
        ['two@client.test', 'failed', '5.2.2', 'soft', /Mailbox full/],
        ['three@client.test', 'relayed', '2.1.9', undefined, /^$/],
        ['four@client.test', 'failed', '5.4.4', 'hard', /Host not found/],
      ],
    ],
    ['bounce-exim', [[anna, 'failed', '5.0.0', 'hard', /^550 No such user here$/]]],
    ['bounce-exim-text', [[anna, 'failed', '5.2.2', 'soft', /552 5\.2\.2 Mailbox quota exceeded/]]],
    [
      'bounce-qmail',
      [
        [anna, 'failed', '5.1.1', 'hard', /no mailbox here by that name/],
        ['bert@client.test', 'failed', '5.0.0', 'soft', /Message size exceeds/],
      ],
    ],
    ['bounce-exchange', [[anna, 'failed', '5.1.10', 'hard', /RecipientNotFound/]]],
    ['bounce-exchange-german', [[anna, 'failed', '5.2.2', 'soft', /mailbox full/]]],
    ['bounce-outlook-com', [['anna.berger@hotmail.com', 'failed', '5.5.0', 'hard', /mailbox unavailable/]]],
    ['bounce-gmail', [['anna.berger@gmail.com', 'failed', '5.1.1', 'hard', /does not exist.*unnecessary spaces/]]],
    ['bounce-yandex', [['anna.berger@yandex.ru', 'failed', '5.7.1', 'hard', /No such user/]]],
    ['bounce-mail-ru', [['anna.berger@mail.ru', 'failed', '5.0.0', 'hard', /invalid mailbox/]]],
    ['bounce-russian-text', [[anna, 'failed', '4.2.2', 'soft', /переполнен/]]],
    ['bounce-ses', [[anna, 'failed', '5.4.1', 'hard', /Access denied/]]],
    ['delivery-report', [['x@example.com', 'failed', '5.1.1', 'hard', /^$/]]],
  ])('%s', async (fixture, recipients) => {
    const bounce = readBounce(fixtureMail(fixture));
    expect(bounce?.complaint).toBeUndefined();
    expect(
      bounce?.recipients.map((one) => [one.address, one.action, one.status, one.permanence, one.diagnostic]),
    ).toEqual(recipients.map((one) => one.with(4, expect.stringMatching(one[4]))));
  });
});

describe('MAIL-16 a bounce leads to our mail', () => {
  it.each([
    'bounce-postfix',
    'bounce-postfix-delayed',
    'bounce-postfix-delivered',
    'bounce-postfix-several-recipients',
    'bounce-exim',
    'bounce-exim-text',
    'bounce-qmail',
    'bounce-exchange',
    'bounce-exchange-german',
    'bounce-outlook-com',
    'bounce-gmail',
    'bounce-yandex',
    'bounce-mail-ru',
    'bounce-ses',
    'bounce-complaint-arf',
  ])('by id, anchor and reply address in %s', async (fixture) => {
    const original = readBounce(fixtureMail(fixture))?.original;
    expect(original?.messageIds[0]).toBe(ourId);
    expect(original?.references).toContain(anchor);
    expect(original?.replyAddresses[0]).toBe(`support+42.${signature}@postcase.test`);
    expect(original?.recipients).toEqual([anna]);
    expect(original?.subject).toBe('Re: Printer does not print [SR-00000042]');
    expect(original?.headers.get('x-ses-outgoing')).toEqual(['2026.06.01-192.0.2.20']);
  });

  it('MAIL-16 by the id that the report repeats when the mail did not come back', async () => {
    const mail = fixtureMail('bounce-gmail');
    const original = readBounce({ ...mail, attachments: [], inReplyTo: [], references: [] })?.original;
    expect(original?.messageIds).toEqual([ourId]);
  });

  it('MAIL-16 by the chain of the bounce itself when it names nothing else', async () => {
    const mail = fixtureMail('bounce-exchange');
    const original = readBounce({ ...mail, attachments: [] })?.original;
    expect(original?.messageIds).toEqual([ourId]);
    expect(original?.references).toEqual([anchor, ourId]);
  });
});

const part = (contentType: string, content: string) => ({
  name: 'part.bin',
  contentType,
  contentId: undefined,
  inline: false,
  content: Buffer.from(content),
});
const reportHeader = new Map([['content-type', ['multipart/report; report-type="delivery-status"; boundary=b']]]);
const report = (fields: string): ReceivedMail =>
  receivedMail({
    headers: reportHeader,
    attachments: [
      part('message/delivery-status', `Reporting-MTA: dns; mx\r\n\r\n${fields.replace(/\n/g, '\r\n')}\r\n`),
    ],
  });

describe('MAIL-16 what the fields of a report mean', () => {
  it.each<[what: string, fields: string, expected: Partial<BouncedRecipient>]>([
    ['no action', 'Status: 4.4.7', { action: 'delayed', status: '4.4.7', permanence: 'soft' }],
    ['no status', 'Action: failed', { action: 'failed', status: '5.0.0', permanence: 'soft' }],
    ['failed after days of trying', 'Action: failed\nStatus: 4.4.7', { action: 'failed', permanence: 'soft' }],
    ['a comment behind the action', 'Action: FAILED (no mailbox)\nStatus: 5.1.1 (bad)', { status: '5.1.1' }],
    ['an expanded list', 'Action: expanded\nStatus: 2.0.0', { action: 'expanded', permanence: undefined }],
    [
      'the more exact code of the diagnostic',
      'Action: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 5.2.1 disabled',
      { status: '5.2.1', permanence: 'hard' },
    ],
    [
      'a spam filter',
      'Action: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; 550 5.7.1 Message rejected as spam',
      { permanence: 'soft' },
    ],
    [
      'an unexplained spam filter',
      'Action: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 554 Blocked by policy',
      { permanence: 'soft' },
    ],
    [
      'our own address',
      'Action: failed\nStatus: 5.1.8\nDiagnostic-Code: smtp; 550 domain does not exist',
      { permanence: 'soft' },
    ],
    [
      'a sender that nobody knows',
      'Action: failed\nStatus: 5.7.0\nDiagnostic-Code: smtp; 550 Sender domain does not exist',
      { permanence: 'soft' },
    ],
    ['a comment of the status', 'Action: failed\nStatus: 5.0.0 (recipient reached disk quota)', { permanence: 'soft' }],
    ['too large a mail', 'Action: failed\nStatus: 5.2.3', { permanence: 'soft' }],
    ['a closed account', 'Action: failed\nStatus: 5.2.1', { permanence: 'hard' }],
    ['a domain without mail', 'Action: failed\nStatus: 5.4.310', { permanence: 'hard' }],
  ])('%s', (_, fields, expected) => {
    const [found] = readBounce(report(`Final-Recipient: rfc822; <Ann@Client.test>\n${fields}`))?.recipients ?? [];
    expect(found).toMatchObject({ address: 'ann@client.test', ...expected });
  });

  it('MAIL-16 a forwarding address is not whom we wrote to', () => {
    const fields = 'Original-Recipient: rfc822;ann@client.test\nFinal-Recipient: rfc822;x@other.test\nAction: failed';
    expect(readBounce(report(fields))?.recipients.map(({ address }) => address)).toEqual(['ann@client.test']);
  });

  it('MAIL-16 a report about nobody is still a bounce', () => {
    expect(readBounce(report('Action: failed'))).toMatchObject({ recipients: [], complaint: undefined });
  });

  it('MAIL-16 the returned mail says nothing about recipients', async () => {
    const quoted = 'Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; one@client.test\nAction: failed\n\nHello\n\n';
    const mail = receivedMail({
      headers: reportHeader,
      text: `${quoted}Final-Recipient: rfc822; two@client.test\nAction: failed`,
    });
    expect(readBounce(mail)?.recipients.map(({ address }) => address)).toEqual(['one@client.test']);
  });
});

const nobody = new Map([['return-path', ['<>']]]);
describe('MAIL-16 bounces in free text', () => {
  it.each<[what: string, mail: Partial<ReceivedMail>, address: string, permanence: 'hard' | 'soft']>([
    [
      'an old Exchange',
      {
        subject: 'Undeliverable: Printer',
        text: 'Your message\n  To: all@client.test\ndid not reach:\n\n  ann@client.test on 01.06.2026 08:30\n    The e-mail account does not exist. #5.1.1',
      },
      'ann@client.test',
      'hard',
    ],
    [
      'an address within the sentence',
      { subject: 'Returned mail: see transcript', text: '550 5.1.1 <ann@client.test>... User unknown' },
      'ann@client.test',
      'hard',
    ],
    [
      'a warning',
      {
        subject: 'Warning: could not send message for past 4 hours',
        text: 'ann@client.test: Deferred: Connection timed out',
      },
      'ann@client.test',
      'soft',
    ],
    [
      'German',
      { subject: 'Unzustellbar: Drucker', text: 'Empfänger: ann@client.test\n550 Empfänger unbekannt' },
      'ann@client.test',
      'hard',
    ],
    [
      'a full mailbox',
      { subject: 'failure notice', text: '<ann@client.test>:\n552 5.2.2 mailbox full' },
      'ann@client.test',
      'soft',
    ],
  ])('%s', (_, differences, address, permanence) => {
    const mail = receivedMail({ from: { address: 'system@mx.test', name: '' }, headers: nobody, ...differences });
    expect(readBounce(mail)?.recipients).toEqual([expect.objectContaining({ address, permanence })]);
  });

  it.each<[what: string, mail: Partial<ReceivedMail>, recipients: [string, string | undefined][]]>([
    [
      'a gateway’s postmaster with the mail attached',
      {
        from: { address: 'postmaster@gateway.test', name: '' },
        headers: new Map(),
        subject: 'failure notice',
        text: 'Unable to deliver message to <bob@example.com>: 550 5.1.1',
        attachments: [part('message/rfc822', 'To: bob@example.com\r\n\r\nHello')],
      },
      [['bob@example.com', 'hard']],
    ],
    [
      'a daemon without a domain',
      {
        from: undefined,
        headers: new Map([
          ['from', ['mailer-daemon']],
          ['auto-submitted', ['auto-replied']],
        ]),
        text: 'Your mail could not be delivered.\n\nbob@example.com: no such user',
      },
      [['bob@example.com', 'hard']],
    ],
    [
      'a server’s answer and an empty envelope',
      {
        subject: 'Your mail',
        text: 'Error: Invalid user address\n550 no such user here',
        attachments: [part('message/rfc822', 'To: Bob <bob@example.com>\r\n\r\nHello')],
      },
      [['bob@example.com', 'hard']],
    ],
    [
      'a Return-Path of the daemon',
      {
        headers: new Map([['return-path', ['<MAILER-DAEMON>']]]),
        subject: 'failure notice',
        text: '<bob@example.com>:\nno such user',
      },
      [['bob@example.com', 'hard']],
    ],
    [
      'an address in quotes',
      { subject: 'failure notice', text: '"bob@example.com":\nno such user' },
      [['bob@example.com', 'hard']],
    ],
    [
      'addresses with their fault in one line, all of them',
      {
        subject: 'failure notice',
        text: 'bob@example.com Invalid Address, ERROR 12\nzoe@example.com Invalid Address, ERROR 12',
      },
      [
        ['bob@example.com', 'hard'],
        ['zoe@example.com', 'hard'],
      ],
    ],
    [
      'a full stop and ideographs behind the address',
      { subject: 'failure notice', text: 'bob@example.com宛のメールは配信できませんでした。宛先が見つかりません' },
      [['bob@example.com', 'hard']],
    ],
    [
      'Exim that names who sent it',
      {
        subject: 'Mail delivery failed: returning message to sender',
        text: 'A message sent by\n\n  <us@elsewhere.test>\n\ncould not be delivered:\n\n  bob@example.com\n    Unknown user',
      },
      [['bob@example.com', 'hard']],
    ],
    [
      'a transcript of Sendmail 5',
      {
        subject: 'Returned mail: User unknown',
        text: '   ----- Transcript of session follows -----\n>>> RCPT To:<bob@example.com>\n<<< 550 <bob@example.com>... User unknown\n550 bob@example.com... User unknown\n\n   ----- Unsent message follows -----\nTo: bob@example.com',
      },
      [['bob@example.com', 'hard']],
    ],
    [
      'the reason above the only recipient',
      {
        subject: 'Undeliverable: Printer',
        text: '550 5.1.1 User unknown\n\nThe following recipients were affected:\n bob@example.com\n\nMore words',
      },
      [['bob@example.com', 'hard']],
    ],
  ])('MAIL-16 %s', (_, differences, recipients) => {
    const mail = { ...receivedMail({ headers: nobody, ...differences }), ...differences };
    const isNobodys = !('headers' in differences);
    const found = readBounce(mail, isNobodys)?.recipients.map(({ address, permanence }) => [address, permanence]);
    expect(found).toEqual(recipients);
  });

  it('MAIL-16 a failure that gives no reason is not believed to last', () => {
    const mail = receivedMail({ headers: nobody, subject: 'failure notice', text: '<x@other.test>:\nSorry.' });
    expect(readBounce(mail)?.recipients).toEqual([expect.objectContaining({ status: '5.0.0', permanence: 'soft' })]);
  });

  it('MAIL-16 a report without its type and a postmaster’s report are bounces', () => {
    const text = 'Undeliverable.\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; x@other.test\nAction: failed';
    const untyped = receivedMail({ headers: new Map([['content-type', ['multipart/report; boundary=b']]]), text });
    const postmaster = receivedMail({ from: { address: 'postmaster@other.test', name: '' }, text });
    for (const mail of [untyped, postmaster])
      expect(readBounce(mail)?.recipients.map(({ address }) => address)).toEqual(['x@other.test']);
    expect(readBounce(receivedMail({ text }))).toBeUndefined();
  });

  it('MAIL-16 a code of success in a transcript is not the failure’s', () => {
    const text = '<x@other.test>:\n220 mx.test ready\n250 2.1.0 fine\n550 5.1.1 no such user';
    const mail = receivedMail({ headers: nobody, subject: 'failure notice', text });
    expect(readBounce(mail)?.recipients).toEqual([expect.objectContaining({ status: '5.1.1', permanence: 'hard' })]);
  });

  it('MAIL-16 the envelope of the receipt counts where Return-Path is missing', () => {
    const mail = receivedMail({ subject: 'failure notice', text: '<ann@other.test>:\nno such user (#5.1.1)' });
    expect(readBounce(mail)).toBeUndefined();
    expect(readBounce(mail, true)?.recipients.map(({ address }) => address)).toEqual(['ann@other.test']);
  });
});

describe('MAIL-16 recipients of a report that leaves out blank lines', () => {
  it('are each read', () => {
    const fields = (name: string, code: string) =>
      `Original-Recipient: rfc822;${name}@x.test\nFinal-Recipient: rfc822;${name}@x.test\nAction: failed\nStatus: ${code}`;
    const found = readBounce(report(`${fields('ann', '5.1.1')}\n${fields('bob', '5.2.2')}`))?.recipients;
    expect(found?.map(({ address, permanence }) => [address, permanence])).toEqual([
      ['ann@x.test', 'hard'],
      ['bob@x.test', 'soft'],
    ]);
  });
});

describe('MAIL-16 what is no bounce', () => {
  it.each<[what: string, mail: ReceivedMail]>([
    ['a question', receivedMail()],
    [
      'a person who quotes a bounce',
      receivedMail({ subject: 'Undelivered mail?', text: 'It could not be delivered.' }),
    ],
    [
      'a person who attaches a bounce',
      receivedMail({ attachments: [part('message/delivery-status', 'Final-Recipient: rfc822; x@y.z')] }),
    ],
    [
      'a postmaster who is a person and attaches a mail',
      receivedMail({
        from: { address: 'postmaster@client.test', name: '' },
        text: 'This could not be delivered to you, why?',
        attachments: [part('message/rfc822', 'To: support@postcase.test')],
      }),
    ],
    [
      'an absence note that quotes one',
      receivedMail({ headers: nobody, subject: 'Automatic reply: Printer', text: 'It could not be delivered.' }),
    ],
    [
      'an auto-reply',
      receivedMail({
        headers: new Map([...nobody, ['auto-submitted', ['auto-replied']]]),
        text: 'Mail was not delivered to a person.',
      }),
    ],
    [
      'a read receipt',
      receivedMail({
        headers: new Map([['content-type', ['multipart/report; report-type=disposition-notification']]]),
      }),
    ],
  ])('%s', (_, mail) => expect(readBounce(mail)).toBeUndefined());
});

describe('MAIL-16 complaints', () => {
  it('MAIL-16 names who complained', async () => {
    const bounce = readBounce(fixtureMail('bounce-complaint-arf'));
    expect(bounce?.recipients).toEqual([]);
    expect(bounce?.complaint).toEqual({ type: 'abuse', addresses: [anna], userAgent: 'Yahoo!-Mail-Feedback/2.0' });
  });

  const feedback = (fields: string) =>
    receivedMail({
      headers: new Map([['content-type', ['multipart/report; report-type=feedback-report']]]),
      attachments: [
        part('message/feedback-report', fields),
        part('text/rfc822-headers', 'To: Ann <ann@client.test>\r\nMessage-ID: <1@ses>\r\n'),
      ],
    });

  it('MAIL-16 takes the recipient of the returned mail when the report hides who complained', () => {
    expect(readBounce(feedback('Feedback-Type: fraud\r\n'))?.complaint?.addresses).toEqual(['ann@client.test']);
  });

  it('MAIL-16 Microsoft sends the mail itself, with the address that complained in its header', () => {
    const returned = 'X-HmXmrOriginalRecipient: <ann@hotmail.com>\r\nMessage-ID: <1@ses>\r\nTo: ann@hotmail.com\r\n';
    const mail = receivedMail({
      headers: new Map([['content-type', ['multipart/mixed; boundary=b']]]),
      attachments: [part('message/rfc822', returned)],
    });
    expect(readBounce(mail)).toMatchObject({
      complaint: { type: 'abuse', addresses: ['ann@hotmail.com'] },
      original: { messageIds: ['1@ses'] },
    });
  });

  it.each(['not-spam', 'auth-failure', ''])('MAIL-16 "%s" is no complaint', (type) => {
    expect(readBounce(feedback(`Feedback-Type: ${type}\r\n`))).toBeUndefined();
  });
});

describe('MAIL-16 crafted bounces', () => {
  const size = 1_000_000;
  const daemon = (differences: Partial<ReceivedMail>) =>
    receivedMail({ from: { address: 'mailer-daemon@mx.test', name: '' }, headers: nobody, ...differences });
  it.each<[what: string, mail: ReceivedMail]>([
    ['one long line', daemon({ text: 'a'.repeat(size) })],
    ['at signs', daemon({ text: '@'.repeat(size) })],
    ['addresses', daemon({ text: 'a@b.test '.repeat(size / 9) })],
    ['lines of addresses', daemon({ text: '<a@b.test>:\n'.repeat(size / 12) })],
    ['dashes', daemon({ text: '-'.repeat(size) })],
    ['lines of dashes', daemon({ text: `${'- '.repeat(40)}copy o\n`.repeat(size / 90) })],
    ['blank lines', daemon({ text: '\n \t'.repeat(size / 3) })],
    ['blanks', daemon({ text: `failed ${' '.repeat(size)}`, subject: ' '.repeat(size) })],
    ['words of failure', daemon({ text: 'user mailbox address '.repeat(size / 21) })],
    ['digits', daemon({ text: '<a@b.test>:\n'.concat('5.1.'.repeat(size / 4)) })],
    ['recipients', report('Final-Recipient: rfc822; a@b.test\n\n'.repeat(size / 35))],
    ['a long field', report(`Final-Recipient: rfc822; a@b.test\nDiagnostic-Code: ${'x\n '.repeat(size / 3)}`)],
    ['a long status', report(`Final-Recipient: ${'('.repeat(size)}\nStatus: ${'5.'.repeat(size / 2)}`)],
    ['a report in the text', receivedMail({ headers: reportHeader, text: 'arrival-date: x\n\n'.repeat(size / 17) })],
    ['a long header', daemon({ attachments: [part('message/rfc822', `To: ${'<a@b'.repeat(size / 4)}`)] })],
    ['ids', daemon({ attachments: [part('message/rfc822', `References: ${'<'.repeat(size)}`)] })],
  ])('MAIL-16 %s take a moment', (_, mail) => {
    takesAMoment(() => readBounce(mail));
  });
});

it('MAIL-16 no report, whatever its fields, makes the reader throw or name what is no address', () => {
  const names = fc.constantFrom(
    'Final-Recipient',
    'Original-Recipient',
    'Action',
    'Status',
    'Diagnostic-Code',
    '',
    'To',
  );
  const values = fc.oneof(
    fc.string(),
    fc.constantFrom('rfc822;a@b.test', 'failed', '5.1.1', 'smtp; 550', '<>', '(', '@'),
  );
  const fields = fc.array(fc.tuple(names, fc.constantFrom(':', ';', ' '), values, fc.constantFrom('\n', '\n\n', '\r')));
  fc.assert(
    fc.property(fields, (written) => {
      const text = written.map((field) => field.join('')).join('');
      for (const mail of [report(text), receivedMail({ headers: nobody, subject: 'failure notice', text })])
        for (const { address, status } of readBounce(mail)?.recipients ?? [])
          expect(`${address} ${status}`).toMatch(/^[^\s@]+@[^\s@]+ [245]\.\d+\.\d+$/);
    }),
    { numRuns: 2000 },
  );
});
