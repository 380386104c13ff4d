import { describe, expect, it } from 'vitest';
import { readBounce } from '#domain/mail/bounce/bounce.ts';
import { fixtureMail } from '../../../support/fixture-mail.ts';
import { receivedMail } from '../../../support/received-mail.ts';
import { anna, part } from './reports.ts';

describe('MAIL-16 complaints', () => {
  it('MAIL-16 names who complained', async () => {
    const bounce = readBounce(fixtureMail('bounce-complaint-arf'));
    expect(bounce?.recipients).toEqual([]);
    expect(bounce?.complaint).toEqual({ type: 'abuse', addresses: [anna], userAgent: 'Yahoo!-Mail-Feedback/2.0' });
  });

  const feedback = (fields: string, type = 'multipart/report; report-type=feedback-report') =>
    receivedMail({
      headers: new Map([['content-type', [type]]]),
      attachments: [
        part('message/feedback-report', fields),
        part('text/rfc822-headers', 'To: Ann <ann@client.test>\r\nMessage-ID: <1@ses>\r\n'),
      ],
    });

  it('MAIL-16 takes the recipient of the returned mail when the report hides who complained', () => {
    expect(readBounce(feedback('Feedback-Type: fraud\r\n'))?.complaint?.addresses).toEqual(['ann@client.test']);
  });

  it('MAIL-16 a report whose parts come as multipart/mixed is one; in an answer it is not', () => {
    const mixed = feedback('Feedback-Type: abuse\r\n', 'multipart/mixed; boundary=b');
    expect(readBounce(mixed)?.complaint?.addresses).toEqual(['ann@client.test']);
    expect(readBounce({ ...mixed, inReplyTo: ['1@client.test'] })).toBeUndefined();
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
