import { readFileSync } from 'node:fs';
import fc from '../../../support/fast-check.ts';
import { expectedMails } from '../expected-mails.ts';

const fixtures = Object.keys(expectedMails).map((name) =>
  readFileSync(new URL(`../../../fixtures/mail/${name}.eml`, import.meta.url)),
);
const pieces = [
  ...[
    '\r\n\r\n',
    '\r',
    '\0',
    '--b\r\n',
    '--b--',
    '=?utf-8?B?',
    '?=',
    '"',
    '<',
    '>',
    '(',
    ')',
    ';',
    '=\r\n',
    '\x1b$B',
    '~{',
  ],
  ...['Content-Type: multipart/mixed; boundary=b\r\n', 'Content-Type: message/rfc822\r\n\r\n', 'begin 644 a\r\n', '> '],
  ...[
    'Content-Transfer-Encoding: base64\r\n',
    "; name*0*=x-foo''%ff%",
    '<style>',
    '<!--',
    '<blockquote>',
    'charset=x',
    '-- \r\n',
  ],
  ...[
    'Final-Recipient: rfc822; a@b.test\r\n',
    'On 1/1/2026 10:00 a@b.test wrote:\r\n',
    'BEGIN:VEVENT\r\n',
    '550 5.1.1 ',
  ],
].map((piece) => Buffer.from(piece, 'latin1'));
const piece = fc.oneof(fc.constantFrom(...pieces), fc.uint8Array({ maxLength: 12 }));

/** A mail of the fixtures that was cut and patched anywhere, or bytes and pieces alone. */
export const anyBytes: fc.Arbitrary<Buffer> = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((all) => Buffer.concat(all)),
  fc
    .record({
      mail: fc.constantFrom(...fixtures),
      cuts: fc.array(
        fc.record({ at: fc.nat(6000), drop: fc.nat(300), put: piece, times: fc.constantFrom(1, 1, 1, 2, 300) }),
        {
          minLength: 1,
          maxLength: 8,
        },
      ),
    })
    .map(({ mail, cuts }) =>
      cuts.reduce<Buffer>((bytes, { at, drop, put, times }) => {
        const from = at % (bytes.length + 1);
        return Buffer.concat([
          bytes.subarray(0, from),
          ...Array.from({ length: times }, () => put),
          bytes.subarray(from + drop),
        ]);
      }, mail),
    ),
);

const headerNames = [
  ...[
    'From',
    'To',
    'Cc',
    'Reply-To',
    'Sender',
    'Subject',
    'Date',
    'Message-ID',
    'References',
    'Content-Type',
    'Precedence',
  ],
  ...[
    'Content-Disposition',
    'Content-Transfer-Encoding',
    'Auto-Submitted',
    'X-Loop',
    'Return-Path',
    'List-Id',
    'X-Failed-Recipients',
  ],
];
const headerPieces = [
  ...[
    'a@b.test',
    '<a@b.test>',
    '"A, B"',
    '=?koi8-r?Q?=F0?=',
    '=?utf-8?B?0J8=',
    '(c(d))',
    ';',
    ',',
    ':',
    ' ',
    '\r\n ',
    '\t',
    '<',
    '>',
    '@',
  ],
  ...[
    'multipart/mixed; boundary=b',
    'text/plain; charset=',
    "name*0*=utf-8''%D0",
    'Fri, 20 Nov 2026 10:00:00 +0100',
    '\u00e9',
    '\u00cf\u00f0',
  ],
  ...[
    'bulk',
    'auto-replied',
    'MAILER-DAEMON',
    'undelivered',
    'Automatic reply: x',
    'undisclosed-recipients:;',
    '[',
    ']',
    '\\',
  ],
];

/** Fields of a header whose values are put together of what stands in such fields. */
export const anyHeader: fc.Arbitrary<Buffer> = fc
  .array(
    fc.record({
      name: fc.constantFrom(...headerNames),
      value: fc.array(
        fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...headerPieces) }, fc.string({ maxLength: 8 })),
        { maxLength: 12 },
      ),
    }),
    { maxLength: 12 },
  )
  .map((fields) =>
    Buffer.from(
      `${fields.map(({ name, value }) => `${name}: ${value.join('')}`).join('\r\n')}\r\n\r\nHello\r\n`,
      'latin1',
    ),
  );
