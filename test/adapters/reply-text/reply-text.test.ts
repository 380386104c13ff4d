import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { replyText } from '#adapters/reply-text/reply-text.ts';
import { expectedReplies } from './expected-replies.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/mail/${name}.eml`, import.meta.url));
const newestOf = (text: string, html?: string) => replyText({ text, html }).newest;
const quote = '> Which printer is it?\n> Since when?';

describe('The newest text of replies as mail programs write them', () => {
  for (const [name, expected] of Object.entries(expectedReplies)) {
    it(`MAIL-18 finds it in "${name.replaceAll('-', ' ')}"`, async () => {
      const { newest, quoted, signature } = replyText(readMail(fixture(name)));
      expect(newest).toBe(expected.newest);
      expect(quoted.split('\n')[0]).toBe(expected.quoted ?? '');
      expect(signature).toBe(expected.signature ?? '');
      if (quoted !== '') expect(quoted).toMatch(/SR-7[^\n]*\.$/);
    });
  }
});

describe('The introduction of a quote', () => {
  const introductions = [
    'On Mon, Jun 1, 2026 at 10:00 AM Support <support@postcase.test> wrote:',
    'On 6/1/26 10:00, Support wrote:',
    'On Mon, Jun 1, 2026 at 10:00 AM Support of the company <\nsupport@postcase.test> wrote:',
    'On Monday, June 1, 2026 at\n10:00 AM, Support <support@postcase.test> wrote:',
    '2026-06-01 10:00 GMT+02:00 Support <support@postcase.test>:',
    'Support/Berlin/Example wrote on 06/01/2026 10:00:00 AM:',
    'Am 01.06.2026 um 10:00 schrieb Support <support@postcase.test>:',
    'Am Mo., 1. Juni 2026 um 10:00 Uhr schrieb Support <\nsupport@postcase.test>:',
    'Support <support@postcase.test> schrieb am Mo., 1. Juni 2026, 10:00:',
    'Support <support@postcase.test> schrieb am Mo., 1.\nJuni 2026, 10:00:',
    'Support <support@postcase.test> hat am 01.06.2026 10:00 CEST geschrieben:',
    'Le lun. 1 juin 2026 à 10:00, Support <support@postcase.test> a écrit :',
    'El lun, 1 jun 2026 a las 10:00, Support (<support@postcase.test>) escribió:',
    'Il giorno lun 1 giu 2026 alle ore 10:00 Support <support@postcase.test> ha scritto:',
    'Il 01/06/2026 10:00, Support ha scritto:',
    'Em seg., 1 de jun. de 2026 às 10:00, Support <support@postcase.test> escreveu:',
    'Support <support@postcase.test> escreveu (segunda, 1/06/2026 à(s) 10:00):',
    'Op ma 1 jun 2026 om 10:00 schreef Support <support@postcase.test>:',
    'Op 1-6-2026 om 10:00 schreef Support:',
    'W dniu 1.06.2026 o 10:00, Support pisze:',
    'pon., 1 cze 2026 o 10:00 Support <support@postcase.test> napisał(a):',
    'Dnia 1 czerwca 2026 10:00 Support <support@postcase.test> napisał(a):',
    'пн, 1 июн. 2026 г. в 10:00, Support <support@postcase.test>:',
    '01.06.2026 10:00, Support пишет:',
    '1 июня 2026 г., в 10:00, Support <support@postcase.test> написал(а):',
    '01.06.2026, 10:00, "Support" <support@postcase.test>:',
    'пн, 1 черв. 2026 р. о 10:00 Support <support@postcase.test> пише:',
    '1 червня 2026, 10:00:00, від "Support" <support@postcase.test>:',
    'Support <support@postcase.test>, 1 Haz 2026 Pzt, 10:00 tarihinde şunu yazdı:',
    'Support <support@postcase.test> şunları yazdı (1 Haz 2026 10:00):',
    'Den mån 1 juni 2026 kl 10:00 skrev Support <support@postcase.test>:',
    'po 1. 6. 2026 v 10:00 odesílatel Support <support@postcase.test> napsal:',
    '2026年6月1日(月) 10:00 Support <support@postcase.test>:',
  ];
  it.each(introductions)('MAIL-18 belongs to the quote: %s', (introduction) => {
    expect(newestOf(`It is 4711.\n\n${introduction}\n\n${quote}`)).toBe('It is 4711.');
    expect(newestOf(`It is 4711.\n${introduction}\n${quote}`)).toBe('It is 4711.');
    expect(newestOf(`${introduction}\n${quote}\n\nIt is 4711.`)).toBe('It is 4711.');
  });
  it.each(introductions)('MAIL-18 begins the history where nothing marks it: %s', (introduction) => {
    expect(newestOf(`It is 4711.\n\n${introduction}\n\nWhich printer is it?\n\nSince when?`)).toBe('It is 4711.');
  });

  it('MAIL-18 may lack its verb and its colon above quoted lines', () => {
    expect(newestOf(`It is 4711.\n\n2026/6/1 Support <support@postcase.test>\n\n${quote}`)).toBe('It is 4711.');
    const text = 'I wrote to you on 1.6.2026.\nAnna <anna@example.com>\n\nIt is 4711.';
    expect(newestOf(text)).toBe(text);
  });

  it('MAIL-18 may be a header without a subject', () => {
    const header = '* * *\n**From:** Support\n**Sent:** Monday, 1 June 2026 10:00\n**To:** Anna';
    expect(newestOf(`It is 4711.\n\n${header}\n\nWhich printer is it?`)).toBe('It is 4711.');
  });

  it('MAIL-18 may be a header whose lines a gateway joined', () => {
    const header = 'From: Support <support@postcase.test> Sent: Monday, 1 June 2026 10:00 To: Anna Subject: Printer';
    expect(newestOf(`It is 4711.\n\n${header}\n\nWhich printer is it?`)).toBe('It is 4711.');
  });

  const sentences = [
    'From: anna@example.com to the whole team: the subject is closed.',
    'On Monday my colleague wrote:\n\nIt is broken.',
    'He wrote:\n\nIt is broken.',
    'These are the numbers of 2026:\n\n4711\n4712',
    'I called at 10:00 on 1.6.2026:\n\nno answer',
    'From: Berlin\nTo: Hamburg\nDate: 1 June 2026\n\nWe moved.',
    'The original message\n\nis lost.',
    'Sent from my iPhone it looks fine.\n\nFrom the computer it does not.',
    'I sent it via mail.\n\nSent via courier on Monday\n\nPlease confirm.',
  ];
  it.each(sentences)('MAIL-18 is told from what people write: %j', (text) => {
    expect(replyText({ text, html: undefined })).toEqual({ newest: text, quoted: '', signature: '' });
  });
});

describe('Signatures', () => {
  const lines = [
    'Sent from my iPhone',
    'Sent from Outlook for Android<https://aka.ms/x>',
    'Sent from Mail for Windows',
    'Get Outlook for iOS<https://aka.ms/x>',
    'Von meinem iPhone gesendet',
    'Gesendet mit der GMX Mail App',
    'Diese Nachricht wurde von meinem Android Mobiltelefon mit WEB.DE Mail gesendet.',
    'Envoyé de mon iPhone',
    'Obtenez Outlook pour iOS',
    'Enviado desde mi iPhone',
    'Inviato da iPhone',
    'Enviado do meu iPhone',
    'Verstuurd vanaf mijn iPhone',
    'Wysłane z iPhone’a',
    'Отправлено с iPhone',
    'Отправлено из мобильной Яндекс Почты',
    'Надіслано з iPhone',
    'iPhone’umdan gönderildi',
    'Skickat från min iPhone',
  ];
  it.each(lines)('MAIL-18 a program signs with "%s"', (line) => {
    const reply = replyText({ text: `It is 4711.\n\n${line}\n\n${quote}`, html: undefined });
    expect(reply).toEqual({ newest: 'It is 4711.', quoted: quote, signature: line });
  });

  it('MAIL-18 text that goes on for long below dashes is no signature', () => {
    const text = `First.\n--\n${'More.\n'.repeat(40)}`.trim();
    expect(newestOf(text)).toBe(text);
  });
});

describe('Answers, forwards and nothing new', () => {
  it('MAIL-18 answers between quoted lines stay with these, and the history below them does not', () => {
    const answers = '> Which printer is it?\nThe one upstairs.\n\n> Since when?\nSince Friday.';
    const history = '-----Original Message-----\nFrom: A\nSent: today\nTo: B\nSubject: C\n\nOld.';
    const reply = replyText({ text: `${answers}\n\n${history}\n> older`, html: undefined });
    expect(reply).toEqual({ newest: answers, quoted: `${history}\n> older`, signature: '' });
  });

  it.each([
    'Fwd: Paper',
    'FW: Paper',
    'WG: Paper',
    'TR : Papier',
    'RV: Papel',
    'I: Carta',
    'Пересл: Бумага',
    'İLT: Kağıt',
  ])('MAIL-18 what came under "%s" is content', (subject) => {
    const text = 'Please see.\n\nFrom: A <a@b.test>\nSent: today\nTo: B\nSubject: C\n\nThe printer eats paper.';
    expect(replyText({ text, html: undefined, subject }).newest).toBe(text);
    expect(replyText({ text, html: undefined, subject: `Re: ${subject}` }).newest).toBe('Please see.');
  });

  it('MAIL-18 a forward within the history stays there', () => {
    const text = 'It is 4711.\n\nOn 6/1/26 10:00, Support wrote:\n\n> ---------- Forwarded message ---------\n> Old.';
    expect(newestOf(text)).toBe('It is 4711.');
  });

  it('MAIL-18 a mail of nothing but a quote is shown whole', () => {
    expect(replyText({ text: quote, html: undefined })).toEqual({ newest: quote, quoted: '', signature: '' });
    expect(replyText({ text: '-- \nAnna', html: undefined }).newest).toBe('-- \nAnna');
  });

  it('MAIL-18 a mail without text has none', () => {
    expect(replyText({ text: '', html: undefined })).toEqual({ newest: '', quoted: '', signature: '' });
  });

  it('MAIL-18 a blockquote without an introduction is the writer’s own', () => {
    const html = '<p>The manual says:</p><blockquote>Press the button.</blockquote><p>Which one?</p>';
    const text = 'The manual says:\n\nPress the button.\n\nWhich one?';
    expect(newestOf(text, html)).toBe(text);
  });

  it('MAIL-18 a line above a box is no history when no header stands in it', () => {
    const html = '<p>Hello</p><div style="border-top:solid #E1E1E1 1.0pt"><p>Our offer</p></div><p>Price: 5</p>';
    expect(newestOf('Hello\n\nOur offer\n\nPrice: 5', html)).toBe('Hello\n\nOur offer\n\nPrice: 5');
  });
});
