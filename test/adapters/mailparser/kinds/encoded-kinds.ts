import { allBytes, fileOf, pdf, plain, type Row } from './known-part.ts';
import {
  base64,
  crlf,
  head,
  htmlPart,
  mailOf,
  multipart,
  part,
  plainPart,
  quotedPrintable,
  uuencode,
  yenc,
} from './mime-writer.ts';

const armorLines = 'wcBMA0xv3v0gK9pZAQf/cJq1mGk2Xo9p2wqRk9m8m4S4\nZk1mS2xv3v0gK9pZAQf/cJq1mGk2Xo9p2wqRk9m8m4S4\n=aB3d';
const armor = (what: string) =>
  `-----BEGIN PGP ${what}-----\nVersion: GnuPG v2\n\n${armorLines}\n-----END PGP ${what}-----`;
const clear = (text: string) =>
  `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${text.replaceAll(/^-/gm, '- -')}\n${armor('SIGNATURE')}`;
const flowed = (text: string, more = '') =>
  mailOf(`Content-Type: text/plain; charset=utf-8; format=flowed${more}\n\n${text}\n`);
const withYenc = (text: string, bytes: Uint8Array, name: string) =>
  Buffer.concat([
    mailOf(`Content-Type: text/plain; charset=utf-8\n\n${text}\n`),
    Buffer.from(yenc(bytes, name), 'latin1'),
  ]);

/** Transfer encodings, and what people encoded, signed and wrapped by hand. */
export const encodedKinds: readonly Row[] = [
  [
    'yenc',
    'below text',
    withYenc(plain, allBytes, 'all.bin'),
    { text: plain, files: [fileOf('all.bin', undefined, allBytes)] },
  ],
  [
    'yenc',
    'a name with blanks',
    withYenc(plain, pdf, 'my plan.pdf'),
    { text: plain, files: [fileOf('my plan.pdf', 'application/pdf', pdf)] },
  ],
  [
    'uuencode',
    'plain mail without MIME headers',
    Buffer.from(crlf(`From: ann@client.example\nSubject: x\n\n${plain}\n\n${uuencode(pdf, 'plan.pdf')}\nBye\n`)),
    { has: [plain, 'Bye'], hasNot: ['begin 644'], files: [fileOf('plan.pdf', 'application/pdf', pdf)] },
  ],
  [
    'uuencode',
    'spaces for zeros',
    mailOf(`Content-Type: text/plain\n\n${plain}\n\n${uuencode(allBytes, 'all.bin', '0644', ' ')}`),
    { has: [plain], files: [fileOf('all.bin', undefined, allBytes)] },
  ],
  [
    'uuencode',
    'name with umlaut in utf-8, mode 0755',
    mailOf(`Content-Type: text/plain; charset=utf-8\n\n${plain}\n\n${uuencode(pdf, 'Übersicht Mai.pdf', '0755')}`),
    { has: [plain], files: [fileOf('Übersicht Mai.pdf', 'application/pdf', pdf)] },
  ],
  [
    'uuencode',
    'inside a quoted-printable part',
    mailOf(
      `Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n${plain}\n\n${quotedPrintable(uuencode(pdf, 'plan.pdf'))}`,
    ),
    { has: [plain], files: [fileOf('plan.pdf', 'application/pdf', pdf)] },
  ],
  [
    'uuencode',
    'in a part of multipart/mixed with x-uue',
    mailOf(
      multipart('mixed', [
        plainPart(plain),
        part('application/pdf; name="plan.pdf"', uuencode(pdf, 'plan.pdf'), 'Content-Transfer-Encoding: x-uue\n'),
      ]),
    ),
    { text: plain, files: [fileOf('plan.pdf', 'application/pdf', pdf)] },
  ],
  [
    'uuencode',
    'in a part with Content-Transfer-Encoding: uuencode',
    mailOf(
      multipart('mixed', [
        plainPart(plain),
        part('application/pdf; name="plan.pdf"', uuencode(pdf, 'other.pdf'), 'Content-Transfer-Encoding: uuencode\n'),
      ]),
    ),
    { text: plain, files: [fileOf('plan.pdf', 'application/pdf', pdf)] },
  ],
  [
    'pgp',
    'inline signed',
    mailOf(`Content-Type: text/plain; charset=utf-8\n\n${clear(plain)}\n`),
    { has: [plain], hasNot: ['BEGIN PGP', 'Hash: SHA256', 'wcBMA0'] },
  ],
  [
    'pgp',
    'inline signed, dash escaped',
    mailOf(`Content-Type: text/plain; charset=utf-8\n\n${clear(`${plain}\n- one\n- two`)}\n`),
    { has: [`${plain}\n- one\n- two`], hasNot: ['- - one'] },
  ],
  [
    'pgp',
    'inline signed with a list footer',
    mailOf(`Content-Type: text/plain; charset=utf-8\n\n${clear(plain)}\n_______\nlist@example.com\n`),
    { has: [plain, 'list@example.com'], hasNot: ['wcBMA0'] },
  ],
  [
    'pgp',
    'inline signed, two Hash lines and Charset',
    mailOf(
      `Content-Type: text/plain; charset=utf-8\n\n${clear(plain).replace('Hash: SHA256', 'Hash: SHA1\nHash: SHA256')}\n`,
    ),
    { has: [plain], hasNot: ['Hash:'] },
  ],
  [
    'pgp',
    'inline encrypted',
    mailOf(`Content-Type: text/plain; charset=utf-8\n\n${armor('MESSAGE')}\n`),
    { warning: /encrypted/i },
  ],
  [
    'pgp',
    'inline encrypted below a greeting',
    mailOf(`Content-Type: text/plain; charset=utf-8\n\nHello,\n\n${armor('MESSAGE')}\n`),
    { has: ['Hello'], warning: /encrypted/i },
  ],
  [
    'pgp',
    'PGP/MIME encrypted',
    mailOf(
      multipart(
        'encrypted',
        [
          part('application/pgp-encrypted', 'Version: 1', 'Content-Description: PGP/MIME version identification\n'),
          part(
            'application/octet-stream; name="encrypted.asc"',
            armor('MESSAGE'),
            'Content-Disposition: inline; filename="encrypted.asc"\n',
          ),
        ],
        { parameters: '; protocol="application/pgp-encrypted"' },
      ),
    ),
    { warning: /encrypted/i, keeps: ['encrypted.asc'] },
  ],
  [
    'pgp',
    'PGP/MIME encrypted mangled to mixed (Exchange)',
    mailOf(
      multipart('mixed', [
        part('text/plain; charset=us-ascii', ''),
        part('application/pgp-encrypted; name="PGPMIME version identification"', 'Version: 1'),
        part(
          'application/octet-stream; name="encrypted.asc"',
          armor('MESSAGE'),
          'Content-Disposition: attachment; filename="encrypted.asc"\n',
        ),
      ]),
    ),
    { warning: /encrypted/i, keeps: ['encrypted.asc'] },
  ],
  [
    'pgp',
    'PGP/MIME signed',
    mailOf(
      multipart(
        'signed',
        [
          plainPart(plain),
          part(
            'application/pgp-signature; name="signature.asc"',
            armor('SIGNATURE'),
            'Content-Description: OpenPGP digital signature\nContent-Disposition: attachment; filename="signature.asc"\n',
          ),
        ],
        { parameters: '; micalg=pgp-sha512; protocol="application/pgp-signature"' },
      ),
    ),
    { text: plain, files: [fileOf('signature.asc', 'application/pgp-signature')] },
  ],
  [
    'pgp',
    'protected headers in mixed with legacy display part',
    Buffer.from(
      crlf(
        head.replace('Subject: Printer', 'Subject: ...') +
          `Content-Type: multipart/mixed; boundary="pp"; protected-headers="v1"\nSubject: Nested real\n\n--pp\n${plainPart(plain)}--pp--\n`,
      ),
    ),
    { text: plain },
  ],
  [
    'pgp',
    'Autocrypt header and key attached',
    Buffer.from(
      crlf(
        head +
          'Autocrypt: addr=ann@client.example; prefer-encrypt=mutual; keydata=\n xsBNBFxB\n' +
          multipart('mixed', [
            plainPart(plain),
            part(
              'application/pgp-keys; name="OpenPGP_0xAB.asc"',
              armor('PUBLIC KEY BLOCK'),
              'Content-Disposition: attachment; filename="OpenPGP_0xAB.asc"\n',
            ),
          ]),
      ),
    ),
    { text: plain, files: [fileOf('OpenPGP_0xAB.asc', 'application/pgp-keys')] },
  ],
  [
    'pgp',
    'public key inline below text stays text',
    mailOf(`Content-Type: text/plain\n\n${plain}\n\n${armor('PUBLIC KEY BLOCK')}\n`),
    { has: [plain], noWarning: /encrypted/i },
  ],
  [
    'pgp',
    'inline signed in html mail alternative',
    mailOf(multipart('alternative', [plainPart(clear(plain)), htmlPart(`<pre>${clear(plain)}</pre>`)])),
    { has: [plain], hasNot: ['wcBMA0'] },
  ],
  [
    'pgp',
    'Outlook: encrypted mail stub text + asc',
    mailOf(
      multipart('mixed', [
        plainPart('This is an OpenPGP/MIME encrypted message (RFC 4880 and 3156)'),
        part('application/pgp-encrypted', 'Version: 1'),
        part(
          'application/octet-stream; name="OpenPGP encrypted message.asc"',
          armor('MESSAGE'),
          'Content-Disposition: inline; filename="OpenPGP encrypted message.asc"\n',
        ),
      ]),
    ),
    { warning: /encrypted/i },
  ],
  ['flowed', 'soft breaks', flowed('The printer \nis broken.\n\nBye'), { text: 'The printer is broken.\n\nBye' }],
  ['flowed', 'space stuffed From and >', flowed('One\n From here\n >no quote'), { text: 'One\nFrom here\n>no quote' }],
  [
    'flowed',
    'delsp=yes Japanese',
    flowed('プリンターが \n動きません。', '; delsp=yes'),
    { text: 'プリンターが動きません。' },
  ],
  [
    'flowed',
    'delsp="YES" and FORMAT=Flowed',
    mailOf(`Content-Type: text/plain; charset=utf-8; FORMAT=Flowed; DelSp="YES"\n\nプリンターが \n動きません。\n`),
    { text: 'プリンターが動きません。' },
  ],
  ['flowed', 'a blank line behind a line that flows', flowed('One \n\nTwo'), { text: 'One \n\nTwo' }],
  ['flowed', 'signature separator does not flow', flowed('Hello\n-- \nAnn'), { text: 'Hello\n-- \nAnn' }],
  [
    'flowed',
    'quote depth change ends a paragraph',
    flowed('> one \n> two\n>> deep \n> back'),
    { text: '> one two\n>> deep \n> back' },
  ],
  [
    'flowed',
    'qp with trailing space encoded',
    mailOf(
      `Content-Type: text/plain; charset=utf-8; format=flowed\nContent-Transfer-Encoding: quoted-printable\n\nThe printer=20\nis broken.\n`,
    ),
    { text: 'The printer is broken.' },
  ],
  [
    'flowed',
    'not flowed keeps breaks',
    mailOf(`Content-Type: text/plain; charset=utf-8; format=fixed\n\nThe printer \nis broken.\n`),
    { like: /^The printer ?\nis broken\.$/ },
  ],
  [
    'encoding',
    'base64 with list footer',
    mailOf(
      part(
        'text/plain; charset=utf-8',
        base64('Der Drucker druckt nicht, Grüße') +
          '\n_______________________________________________\nlist mailing list\nlist@example.com',
        'Content-Transfer-Encoding: base64\n',
      ),
    ),
    { has: ['Der Drucker druckt nicht, Grüße', 'list@example.com'] },
  ],
  [
    'encoding',
    'base64 html with plain footer',
    mailOf(
      part(
        'text/html; charset=utf-8',
        `${base64('<p>Der Drucker druckt nicht, Grüße</p>')}\n-- \nSent through a gateway`,
        'Content-Transfer-Encoding: base64\n',
      ),
    ),
    { has: ['Der Drucker druckt nicht, Grüße', 'Sent through a gateway'] },
  ],
  [
    'encoding',
    'base64 one long line',
    mailOf(part('text/plain; charset=utf-8', base64('Grüße '.repeat(400), 1e9), 'Content-Transfer-Encoding: base64\n')),
    { text: 'Grüße '.repeat(400).trim() },
  ],
  [
    'encoding',
    'base64 padded in the middle (joined)',
    mailOf(
      part(
        'text/plain; charset=utf-8',
        `${base64('First part.')}\n${base64(' Second part.')}`,
        'Content-Transfer-Encoding: base64\n',
      ),
    ),
    { has: ['First part.', 'Second part.'] },
  ],
  [
    'encoding',
    'base64 without padding',
    mailOf(
      part('text/plain; charset=utf-8', base64('Grüße!!').replaceAll('=', ''), 'Content-Transfer-Encoding: base64\n'),
    ),
    { text: 'Grüße!!' },
  ],
  [
    'encoding',
    'base64url letters in a file',
    mailOf(
      multipart('mixed', [
        plainPart(plain),
        part(
          'application/octet-stream; name=a.bin',
          Buffer.from(allBytes).toString('base64url'),
          'Content-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=a.bin\n',
        ),
      ]),
    ),
    { text: plain, files: [fileOf('a.bin', undefined, allBytes)] },
  ],
  [
    'encoding',
    'qp with lower case and broken escapes',
    mailOf(
      part(
        'text/plain; charset=utf-8',
        'Gr=c3=bc=c3=9fe = ok =ZZ 100=',
        'Content-Transfer-Encoding: quoted-printable\n',
      ),
    ),
    { has: ['Grüße = ok =ZZ 100'] },
  ],
  [
    'encoding',
    'qp soft break with trailing blanks',
    mailOf(
      part('text/plain; charset=utf-8', 'The printer is bro=  \nken.', 'Content-Transfer-Encoding: quoted-printable\n'),
    ),
    { text: plain },
  ],
  [
    'encoding',
    '8-bit in 7bit utf-8',
    mailOf(part('text/plain; charset=us-ascii', 'Grüße', 'Content-Transfer-Encoding: 7bit\n')),
    { text: 'Grüße' },
  ],
  [
    'encoding',
    '8-bit latin1 in 7bit',
    Buffer.from(
      crlf(
        head +
          part('text/plain; charset=us-ascii', 'Gr\u00fc\u00dfe aus K\u00f6ln', 'Content-Transfer-Encoding: 7bit\n'),
      ),
      'latin1',
    ),
    { text: 'Grüße aus Köln' },
  ],
  [
    'encoding',
    'binary file in 8bit',
    Buffer.concat([
      Buffer.from(
        crlf(
          head +
            `Content-Type: multipart/mixed; boundary=b\n\n--b\n${plainPart(plain)}--b\nContent-Type: application/octet-stream; name=a.bin\nContent-Transfer-Encoding: binary\n\n`,
        ),
      ),
      allBytes,
      Buffer.from('\r\n--b--\r\n'),
    ]),
    { text: plain, files: [fileOf('a.bin', undefined, allBytes)] },
  ],
  [
    'encoding',
    'declared qp, is plain with =',
    mailOf(part('text/plain; charset=utf-8', 'a=b and c = d, 5=6', 'Content-Transfer-Encoding: quoted-printable\n')),
    { text: 'a=b and c = d, 5=6' },
  ],
  [
    'encoding',
    'base64 said, qp is',
    mailOf(
      part(
        'text/plain; charset=utf-8',
        'Gr=C3=BC=C3=9Fe aus K=C3=B6ln, der Drucker ist kaputt.',
        'Content-Transfer-Encoding: base64\n',
      ),
    ),
    { has: ['Drucker ist kaputt'] },
  ],
  [
    'encoding',
    'no CTE but base64 evidently (text/html)',
    mailOf(
      part(
        'text/plain; charset=utf-8',
        base64('Der Drucker druckt seit heute nicht mehr. Bitte schicken Sie jemanden. Grüße, Ann'),
      ),
    ),
    { like: /Drucker|RGVyIERydWNr/ },
  ],
];
