import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';

const head = 'From: a@b.test\nSubject: x\n';
const read = (lines: string) => readMail(Buffer.from(`${head}${lines}\n`.replaceAll('\n', '\r\n')));
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

it('MAIL-05 base64 that does not say so, and one that the full stop of the transport follows', () => {
  expect(read(`Content-Type: text/plain\n\n${base64}`).text).toBe(said);
  expect(read(`${inBase64}\n${base64}\n.`).text).toBe(said);
  const token = Buffer.from(Array.from({ length: 48 }, (_, index) => (index * 197) % 256)).toString('base64');
  expect(read(`Content-Type: text/plain\n\n${token}`).text).toBe(token);
});

it('MAIL-05 numbers of letters that HTML has not are those of Windows', () => {
  expect(read('Content-Type: text/html\n\n<p>&#147;Hello&#148; &#128; &#x85;</p>').text).toBe('“Hello” € …');
});

it('MAIL-05 a mail of a type that there is not is text', () => {
  expect(read(`Content-Type: plain/text; charset=utf-8\n\n${said}`).text).toBe(said);
});

it('MAIL-05 of two types, the one that has parts is meant', () => {
  const parts = '--b\nContent-Type: text/html\n\n<p>Hello</p>\n--b--';
  expect(read(`Content-Type: text/plain\nContent-Type: multipart/mixed; boundary=b\n\n${parts}`).text).toBe('Hello');
});

describe('MAIL-05 parts whose mail does not say that it has any', () => {
  const parts =
    '------=_Part_1\nContent-Type: text/plain\n\nHello\n------=_Part_1\nContent-Type: application/pdf; name=a.pdf\n\n%PDF\n------=_Part_1--';

  it.each([
    '\n',
    'Content-Type: text/plain\n\n',
    '\nThis is a multi-part message in MIME format.\n\n',
    'Content-Type: boundary="----=_Part_1"\n\n',
  ])('are told apart: %j', (before) => {
    const mail = read(`${before}${parts}`);
    expect(mail).toMatchObject({ text: 'Hello', attachments: [{ name: 'a.pdf' }] });
  });

  it.each([
    `See what I got:\n\n${parts}`,
    parts.replace('_1--', '_1'),
    '--------\nContent-Type: what is that?',
  ])('words above, or no end, make them text: %j', (text) => expect(read(`\n${text}`).text).toBe(text));
});

it('MAIL-05 a short text with a zero, or with the mark that ends a file in DOS, is text', () => {
  expect(read('\na\0b').text).toBe('ab');
  expect(read('\na\n\x1a').text).toBe('a');
});

it('MAIL-05 the name of a field in what a form sent is no file', () => {
  const field = '--b\nContent-Disposition: form-data; name="question"\n\nHello\n--b--';
  expect(read(`Content-Type: multipart/form-data; boundary=b\n\n${field}`)).toMatchObject({
    text: 'Hello',
    attachments: [],
  });
});

it('MAIL-05 a page of XHTML is the mail', () => {
  expect(read('Content-Type: application/xhtml+xml\n\n<html><body><p>Hello</p></body></html>').text).toBe('Hello');
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

describe('MAIL-05 quoted-printable that nothing declares', () => {
  const code = (text: string) =>
    [...Buffer.from(text)]
      .map((byte) => (byte < 128 && byte !== 61 ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase()}`))
      .join('');
  const inLines = code(said)
    .match(/(?:=..|[^=]){1,30}/g)
    ?.join('=\n');

  it.each(['', 'Content-Transfer-Encoding: 7bit\n', 'Content-Transfer-Encoding: 8bit\n'])('is read: %j', (encoding) => {
    expect(read(`Content-Type: text/plain; charset=utf-8\n${encoding}\n${code(said)}`).text).toBe(said);
    expect(read(`Content-Type: text/plain; charset=utf-8\n${encoding}\n${inLines}`).text).toBe(said);
  });

  it.each([
    `Our mails show ${code('Grüße')} for Grüße.`,
    `They write "${code('Привет')}" = what?`,
    `${code('Привет')} and a=b`,
    'x = y = z and 50=% of =C3=BC',
    'https://shop.example.com/?a=D0&b=C3',
  ])('is none in %j', (text) => expect(read(`Content-Type: text/plain; charset=utf-8\n\n${text}`).text).toBe(text));
});

describe('MAIL-05 text of two bytes a character that says no charset', () => {
  it.each(['fffe', 'feff'])('marked %s', (mark) => {
    const bytes = Buffer.from('\ufeffGrüße, Zeile 1', 'utf16le');
    const inOrder = mark === 'fffe' ? bytes : bytes.swap16();
    const typed = 'Content-Type: text/plain\nContent-Transfer-Encoding: base64';
    expect(read(`${typed}\n\n${inOrder.toString('base64')}`).text).toBe('Grüße, Zeile 1');
    const noText = Buffer.concat([Buffer.from(mark, 'hex'), Buffer.alloc(40)]).toString('base64');
    expect(read(`${typed}\n\n${noText}`).attachments).toHaveLength(1);
  });
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

  it('MAIL-05 in its own charset, and with an alarm that stands first', () => {
    const alarm = 'BEGIN:VALARM\nDESCRIPTION:Reminder\nEND:VALARM';
    const event = `BEGIN:VEVENT\n${alarm}\nSUMMARY:\u00cf\u00f0\u00e8\u00ed\u00f2\u00e5\u00f0\nEND:VEVENT`;
    const written = `${head}Content-Type: text/calendar; charset=windows-1251\n\nBEGIN:VCALENDAR\n${event}\nEND:VCALENDAR`;
    expect(readMail(Buffer.from(written, 'latin1')).text).toBe('Принтер');
  });

  it.each([
    ['CANCEL', 'STATUS:CANCELLED', 'Cancelled\nReview'],
    ['REPLY', 'ATTENDEE;CN="Berger, Ann";PARTSTAT=ACCEPTED:mailto:a@b.test', 'Accepted\nReview'],
    ['REPLY', 'ATTENDEE;PARTSTAT=DECLINED;CN=Ann:mailto:a@b.test\nCOMMENT:I am ill', 'Declined\nReview\n\nI am ill'],
    ['REPLY', 'ATTENDEE;PARTSTAT=TENTATIVE:mailto:a@b.test', 'Tentatively accepted\nReview'],
    ['COUNTER', 'COMMENT:Later\\, please', 'Another time is proposed\nReview\n\nLater, please'],
    ['REQUEST', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.test', 'Review'],
  ])('MAIL-05 an answer to one says which: %s %s', (method, lines, text) => {
    const event = `BEGIN:VEVENT\nSUMMARY:Review\n${lines}\nEND:VEVENT`;
    const calendar = `BEGIN:VCALENDAR\nMETHOD:${method}\n${event}\nEND:VCALENDAR`;
    expect(read(`Content-Type: text/calendar; method=${method}\n\n${calendar}`).text).toBe(text);
  });
});

describe('MAIL-05 odd types of text', () => {
  it.each([
    ['text/markdown', 'The *printer* is off.'],
    ['text/x-web-markdown', 'The *printer* is off.'],
    ['text/enriched', 'The <bold>printer</bold> is off.'],
    ['text/richtext', 'The <bold>printer</bold> is off.'],
  ])('%s beside a plain part says nothing more; alone it is the text', (type, written) => {
    const part = `--b\nContent-Type: ${type}; charset=utf-8\n\n${written}\n`;
    const plain = '--b\nContent-Type: text/plain\n\nThe printer is off!\n';
    const alternative = (parts: string) => read(`Content-Type: multipart/alternative; boundary=b\n\n${parts}--b--`);
    expect(alternative(`${plain}${part}`)).toMatchObject({ text: 'The printer is off!', attachments: [] });
    expect(alternative(part).text).toMatch(/^The \*?printer\*? is off\.$/);
  });

  it.each([
    ['text/richtext', 'One<nl>two <lt>three>', 'One\ntwo <three>'],
    ['text/vcard', 'BEGIN:VCARD', 'BEGIN:VCARD'],
    ['text/x-unheard-of', 'Grüße', 'Grüße'],
  ])('%s as the whole mail is shown', (type, written, text) => {
    expect(read(`Content-Type: ${type}; charset=utf-8\n\n${written}`).text).toBe(text);
  });

  it.each([
    'text/; charset=utf-8',
    'text; charset=utf-8',
    'text/markdown; charset=utf-8',
    'plain',
    'text/plain charset=utf-8',
  ])('%s', (type) => expect(read(`Content-Type: ${type}\n\nGrüße`).text).toBe('Grüße'));
});

describe('MAIL-05 parts against the rules', () => {
  const parts =
    '--b\nContent-Type: text/plain\n\nThe printer is off.\n--b\nContent-Type: image/gif; name=a.gif\n\nGIF89a\n--b--\n';

  it('MAIL-05 parts that were encoded as a whole are told apart', () => {
    const encoded = Buffer.from(parts.replaceAll('\n', '\r\n')).toString('base64');
    const mail = read(`Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: base64\n\n${encoded}`);
    expect(mail).toMatchObject({
      text: 'The printer is off.',
      attachments: [{ name: 'a.gif' }],
      warnings: ['The mail has no Date.'],
    });
  });

  it.each<[before: string, inside: string, text: string]>([
    ['The printer is off.', '', 'The printer is off.'],
    ['The printer is off.', 'It is on.', 'It is on.'],
    ['This is a multi-part message in MIME format.', '', ''],
    ['Это сообщение в формате MIME', '', ''],
  ])('MAIL-05 words before the parts are shown where the parts have none: %j, %j', (before, inside, text) => {
    const mail = `Content-Type: multipart/mixed; boundary=b\n\n${before}\n--b\nContent-Type: text/plain\n\n${inside}\n--b--`;
    expect(read(mail).text).toBe(text);
  });

  it('MAIL-05 of a file that lies elsewhere, where it lies is kept', () => {
    const part =
      '--b\nContent-Type: message/external-body; access-type=URL;\n URL="https://files.example/plan.pdf"\n\nContent-Type: application/pdf\n\n';
    const [file] = read(`Content-Type: multipart/mixed; boundary=b\n\n${part}--b--`).attachments;
    expect(Buffer.from(file?.content ?? []).toString()).toMatch(
      /URL="https:\/\/files\.example\/plan\.pdf"\n\nContent-Type/,
    );
  });
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
