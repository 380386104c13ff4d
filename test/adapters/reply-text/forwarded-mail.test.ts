import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { forwardedMail } from '#adapters/reply-text/forwarded-mail.ts';
import { receivedMail } from '../../support/received-mail.ts';
import { takesAMoment } from '../../support/takes-a-moment.ts';

const amy = { address: 'amy@agents.test', name: 'Amy' };
const forwarded = (lines: readonly string[], subject = 'Fwd: Water') =>
  forwardedMail(receivedMail({ from: amy, subject, text: lines.join('\n') }));
const wes = { address: 'wes@client.test', name: 'Wes West' };
const words = ['There is water.', '', 'Wes'];
const note = 'Please take it.';

describe('MAIL-22 who wrote a mail that somebody forwards', () => {
  it.each<[program: string, lines: readonly string[], subject?: string]>([
    [
      'Gmail',
      [
        ...[note, '', '---------- Forwarded message ---------', 'From: Wes West <wes@client.test>'],
        ...['Date: Sat, 28 Nov 2026 at 01:00', 'Subject: Cellar', 'To: Amy <amy@agents.test>', '', '', ...words],
      ],
    ],
    [
      'Gmail, in Russian, that wraps the address',
      [
        ...[note, '', '---------- Forwarded message ---------', 'От: Wes West <', 'wes@client.test>'],
        ...['Date: сб, 28 нояб. 2026 г. в 01:00', 'Subject: Cellar', 'To: Amy <amy@agents.test>', '', ...words],
      ],
    ],
    [
      'Outlook',
      [
        ...[note, '', 'Amy Adams', 'Mail: amy@agents.test', '', 'From: Wes West <wes@client.test>'],
        ...['Sent: Saturday, 28 November 2026 01:00', 'To: Amy', 'Subject: Cellar', '', ...words],
      ],
      'FW: Cellar',
    ],
    [
      'Outlook with a mark of the original',
      [
        ...[note, '', '-----Original Message-----', 'From: Wes West [mailto:wes@client.test]'],
        ...['Sent: Saturday, 28 November 2026 01:00', 'To: Amy', 'Subject: Cellar', '', ...words],
      ],
      'FW: Cellar',
    ],
    [
      'Outlook in German',
      [
        ...[note, '', 'Von: Wes West <wes@client.test<mailto:wes@client.test>>'],
        ...['Gesendet: Samstag, 28. November 2026 01:00', 'An: Amy', 'Betreff: Cellar', '', ...words],
      ],
      'WG: Cellar',
    ],
    [
      'Thunderbird',
      [
        ...[note, '', '-------- Forwarded Message --------', 'Subject: \tCellar', 'Date: \tSat, 28 Nov 2026 01:00:00'],
        ...['From: \tWes West <wes@client.test>', 'Reply-To: \tx@other.test', 'To: \tamy@agents.test', '', ...words],
      ],
    ],
    [
      'Apple Mail, which quotes it',
      [
        ...[note, '', 'Begin forwarded message:', '', '> From: Wes West <wes@client.test>', '> Subject: Cellar'],
        ...['> Date: 28 November 2026 at 01:00', '> To: Amy', '> ', ...words.map((line) => `> ${line}`)],
      ],
    ],
    [
      'Mail.ru',
      [
        ...[note, '', '-------- Пересылаемое сообщение --------', 'От кого: Wes West <wes@client.test>', 'Кому: Amy'],
        ...['Дата: суббота, 28 ноября 2026, 01:00 +03:00', 'Тема: Cellar', '', ...words],
      ],
    ],
  ])('%s', (_, lines, subject) => {
    const found = forwarded(lines, subject);
    expect(found).toMatchObject({ author: wes, subject: 'Cellar', text: words.join('\n') });
    expect(found?.above.startsWith(note)).toBe(true);
  });

  it('Yandex says no subject', () => {
    const lines = ['-------- Пересылаемое сообщение --------', '28.11.2026, 01:00, "Wes West" <wes@client.test>:'];
    expect(forwarded([...lines, '', ...words])).toEqual({
      ...{ author: wes, subject: '', text: words.join('\n'), above: '' },
    });
  });

  const original =
    'From: Wes West <wes@client.test>\r\nDate: Sat, 28 Nov 2026 01:00:00 +0000\r\nSubject: Cellar\r\n\r\nThere is water.\r\n\r\nWes\r\n';
  const attached = (disposition: string, subject = 'Fwd: Cellar', covering = note) =>
    readMail(
      Buffer.from(
        `From: Amy <amy@agents.test>\r\nSubject: ${subject}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n${covering}\r\n--b\r\nContent-Type: message/rfc822\r\nContent-Disposition: ${disposition}\r\n\r\n${original}--b--\r\n`,
      ),
    );
  it.each(['attachment', 'inline'])('it is attached (%s)', (disposition) => {
    const found = forwardedMail(attached(disposition));
    expect(found).toEqual({ author: wes, subject: 'Cellar', text: words.join('\n'), above: note });
  });
  it('attached to another mail, it is a file', () => {
    expect(forwardedMail(attached('attachment', 'What is this?'))).toBeUndefined();
  });
});

describe('MAIL-22 whose words do not say who wrote it', () => {
  const header = ['From: Wes West <wes@client.test>', 'Sent: Saturday', 'To: Amy', 'Subject: Cellar', '', ...words];
  const gmail = ['---------- Forwarded message ---------', ...header];
  it.each<[what: string, lines: readonly string[], subject?: string]>([
    ['a mail of their own', ['Hello', 'Water: yes'], 'Water'],
    ['an answer with a quoted header', [note, '', ...header], 'Re: Cellar'],
    ['an answer that quotes a forwarded mail', ['On 28 Nov 2026 at 01:00, Max <m@x.test> wrote:', ...gmail], 'Re: x'],
    ['quoted lines first', ['> Hello', ...gmail]],
    ['no address of the author', gmail.with(1, 'From: Wes West/Client')],
    ['several authors', gmail.with(1, 'From: wes@client.test, bob@client.test')],
    [
      'a header that we do not know, above one that a stranger has written',
      ['Lähde: Eve <eve@evil.test>', 'Otsikko: Hi', '', 'Hello Amy', ...gmail],
    ],
  ])('%s', (_, lines, subject) => expect(forwarded(lines, subject)).toBeUndefined());

  it('of several the first is taken: what stands below it are its author’s words', () => {
    const eve = ['---------- Forwarded message ---------', 'From: Eve <eve@evil.test>', 'Subject: Hi', '', 'Hello Amy'];
    const found = forwarded([note, '', ...eve, '', ...gmail]);
    expect(found?.author.address).toBe('eve@evil.test');
    expect(found?.text).toContain('wes@client.test');
  });

  it('a name that is an address is none', () => {
    const found = forwarded(gmail.with(1, 'From: "victim@bank.test" <eve@evil.test>'));
    expect(found?.author).toEqual({ address: 'eve@evil.test', name: '' });
  });

  it.each([
    ['separators', '---------- Forwarded message ---------\n'.repeat(20_000)],
    ['fields', 'From: a@b.test\n'.repeat(60_000)],
    ['one line', `From: ${'<a@b.test'.repeat(100_000)}`],
    ['brackets', `---- Forwarded message ----\nFrom: ${'<'.repeat(500_000)}`],
    ['blank lines', `---- Forwarded message ----${'\n'.repeat(900_000)}From: a@b.test`],
  ])('MAIL-05 many %s take a moment', (_, text) => {
    takesAMoment(() => forwardedMail(receivedMail({ from: amy, subject: 'Fwd: x', text })));
  });
});
