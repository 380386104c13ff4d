import type { ExpectedMail } from './expected-mails.ts';

const broken = 'The printer is broken.';

/** Names, types and contents of files. By the name of the file in test/fixtures/mail. */
export const expectedAttachments: Readonly<Record<string, ExpectedMail>> = {
  'name-rfc2231-out-of-order': { text: broken, files: ['Rechnung Mai 2026 €.pdf application/pdf'] },
  'name-rfc2231-split-in-character': { text: broken, files: ['Счёт.pdf application/pdf'] },
  'name-rfc2231-in-plain-parameter': {
    text: broken,
    files: ['Rechnung Müller.pdf application/pdf', 'Übersicht.pdf application/pdf'],
  },
  'name-rfc2231-without-charset': {
    text: broken,
    files: ['plain.pdf application/pdf', 'Grüße.pdf application/pdf', 'Grüße-2.pdf application/pdf'],
  },
  'name-words-over-continuations': {
    text: broken,
    files: ['Übersicht über alle Rechnungen des Jahres 2026.pdf application/pdf'],
  },
  'name-unquoted-with-blanks': { text: broken, files: ['Rechnung Mai (2026).pdf application/pdf'] },
  'name-raw-8-bit': { text: 'Счёт ниже', files: ['Счёт.pdf application/pdf'] },
  'name-with-quotes-inside': {
    text: broken,
    files: ['The _final_ offer.pdf application/pdf', 'An _escaped_ offer.pdf application/pdf'],
  },
  'name-with-path': {
    text: broken,
    files: ['offer.pdf application/pdf', 'plan.pdf application/pdf', 'win.pdf application/pdf'],
  },
  'name-missing': {
    text: broken,
    files: [
      'attachment.pdf application/pdf',
      'attachment-2.pdf application/pdf',
      'image.jpg image/jpeg',
      'attachment.odt application/vnd.oasis.opendocument.text',
      'attachment.bin application/x-unheard-of',
      'attachment-2.bin application/octet-stream',
      'message.eml message/rfc822',
    ],
  },
  'name-very-long': {
    text: broken,
    files: [
      'Protokoll der Sitzung Protokoll der Sitzung Protokoll der Sitzung Protokoll der Sitzung Protokoll der Sitzung Protokoll der Sitzung Protokoll der .pdf application/pdf',
    ],
  },
  'name-with-direction-marks': {
    text: broken,
    files: ['invoicefdp.exe application/octet-stream', 'attachment.pdf application/pdf'],
  },
  'name-only-in-content-type': { text: broken, files: ['plan.dwg image/vnd.dwg'] },
  'content-id-twice': {
    text: broken,
    html: /cid:image001@example/,
    files: ['a.pdf application/pdf', 'b.png image/png inline', 'c.png image/png'],
  },
  'content-id-escaped': {
    text: broken,
    html: /cid:my%20logo%40example/,
    files: ['a.png image/png inline', 'b.png image/png inline'],
  },
  'content-id-attached-and-shown': { text: broken, html: /cid:logo@x/, files: ['logo.png image/png inline'] },
  'content-id-not-shown': { text: broken, files: ['plan.pdf application/pdf'] },
  'picture-that-is-markup': {
    text: broken,
    files: [
      'page.png application/octet-stream',
      'vector.jpg application/octet-stream',
      'wide.gif application/octet-stream',
      'offer.pdf application/octet-stream',
      'true.png image/png',
    ],
  },
  'markup-attached-honestly': { text: broken, files: ['report.html text/html', 'logo.svg image/svg+xml'] },
  'unknown-type-named-as-markup': {
    text: broken,
    files: [
      'page.html application/octet-stream',
      'logo.svg application/octet-stream',
      'table.xlsx application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
  },
  'content-type-with-line-break-in-it': { text: broken, files: ['attachment.bin application/x-evil'] },
  'winmail-with-files': { text: broken, files: ['Übersicht 2026.pdf application/pdf', 'old.txt text/plain'] },
  'winmail-as-whole-mail': {
    text: 'The printer is broken – really.',
    html: /<b>really<\/b>/,
    files: ['logo.png image/png inline'],
  },
  'winmail-with-rtf-only': { text: 'hello world' },
  'winmail-with-message-inside': { text: broken, files: ['Old offer.txt text/plain', 'inner.pdf application/pdf'] },
  'winmail-damaged': {
    text: broken,
    files: ['Übersicht 2026.pdf application/pdf', 'winmail.dat application/ms-tnef'],
    warning: /is damaged/,
  },
  'winmail-with-named-properties': { text: broken, files: ['plan.pdf application/pdf'] },
};
