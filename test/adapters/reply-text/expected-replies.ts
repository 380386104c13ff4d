import type { ExpectedMail } from '../mailparser/expected-mails.ts';

export interface ExpectedReply {
  readonly newest: string;
  /** First line of the quoted text. */
  readonly quoted?: string;
  readonly signature?: string;
  readonly subject?: string;
  readonly html?: boolean;
  readonly files?: readonly string[];
}

/** Client and language by the name of the file in test/fixtures/mail. */
export const expectedReplies: Readonly<Record<string, ExpectedReply>> = {
  'reply-above-and-below': {
    newest: 'The serial number is 4711.\n\nP.S. It is the one on the second floor.',
    quoted: 'On Mon, Jun 1, 2026 at 10:00 AM Support <support@postcase.test> wrote:',
  },
  'reply-apple-forward-de': {
    newest:
      'Anfang der weitergeleiteten Nachricht:\n\n> Von: Bob <bob@example.net>\n> Betreff: Papierstau\n> Datum: 31. Mai 2026 um 17:00\n> An: Anna Berger <anna.berger@example.com>\n> \n> Der Drucker frisst Papier.',
    subject: 'Fwd: Papierstau',
    html: true,
  },
  'reply-apple-forward-with-words-en': {
    newest:
      'Please have a look.\n\nBegin forwarded message:\n\nFrom: Bob <bob@example.net>\nSubject: Paper jam\nDate: 31 May 2026 at 17:00\n\nThe printer eats the paper.',
    html: true,
  },
  'reply-apple-mail-de': {
    newest: 'Die Seriennummer ist 4711.',
    quoted: '> Am 01.06.2026 um 10:00 schrieb Support <support@postcase.test>:',
    html: true,
  },
  'reply-apple-mail-html-only-fr': {
    newest: 'Le numéro de série est 4711.',
    quoted: 'Le 1 juin 2026 à 10:00, Support <support@postcase.test> a écrit :',
    html: true,
  },
  'reply-attached-mail': {
    newest:
      'Please see the attached mail.\n\nFrom: Bob <bob@example.net>\nDate: 2026-05-31T10:00:00.000Z\nTo: anna.berger@example.com\nSubject: Paper jam\n\nThe printer eats the paper.',
    files: ['message.eml message/rfc822 inline'],
  },
  'reply-attribution-right-below-it': {
    newest: 'Grazie.',
    quoted: 'Il giorno lun 1 giu 2026 alle ore 10:00 Support <support@postcase.test>',
  },
  'reply-attribution-wrapped-pt': {
    newest: 'O número de série é 4711.',
    quoted: 'Em seg., 1 de jun. de 2026 às 10:00, Support da empresa Postcase',
  },
  'reply-attribution-wrapped-unquoted-fr': {
    newest: 'Le numéro de série est 4711.',
    quoted: 'Le lundi 1 juin 2026 à 10:00, Support <support@postcase.test> a',
  },
  'reply-gmail-below-html-only': {
    newest: 'Le numéro de série est 4711.',
    quoted: 'Le lun. 1 juin 2026 à 10:00, Support <support@postcase.test> a écrit :',
    html: true,
  },
  'reply-gmail-en': {
    newest: 'The serial number is 4711.\n\nBest regards\nAnna',
    quoted: 'On Mon, Jun 1, 2026 at 10:00 AM Support <support@postcase.test> wrote:',
    html: true,
  },
  'reply-gmail-forward-en': {
    newest:
      'Can you help with this?\n\n---------- Forwarded message ---------\nFrom: Bob <bob@example.net>\nDate: Sun, May 31, 2026 at 5:00 PM\nSubject: Paper jam\nTo: Anna Berger <anna.berger@example.com>\n\n\nThe printer eats the paper.',
    subject: 'Fwd: Paper jam',
    html: true,
  },
  'reply-gmail-inline-en': {
    newest:
      'On Mon, Jun 1, 2026 at 10:00 AM Support <support@postcase.test> wrote:\n\n> Which printer is it?\n>\n\nThe one on the second floor.\n\n\n> Since when?\n>\n\nSince Friday.',
    html: true,
  },
  'reply-gmail-pl': {
    newest: 'Numer seryjny to 4711.',
    quoted: 'pon., 1 cze 2026 o 10:00 Support <support@postcase.test> napisał(a):',
    html: true,
  },
  'reply-gmail-ru': {
    newest: 'Серийный номер 4711.\n\nС уважением,\nАнна',
    quoted: 'пн, 1 июн. 2026 г. в 10:00, Support <support@postcase.test>:',
    html: true,
  },
  'reply-gmail-signature': {
    newest: 'The serial number is 4711.',
    quoted: 'On Mon, Jun 1, 2026 at 10:00 AM Support <support@postcase.test>',
    signature: '-- \nAnna Berger\nBerger & Sons, +49 30 1234',
    html: true,
  },
  'reply-gmail-tr': {
    newest: 'Seri numarası 4711.',
    quoted: 'Support <support@postcase.test>, 1 Haz 2026 Pzt, 10:00 tarihinde şunu yazdı:',
    html: true,
  },
  'reply-gmail-uk': {
    newest: 'Серійний номер 4711.',
    quoted: 'пн, 1 черв. 2026 р. о 10:00 Support <support@postcase.test> пише:',
    html: true,
  },
  'reply-gmx-de': {
    newest: 'Die Seriennummer ist 4711.',
    quoted: 'Gesendet: Montag, 01. Juni 2026 um 10:00 Uhr',
    html: true,
  },
  'reply-html-lies-about-text': {
    newest: 'The serial number is 4711.\n\nThank you for your patience with this and all other printers.',
    html: true,
  },
  'reply-iphone-en': {
    newest: 'The serial number is 4711.',
    quoted: '> On 1 Jun 2026, at 10:00, Support <support@postcase.test> wrote:',
    signature: 'Sent from my iPhone',
    html: true,
  },
  'reply-iphone-es': {
    newest: 'El número de serie es 4711.',
    quoted: '> El 1 jun 2026, a las 10:00, Support <support@postcase.test> escribió:',
    signature: 'Enviado desde mi iPhone',
  },
  'reply-iphone-turkish': {
    newest: 'Seri numarası 4711.',
    quoted: '> Support <support@postcase.test> şunları yazdı (1 Haz 2026 10:00):',
    signature: 'iPhone’umdan gönderildi',
  },
  'reply-mailru-ru': {
    newest: 'Серийный номер 4711.',
    quoted: '>Понедельник, 1 июня 2026, 10:00 +03:00 от Support <support@postcase.test>:',
    signature: '--\nАнна Бергер',
    html: true,
  },
  'reply-notes-de': {
    newest: 'Die Seriennummer ist 4711.\n\nMit freundlichen Grüßen\nAnna Berger',
    quoted: 'Von: Support <support@postcase.test>',
    html: true,
  },
  'reply-notes-plain-en': {
    newest: 'The serial number is 4711.\n\nAnna',
    quoted: '-----Support <support@postcase.test> wrote: -----',
  },
  'reply-only-a-quote': {
    newest:
      'On Mon, Jun 1, 2026 at 10:00 AM Support <support@postcase.test> wrote:\n\n> Hello Anna,\n>\n> your request was registered as SR-7.',
  },
  'reply-only-sent-from': {
    newest:
      'Sent from my iPhone\n\n> On 1 Jun 2026, at 10:00, Support <support@postcase.test> wrote:\n> \n> Hello Anna,\n>\n> your request was registered as SR-7.',
  },
  'reply-outlook-2003-es': { newest: 'El número de serie es 4711.', quoted: '-----Mensaje original-----', html: true },
  'reply-outlook-desktop-2003-below-quotes': {
    newest: 'The serial number is 4711.',
    quoted: '-----Original Message-----',
  },
  'reply-outlook-desktop-2010-ru': {
    newest: 'Серийный номер 4711.',
    quoted: 'От: Support <support@postcase.test>',
    html: true,
  },
  'reply-outlook-desktop-de': {
    newest: 'Die Seriennummer ist 4711.\n\nMit freundlichen Grüßen\n\nAnna Berger',
    quoted: 'Von: Support <support@postcase.test>',
    html: true,
  },
  'reply-outlook-desktop-en': {
    newest: 'The serial number is 4711.\n\nBest regards\nAnna',
    quoted: 'From: Support <support@postcase.test>',
    html: true,
  },
  'reply-outlook-desktop-fr': {
    newest: 'Le numéro de série est 4711.\n\nCordialement',
    quoted: 'De : Support <support@postcase.test>',
    html: true,
  },
  'reply-outlook-desktop-unknown-language': {
    newest: 'Seerianumber on 4711.',
    quoted: 'Saatja: Support <support@postcase.test>',
    html: true,
  },
  'reply-outlook-forward-de': {
    newest:
      'Bitte kümmern Sie sich darum.\n\nVon: Support <support@postcase.test>\nGesendet: 1. Juni 2026 10:00\nAn: Anna Berger <anna.berger@example.com>\nBetreff: Printer does not print [SR-7]\n\nDer Drucker frisst Papier.',
    subject: 'WG: Papierstau',
    html: true,
  },
  'reply-outlook-mobile-nl': {
    newest: 'Het serienummer is 4711.',
    quoted: '________________________________',
    signature: 'Outlook voor iOS<https://aka.ms/o0ukef> downloaden',
    html: true,
  },
  'reply-outlook-mobile-plain-en': {
    newest: 'The serial number is 4711.',
    quoted: '________________________________',
    signature: 'Get Outlook for Android<https://aka.ms/AAb9ysg>',
  },
  'reply-outlook-plain-nl': { newest: 'Het serienummer is 4711.', quoted: '________________________________' },
  'reply-outlook-plain-pl': { newest: 'Numer seryjny to 4711.', quoted: '________________________________' },
  'reply-outlook-plain-tr': { newest: 'Seri numarası 4711.', quoted: '________________________________' },
  'reply-outlook-plain-uk': { newest: 'Серійний номер 4711.', quoted: '________________________________' },
  'reply-outlook-web-it': {
    newest: 'Il numero di serie è 4711.',
    quoted: '________________________________',
    html: true,
  },
  'reply-outlook-web-signature-pt': {
    newest: 'O número de série é 4711.',
    quoted: 'De: Support <support@postcase.test>',
    signature: 'Anna Berger\n\nVendas',
    html: true,
  },
  'reply-proton-en': {
    newest: 'The serial number is 4711.',
    quoted: 'On Monday, June 1st, 2026 at 10:00 AM, Support <support@postcase.test> wrote:',
    signature: 'Sent with [Proton Mail](https://proton.me/) secure email.',
    html: true,
  },
  'reply-proton-original-message-en': {
    newest: 'The serial number is 4711.',
    quoted: '------- Original Message -------',
  },
  'reply-samsung-pl': {
    newest: 'Numer seryjny to 4711.',
    quoted: '-------- Oryginalna wiadomość --------',
    signature: 'Wysłane z mojego Galaxy',
  },
  'reply-talks-of-mails': {
    newest:
      'My colleague wrote in 2025: please turn it off.\nFrom: Berlin\nTo: Hamburg\n\nSent from my old place, it came back broken.\n\nTo do:\n- send it\n-- or keep it',
    subject: 'Printer does not print',
  },
  'reply-thunderbird-de': {
    newest: 'Die Seriennummer ist 4711.',
    quoted: 'Am 01.06.26 um 10:00 schrieb Support:',
    signature: '-- \nAnna Berger\nBerger & Söhne',
  },
  'reply-thunderbird-forward-ru': {
    newest:
      'Посмотрите, пожалуйста.\n\n\n-------- Пересылаемое сообщение --------\nТема: \tЗамятие бумаги\nДата: \tSun, 31 May 2026 17:00:00 +0200\nОт: \tBob <bob@example.net>\nКому: \tanna.berger@example.com\n\n\n\nПринтер жуёт бумагу.',
    html: true,
  },
  'reply-thunderbird-html-pl': {
    newest: 'Numer seryjny to 4711.',
    quoted: 'W dniu 1.06.2026 o 10:00, Support pisze:',
    signature: '--\nAnna Berger',
    html: true,
  },
  'reply-thunderbird-inline-html-it': {
    newest:
      'Il 01/06/2026 10:00, Support ha scritto:\n\n> Quale stampante?\n\nQuella al secondo piano.\n\n> Da quando?\n\nDa venerdì.',
    html: true,
  },
  'reply-thunderbird-inline-nl': {
    newest:
      'Op 01-06-2026 om 10:00 schreef Support:\n> Welke printer is het?\nDie op de tweede verdieping.\n> Sinds wanneer?\nSinds vrijdag.\n\nAnna',
  },
  'reply-yahoo-en': {
    newest: 'The serial number is 4711.\nBest regards, Anna',
    quoted: '    On Monday, June 1, 2026 at 10:00:00 AM GMT+2, Support <support@postcase.test> wrote:  ',
    html: true,
  },
  'reply-yahoo-html-only-it': {
    newest: 'Il numero di serie è 4711.',
    quoted: 'Il lunedì 1 giugno 2026 alle ore 10:00:00 CEST, Support <support@postcase.test> ha scritto:',
    html: true,
  },
  'reply-yandex-mobile-ru': {
    newest: 'Серийный номер 4711.',
    quoted: '01.06.2026, 10:00, "Support" <support@postcase.test>:',
    signature: 'Отправлено из мобильной Яндекс Почты',
  },
  'reply-yandex-ru': {
    newest: 'Серийный номер 4711.',
    quoted: '----------------',
    signature: '--\nАнна Бергер',
    html: true,
  },
  'reply-zoho-en': {
    newest: 'The serial number is 4711.',
    quoted: '---- On Mon, 01 Jun 2026 10:00:00 +0200 Support <support@postcase.test> wrote ---',
  },
};

/** What the reader of mails must find in the fixtures. */
export const expectedReplyMails: Readonly<Record<string, ExpectedMail>> = Object.fromEntries(
  Object.entries(expectedReplies).map(([name, { subject = 'Re: Printer does not print', html, files = [] }]) => [
    name,
    {
      messageId: `${name}@example.com`,
      inReplyTo: ['ack-1@postcase.test'],
      subject,
      files,
      ...(html === true ? { html: /<(div|body|font)/ } : {}),
    },
  ]),
);
