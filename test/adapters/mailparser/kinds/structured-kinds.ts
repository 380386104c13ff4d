import { fileOf, markup, pdf, plain, png, type Row } from './known-part.ts';
import {
  base64,
  crlf,
  filePart,
  head,
  htmlPart,
  mailOf,
  multipart,
  part,
  plainPart,
  quotedPrintable,
} from './mime-writer.ts';

const planPart = filePart('plan.pdf', 'application/pdf', pdf);
const inner = (text: string, subject = 'Inner') =>
  `From: Bob <bob@example.net>\nSubject: ${subject}\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`;
const deep = Array.from({ length: 40 }).reduce<string>(
  (mail, _, level) => `From: x@y.example\nSubject: Level ${level}\n${part('message/rfc822', mail)}`,
  inner('Bottom'),
);

/** How parts stand within parts, and mails within mails. */
export const structuredKinds: readonly Row[] = [
  [
    'nested',
    'rfc822 below text',
    mailOf(multipart('mixed', [plainPart(plain), part('message/rfc822', inner('Inner words'))])),
    { has: [plain, 'Inner words'], files: [{ type: 'message/rfc822' }] },
  ],
  [
    'nested',
    'rfc822 in base64',
    mailOf(
      multipart('mixed', [
        plainPart(plain),
        part(
          'message/rfc822',
          base64(crlf(inner('Innere Wörter'))),
          'Content-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="mail.eml"\n',
        ),
      ]),
    ),
    { has: [plain], holds: ['Innere Wörter'], keeps: ['mail.eml'] },
  ],
  [
    'nested',
    'rfc822 in quoted-printable',
    mailOf(
      multipart('mixed', [
        plainPart(plain),
        part(
          'message/rfc822',
          quotedPrintable(inner('Innere Wörter = gut')),
          'Content-Transfer-Encoding: quoted-printable\n',
        ),
      ]),
    ),
    { has: [plain, 'Innere Wörter = gut'] },
  ],
  ['nested', 'rfc822 forty deep', mailOf(part('message/rfc822', deep)), { has: ['Level 0', 'Bottom'] }],
  [
    'nested',
    'eml as octet-stream named .eml',
    mailOf(multipart('mixed', [plainPart(plain), filePart('old.eml', 'application/octet-stream', crlf(inner('x')))])),
    { text: plain, keeps: ['old.eml'] },
  ],
  [
    'nested',
    'message/global',
    mailOf(multipart('mixed', [plainPart(plain), part('message/global', inner('Inner wörds'))])),
    { has: [plain, 'Inner wörds'] },
  ],
  [
    'nested',
    'rfc822 with attachment inside',
    mailOf(
      multipart('mixed', [
        plainPart(plain),
        part(
          'message/rfc822',
          `From: b@x.example\nSubject: In\nMIME-Version: 1.0\n${multipart('mixed', [plainPart('Inner words'), planPart], { boundary: 'inn' })}`,
        ),
      ]),
    ),
    { has: [plain, 'Inner words'], files: [{ type: 'message/rfc822' }] },
  ],
  [
    'apple',
    'appledouble',
    mailOf(
      multipart('mixed', [
        plainPart(plain),
        multipart(
          'appledouble',
          [
            part(
              'application/applefile; name="plan.pdf"',
              base64(Buffer.from('0005160700020000', 'hex')),
              'Content-Transfer-Encoding: base64\n',
            ),
            planPart,
          ],
          { boundary: 'ad' },
        ),
      ]),
    ),
    { text: plain, keeps: ['plan.pdf'] },
  ],
  [
    'apple',
    'BinHex part kept raw',
    mailOf(
      multipart('mixed', [
        plainPart(plain),
        part(
          'application/mac-binhex40; name="plan.pdf.hqx"',
          '(This file must be converted with BinHex 4.0)\n:$f*TEQKPH#jdH@0Z!*!*!!!:',
          'Content-Disposition: attachment; filename="plan.pdf.hqx"\n',
        ),
      ]),
    ),
    { text: plain, keeps: ['plan.pdf.hqx'] },
  ],
  [
    'apple',
    'BinHex in the text is not lost',
    mailOf(
      `Content-Type: text/plain\n\n${plain}\n\n(This file must be converted with BinHex 4.0)\n:$f*TEQKPH#jdH@0Z!*!*!!!:\n`,
    ),
    { has: [plain], holds: ['BinHex 4.0'] },
  ],
  [
    'apple',
    'alternative with files inside mixed (Apple Mail)',
    mailOf(
      multipart('alternative', [
        plainPart('See this:\n\n\nBye'),
        multipart(
          'mixed',
          [
            htmlPart('<p>See this:</p>'),
            filePart('plan.pdf', 'application/pdf', pdf, 'inline'),
            htmlPart('<p>Bye</p>'),
          ],
          { boundary: 'am' },
        ),
      ]),
    ),
    { has: ['See this:', 'Bye'], html: 'Bye', files: [fileOf('plan.pdf', 'application/pdf', pdf)] },
  ],
  [
    'apple',
    'text, inline photo, text',
    mailOf(
      multipart('mixed', [plainPart('Before'), filePart('IMG_1.png', 'image/png', png, 'inline'), plainPart('After')]),
    ),
    { text: 'Before\n\nAfter', files: [fileOf('IMG_1.png', 'image/png', png)] },
  ],
  [
    'related',
    'cid picture',
    mailOf(
      multipart('related', [
        htmlPart('<p>Logo <img src="cid:l@x"></p>'),
        filePart('l.png', 'image/png', png, 'inline', 'Content-ID: <l@x>\n'),
      ]),
    ),
    { has: ['Logo'], html: 'cid:l@x', files: [{ ...fileOf('l.png', 'image/png', png), inline: true, cid: 'l@x' }] },
  ],
  [
    'related',
    'Content-Location picture',
    mailOf(
      multipart('related', [
        htmlPart('<p>Logo <img src="http://x.example/l.png"></p>'),
        part('image/png', base64(png), 'Content-Transfer-Encoding: base64\nContent-Location: http://x.example/l.png\n'),
      ]),
    ),
    { has: ['Logo'], files: [{ type: 'image/png' }] },
  ],
  [
    'related',
    'start parameter names a later root',
    mailOf(
      multipart(
        'related',
        [
          filePart('l.png', 'image/png', png, 'inline', 'Content-ID: <l@x>\n'),
          part('text/html; charset=utf-8', '<p>Root words <img src="cid:l@x"></p>', 'Content-ID: <root@x>\n'),
        ],
        { parameters: '; start="<root@x>"; type="text/html"' },
      ),
    ),
    { has: ['Root words'], html: 'Root words', files: [fileOf('l.png', 'image/png', png)] },
  ],
  [
    'related',
    'alternative in related in mixed with file',
    mailOf(
      multipart('mixed', [
        multipart(
          'related',
          [
            multipart('alternative', [plainPart(plain), htmlPart(`<p>${plain}<img src="cid:l@x"></p>`)], {
              boundary: 'r3',
            }),
            filePart('l.png', 'image/png', png, 'inline', 'Content-ID: <l@x>\n'),
          ],
          { boundary: 'r2' },
        ),
        planPart,
      ]),
    ),
    {
      text: plain,
      html: 'cid:l@x',
      files: [
        { ...fileOf('l.png', 'image/png', png), inline: true },
        { ...fileOf('plan.pdf', 'application/pdf', pdf), inline: false },
      ],
    },
  ],
  [
    'related',
    'Content-ID without brackets',
    mailOf(
      multipart('related', [
        htmlPart('<img src="cid:abc">Hi there'),
        filePart('l.png', 'image/png', png, 'inline', 'Content-ID: abc\n'),
      ]),
    ),
    { has: ['Hi there'], files: [{ ...fileOf('l.png', 'image/png', png), cid: 'abc', inline: true }] },
  ],
  [
    'structure',
    'missing end boundary',
    mailOf(multipart('mixed', [plainPart(plain), planPart], { ends: false })),
    { text: plain, files: [fileOf('plan.pdf', 'application/pdf', pdf)] },
  ],
  [
    'structure',
    'inner multipart not closed',
    mailOf(
      multipart('mixed', [
        multipart('alternative', [plainPart(plain), htmlPart(markup)], { boundary: 'un', ends: false }),
        planPart,
      ]),
    ),
    { text: plain, html: plain, files: [fileOf('plan.pdf', 'application/pdf', pdf)] },
  ],
  [
    'structure',
    'words in the preamble when parts are empty',
    mailOf(multipart('mixed', [part('text/plain', '')], { preamble: 'Real words in the preamble of nobody.\n' })),
    { holds: ['Real words'] },
  ],
  [
    'structure',
    'usual preamble is not text',
    mailOf(multipart('mixed', [plainPart(plain)], { preamble: 'This is a multi-part message in MIME format.\n\n' })),
    { text: plain, files: [] },
  ],
  [
    'structure',
    'empty boundary parameter',
    mailOf(`Content-Type: multipart/mixed; boundary=""\n\n--\n${plainPart(plain)}\n----\n`),
    { has: [plain] },
  ],
  [
    'structure',
    'no boundary parameter, parts are there',
    mailOf(`Content-Type: multipart/mixed\n\n--xyz\n${plainPart(plain)}--xyz\n${planPart}--xyz--\n`),
    { text: plain, files: [fileOf('plan.pdf', 'application/pdf', pdf)] },
  ],
  [
    'structure',
    'boundary with quotes and blanks',
    mailOf(
      `Content-Type: multipart/mixed; boundary="a b'()+_,-./:=?"\n\n--a b'()+_,-./:=?\n${plainPart(plain)}--a b'()+_,-./:=?\n${planPart}--a b'()+_,-./:=?--\n`,
    ),
    { text: plain, files: [fileOf('plan.pdf', 'application/pdf', pdf)] },
  ],
  [
    'structure',
    'boundary folded into the next line',
    mailOf(`Content-Type: multipart/mixed;\n\tboundary=\n "fold"\n\n--fold\n${plainPart(plain)}--fold--\n`),
    { text: plain },
  ],
  [
    'structure',
    'multipart with a single closing line only',
    mailOf(`Content-Type: multipart/mixed; boundary=b\n\n${plain}\n--b--\n`),
    { has: [plain] },
  ],
  [
    'structure',
    'part that ends without a header blank line',
    mailOf(
      `Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n--b\n${plainPart(plain)}--b--\n`,
    ),
    { has: [plain] },
  ],
  [
    'structure',
    'empty alternative parts, html only says',
    mailOf(multipart('alternative', [part('text/plain', ' '), htmlPart(markup)])),
    { text: plain },
  ],
  [
    'structure',
    'multipart in base64',
    mailOf(
      `Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: base64\n\n${base64(crlf(`--b\n${plainPart(plain)}--b\n${planPart}--b--\n`))}\n`,
    ),
    { text: plain, files: [fileOf('plan.pdf', 'application/pdf', pdf)] },
  ],
  [
    'structure',
    'LF only',
    Buffer.from(head + multipart('mixed', [plainPart(plain), planPart])),
    { text: plain, files: [fileOf('plan.pdf', 'application/pdf', pdf)] },
  ],
  [
    'structure',
    'CR only',
    Buffer.from((head + multipart('mixed', [plainPart(plain), planPart])).replaceAll('\n', '\r')),
    { text: plain, files: [fileOf('plan.pdf', 'application/pdf', pdf)] },
  ],
  [
    'structure',
    'CR LF header, LF body',
    Buffer.from(
      crlf(`${head}Content-Type: multipart/mixed; boundary=b\n`) +
        '\r\n' +
        `--b\n${plainPart(plain)}--b\n${planPart}--b--\n`,
    ),
    { text: plain, files: [fileOf('plan.pdf', 'application/pdf', pdf)] },
  ],
  [
    'structure',
    'NUL bytes in header and body',
    Buffer.from(
      crlf(`${head.replace('Printer', 'Prin\0ter')}Content-Type: text/plain\n\nThe \0printer is broken.\0\n`),
    ),
    { text: plain, subject: 'Printer' },
  ],
  [
    'stub',
    'Exchange removed attachment text',
    mailOf(
      multipart('mixed', [
        plainPart(plain),
        part(
          'text/plain; name="removed.txt"',
          'The attachment plan.exe was removed by policy.',
          'Content-Disposition: attachment; filename="removed.txt"\n',
        ),
      ]),
    ),
    { text: plain, keeps: ['removed.txt'] },
  ],
  [
    'stub',
    'Mimecast large file html',
    mailOf(
      multipart('mixed', [
        plainPart(plain),
        part(
          'text/html; name="Mimecast Large File Send Instructions"; charset=utf-8',
          '<p>Download from https://x.example</p>',
          'Content-Disposition: attachment; filename="Mimecast Large File Send Instructions"\n',
        ),
      ]),
    ),
    { text: plain, keeps: ['Mimecast Large File Send Instructions'] },
  ],
  [
    'stub',
    'disclaimer html appended in mixed',
    mailOf(
      multipart('mixed', [
        multipart('alternative', [plainPart(plain), htmlPart(markup)], { boundary: 'dd' }),
        plainPart('Disclaimer of the company'),
      ]),
    ),
    { has: [plain, 'Disclaimer of the company'], html: plain },
  ],
  [
    'stub',
    'plain stub: view in HTML',
    mailOf(multipart('alternative', [plainPart('Please enable HTML to view this message'), htmlPart(markup)])),
    { text: plain },
  ],
  [
    'stub',
    'read receipt of Outlook',
    mailOf(
      multipart(
        'report',
        [
          plainPart('Your message was read.'),
          part(
            'message/disposition-notification',
            'Reporting-UA: x\nFinal-Recipient: rfc822;ann@client.example\nDisposition: manual-action/MDN-sent-manually; displayed',
          ),
        ],
        { parameters: '; report-type=disposition-notification' },
      ),
    ),
    { has: ['Your message was read.'], holds: ['MDN-sent-manually'] },
  ],
  [
    'stub',
    'voicemail with wav and text',
    mailOf(
      multipart('voice-message', [
        plainPart('You got a voice message'),
        filePart('v.wav', 'audio/x-wav', Buffer.from('RIFFxxxxWAVE')),
      ]),
    ),
    { text: 'You got a voice message', keeps: ['v.wav'] },
  ],
  [
    'stub',
    'fax pdf alone',
    mailOf(part('application/pdf; name="fax.pdf"', base64(pdf), 'Content-Transfer-Encoding: base64\n')),
    { files: [fileOf('fax.pdf', 'application/pdf', pdf)], warning: /./ },
  ],
  [
    'stub',
    'form-data parts',
    mailOf(
      multipart('form-data', [
        part('text/plain', 'Ann', 'Content-Disposition: form-data; name="who"\n'),
        part('text/plain', plain, 'Content-Disposition: form-data; name="what"\n'),
      ]),
    ),
    { has: ['Ann', plain] },
  ],
  [
    'stub',
    'x-mixed-replace / unknown multipart',
    mailOf(multipart('x-odd', [plainPart(plain), planPart])),
    { text: plain, files: [fileOf('plan.pdf', 'application/pdf', pdf)] },
  ],
  [
    'stub',
    'winmail and html: alternative with file inside plain part',
    mailOf(
      multipart('alternative', [multipart('mixed', [plainPart(plain), planPart], { boundary: 'q' }), htmlPart(markup)]),
    ),
    { text: plain, html: plain, files: [fileOf('plan.pdf', 'application/pdf', pdf)] },
  ],
];
