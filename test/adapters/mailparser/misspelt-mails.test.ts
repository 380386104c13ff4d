import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';

const head = 'From: Bob <bob@example.net>\r\nSubject: x\r\nMIME-Version: 1.0\r\n';
const textOf = (rest: string) => readMail(Buffer.from(head + rest.replaceAll('\n', '\r\n'))).text;

describe('Mails of programs that spell as they like', () => {
  it.each([
    'quoted-printeable',
    'Quoted-Printible',
    'quoted_printable',
    'quoted-printable;',
  ])('MAIL-05 %s is quoted-printable', (encoding) => {
    const written = `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ${encoding}\n\nGr=C3=BC=C3=9Fe\n`;
    expect(textOf(written)).toBe('Grüße');
  });

  it.each(['&nbsp;', '&nbsp; &nbsp;\n', '&#160;'])('MAIL-05 a plain part of %j says nothing beside markup', (stub) => {
    const parts = `--b\nContent-Type: text/plain\n\n${stub}\n--b\nContent-Type: text/html\n\n<p>The printer</p>\n--b--\n`;
    expect(textOf(`Content-Type: multipart/alternative; boundary=b\n\n${parts}`)).toBe('The printer');
  });

  it('MAIL-05 a byte order mark in front of the header hides nobody', () => {
    const { from, text } = readMail(Buffer.from(`\ufeff${head}\r\nHello`));
    expect(from?.address).toBe('bob@example.net');
    expect(text).toBe('Hello');
  });
});
