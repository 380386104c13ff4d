import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import fc from '../../support/fast-check.ts';
import { expectedMails } from './expected-mails.ts';

const fixtures = Object.keys(expectedMails).map((name) =>
  readFileSync(new URL(`../../fixtures/mail/${name}.eml`, import.meta.url)),
);

const pieces = [
  '\r\n\r\n',
  '\r',
  '\0',
  '--=_b1\r\n',
  '--=_b1--',
  '=?utf-8?B?',
  'Content-Type: multipart/mixed; boundary="=_b1"\r\n',
  'Content-Type: message/rfc822\r\n\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  "; name*0*=x-foo''%ff%",
  '"',
  '<',
  '<style>',
  'charset=x',
].map((piece) => Buffer.from(piece, 'latin1'));

const mutated = fc
  .record({
    mail: fc.constantFrom(...fixtures),
    cuts: fc.array(
      fc.record({
        at: fc.nat(3000),
        drop: fc.nat(150),
        put: fc.oneof(fc.constantFrom(...pieces), fc.uint8Array({ maxLength: 8 })),
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  })
  .map(({ mail, cuts }) =>
    cuts.reduce<Buffer>((bytes, { at, drop, put }) => {
      const from = at % (bytes.length + 1);
      return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + drop)]);
    }, mail),
  );

const wellFormed = async (bytes: Uint8Array) => {
  const mail = readMail(bytes);
  const ids = [mail.messageId ?? 'none', ...mail.inReplyTo, ...mail.references];
  const addresses = [...(mail.from ? [mail.from] : []), ...mail.to, ...mail.cc, ...mail.replyTo];
  expect(ids.every((id) => id !== '' && !/[<>\s]/.test(id))).toBe(true);
  expect(addresses.every(({ address }) => /^\S.*@\S+$/.test(address) && !/\p{Cc}/u.test(address))).toBe(true);
  expect(mail.attachments.every(({ name }) => name !== '' && !/[\p{Cc}/\\]/u.test(name))).toBe(true);
  expect(/\p{Cc}/u.test(mail.subject)).toBe(false);
  expect(mail.text !== '' || mail.warnings.length > 0).toBe(true);
};

describe('Whatever the bytes', () => {
  it('MAIL-05 no bytes make the reader throw', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), wellFormed), { numRuns: 500 });
  });

  it('MAIL-05 no damaged mail makes the reader throw', async () => {
    await fc.assert(fc.asyncProperty(mutated, wellFormed), { numRuns: 800 });
  });

  it('MAIL-05 the order of the header fields changes nothing', async () => {
    const fields = [
      'Message-ID: <m@example.com>',
      'In-Reply-To: <b@example.com>',
      'References: <a@example.com>\r\n <b@example.com>',
      'From: Anna <anna@example.com>',
      'Subject: Printer',
      'Date: Mon, 1 Jun 2026 08:30:00 +0200',
      'Content-Type: text/plain; charset=iso-8859-1',
    ];
    const inOrder = readMail(Buffer.from(`${fields.join('\r\n')}\r\n\r\nGr\u00fc\u00dfe`, 'latin1'));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(fields, { minLength: fields.length }), async (shuffled) => {
        const mail = readMail(Buffer.from(`${shuffled.join('\r\n')}\r\n\r\nGr\u00fc\u00dfe`, 'latin1'));
        expect({ ...mail, headers: undefined }).toEqual({ ...inOrder, headers: undefined });
      }),
    );
  });

  it('MAIL-05 text that is written in any characters comes back as it was', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((value) => /^\S(.*\S)?$/u.test(value) && !/[\p{Cc}\ufeff]/u.test(value));
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        const body = Buffer.from(written).toString('base64');
        const mail = readMail(
          Buffer.from(
            `Subject: =?utf-8?B?${body}?=\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}`,
          ),
        );
        expect(mail.text).toBe(written);
      }),
    );
  });
});
