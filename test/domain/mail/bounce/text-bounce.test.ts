import { describe, expect, it } from 'vitest';
import { readBounce } from '#domain/mail/bounce/bounce.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { receivedMail } from '../../../support/received-mail.ts';
import { nobody, part } from './reports.ts';

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
    [
      'all that a sentence lists, with a comma',
      {
        subject: 'Undeliverable mail',
        text: 'Could not deliver to: bob@example.com, Zoe <zoe@example.com>\n\n550 5.1.1 User unknown',
      },
      [
        ['bob@example.com', 'hard'],
        ['zoe@example.com', 'hard'],
      ],
    ],
    [
      'all that a sentence lists, with a word',
      {
        subject: 'Undeliverable mail',
        text: 'We could not reach bob@example.com and zoe@example.com. Sorry.\n\n550 5.1.1 User unknown',
      },
      [
        ['bob@example.com', 'hard'],
        ['zoe@example.com', 'hard'],
      ],
    ],
    [
      'all that a line lists behind its word',
      {
        subject: 'Undeliverable mail',
        text: 'Recipients: bob@example.com; zoe@example.com\nReason: unknown user',
      },
      [
        ['bob@example.com', 'hard'],
        ['zoe@example.com', 'hard'],
      ],
    ],
    [
      'addresses below each other and one reason for all',
      {
        subject: 'Undeliverable mail',
        text: 'We are sorry.\n\n  bob@example.com\n  zoe@example.com\n\nThe mailbox does not exist.',
      },
      [
        ['bob@example.com', 'hard'],
        ['zoe@example.com', 'hard'],
      ],
    ],
    [
      'a list that goes on in the next line',
      {
        subject: 'Unzustellbar',
        text: 'Nicht zugestellt:\n\n  bob@example.com, \n  zoe@example.com\n\nGrund: Empfänger unbekannt',
      },
      [
        ['bob@example.com', 'hard'],
        ['zoe@example.com', 'hard'],
      ],
    ],
    [
      'not those of a section of its own whom the mail reached',
      {
        subject: 'Delivery report',
        text: 'Failed recipients:\n  bob@example.com (no such user)\n\nDelivered recipients:\n  zoe@example.com',
      },
      [['bob@example.com', 'hard']],
    ],
    [
      'an apostrophe in a name, none around it',
      {
        subject: 'failure notice',
        text: "<sean.o'neil@example.com>:\nuser unknown\n\n'bob@example.com':\nuser unknown",
      },
      [
        ["sean.o'neil@example.com", 'hard'],
        ['bob@example.com', 'hard'],
      ],
    ],
    [
      'a table',
      {
        subject: 'Undeliverable mail',
        text: 'Recipient Reason\nbob@example.com   550 5.1.1 User unknown\nzoe@example.com   552 5.2.2 Mailbox full',
      },
      [
        ['bob@example.com', 'hard'],
        ['zoe@example.com', 'soft'],
      ],
    ],
    [
      'a numbered list',
      {
        subject: 'Undeliverable mail',
        text: '1. bob@example.com: No such user\n2. zoe@example.com: Connection timed out',
      },
      [
        ['bob@example.com', 'hard'],
        ['zoe@example.com', 'soft'],
      ],
    ],
    [
      'an address in wide brackets',
      { subject: '系统退信', text: '退信原因：\n收件人邮件地址（bob@example.com）不存在，邮件无法送达。' },
      [['bob@example.com', 'hard']],
    ],
    [
      'what is repeated of our header, which tells no reason',
      {
        subject: 'failure notice',
        text: 'Recipient: bob@example.com\nMail from: <support@elsewhere.test>\nSubject: Your mailbox is full of spam\n\n550 5.1.1 No such user',
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
