import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { encoded } from './charsets/encoded.ts';
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
    ['=?utf-8?Q?=D0=97=D0=B0=D1=8F=D0=B2=D0=BA=D0=\r\n B0_=E2=84=96_1?=', 'Заявка № 1'],
    ['=?utf-8?Q?=D0=97=D0=B0=D1=8F=D0=B2=D0=BA=D0\r\n =B0_=E2=84=96_1?=', 'Заявка № 1'],
    ['=?utf-8?Q?Pr=C3=BCfung of the\r\n bill?=', 'Prüfung of the bill'],
    ['=?utf-8?Q?Pr=C3=BCfung_der=\r\n_Rechnung?=\r\nDate: x', 'Prüfung der Rechnung'],
    ['=?utf-8\r\n ?B?0JfQsNGP0LLQutCw?=', 'Заявка'],
    ['x = ?\r\n y ? b ? z', 'x = ? y ? b ? z'],
    ['=?ut\r\n f-8?B?0JfQsNGP0LLQutCw?=', 'Заявка'],
    ['=?utf-8?B?0JfQsNGP0LLQutCw?\r\n =', 'Заявка'],
    ['=?utf-8?B?0JfQsA==0Y/QstC60LA=?=', 'Заявка'],
    ['=??B?0JfQsNGP0LLQutCw?=', 'Заявка'],
    ['=?utf-8?B?PT91dGYtOD9CPzBKZlFzTkdQMExMUXV0Q3c/PQ==?=', 'Заявка'],
    ['=?utf-16?B?BBcEMARPBDIEOgQw?=', 'Заявка'],
    ['=?utf-8?B?UHLDg8K8ZnVuZyBmw4PCvHIgS8ODwqR1ZmVy?=', 'Prüfung für Käufer'],
    ['the bill shows MÃ¼ller', 'the bill shows MÃ¼ller'],
    ['=?ks_c_5601-1987?B?vITAuyC+sry8v+Q=?=', '펲을 쓰세요'],
    ['\r\nSubject: Printer', 'Printer'],
    ['\u001b$B$3$s$K$A$O\u001b(B', 'こんにちは'],
    ['=?utf-8?q?a  b?=', 'a b'],
    ['=?johab?B?uoGihSCihbeBIIhBIOAx?=', '주문 문의 ㄱ 伽'],
    ['=?big5-hkscs?B?rbu05K1xs+ad77Ddw0Q=?=', '香港訂單嘅問題'],
    ['=?ibm865?Q?sm=9Brrebr=9Bd?=', 'smørrebrød'],
    ['=?x-mac-ce?Q?Za=FD=97=B8=8D?=', 'Zażółć'],
    ['=?x-mac-turkish?Q?=DCstanbul?=', 'İstanbul'],
    ['=?UTF-8?Q?=ED=A0=BD=ED=B8=80_ok?=', '😀 ok'],
    ['=?eucjp?B?uKvA0Q==?=', '見積'],
    ['=?iso8859_2?Q?=B6wiat?=', 'świat'],
    ['=?win1251?B?x+D/4urg?=', 'Заявка'],
    ['=?utf8?B?0JfQsNGP0LLQutCw?=', 'Заявка'],
    ['=?ujis?B?uKvA0Q==?=', '見積'],
    ['=?x-user-defined?Q?Gr=FC=DFe?=', 'Grüße'],
    ['=?koi8r?B?+sHR18vB?=', 'Заявка'],
    ['&#1047;&#1072;&#x44f;&#1074;&#1082;&#1072; &amp; &#38;', 'Заявка &amp; &#38;'],
  ])('%j', (subject, text) => expect(read('From: a@b.test', `Subject: ${subject}`, '', 'hi').subject).toBe(text));
});

it('MAIL-05 names in no charset are read together: a short one as the others', () => {
  const names = ['Мария', 'Пётр', 'Ян'];
  const written = names.map(
    (name, index) => `"${Buffer.from(encoded(name, 'windows-1251') ?? []).toString('latin1')}" <a${index}@b.test>`,
  );
  const mail = readMail(Buffer.from(`From: a@b.test\r\nTo: ${written.join(', ')}\r\n\r\nhi`, 'latin1'));
  expect(mail.to.map(({ name }) => name)).toEqual(names);
});

it('MAIL-05 a Chinese name of three letters is read though each ends in a byte of ASCII', () => {
  const from = Buffer.from('46726f6d3a2022b3afa46aa4e522203c7740622e746573743e', 'hex');
  expect(readMail(from).from?.name).toBe('陳大文');
});

it.each([
  ['a hundred fields, and one more', `${'From: ann@a.test\r\n'.repeat(100)}From: eve@b.test`],
  ['two thousand addresses, and one more', `From: ${'ann@a.test, '.repeat(2000)}eve@b.test`],
  [
    'as much as is read of a value, and one more',
    `From: ${'ann@a.test, '.repeat(1000)}${' '.repeat(200_000)}eve@b.test`,
  ],
])('MAIL-11 of %s, no author stands for another who is not read', (_, from) => {
  const mail = read(from, '', 'hi');
  expect(mail.from?.address).toBe('ann@a.test');
  expect(mail.authors).toEqual([]);
});

it('MAIL-05 a whole list of recipients in one encoded word is taken apart, of authors it is not', () => {
  const list = `=?utf-8?B?${Buffer.from('Ann <ann@a.test>, Bob <bob@b.test>').toString('base64')}?=`;
  const mail = read(`From: ${list}`, `To: ${list}`, `Cc: ${list}`, '', 'hi');
  expect(mail.to.map(({ address }) => address)).toEqual(['ann@a.test', 'bob@b.test']);
  expect(mail.cc).toEqual(mail.to);
  expect(mail.authors).toEqual([]);
  // Nor does a list within brackets hide an author.
  expect(read('From: Ann <ann@a.test, bob@b.test>', '', 'hi').authors).toHaveLength(2);
});

it('MAIL-05 a subject that was cut within a letter is read up to it', () => {
  const subject = Buffer.from('Subject: Заявка').subarray(0, -1);
  expect(readMail(Buffer.concat([Buffer.from('From: a@b.test\r\n'), subject])).subject).toBe('Заявк');
});

describe('MAIL-05 what a file is called', () => {
  it.each(fileNames)('%j', (header, name, contentType) => {
    expect(readMail(fileMail(header)).attachments).toEqual([expect.objectContaining({ name, contentType })]);
  });
});
