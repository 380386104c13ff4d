import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { takesAMoment } from '../../support/takes-a-moment.ts';

const head = 'From: anna@example.com\r\nSubject: Large\r\n';
const lines = (line: string, count: number) => line.repeat(count);
const read = (...pieces: readonly string[]) => readMail(Buffer.from(pieces.join(''), 'latin1'));

const megabytes = (piece: string, count = 0.8) => piece.repeat(Math.ceil((count * 1_000_000) / piece.length));
const nested = (depth: number, boundary = (index: number) => `b${index}`) =>
  Array.from(
    { length: depth },
    (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=${boundary(i + 1)}\r\n\r\n`,
  ).join('');

describe('Large and crafted mails', () => {
  it('MAIL-05 a mail of 40 MB keeps its text and its attachment of 30 MB', { timeout: 60_000 }, () => {
    const content = Buffer.alloc(30_000_000, 'postcase');
    const encoded = content.toString('base64').replace(/.{76}/g, '$&\r\n');
    const mail = read(
      `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee the file.\r\n--b\r\n`,
      `Content-Type: application/zip; name=big.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${encoded}\r\n--b--\r\n`,
    );
    expect(mail.text).toBe('See the file.');
    expect(content.equals(mail.attachments[0]?.content ?? new Uint8Array())).toBe(true);
  });

  const crafted: Readonly<Record<string, readonly string[]>> = {
    'a header of folded blank lines': [head, 'X: a', lines('\n ', 400_000), '\n\nhello'],
    'a From of open parentheses': ['From: ', lines('(', 250_000), ' a@example.com\r\n\r\nhello'],
    'a From of escaped quotes': ['From: ', lines('"\\', 120_000), '\r\n\r\nhello'],
    'References of open brackets': ['References: ', lines('<', 400_000), '\r\n\r\nhello'],
    'copies in words of one address and semicolons': [
      head,
      lines(`Cc: =?utf-8?B?QDs7${'Ozs7'.repeat(20_000)}?=\r\n`, 40),
      '\r\nhello',
    ],
    'a subject of blanks': ['Subject: a', lines(' ', 400_000), 'b\r\n\r\nhello'],
    'a thousand and more parts': [
      head,
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n',
      lines('--b\r\n\r\nhello\r\n', 2000),
    ],
    'parts within parts': [
      head,
      'Content-Type: multipart/mixed; boundary=b0\r\n\r\n',
      ...Array.from({ length: 500 }, (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`),
      '--b500\r\n\r\nhello',
    ],
    'a subject of words that never end': ['Subject: ', lines('=?utf-8?Q?a', 20_000), '\r\n\r\nhello'],
    'a subject of words and codes': ['Subject: =?utf-8?Q?', lines('?=20', 50_000), '\r\n\r\nhello'],
    'a Content-Type of parentheses': [head, 'Content-Type: text/plain', lines(' (', 2000), '\r\n\r\nhello'],
    'a file name of quotes': [
      head,
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nhello\r\n--b\r\nContent-Disposition: attachment; filename="',
      lines('"  ', 5000),
      '\r\n\r\nx\r\n--b--',
    ],
    'a text of begun files': [head, '\r\nhello\r\n', lines('begin 644 a\r\nM', 100_000)],
    'a text of dashes in unclosed parts': [
      head,
      'Content-Type: multipart/mixed; boundary=b0\r\n\r\n',
      ...Array.from({ length: 100 }, (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`),
      '--b100\r\n\r\nhello\r\n',
      lines('--\r\n', 20_000),
    ],
    'text that shifts between alphabets all the time': [
      head,
      'Content-Type: text/plain; charset=iso-2022-kr\r\n\r\nhello',
      lines('\x0e', 1_000_000),
    ],
    'markup of open tags': [head, 'Content-Type: text/html\r\n\r\n', lines('<div>', 300_000), 'hello'],
    'markup of open styles': [head, 'Content-Type: text/html\r\n\r\n', lines('<style>', 300_000), 'hello'],
    'markup of open comments': [head, 'Content-Type: text/html\r\n\r\n', lines('<!--', 300_000), 'hello'],
    'a boundary of 4,000 bytes and lines that miss it by one': [
      head,
      `Content-Type: multipart/mixed; boundary="${'-'.repeat(3999)}x"\r\n\r\nhello\r\n`,
      megabytes(`${'-'.repeat(4000)}\r\n`),
    ],
    'a boundary of dashes in a line of dashes': [
      head,
      `Content-Type: multipart/mixed; boundary="${'-'.repeat(150)}x"\r\n\r\nhello\r\n`,
      megabytes('-'),
    ],
    'near misses of boundaries in five thousand parts within parts': [
      head,
      `Content-Type: multipart/mixed; boundary=b0\r\n\r\n${nested(4900)}hello\r\n`,
      megabytes('--bx\r\n'),
    ],
    'parts within parts whose boundaries never come': [
      head,
      `Content-Type: multipart/mixed; boundary=b0\r\n\r\n${nested(200, (i) => `wrong${i}`)}hello\r\n`,
      megabytes('--x\r\n'),
    ],
    'a text of beginnings of yEnc': [head, '\r\nhello\r\n', lines('=ybegin ', 4_900_000)],
    'quoted-printable of blanks': [
      head,
      'Content-Transfer-Encoding: quoted-printable\r\n\r\nhello',
      megabytes(' '),
      'x',
    ],
    'quoted-printable of soft line breaks that are none': [
      head,
      'Content-Transfer-Encoding: quoted-printable\r\n\r\nhello',
      megabytes('= '),
    ],
    'a text of empty lines': [head, '\r\nhello', megabytes('\n'), 'x'],
    'a text of short lines': [head, '\r\nhello', megabytes('\nx')],
    'Korean that shifts at every letter': [
      head,
      'Content-Type: text/plain; charset=iso-2022-kr\r\n\r\nhello',
      megabytes('\x0e!!\x0f'),
    ],
    'Chinese that shifts at every letter': [
      head,
      'Content-Type: text/plain; charset=hz-gb-2312\r\n\r\nhello',
      megabytes('~{VP~}'),
    ],
    'Korean of common and rare syllables in turn': [
      head,
      'Content-Type: text/plain; charset=euc-kr\r\n\r\nhello',
      megabytes('\u00b0\u00a1\u00bc\u0084'),
    ],
    'a From of escapes that end nowhere': ['From: ', '\u001b$B'.repeat(60_000), '\r\n\r\nhello'],
    'a From of colons behind a long word': ['From: ', 'a'.repeat(100_000), '@', ':'.repeat(90_000), '\r\n\r\nhello'],
    'a From of an encoded address of signs': ['From: =?utf-8?q?<', '@'.repeat(190_000), '?=\r\n\r\nhello'],
    'a From of words that name no charset and end once': ['From: ', '=??q?a'.repeat(32_000), '?=\r\n\r\nhello'],
    'lines of no UTF-8 between lines of it': [
      head,
      'Content-Type: text/plain; charset=utf-8\r\n\r\nhello\r\n',
      megabytes('\u00c3\u00a9\u00c3\u00a9\n\u00e9\n'),
    ],
    'headers of words in unknown charsets between letters in none': [
      ...['From', 'To', 'Subject'].map((name) => `${name}: ${'=?x?q?=C0?= \u00c0 '.repeat(11_000)}\r\n`),
      '\r\nhello',
    ],
    'files of names in no charset': [
      head,
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nhello\r\n',
      megabytes(
        `--b\r\nContent-Type: application/x; name="??${'\u00cf\u00f0\u00e8\u00e2\u00e5\u00f2 '.repeat(60)}"; filename="??"\r\n\r\nx\r\n`,
        2,
      ),
    ],
    'thousands of alternatives': [
      head,
      'Content-Type: multipart/alternative; boundary=b\r\n\r\n',
      '--b\r\nContent-Type: text/html\r\n\r\n<p>hello\r\n'.repeat(4900),
    ],
    ...Object.fromEntries(
      [
        '<',
        '>',
        '"',
        '(',
        ' ',
        '=?',
        '&',
        '<a ',
        '</',
        '<td>',
        '<p>',
        '<a href="',
        '-- \n',
        '> \n',
        'wrote:\n',
      ].flatMap((piece) => [
        [`markup of ${JSON.stringify(piece)}`, [head, 'Content-Type: text/html\r\n\r\nhello ', megabytes(piece, 0.3)]],
        [`a text of ${JSON.stringify(piece)}`, [head, '\r\nhello ', megabytes(piece, 0.3)]],
      ]),
    ),
    'markup with a picture in it': [
      head,
      'Content-Type: text/html\r\n\r\n<img alt="" src="data:',
      lines('A', 2_000_000),
      '">hello',
    ],
  };
  for (const [what, pieces] of Object.entries(crafted)) {
    it(`MAIL-05 ${what} takes no time to speak of`, { timeout: 60_000 }, () => {
      const mail = takesAMoment(() => read(...pieces));
      expect(mail.text).toMatch(/hello/);
    });
  }

  it('MAIL-05 more parts than can be read leave a warning and the parts before', () => {
    const mail = read(head, 'Content-Type: multipart/mixed; boundary=b\r\n\r\n', lines('--b\r\n\r\nhello\r\n', 6000));
    expect(mail.text).toMatch(/hello/);
    expect(mail.warnings.join(' ')).toMatch(/could not be read to its end/);
  });

  it('MAIL-05 a boundary beyond 200 bytes counts as missing, one of 200 does not', () => {
    const withBoundary = (length: number) => {
      const boundary = 'b'.repeat(length);
      return read(head, `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n--${boundary}\r\n\r\nhello\r\n`);
    };
    expect(withBoundary(200)).toMatchObject({ text: 'hello', warnings: ['The mail has no Date.'] });
    expect(withBoundary(201).warnings.join(' ')).toMatch(/boundary is missing/);
  });
});
