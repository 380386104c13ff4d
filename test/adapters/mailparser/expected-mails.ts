import type { MailAddress } from '#domain/mail/received-mail.ts';
import { expectedReplyMails } from '../reply-text/expected-replies.ts';
import { expectedAttachments } from './expected-attachments.ts';
import { expectedAutomaticMails } from './expected-automatic-mails.ts';
import { expectedBodies } from './expected-bodies.ts';
import { expectedParts } from './expected-parts.ts';
import { expectedPeople } from './expected-people.ts';
import { expectedSubjects } from './expected-subjects.ts';

/** What a fixture must say; what is not named here is as in a plain mail of Anna. */
export interface ExpectedMail {
  readonly messageId?: string | undefined;
  readonly inReplyTo?: readonly string[];
  readonly references?: readonly string[];
  readonly from?: MailAddress | undefined;
  readonly to?: readonly MailAddress[];
  readonly cc?: readonly MailAddress[];
  readonly replyTo?: readonly MailAddress[];
  readonly subject?: string;
  readonly sentAt?: string | undefined;
  readonly text?: string;
  readonly html?: RegExp;
  /** `name type`, with ` inline` behind when it is. */
  readonly files?: readonly string[];
  readonly warning?: RegExp;
}

export const plainMail = {
  inReplyTo: [],
  references: [],
  from: { address: 'anna.berger@example.com', name: 'Anna Berger' },
  to: [{ address: 'support@postcase.test', name: '' }],
  cc: [],
  replyTo: [],
  subject: 'Printer does not print',
  sentAt: '2026-06-01T06:30:00.000Z',
} satisfies ExpectedMail;

const broken = 'The printer is broken.';
const fromHtml = `${broken}\n\nSee here [https://example.com/p?a=1&b=2] üä🎉\n\n* one\n* two`;
const bobs =
  'From: Bob <bob@example.net>\nDate: 2026-05-31T10:00:00.000Z\nTo: anna.berger@example.com\nSubject: Grüße\n\nSchöne Grüße';
const bare = { messageId: undefined, to: [], sentAt: undefined } satisfies ExpectedMail;
const nothing = { ...bare, from: undefined, subject: '' } satisfies ExpectedMail;
const invoice = ['invoice.pdf application/pdf'];

/** By the name of the file in test/fixtures/mail. */
export const expectedMails: Readonly<Record<string, ExpectedMail>> = {
  'ids-folded-references': {
    inReplyTo: ['c3@mail.example.com'],
    references: ['c1@mail.example.com', 'c2@mail.example.com', 'c3@mail.example.com'],
  },
  'ids-empty-brackets': { messageId: undefined },
  'ids-without-brackets': {
    inReplyTo: ['a1@example.com'],
    references: ['a0@example.com', 'a1@example.com'],
  },
  'ids-several-at-signs': {
    messageId: '5@node@example.com',
    inReplyTo: ['x@y@z', 'x2@y'],
    references: ['x2@y', 'x@y@z'],
  },
  'ids-phrase-in-reply-to': { inReplyTo: ['old-style@example.com'] },
  'ids-8bit-and-broken': {
    messageId: 'café.1@example.com',
    references: ['open@example.com', 'blankinside@example.com'],
  },
  'ids-encoded-references': { references: ['long1@example.com', 'long2@example.com'] },
  'ids-hundred-references': { references: Array.from({ length: 50 }, (_, index) => `r${index + 50}@example.com`) },
  'ids-missing': { messageId: undefined },
  'from-missing': { from: undefined, replyTo: [{ address: 'anna.berger@example.com', name: '' }], warning: /no From/ },
  'from-empty-brackets': { from: { address: 'office@example.com', name: 'Office' }, warning: /Sender was taken/ },
  'from-twice': { warning: /several From/ },
  'from-unquoted-comma': {
    from: { address: 'anna.berger@example.com', name: 'Berger, Anna' },
    cc: [
      { address: 'john@example.com', name: 'Doe, John' },
      { address: 'jane@example.com', name: 'Roe, Jane' },
    ],
  },
  'to-groups': {
    to: [
      { address: 'support@postcase.test', name: '' },
      { address: 'boss@example.com', name: 'B. Boss' },
      { address: 'info@example.com', name: '' },
    ],
  },
  'from-idn-domain': { from: { address: 'info@xn--bcher-kva.example', name: 'Jörg Müller' } },
  'from-whole-header-encoded': { from: { address: 'joerg@example.com', name: 'Jörg' } },
  'from-control-characters': { from: { address: 'anna.berger@example.com', name: 'Anna [31mBerger' } },
  'subject-split-character': { subject: 'Größ und mehr' },
  'subject-folded-with-tabs': { subject: 'Folded over three lines Bcc: x@y' },
  'subject-raw-latin1': {
    from: { address: 'joerg@example.com', name: 'Jörg' },
    subject: 'Grüße aus Köln',
    text: 'Schöne Grüße',
  },
  'subject-raw-utf8': {
    from: { address: 'jörg@example.com', name: 'Jörg' },
    subject: 'Grüße 日本 🎉',
    text: 'Schöne Grüße 🎉',
  },
  'subject-raw-koi8-r': { subject: 'Принтер не печатает', text: 'Помогите, пожалуйста' },
  'date-missing': { sentAt: undefined, warning: /no Date/ },
  'date-invalid': { sentAt: undefined, warning: /is no date/ },
  'date-obsolete-zone': { sentAt: '2026-06-01T12:30:00.000Z' },
  'body-shift-jis': { text: 'プリンターが動きません。' },
  'body-iso-2022-jp': { text: 'プリンターが動きません。' },
  'body-euc-kr': { text: '프린터가 작동하지 않습니다' },
  'body-big5': { text: '印表機無法列印' },
  'body-windows-1251': { text: 'Принтер не печатает' },
  'body-koi8-r': { text: 'Принтер не печатает' },
  'body-gb2312-that-is-gbk': { text: '打印机坏了，请朱镕基看看' },
  'body-windows-1252-as-latin1': { text: 'Price: 5 € – “urgent”' },
  'body-utf-16': { text: 'Grüße\nZeile 2' },
  'body-utf-8-as-latin1': { text: 'Schöne Grüße', warning: /but is utf-8/ },
  'body-utf-8-that-is-latin1': { text: 'Schöne Grüße', warning: /declared as utf-8 but is not/ },
  'body-unknown-charset': { text: 'Schöne Grüße', warning: /"x-klingon" is unknown/ },
  'body-without-content-type-latin1': { text: 'Schöne Grüße' },
  'body-without-content-type-utf8': { text: 'Schöne Grüße' },
  'body-mixed-line-endings': { text: 'one\ntwo\nthree\nfour\n\nfive' },
  'body-flowed-delsp': { text: 'Grüße aus Köln\n> quoted line\n-- \nAnna' },
  'mail-with-bare-cr-only': { text: 'first\nsecond' },
  'mail-with-lf-only': { text: 'first\nsecond' },
  'mbox-from-line': { text: 'first\nsecond' },
  alternative: { text: broken, html: /<b>printer<\/b>/ },
  'alternative-blank-plain': { text: fromHtml, html: /<b>printer<\/b>/ },
  'html-only': { text: fromHtml, html: /<b>printer<\/b>/ },
  'html-meta-charset': { text: 'Принтер не печатает', html: /Принтер/ },
  'html-broken': {
    text: 'Hello < world\n\none\n\ntwo\nthreenever closed still here open comment',
    html: /never closed/,
  },
  'mixed-plain-then-html': { text: `${broken}\n\nSecond half.`, html: /The printer[\s\S]*<p>Second half/ },
  'attachment-pdf': { text: broken, files: invoice },
  'unterminated-multipart': { text: broken, files: invoice },
  'boundary-missing': { text: broken, files: invoice, warning: /boundary is missing/ },
  'boundary-wrong': { text: `${broken}\nNo parts here.`, warning: /boundary is missing/ },
  'boundary-with-trailing-blanks': { text: broken, files: invoice },
  'text-part-with-name': { text: broken, files: ['log.txt text/plain inline'] },
  'only-a-named-text-part': { text: broken, files: ['message.txt text/plain'], warning: /no text of its own/ },
  'dangerous-names': {
    text: broken,
    files: [
      'passwd application/octet-stream',
      'offer_ final_.doc application/msword',
      '_CON.txt text/plain',
      'a b.txt text/plain',
      'attachment.bin application/octet-stream',
      'same.png image/png',
      'same-2.png image/png',
      'evilgpj.exe application/octet-stream',
      'image.png image/png',
    ],
  },
  'name-rfc2231': { text: broken, files: ['Rechnung Müller €.pdf application/pdf', 'Übersicht.pdf application/pdf'] },
  'names-in-other-charsets': {
    text: broken,
    files: ['Принтер.pdf application/pdf', 'プリンター.pdf application/pdf', 'aé.pdf application/pdf'],
  },
  'inline-image': {
    text: fromHtml.replace('See', 'Logo\n\nSee'),
    html: /cid:logo@x/,
    files: ['logo.png image/png inline'],
  },
  'nested-mail': { text: `${broken}\n\n${bobs}`, files: ['message.eml message/rfc822 inline'] },
  'nested-mail-without-cover': { text: bobs, files: ['forwarded.eml message/rfc822'] },
  'delivery-report': {
    text: `Your mail could not be delivered.\n\nReporting-MTA: dns; mx.example.com\n\nFinal-Recipient: rfc822; x@example.com\nAction: failed\nStatus: 5.1.1\n\n${bobs}`,
    files: ['message.eml message/rfc822'],
  },
  'winmail-dat': { text: broken, files: ['winmail.dat application/ms-tnef'], warning: /TNEF. could not be unpacked/ },
  'calendar-invitation': { text: broken, files: ['text.ics text/calendar'] },
  'two-content-types': { text: broken, warning: /several Content-Type/ },
  'content-type-nonsense': { text: broken },
  'base64-with-junk': { text: 'Schöne Grüße' },
  'no-blank-line-before-text': {
    ...bare,
    from: { address: 'anna.berger@example.com', name: '' },
    subject: 'Hurry',
    text: `${broken}\nPlease hurry.`,
    warning: /No blank line/,
  },
  'header-only': {
    ...bare,
    from: { address: 'anna.berger@example.com', name: '' },
    subject: 'Nothing below',
    text: '',
    warning: /No readable text/,
  },
  'no-header-at-all': { ...nothing, text: `${broken}\nPlease hurry.` },
  garbage: { ...nothing, text: '', files: ['attachment.bin application/octet-stream'], warning: /No readable text/ },
  empty: { ...nothing, text: '', warning: /No readable text/ },
  ...expectedPeople,
  ...expectedSubjects,
  ...expectedBodies,
  ...expectedParts,
  ...expectedAttachments,
  ...expectedAutomaticMails,
  ...expectedReplyMails,
};
