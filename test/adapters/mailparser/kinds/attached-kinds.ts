import { fileOf, markup, pdf, plain, png, type Row } from './known-part.ts';
import { base64, filePart, htmlPart, mailOf, multipart, part, plainPart } from './mime-writer.ts';
import {
  attached,
  mapi,
  messageObject,
  ofMessage,
  opening,
  property,
  tnef,
  uncompressedRtf,
  unicode,
} from './tnef-writer.ts';

const winmail = (...attributes: readonly Buffer[]) =>
  filePart('winmail.dat', 'application/ms-tnef', tnef(opening, ...attributes));
const withWinmail = (...attributes: readonly Buffer[]) =>
  mailOf(multipart('mixed', [plainPart(plain), winmail(...attributes)]));
const wanted = fileOf('a.pdf', 'application/pdf', pdf);
const rtf = (rest: string) => mailOf(winmail(ofMessage(uncompressedRtf(`{\\rtf1\\ansi\\ansicpg1252${rest}}`))));
const offer = tnef(
  opening,
  ofMessage(unicode(mapi.subject, 'Old offer'), unicode(mapi.text, 'Words of the offer')),
  attached('in.pdf', pdf),
);
const ampPart = part(
  'text/x-amp-html; charset=utf-8',
  '<!doctype html><html amp4email><head><script async src="https://cdn.ampproject.org/v0.js"></script></head><body>AMP only</body></html>',
);
const ics = (method: string, more = '', summary = 'Printer repair') =>
  `BEGIN:VCALENDAR\nPRODID:-//X//EN\nVERSION:2.0\nMETHOD:${method}\nBEGIN:VEVENT\nUID:1@x\nDTSTAMP:20261120T100000Z\nDTSTART:20261201T090000Z\nDTEND:20261201T100000Z\nSUMMARY:${summary}\nLOCATION:Room 4\nORGANIZER;CN=Ann:mailto:ann@client.example\nATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:support@postcase.test\n${more}END:VEVENT\nEND:VCALENDAR`;
const vcf = 'BEGIN:VCARD\nVERSION:3.0\nFN:Ann Berger\nTEL:+49 30 1234\nEND:VCARD';

/** Parts of a kind of their own: Outlook's, invitations, cards, other forms of text. */
export const attachedKinds: readonly Row[] = [
  [
    'tnef',
    'a long name in Unicode',
    withWinmail(attached('UEBERS~1.PDF', pdf, unicode(mapi.longName, 'Übersicht 日本.pdf'))),
    { text: plain, files: [fileOf('Übersicht 日本.pdf', 'application/pdf', pdf)] },
  ],
  [
    'tnef',
    'two files',
    withWinmail(attached('a.pdf', pdf), attached('b.png', png)),
    { text: plain, files: [wanted, fileOf('b.png', 'image/png', png)] },
  ],
  [
    'tnef',
    'RTF alone',
    rtf("\\deff0{\\fonttbl{\\f0 Arial;}}\\f0 Gr\\'fc\\'dfe\\par Der Drucker ist kaputt.\\par"),
    { has: ['Grüße', 'Der Drucker ist kaputt.'], hasNot: ['fonttbl', 'Arial'] },
  ],
  [
    'tnef',
    'RTF made of HTML',
    rtf(
      '\\fromhtml1 \\deff0{\\fonttbl{\\f0 Arial;}}{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 The printer is broken.\\htmlrtf \\par}\\htmlrtf0 {\\*\\htmltag72 </p>}',
    ),
    { has: [plain] },
  ],
  [
    'tnef',
    'HTML alone',
    mailOf(
      winmail(
        ofMessage(
          property(0x102, mapi.html, Buffer.from('<html><body><p>The printer is <b>broken</b>.</p></body></html>')),
        ),
      ),
    ),
    { has: [plain] },
  ],
  [
    'tnef',
    'plain text alone',
    mailOf(winmail(ofMessage(unicode(mapi.text, 'Принтер сломан.')))),
    { text: 'Принтер сломан.' },
  ],
  [
    'tnef',
    'known by its name',
    mailOf(
      multipart('mixed', [
        plainPart(plain),
        filePart('winmail.dat', 'application/octet-stream', tnef(opening, attached('a.pdf', pdf))),
      ]),
    ),
    { text: plain, files: [wanted] },
  ],
  [
    'tnef',
    'known by its type',
    mailOf(
      multipart('mixed', [
        plainPart(plain),
        filePart('noname.dat', 'application/vnd.ms-tnef', tnef(opening, attached('a.pdf', pdf))),
      ]),
    ),
    { text: plain, files: [wanted] },
  ],
  [
    'tnef',
    'a message within',
    withWinmail(attached('Old offer', undefined, messageObject(offer))),
    { has: [plain], keeps: ['in.pdf'], holds: ['Words of the offer'] },
  ],
  ['tnef', 'nothing within', withWinmail(), { text: plain }],
  [
    'tnef',
    'cut off',
    mailOf(
      multipart('mixed', [
        plainPart(plain),
        filePart(
          'winmail.dat',
          'application/ms-tnef',
          tnef(opening, attached('a.pdf', Buffer.alloc(3000, 7))).subarray(0, 1000),
        ),
      ]),
    ),
    { text: plain, keeps: ['winmail.dat'], warning: /TNEF|winmail|damaged/ },
  ],
  [
    'tnef',
    'as an alternative',
    mailOf(multipart('alternative', [plainPart(plain), winmail(attached('a.pdf', pdf))])),
    { text: plain, files: [wanted] },
  ],
  [
    'amp',
    'plain, amp, html',
    mailOf(multipart('alternative', [plainPart(plain), ampPart, htmlPart(markup)])),
    { text: plain, html: plain, files: [] },
  ],
  [
    'amp',
    'amp last',
    mailOf(multipart('alternative', [plainPart(plain), htmlPart(markup), ampPart])),
    { text: plain, html: plain, files: [] },
  ],
  [
    'amp',
    'amp with plain only',
    mailOf(multipart('alternative', [plainPart(plain), ampPart])),
    { text: plain, files: [] },
  ],
  [
    'amp',
    'amp with html only',
    mailOf(multipart('alternative', [ampPart, htmlPart(markup)])),
    { text: plain, html: plain, files: [] },
  ],
  [
    'calendar',
    'REQUEST alone',
    mailOf(
      part(
        'text/calendar; charset=utf-8; method=REQUEST',
        ics('REQUEST', 'DESCRIPTION:Bring paper\\nand toner\\, please\n'),
      ),
    ),
    { has: ['Printer repair', '2026-12-01', 'Room 4', 'Bring paper', 'toner, please'] },
  ],
  [
    'calendar',
    'REPLY alone (accepted)',
    mailOf(
      part(
        'text/calendar; charset=utf-8; method=REPLY',
        ics('REPLY').replace('NEEDS-ACTION:mailto:support@postcase.test', 'ACCEPTED:mailto:ann@client.example'),
      ),
    ),
    { has: ['Printer repair'], like: /accept/i },
  ],
  [
    'calendar',
    'CANCEL alone',
    mailOf(part('text/calendar; charset=utf-8; method=CANCEL', ics('CANCEL', 'STATUS:CANCELLED\n'))),
    { has: ['Printer repair'], like: /cancel/i },
  ],
  [
    'calendar',
    'CANCEL in base64',
    mailOf(
      part(
        'text/calendar; charset=utf-8; method=CANCEL',
        base64(ics('CANCEL', 'STATUS:CANCELLED\n')),
        'Content-Transfer-Encoding: base64\n',
      ),
    ),
    { has: ['Printer repair'], like: /cancel/i },
  ],
  [
    'calendar',
    'DECLINECOUNTER / COUNTER alone',
    mailOf(part('text/calendar; charset=utf-8; method=COUNTER', ics('COUNTER', 'COMMENT:Later is better\n'))),
    { has: ['Printer repair', 'Later is better'] },
  ],
  [
    'calendar',
    'Google: plain, html, calendar and ics file',
    mailOf(
      multipart('mixed', [
        multipart(
          'alternative',
          [
            plainPart('Invitation: Printer repair'),
            htmlPart('<p>Invitation: Printer repair</p>'),
            part('text/calendar; charset=utf-8; method=REQUEST', ics('REQUEST')),
          ],
          { boundary: 'g2' },
        ),
        filePart('invite.ics', 'application/ics', ics('REQUEST')),
      ]),
    ),
    { text: 'Invitation: Printer repair', html: 'Invitation', keeps: ['invite.ics'] },
  ],
  [
    'calendar',
    'Exchange: empty plain, html nothing, calendar',
    mailOf(
      multipart('alternative', [
        part('text/plain; charset=utf-8', ''),
        part('text/html; charset=utf-8', '<html><body></body></html>'),
        part('text/calendar; charset=utf-8; method=REQUEST', ics('REQUEST')),
      ]),
    ),
    { has: ['Printer repair', 'Room 4'] },
  ],
  [
    'calendar',
    'time zone of Outlook and folded summary',
    mailOf(
      part(
        'text/calendar; charset=utf-8; method=REQUEST',
        ics('REQUEST', '', 'Ремонт прин\n тера').replace(
          'DTSTART:20261201T090000Z',
          'DTSTART;TZID="W. Europe Standard Time":20261201T100000',
        ),
      ),
    ),
    { has: ['Ремонт принтера', '10:00'] },
  ],
  [
    'calendar',
    'VTODO alone',
    mailOf(
      part(
        'text/calendar; charset=utf-8',
        `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VTODO\nUID:2@x\nSUMMARY:Buy toner\nDUE:20261205T120000Z\nEND:VTODO\nEND:VCALENDAR`,
      ),
    ),
    { has: ['Buy toner'] },
  ],
  [
    'calendar',
    'vCalendar that is broken stays readable',
    mailOf(part('text/calendar; charset=utf-8; method=REQUEST', 'BEGIN:VCALENDAR\nSUMMARY Printer repair\nnonsense')),
    { holds: ['Printer repair'] },
  ],
  [
    'vcard',
    'text/vcard part beside text',
    mailOf(
      multipart('mixed', [
        plainPart(plain),
        part('text/vcard; charset=utf-8; name="ann.vcf"', vcf, 'Content-Disposition: attachment; filename="ann.vcf"\n'),
      ]),
    ),
    { text: plain, files: [fileOf('ann.vcf', 'text/vcard')] },
  ],
  [
    'vcard',
    'text/x-vcard without name or disposition',
    mailOf(multipart('mixed', [plainPart(plain), part('text/x-vcard; charset=utf-8', vcf)])),
    { text: plain, holds: ['+49 30 1234'], files: [{ type: 'text/x-vcard' }] },
  ],
  [
    'vcard',
    'text/directory; profile=vCard',
    mailOf(
      multipart('mixed', [plainPart(plain), part('text/directory; charset=utf-8; profile=vCard; name=a.vcf', vcf)]),
    ),
    { text: plain, keeps: ['a.vcf'] },
  ],
  ['vcard', 'vCard as the whole mail', mailOf(part('text/vcard; charset=utf-8', vcf)), { holds: ['+49 30 1234'] }],
  [
    'enriched',
    'text/enriched',
    mailOf(
      part(
        'text/enriched; charset=utf-8',
        'The <bold>printer</bold> is\nbroken.\n\nA <<b> sign. <color><param>red</param>Hurry</color>',
      ),
    ),
    { has: ['The printer is broken.', 'A <b> sign. Hurry'], hasNot: ['param', 'bold'] },
  ],
  [
    'enriched',
    'text/richtext',
    mailOf(part('text/richtext; charset=us-ascii', 'The <bold>printer</bold> is broken.<nl>Please <lt>hurry>')),
    { has: ['The printer is broken.', '<hurry>'], hasNot: ['<bold>', '<nl>'] },
  ],
  [
    'enriched',
    'enriched beside plain',
    mailOf(multipart('alternative', [plainPart(plain), part('text/enriched', 'The <bold>printer</bold> is broken.')])),
    { text: plain },
  ],
  [
    'markdown',
    'text/markdown alone',
    mailOf(part('text/markdown; charset=utf-8; variant=CommonMark', '# Printer\n\nIt is **broken**.')),
    { has: ['Printer', 'broken'] },
  ],
  [
    'markdown',
    'markdown beside html',
    mailOf(
      multipart('alternative', [
        part('text/markdown; charset=utf-8', 'It is **broken**.'),
        htmlPart('<p>It is <b>broken</b>.</p>'),
      ]),
    ),
    { like: /It is \**broken\**\./, html: 'broken', files: [] },
  ],
  [
    'markdown',
    'text/x-web-markdown alone',
    mailOf(part('text/x-web-markdown; charset=utf-8', 'It is **broken**.')),
    { has: ['broken'] },
  ],
  ['othertext', 'text/ without subtype', mailOf(part('text/; charset=utf-8', plain)), { text: plain }],
  ['othertext', 'Content-Type: text', mailOf(part('text', plain)), { text: plain }],
  [
    'othertext',
    'text/x-log named as file',
    mailOf(
      multipart('mixed', [
        plainPart(plain),
        part('text/x-log; name="a.log"', 'line', 'Content-Disposition: attachment; filename="a.log"\n'),
      ]),
    ),
    { text: plain, files: [fileOf('a.log', 'text/x-log')] },
  ],
  [
    'othertext',
    'text/rtf body alone',
    mailOf(part('text/rtf', '{\\rtf1\\ansi\\deff0 The printer is broken.\\par}')),
    { holds: ['printer is broken'] },
  ],
  [
    'othertext',
    'text/csv attached without name',
    mailOf(multipart('mixed', [plainPart(plain), part('text/csv', 'a;b\n1;2', 'Content-Disposition: attachment\n')])),
    { text: plain, files: [{ type: 'text/csv' }] },
  ],
  ['othertext', 'text/json alone', mailOf(part('application/json', '{"printer":"broken"}')), { holds: ['"broken"'] }],
  [
    'othertext',
    'text/rfc822-headers inline',
    mailOf(multipart('mixed', [plainPart(plain), part('text/rfc822-headers', 'From: a@b.example\nSubject: Old one')])),
    { has: [plain], holds: ['Old one'] },
  ],
  [
    'partial',
    'message/partial first piece',
    mailOf(
      `Content-Type: message/partial; id="abc@x"; number=1; total=2\n\nMessage-ID: <abc@x>\nSubject: Big\nContent-Type: text/plain\n\nThe first half of it\n`,
    ),
    { holds: ['The first half of it'], warning: /./ },
  ],
  [
    'partial',
    'message/partial second piece',
    mailOf(`Content-Type: message/partial; id="abc@x"; number=2; total=2\n\nand the second half.\n`),
    { holds: ['and the second half.'], warning: /./ },
  ],
  [
    'external',
    'message/external-body with URL',
    mailOf(
      multipart('mixed', [
        plainPart(plain),
        part(
          'message/external-body; access-type=URL; URL="https://files.example/plan.pdf"',
          'Content-Type: application/pdf; name="plan.pdf"\nContent-ID: <1@x>\n\n',
        ),
      ]),
    ),
    { has: [plain], holds: ['https://files.example/plan.pdf'] },
  ],
  [
    'external',
    'external-body anon-ftp',
    mailOf(
      multipart('mixed', [
        plainPart(plain),
        part(
          'message/external-body; access-type=ANON-FTP; site="ftp.example"; directory="pub"; name="plan.ps"',
          'Content-Type: application/postscript\n\n',
        ),
      ]),
    ),
    { has: [plain], holds: ['ftp.example'] },
  ],
  [
    'external',
    'external-body of the IETF draft announcements',
    mailOf(
      multipart('mixed', [
        plainPart(plain),
        multipart(
          'alternative',
          [
            part(
              'message/external-body; access-type="mail-server"; server="mailserv@x.example"',
              'Content-Type: text/plain\nContent-ID: <2@x>\n\nENCODING mime\n',
            ),
          ],
          { boundary: 'ie' },
        ),
      ]),
    ),
    { has: [plain], holds: ['mailserv@x.example'] },
  ],
  [
    'reaction',
    'Gmail reaction',
    mailOf(
      multipart('alternative', [
        plainPart('👍\n\nAnn reacted via Gmail'),
        part(
          'text/vnd.google.email-reaction+json; charset=utf-8',
          '{"version":1,"emoji":"👍"}',
          'Content-Transfer-Encoding: 8bit\n',
        ),
        htmlPart('<p>👍</p><p>Ann reacted via Gmail</p>'),
      ]),
    ),
    { reaction: '👍', files: [] },
  ],
  [
    'reaction',
    'Gmail reaction base64 heart',
    mailOf(
      multipart('alternative', [
        plainPart('❤️\n\nAnn reacted via Gmail'),
        part(
          'text/vnd.google.email-reaction+json; charset=utf-8',
          base64('{"emoji":"❤️","version":1}'),
          'Content-Transfer-Encoding: base64\n',
        ),
        htmlPart('<p>❤️</p>'),
      ]),
    ),
    { reaction: '❤️', files: [] },
  ],
  [
    'reaction',
    'broken reaction json is not a reaction',
    mailOf(
      multipart('alternative', [
        plainPart('Hello there'),
        part('text/vnd.google.email-reaction+json', '{"emoji":"I hereby ac'),
        htmlPart('<p>Hello there</p>'),
      ]),
    ),
    { text: 'Hello there' },
  ],
];
