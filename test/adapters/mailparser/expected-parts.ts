import type { ExpectedMail } from './expected-mails.ts';

const broken = 'The printer is broken.';

/** How parts are told apart. By the name of the file in test/fixtures/mail. */
export const expectedParts: Readonly<Record<string, ExpectedMail>> = {
  'content-type-with-comments': { text: 'Schöne Grüße', files: ['invoice (1).pdf application/pdf'] },
  'content-type-shouted': { text: 'Schöne Grüße', files: ['invoice.pdf application/pdf'] },
  'boundary-that-begins-another': { text: broken, html: /<b>printer<\/b>/, files: ['invoice.pdf application/pdf'] },
  'boundary-inside-never-closed': { text: broken, html: /<b>printer<\/b>/, files: ['invoice.pdf application/pdf'] },
  'boundary-inside-missing': {
    text: broken,
    html: /<b>printer<\/b>/,
    files: ['invoice.pdf application/pdf'],
    warning: /boundary is missing/,
  },
  'boundary-inside-wrong': { text: broken, files: ['invoice.pdf application/pdf'], warning: /boundary is missing/ },
  'boundary-unquoted-odd-characters': { text: broken, files: ['invoice.pdf application/pdf'] },
  'boundary-unquoted-with-equals-signs': { text: broken, files: ['invoice.pdf application/pdf'] },
  'boundary-empty': {
    text: 'This is a multi-part message in MIME format.\n--\nContent-Type: text/plain; charset=utf-8\n\nThe printer is broken.\n\n----',
    warning: /boundary is missing/,
  },
  'multipart-without-parts': {
    text: 'This is a multi-part message in MIME format.\n--=_b1--',
    warning: /boundary is missing/,
  },
  'multipart-text-after-last-part': { text: broken },
  'multipart-digest': {
    text: 'From: Bob <bob@example.net>\nSubject: One\n\nFirst mail.\n\nFrom: Eve <eve@example.net>\nSubject: Two\n\nSecond mail.',
    files: ['message.eml message/rfc822', 'message-2.eml message/rfc822'],
  },
  'multipart-transfer-encoded': { text: broken, files: ['invoice.pdf application/pdf'] },
  'multipart-header-cut-off': { text: broken, files: ['inv application/pdf'] },
  'multipart-part-without-header': { text: broken, files: ['invoice.pdf application/pdf'] },
  'text-picture-text': { text: 'Look at this:\n\nSent from my phone', files: ['IMG_0001.PNG image/png inline'] },
  'alternative-with-named-markup': { text: broken, html: /<b>printer<\/b>/ },
  'text-part-attached-without-name': { text: broken, files: ['text.txt text/plain'] },
  'only-an-attachment': { text: '', files: ['scan.pdf application/pdf'], warning: /No readable text/ },
  'only-a-sound': { text: '', files: ['voice.wav audio/wav'], warning: /No readable text/ },
  'apple-double': { text: broken, files: ['Plan.pdf application/applefile', 'Plan-2.pdf application/pdf'] },
  'signed-mail': { text: broken, files: ['smime.p7s application/pkcs7-signature'] },
  'encrypted-mail': {
    text: '',
    files: ['attachment.asc application/pgp-encrypted', 'encrypted.asc application/octet-stream inline'],
    warning: /encrypted \(PGP\) and cannot be read here/,
  },
  'opaque-signed-mail': { text: '', files: ['smime.p7m application/pkcs7-mime'], warning: /No readable text/ },
  'nested-mail-in-base64': {
    text: 'The printer is broken.\n\nFrom: Bob <bob@example.net>\nDate: 2026-05-31T10:00:00.000Z\nTo: anna.berger@example.com\nSubject: Grüße\n\nSchöne Grüße',
    files: ['Fwd.eml message/rfc822 inline'],
  },
  'nested-mail-six-deep': {
    text: 'From: Bob <bob@example.net>\nSubject: Level 1\n\nFrom: Bob <bob@example.net>\nSubject: Level 2\n\nFrom: Bob <bob@example.net>\nSubject: Level 3\n\nFrom: Bob <bob@example.net>\nSubject: Level 4\n\nFrom: Bob <bob@example.net>\nSubject: Level 5\n\nFrom: Bob <bob@example.net>\nSubject: Level 6\n\nDeepest text.',
    files: ['message.eml message/rfc822'],
  },
  'mail-cut-off-in-attachment': { text: broken, files: ['invoice.pdf application/pdf'] },
};
