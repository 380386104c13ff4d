import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { dates, fileMail, fileNames, recipients, senders } from './expected-headers.ts';

const read = (...lines: readonly string[]) => readMail(Buffer.from(lines.join('\r\n')));

describe('MAIL-05 who writes, however their program says it', () => {
  it.each(senders)('%s', (from, address, name) => {
    expect(read(from, 'Subject: x', '', 'hi').from).toEqual({ address, name });
  });

  it.each(['Reception Desk', 'Ann <ann>', '"Ann" <>'])('the words of an address that is none are kept: %s', (from) => {
    const mail = read(`From: ${from}`, '', 'hi');
    expect(mail.from).toBeUndefined();
    expect(mail.warnings.join(' ')).toContain(
      `The mail has no From address, but “${from.replace(/[<>"\s]+/g, ' ').trim()}”`,
    );
  });
});

describe('MAIL-05 whom it was written to', () => {
  it.each(recipients)('%s', (to, addresses) => {
    const mail = read('From: a@b.test', `To: ${to}`, '', 'hi');
    expect(mail.to.map(({ address }) => address)).toEqual(addresses);
  });
});

describe('MAIL-05 when it was written', () => {
  it.each(dates)('%s', (date, sentAt) => expect(read('From: a@b.test', `Date: ${date}`, '', 'hi').sentAt).toBe(sentAt));
});

describe('MAIL-05 what it is about', () => {
  it.each([
    ['=?utf-8?Q?=D0=97=D0=B0=D1=8F=D0=B2=D0=\r\n =BA=D0=B0?=', 'Заявка'],
    ['\u001b$B$3$s$K$A$O\u001b(B', 'こんにちは'],
    ['&#1047;&#1072;&#x44f;&#1074;&#1082;&#1072; &amp; &#38;', 'Заявка &amp; &#38;'],
  ])('%j', (subject, text) => expect(read('From: a@b.test', `Subject: ${subject}`, '', 'hi').subject).toBe(text));
});

describe('MAIL-05 what a file is called', () => {
  it.each(fileNames)('%j', (header, name, contentType) => {
    expect(readMail(fileMail(header)).attachments).toEqual([expect.objectContaining({ name, contentType })]);
  });
});
