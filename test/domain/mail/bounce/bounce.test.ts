import { describe, expect, it } from 'vitest';
import { readBounce } from '#domain/mail/bounce/bounce.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import fc from '../../../support/fast-check.ts';
import { fixtureMail } from '../../../support/fixture-mail.ts';
import { receivedMail } from '../../../support/received-mail.ts';
import { takesAMoment } from '../../../support/takes-a-moment.ts';
import { anchor, anna, type Expected, nobody, ourId, part, report, reportHeader, signature } from './reports.ts';

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
