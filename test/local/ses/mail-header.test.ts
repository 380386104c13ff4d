import { expect, it } from 'vitest';
import { fieldValue, fieldValues, splitMailHeader } from '../../../local/ses/mail/mail-header.ts';
import fc from '../../support/fast-check.ts';

function read(raw: Buffer): [string, string][] {
  return splitMailHeader(raw).fields.map((field) => [field.name, fieldValue(raw, field)]);
}

it.each<[string, Buffer, [string, string][]]>([
  [
    'CRLF',
    Buffer.from('From: a\r\nTo: b\r\n\r\nSubject: body\r\n'),
    [
      ['From', 'a'],
      ['To', 'b'],
    ],
  ],
  [
    'bare LF',
    Buffer.from('From: a\nTo: b\n\nSubject: body\n'),
    [
      ['From', 'a'],
      ['To', 'b'],
    ],
  ],
  [
    'folded with a space and a tab',
    Buffer.from('Subject: one\r\n two\r\n\tthree\r\n\r\n'),
    [['Subject', 'one two\tthree']],
  ],
  ['folded before its first word', Buffer.from('Message-ID:\r\n <a@b>\r\n\r\n'), [['Message-ID', '<a@b>']]],
  ['blank before the colon', Buffer.from('Subject : x\r\n\r\n'), [['Subject', 'x']]],
  ['colons in the value', Buffer.from('Subject: a: b\r\n\r\n'), [['Subject', 'a: b']]],
  ['UTF-8', Buffer.from('Subject: Привет\r\n\r\n'), [['Subject', 'Привет']]],
  ['8-bit Latin-1', Buffer.from('Subject: Gr\u00fc\u00dfe\r\n\r\n', 'latin1'), [['Subject', 'Grüße']]],
  [
    'an mbox line',
    Buffer.from('From ann Sat Nov 21\r\nTo: b\r\n\r\n'),
    [
      ['', ''],
      ['To', 'b'],
    ],
  ],
  [
    'no body and no last line end',
    Buffer.from('From: a\r\nTo: b'),
    [
      ['From', 'a'],
      ['To', 'b'],
    ],
  ],
  ['no header', Buffer.from('\r\nbody'), []],
  ['an empty mail', Buffer.from(''), []],
])('MAIL-05 a header section is split: %s', (_, raw, fields) => {
  const split = read(raw).map(([name, value]) => (name === '' ? ['', ''] : [name, value]));
  expect(split).toEqual(fields);
});

it('MAIL-05 fields are found whatever the case of their names', () => {
  const raw = Buffer.from('message-id: 1\r\nMessage-Id: 2\r\n\r\n');
  expect(fieldValues(raw, splitMailHeader(raw), 'Message-ID')).toEqual(['1', '2']);
});

it('MAIL-05 fields and the rest are the mail again, byte for byte, whatever the bytes', () => {
  const lines = fc.oneof(fc.constantFrom('\r\n', '\n', ' ', '\t', ':', 'From: a\r\n', '\r'), fc.string());
  const bytes = fc.oneof(
    fc.uint8Array(),
    fc.array(lines).map((parts) => new TextEncoder().encode(parts.join(''))),
  );
  fc.assert(
    fc.property(bytes, (array) => {
      const raw = Buffer.from(array);
      const { fields, end } = splitMailHeader(raw);
      const again = [...fields.map((field) => raw.subarray(field.start, field.end)), raw.subarray(end)];
      expect(Buffer.concat(again).equals(raw)).toBe(true);
    }),
  );
});
