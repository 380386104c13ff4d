import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';

const head = 'From: anna@example.com\r\nSubject: Large\r\n';
const lines = (line: string, count: number) => line.repeat(count);
const read = async (...pieces: readonly string[]) => readMail(Buffer.from(pieces.join(''), 'latin1'));

/** Milliseconds that a slow build machine may need; each takes a tenth of it here. */
const patience = 8000;

describe('Large and crafted mails', () => {
  it('MAIL-05 a mail of 40 MB keeps its text and its attachment of 30 MB', { timeout: patience }, async () => {
    const content = Buffer.alloc(30_000_000, 'postcase');
    const encoded = content.toString('base64').replace(/.{76}/g, '$&\r\n');
    const mail = await read(
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
    'markup with a picture in it': [
      head,
      'Content-Type: text/html\r\n\r\n<img alt="" src="data:',
      lines('A', 2_000_000),
      '">hello',
    ],
  };
  for (const [what, pieces] of Object.entries(crafted)) {
    it(`MAIL-05 ${what} takes no time to speak of`, { timeout: patience }, async () => {
      expect((await read(...pieces)).text).toMatch(/hello/);
    });
  }

  it('MAIL-05 more parts than can be read leave a warning and the parts before', { timeout: patience }, async () => {
    const mail = await read(
      head,
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n',
      lines('--b\r\n\r\nhello\r\n', 6000),
    );
    expect(mail.text).toMatch(/hello/);
    expect(mail.warnings.join(' ')).toMatch(/could not be read to its end/);
  });
});
