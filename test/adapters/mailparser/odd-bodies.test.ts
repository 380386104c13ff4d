import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';

const read = (lines: string) =>
  readMail(Buffer.from(`From: a@b.test\nSubject: x\n${lines}\n`.replaceAll('\n', '\r\n')));
const said = 'Здравствуйте, принтер не печатает. Он мигает красным и не реагирует на кнопки.';
const base64 = Buffer.from(said)
  .toString('base64')
  .replace(/(.{76})/g, '$1\n');
const inBase64 = 'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n';

describe('MAIL-05 base64 with plain lines beside it', () => {
  it.each([
    [
      '_______________________________________________\nPrinters mailing list\nhttps://lists.example.com/listinfo/printers',
    ],
    ['This email was scanned by Example Gateway.'],
    ['--\nScanned by ExampleAV'],
    ['-- \nVirus-free. www.example.com'],
    ['=====\nNotice: this mail is confidential.'],
    ['***\nThis e-mail and its files are confidential.'],
    ['Privileged/Confidential Information may be contained in this message.'],
    ['To unsubscribe, mail to leave@lists.example.com'],
    ['Diese Nachricht ist vertraulich.'],
    ['[Example.com] Checked: OK'],
  ])('a footer: %j', (footer) => {
    expect(read(`${inBase64}\n${base64}\n${footer}`).text).toBe(`${said}\n\n${footer}`);
  });

  it('MAIL-05 a warning of a gateway above it, and text that is no base64 at all', () => {
    expect(read(`${inBase64}\n[EXTERNAL] Be careful.\n\n${base64}`).text).toBe(`[EXTERNAL] Be careful.\n\n${said}`);
    expect(read(`${inBase64}\nHello, this is plain after all.\nThe printer is off.`).text).toBe(
      'Hello, this is plain after all.\nThe printer is off.',
    );
  });
});

it('MAIL-05 base64 with blanks inside its lines', () => {
  expect(read(`${inBase64}\n${base64.replace(/(.{19})/g, '$1 ')}`).text).toBe(said);
  expect(read(`${inBase64}\n${base64.replace(/(.{38})/g, '$1\t ')}`).text).toBe(said);
});

describe('MAIL-05 text that only says that it is base64', () => {
  it.each([
    'Guten Tag,\nDonaudampfschifffahrtsgesellschaft\nist da.\nGruss',
    'Hello,\nABCDEFGHIJKLMNOPQRST\nis my order.',
    'Order\nABCDEFGHIJKLMNOPQRST\nhas not come.',
    'ABCDEFGHIJKLMNOPQRST\nis my order.',
    'Mitteilung\nder Drucker ist aus.',
    'The printer on the third floor prints blank pages since this morning',
    'the quick brown fox jumps over the lazy dog and runs away',
    'Hallihallo12\nder Drucker ist aus.',
    'Dear support,\n1234567890123456789012345678\nis my number.',
    'Hello,\nRindfleischetikettierungsgesetzentwurf\nis a word.',
  ])('%j', (text) => expect(read(`${inBase64}\n${text}`).text).toBe(text));
});

describe('MAIL-05 a plain part that says nothing beside an HTML part', () => {
  it.each([
    ...[
      'Your email client does not support HTML.',
      'This is an HTML message.',
      'html message follows',
      'HTML',
      '(no text)',
    ],
    ...['Diese E-Mail kann nur im HTML-Format angezeigt werden.', 'Bitte aktivieren Sie die HTML-Ansicht.'],
    ...['Votre messagerie ne supporte pas le HTML.', 'Ce message est au format HTML.', '[cid:image001.png]'],
    ...['Su cliente de correo no admite HTML.', 'Este mensaje está en formato HTML.', 'Click here to view online'],
    ...[
      'Il tuo client di posta non supporta HTML.',
      'O seu cliente de e-mail não suporta HTML.',
      'Dit bericht is in HTML.',
    ],
    ...[
      'Ta wiadomość jest w formacie HTML.',
      'Это письмо в формате HTML.',
      'このメールはHTML形式です。',
      '此邮件为HTML格式。',
    ],
    ...[
      'Ваш почтовый клиент не поддерживает HTML.',
      'To view this email, open it in your browser: https://x.example/1',
    ],
  ])('%s', (stub) => {
    const parts = [
      `--b\nContent-Type: text/plain; charset=utf-8\n\n${stub}`,
      '--b\nContent-Type: text/html; charset=utf-8\n\n<p>The printer is off and blinks red.</p>',
    ];
    const mail = read(`Content-Type: multipart/alternative; boundary=b\n\n${parts.join('\n')}\n--b--`);
    expect(mail.text).toBe('The printer is off and blinks red.');
  });

  it('MAIL-05 what somebody wrote themselves is none', () => {
    for (const text of ['I cannot open the HTML page in my browser.', '👍', '?', 'I cannot view the invoice.']) {
      const parts = `--b\nContent-Type: text/plain; charset=utf-8\n\n${text}\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>${text}</p>`;
      expect(read(`Content-Type: multipart/alternative; boundary=b\n\n${parts}\n--b--`).text).toBe(text);
    }
  });
});

describe('MAIL-05 an invitation without a word of its own', () => {
  it.each([
    ['DTSTART:20261120T100000Z\nDTEND:20261120T110000Z', '2026-11-20 10:00 UTC – 2026-11-20 11:00 UTC'],
    ['DTSTART;TZID=Europe/Berlin:20261120T100000', '2026-11-20 10:00 Europe/Berlin'],
    ['DTSTART;VALUE=DATE:20261120', '2026-11-20'],
    ['DTSTART;TZID="W. Europe Standard Time":20261120T100000', '2026-11-20 10:00 W. Europe Standard Time'],
  ])('says what, when, where and why: %j', (time, shown) => {
    const event = `BEGIN:VEVENT\n${time}\nSUMMARY;LANGUAGE=en:Printer\n  review\nLOCATION:Room 5\\, left\nDESCRIPTION:Let us look\\nat it.\nEND:VEVENT`;
    const mail = read(
      `Content-Type: text/calendar; method=REQUEST; charset=utf-8\n\nBEGIN:VCALENDAR\nMETHOD:REQUEST\n${event}\nEND:VCALENDAR`,
    );
    expect(mail.text).toBe(`Printer review\n${shown}\nRoom 5, left\n\nLet us look\nat it.`);
    expect(mail.attachments).toHaveLength(1);
  });
});

describe('MAIL-05 odd types of text', () => {
  it.each([
    'text/; charset=utf-8',
    'text; charset=utf-8',
    'text/markdown; charset=utf-8',
    'plain',
    'text/plain charset=utf-8',
  ])('%s', (type) => expect(read(`Content-Type: ${type}\n\nGrüße`).text).toBe('Grüße'));
});

describe('MAIL-05 uuencode without its beginning', () => {
  const written = 'The printer does not print.';
  const groups = written.match(/.{1,3}/g) ?? [];
  const sixBits = (three: string) => {
    const bits = [0, 1, 2].reduce((sum, at) => (sum << 8) | (three.charCodeAt(at) || 0), 0);
    return [18, 12, 6, 0].map((shift) => String.fromCharCode(((bits >> shift) & 63 || 64) + 32)).join('');
  };
  const line = `${String.fromCharCode(32 + written.length)}${groups.map(sixBits).join('')}`;

  it('MAIL-05 is read where it is declared', () => {
    const mail = read(`Content-Type: text/plain\nContent-Transfer-Encoding: x-uuencode\n\n${line}\n\`\nend`);
    expect(mail.text).toBe(written);
    const words = read('Content-Type: text/plain\nContent-Transfer-Encoding: x-uuencode\n\nWords, and no data at all.');
    expect(words.text).toBe('Words, and no data at all.');
  });
});
