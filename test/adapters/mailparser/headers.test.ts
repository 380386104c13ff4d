import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';

const read = (...lines: readonly string[]) => readMail(Buffer.from(lines.join('\r\n')));

describe('MAIL-05 who writes, however their program says it', () => {
  it.each<[from: string, address: string, name: string]>([
    ['From: "ann@example.com"', 'ann@example.com', ''],
    ["From: Bob <'bob@example.com'>", 'bob@example.com', 'Bob'],
    ['From: Bob <"bob@example.com">', 'bob@example.com', 'Bob'],
    ['From: Bob <bob@example.com> >', 'bob@example.com', 'Bob'],
    ['From: <<bob@example.com>>', 'bob@example.com', ''],
    ['From: Bob << bob@example.com >>', 'bob@example.com', 'Bob'],
    ['From: Bob <bob@example.com', 'bob@example.com', 'Bob'],
    ['From: Bob bob@example.com>', 'bob@example.com', 'Bob'],
    ['From: Bob <bob(comment)@example.com>', 'bob@example.com', 'Bob'],
    ['From: Bob <bob@(c)example.com>', 'bob@example.com', 'Bob'],
    ['From: bob@example . com', 'bob@example.com', ''],
    ['From: bob @ example.com', 'bob@example.com', ''],
    ['From: Bob <bob @ example . com>', 'bob@example.com', 'Bob'],
    ['From: bob@example.com (Bob Client)', 'bob@example.com', 'Bob Client'],
    ['From: "Bob (Sales)" <bob@example.com>', 'bob@example.com', 'Bob (Sales)'],
    ['From: Bob (Sales) <bob@example.com>', 'bob@example.com', 'Bob'],
    ['From: "bob@example.com" <bob@example.com>', 'bob@example.com', 'bob@example.com'],
    ['From: bob@example.com <bob@example.com>', 'bob@example.com', 'bob@example.com'],
    ['From: "Client, Bob" <bob@example.com>', 'bob@example.com', 'Client, Bob'],
    ['From: Client, Bob <bob@example.com>', 'bob@example.com', 'Client, Bob'],
    ['From: B\0ob <bob@example.com>', 'bob@example.com', 'Bob'],
    ['From: "b\0ob" <bob@example.com>', 'bob@example.com', 'bob'],
    ['From: Bob [bob@example.com]', 'bob@example.com', 'Bob'],
    ['From: Bob [mailto:bob@example.com]', 'bob@example.com', 'Bob'],
    ['From: mailto:bob@example.com', 'bob@example.com', ''],
    ['From: Bob <mailto:bob@example.com>', 'bob@example.com', 'Bob'],
    ['From: Bob <SMTP:bob@example.com>', 'bob@example.com', 'Bob'],
    ['From: Bob <bob@example.com.>', 'bob@example.com', 'Bob'],
    ['From: Bob <bob@example.com,>', 'bob@example.com', 'Bob'],
    ['From: Bob <bob@example.com;>', 'bob@example.com', 'Bob'],
    ["From: 'Bob' <bob@example.com>", 'bob@example.com', 'Bob'],
    ['From: "\'Bob Client\'" <bob@example.com>', 'bob@example.com', 'Bob Client'],
    ['From: =?utf-8?Q?B=C3=B6b?= <bob@example.com>', 'bob@example.com', 'Böb'],
    ['From: "=?utf-8?Q?B=C3=B6b?=" <bob@example.com>', 'bob@example.com', 'Böb'],
    ['From: =?utf-8?B?QsO2YiA8Ym9iQGV4YW1wbGUuY29tPg==?=', 'bob@example.com', 'Böb'],
    ['From: =?utf-8?Q?Client=2C_Bob?= <bob@example.com>', 'bob@example.com', 'Client, Bob'],
    ['From: Bob\r\n <bob@example.com>', 'bob@example.com', 'Bob'],
    ['FROM: Bob <bob@example.com>', 'bob@example.com', 'Bob'],
    ['From : Bob <bob@example.com>', 'bob@example.com', 'Bob'],
    ['From: Bob\u200b <bob@example.com>', 'bob@example.com', 'Bob'],
    ['From: Bob Client, bob@example.com', 'bob@example.com', 'Bob Client'],
    ['From: Bob <bob@EXAMPLE.com>', 'bob@example.com', 'Bob'],
    ['From: Bob <bob@münchen.example>', 'bob@xn--mnchen-3ya.example', 'Bob'],
    ['From: Bob <@relay.test:bob@example.com>', 'bob@example.com', 'Bob'],
    ['From: "Bob \\"B\\" Client" <bob@example.com>', 'bob@example.com', 'Bob "B" Client'],
    ['From: Bob "B" Client <bob@example.com>', 'bob@example.com', 'Bob B Client'],
    ['From: "Bob Client"<bob@example.com>', 'bob@example.com', 'Bob Client'],
    ['From: Bob Client via Desk <bob@example.com>', 'bob@example.com', 'Bob Client via Desk'],
    ['From: bob@example.com bob@example.com', 'bob@example.com', ''],
    ['From: Group: Bob <bob@example.com>;', 'bob@example.com', 'Bob'],
    ['From: Bob <bob@example.com> (work)', 'bob@example.com', 'Bob'],
    ["From: Bob O'Neil <bob.o'neil@example.com>", "bob.o'neil@example.com", "Bob O'Neil"],
    ['From: Bob &amp; Ann <bob@example.com>', 'bob@example.com', 'Bob &amp; Ann'],
    ['From: <bob@example.com> Bob', 'bob@example.com', 'Bob'],
    ['From: (Bob) bob@example.com', 'bob@example.com', 'Bob'],
    ['From: "bob"@example.com', 'bob@example.com', ''],
    ['From: "bob.client"@example.com', 'bob.client@example.com', ''],
    ['From: "bob client"@example.com', '"bob client"@example.com', ''],
    ['From: "a@b"@example.com', '"a@b"@example.com', ''],
    ['From: Bob <\u200bbob@example.com>', 'bob@example.com', 'Bob'],
    ['From: "Bob" &lt;bob@example.com&gt;', 'bob@example.com', 'Bob'],
    ['From: /G=Bob/S=Client/@gw.example.com', '/g=bob/s=client/@gw.example.com', ''],
    ['From: bob..client.@docomo.example', 'bob..client.@docomo.example', ''],
    ['From: bob@[192.0.2.1]', 'bob@[192.0.2.1]', ''],
    ['\ufeffFrom: bob@example.com', 'bob@example.com', ''],
  ])('%s', (from, address, name) => {
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
  it.each<[to: string, addresses: string[]]>([
    ['<bob@example.com> <zoe@example.org>', ['bob@example.com', 'zoe@example.org']],
    [
      'Bob <bob@example.com> <zoe@example.org>, kim@example.net',
      ['bob@example.com', 'zoe@example.org', 'kim@example.net'],
    ],
    ['bob@example.com; zoe@example.org', ['bob@example.com', 'zoe@example.org']],
    [
      'Friends: bob@example.com, Zoe <zoe@example.org>;, kim@example.net',
      ['bob@example.com', 'zoe@example.org', 'kim@example.net'],
    ],
    ['"Client, Bob" <bob@example.com>, "Z; E" <zoe@example.org>', ['bob@example.com', 'zoe@example.org']],
    ['bob@example.com (B, the first), (x) zoe@example.org', ['bob@example.com', 'zoe@example.org']],
    ['Bob <<bob@example.com>>', ['bob@example.com']],
    ['bob@example.com,\r\n ,zoe@example.org,', ['bob@example.com', 'zoe@example.org']],
    ['bob@example.com zoe@example.org', ['bob@example.com', 'zoe@example.org']],
    ['Bob <bob@example.com> Zoe <zoe@example.org>', ['bob@example.com', 'zoe@example.org']],
    ['undisclosed-recipients:;', []],
    ['"Undisclosed recipients" <>', []],
  ])('%s', (to, addresses) => {
    const mail = read('From: a@b.test', `To: ${to}`, '', 'hi');
    expect(mail.to.map(({ address }) => address)).toEqual(addresses);
  });
});

describe('MAIL-05 when it was written', () => {
  it.each<[date: string, sentAt: string | undefined]>([
    ['Fri, 20 Nov 2026 15:36:00 +0100', '2026-11-20T14:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:00 +0100 (CET)', '2026-11-20T14:36:00.000Z'],
    ['Fri, 20 (the day) Nov 2026 15:36:00 +0100', '2026-11-20T14:36:00.000Z'],
    ['Fri (day), 20 Nov (month) 2026 (y) 15:36:00 (t) +0100', '2026-11-20T14:36:00.000Z'],
    ['Fri, 20 Nov 1965 15:36:00 +0000', '1965-11-20T15:36:00.000Z'],
    ['Thu, 01 Jan 1970 00:00:00 +0000', '1970-01-01T00:00:00.000Z'],
    ['20 Nov 26 15:36 GMT', '2026-11-20T15:36:00.000Z'],
    ['20-Nov-2026 15:36:00 +0000', '2026-11-20T15:36:00.000Z'],
    ['Fri Nov 20 15:36:00 2026', '2026-11-20T15:36:00.000Z'],
    ['Fri Nov 20 15:36:00 2026 +0100', '2026-11-20T14:36:00.000Z'],
    ['Fri Nov 20 15:36:00 CET 2026', '2026-11-20T14:36:00.000Z'],
    ['2026-11-20 15:36:00', '2026-11-20T15:36:00.000Z'],
    ['2026-11-20T15:36:00+01:00', '2026-11-20T14:36:00.000Z'],
    ['2026-11-20 15:36:00 +0100', '2026-11-20T14:36:00.000Z'],
    ['2026/11/20 15:36:00', '2026-11-20T15:36:00.000Z'],
    ['Fri, Nov 20, 2026 15:36:00 +0000', '2026-11-20T15:36:00.000Z'],
    ['Friday, November 20, 2026 3:36 PM', '2026-11-20T15:36:00.000Z'],
    ['Fri, 20 Nov 2026 3:36:00 PM +0000', '2026-11-20T15:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:00 EST', '2026-11-20T20:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:00 HST', '2026-11-21T01:36:00.000Z'],
    ['Mon, 20 Jul 2026 15:36:00 BST', '2026-07-20T14:36:00.000Z'],
    ['Mon, 20 Jul 2026 15:36:00 MESZ', '2026-07-20T13:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:00 EET', '2026-11-20T13:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:00 MSK', '2026-11-20T12:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:00 JST', '2026-11-20T06:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:00 ACST', '2026-11-20T06:06:00.000Z'],
    ['Fri Nov 20 15:36:00 JST 2026', '2026-11-20T06:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:00 IST', '2026-11-20T15:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:00 +0000 JST', '2026-11-20T15:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:00 Z', '2026-11-20T15:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:00 GMT+0100', '2026-11-20T14:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:00 +0100 GMT', '2026-11-20T14:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:00 GMT+01:00', '2026-11-20T14:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:00 UTC+1', '2026-11-20T14:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:00 -0000', '2026-11-20T15:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:00 +100', '2026-11-20T14:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:00 -5', '2026-11-20T20:36:00.000Z'],
    ['20 Nov 2026 15:36:00.123 +0000', '2026-11-20T15:36:00.000Z'],
    ['Fri, 20 Nov 2026 24:00:00 +0000', undefined],
    ['Fri, 31 Feb 2026 15:36:00 +0000', undefined],
    ['yesterday', undefined],
    ['Пт, 20 ноя 2026 15:36:00 +0300', '2026-11-20T12:36:00.000Z'],
    ['Fr, 20 Okt 2026 15:36:00 +0200', '2026-10-20T13:36:00.000Z'],
    ['ven., 20 nov. 2026 15:36:00 +0100', '2026-11-20T14:36:00.000Z'],
    ['Fri, 20 Dez 2026 15:36:00 +0100', '2026-12-20T14:36:00.000Z'],
    ['Fri, 20 Nov 2026 15.36.00 +0100', '2026-11-20T14:36:00.000Z'],
    ['Fri,20 Nov 2026 15:36:00 +0100', '2026-11-20T14:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:00+0100', '2026-11-20T14:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:60 +0000', '2026-11-20T15:36:59.000Z'],
    ['Fri, 20 Nov 126 15:36:00 +0000', '2026-11-20T15:36:00.000Z'],
    ['20.11.2026 15:36:00', '2026-11-20T15:36:00.000Z'],
    ['Fri, 20 Nov 2026 15:36:00 A', '2026-11-20T15:36:00.000Z'],
    ['Fri, 20 Nov 2026', '2026-11-20T00:00:00.000Z'],
    ['Fri, 20 Nov 2026 9:2:3 +0000', '2026-11-20T09:02:03.000Z'],
    ['2026年11月20日 15:36:00 +0900', '2026-11-20T06:36:00.000Z'],
    ['pe 20. marraskuuta 2026 15:36:00 +0200', '2026-11-20T13:36:00.000Z'],
    ['Παρ, 20 Νοε 2026 15:36:00 +0200', '2026-11-20T13:36:00.000Z'],
    ['20/11/2026 15:36:00', '2026-11-20T15:36:00.000Z'],
    ['11/20/2026 3:36:00 PM', '2026-11-20T15:36:00.000Z'],
    ['10/11/2026 15:36:00', undefined],
    ['20261120T153600Z', '2026-11-20T15:36:00.000Z'],
  ])('%s', (date, sentAt) => expect(read('From: a@b.test', `Date: ${date}`, '', 'hi').sentAt).toBe(sentAt));
});

describe('MAIL-05 what a file is called', () => {
  it.each<[header: string, name: string, contentType: string]>([
    ['Content-Type: image / png; name=a.png', 'a.png', 'image/png'],
    ["Content-Type: image/png\r\nContent-Disposition: attachment; filename='a b.png'", 'a b.png', 'image/png'],
    [
      'Content-Type: image/png\r\nContent-Disposition: attachment; filename*="=?utf-8?Q?na=C3=AFve=2Epng?="',
      'naïve.png',
      'image/png',
    ],
    ['Content-Type: image/png; name="a.png";', 'a.png', 'image/png'],
    ['Content-Type: image/png;name=a b.png', 'a b.png', 'image/png'],
    ['Content-Type: application/pdf; file="REPORT.PDF"', 'REPORT.PDF', 'application/pdf'],
    [
      'Content-Type: application/pdf\r\nContent-Disposition: attachment; file="REPORT.PDF"',
      'REPORT.PDF',
      'application/pdf',
    ],
    [
      "Content-Type: application/pdf\r\nContent-Disposition: attachment;\r\n filename*0*=utf-8''na%C3%AF\r\n filename*1*=ve.pdf",
      'naïve.pdf',
      'application/pdf',
    ],
    [
      "Content-Type: application/pdf\r\nContent-Disposition: attachment;\r\n filename*0*=utf-8''na%C3%AF;\r\n filename*1*=ve.pdf",
      'naïve.pdf',
      'application/pdf',
    ],
    [
      'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*0="long "; filename*1="name.pdf"',
      'long name.pdf',
      'application/pdf',
    ],
    [
      'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="=?utf-8?B?0J7RgtGH0ZHRgi5wZGY=?="',
      'Отчёт.pdf',
      'application/pdf',
    ],
    [
      'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="%D0%9E%D1%82%D1%87%D1%91%D1%82.pdf"',
      '%D0%9E%D1%82%D1%87%D1%91%D1%82.pdf',
      'application/pdf',
    ],
    ['Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=a;b.pdf', 'a', 'application/pdf'],
    [
      'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="C:\\Users\\Ann\\report.pdf"',
      'report.pdf',
      'application/pdf',
    ],
    ['Content-Type: application/pdf; charset=utf-8; name="a.pdf"', 'a.pdf', 'application/pdf'],
    ['Content-Type: "application/pdf"; name="a.pdf"', 'a.pdf', 'application/pdf'],
    ['Content-Type: application/pdf name="a.pdf"', 'a.pdf', 'application/pdf'],
    ['Content-Type: APPLICATION/PDF; NAME="a.pdf"', 'a.pdf', 'application/pdf'],
    ['Content-Type: application/pdf (PDF); name="a.pdf" (the name)', 'a.pdf', 'application/pdf'],
    ['Content-Type: application/pdf; name = "a.pdf"', 'a.pdf', 'application/pdf'],
    ['Content-Type: application/pdf; name="a.pdf" ; x=y', 'a.pdf', 'application/pdf'],
    [
      'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*=UTF-8\'\'a%20b.pdf; filename="c.pdf"',
      'a b.pdf',
      'application/pdf',
    ],
    [
      'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*="UTF-8\'\'a%20b.pdf"',
      'a b.pdf',
      'application/pdf',
    ],
    ['Content-Type: application/pdf\r\nContent-Disposition: inline; filename="a.pdf"', 'a.pdf', 'application/pdf'],
    [
      'Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="a.pdf"',
      'a.pdf',
      'application/pdf',
    ],
    [
      'Content-Type: application/octet-stream\r\nContent-Description: a.pdf\r\nContent-Disposition: attachment',
      'a.pdf',
      'application/pdf',
    ],
  ])('%j', (header, name, contentType) => {
    const part = ['--b', '', 'hi', '--b', header, 'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo=', '--b--'];
    const mail = read('From: a@b.test', 'Content-Type: multipart/mixed; boundary=b', '', ...part);
    expect(mail.attachments).toEqual([expect.objectContaining({ name, contentType })]);
  });
});
