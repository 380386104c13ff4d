import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';

const head = 'From: a@b.test\nSubject: x\n';
const read = (written: string) => readMail(Buffer.from(`${head}${written}\n`.replaceAll('\n', '\r\n'), 'latin1'));
const filesOf = (mail: ReturnType<typeof readMail>) =>
  mail.attachments.map(({ name, contentType }) => `${name} ${contentType}`);

/** One element of DER. */
function der(tag: number, ...pieces: readonly Buffer[]): Buffer {
  const content = Buffer.concat(pieces);
  return Buffer.concat([Buffer.from([tag, 0x82, content.length >> 8, content.length & 0xff]), content]);
}
const oid = (hex: string) => der(0x06, Buffer.from(`2a864886f70d01${hex}`, 'hex'));
const one = der(0x02, Buffer.from([1]));
/** The same with lengths left open and the content in pieces, as who signs while reading writes it. */
const streamed = (tag: number, ...pieces: readonly Buffer[]) =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...pieces, Buffer.alloc(2)]);
const signed = (inner: string) => {
  const content = der(0x04, Buffer.from(inner.replaceAll('\n', '\r\n')));
  const info = der(0x30, oid('0701'), der(0xa0, content));
  return der(0x30, oid('0702'), der(0xa0, der(0x30, one, der(0x31), info, der(0x31))));
};
const signedInPieces = (inner: string) => {
  const half = inner.length >> 1;
  const pieces = [inner.slice(0, half), inner.slice(half)].map((piece) => der(0x04, Buffer.from(piece)));
  const info = streamed(0x30, oid('0701'), streamed(0xa0, streamed(0x24, ...pieces)));
  return streamed(0x30, oid('0702'), streamed(0xa0, streamed(0x30, one, der(0x31), info, der(0x31))));
};
const encrypted = () => der(0x30, oid('0703'), der(0xa0, der(0x30, one)));
const smime = (bytes: Buffer, type = 'application/pkcs7-mime; name=smime.p7m') =>
  `Content-Type: ${type}\nContent-Disposition: attachment; filename=smime.p7m\nContent-Transfer-Encoding: base64\n\n${bytes.toString('base64').replace(/(.{76})/g, '$1\n')}`;
const said = 'Content-Type: text/plain; charset=utf-8\n\nThe printer is broken.\n';
const withFile = `Content-Type: multipart/mixed; boundary=i\n\n--i\n${said}--i\nContent-Type: application/pdf; name=plan.pdf\n\n%PDF\n--i--\n`;

describe('MAIL-05 a mail that S/MIME signed or encrypted (RFC 8551)', () => {
  it.each<[what: string, bytes: Buffer, files: string[]]>([
    ['signed', signed(said), []],
    ['signed while it was written', signedInPieces(said), []],
    ['with a file', signed(withFile), ['plan.pdf application/pdf']],
    ['signed twice', signed(smime(signed(said))), ['smime.p7m application/pkcs7-mime']],
  ])('%s: what was signed is read, the whole kept', (_, bytes, files) => {
    const mail = read(smime(bytes));
    expect(mail.text).toBe('The printer is broken.');
    expect(filesOf(mail)).toEqual([
      ...files,
      `smime${files[0]?.startsWith('smime') ? '-2' : ''}.p7m application/pkcs7-mime`,
    ]);
    expect(mail.warnings.join()).not.toContain('encrypted');
  });

  it.each([
    ['application/x-pkcs7-mime; name=smime.p7m'],
    ['application/octet-stream; name=smime.p7m'],
    ['application/pkcs7-mime; smime-type=enveloped-data'],
  ])('MAIL-05 the bytes tell it, not %s', (type) => {
    expect(read(smime(signed(said), type)).text).toBe('The printer is broken.');
  });

  it.each([
    ['encrypted', encrypted()],
    ['encrypted within a signature', signed(smime(encrypted()))],
    ['three times wrapped', signed(smime(signed(smime(encrypted()))))],
  ])('%s: said, and kept', (_, bytes) => {
    const mail = read(smime(bytes));
    expect(mail.warnings.join()).toContain('The mail is encrypted (S/MIME)');
    expect(mail.attachments[0]?.content).toEqual(encrypted());
  });

  it('MAIL-05 signatures around signatures have an end', () => {
    let mail = said;
    for (let depth = 0; depth < 30; depth++) mail = smime(signed(mail));
    expect(read(mail).attachments).toHaveLength(6);
  });
});

const armor = (what: string) => `-----BEGIN PGP ${what}-----\n\nwcBMA0xv3v0gK9pZAQf\n=aB3d\n-----END PGP ${what}-----`;
const frame = (words: string, fields = 'Hash: SHA256\n') =>
  `-----BEGIN PGP SIGNED MESSAGE-----\n${fields}\n${words}\n${armor('SIGNATURE')}`;

describe('MAIL-05 a text that PGP signed or encrypted without MIME (RFC 9580)', () => {
  it.each<[written: string, text: string]>([
    [frame('The printer is broken.'), 'The printer is broken.'],
    [frame('The printer is broken.', ''), 'The printer is broken.'],
    [frame('One\n\n- -- \nAnn', 'Hash: SHA1\nHash: SHA256\nCharset: utf-8\n'), 'One\n\n-- \nAnn'],
    [frame('- - one\n- - two'), '- one\n- two'],
    [`[EXTERNAL]\n${frame('Hello')}\n____\nA list`, '[EXTERNAL]\nHello\n\n____\nA list'],
  ])('%j: its words, and the signature as a file', (written, text) => {
    const mail = read(`\n${written}`);
    expect(mail.text).toBe(text);
    expect(filesOf(mail)).toEqual(['signature.asc application/pgp-signature']);
    expect(Buffer.from(mail.attachments[0]?.content ?? []).toString()).toBe(
      armor('SIGNATURE').replaceAll('\n', '\r\n'),
    );
  });

  it.each([
    'Hello\n> -----BEGIN PGP SIGNED MESSAGE-----\n> Hash: SHA256\n>\n> Hi',
    '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nNever ended',
    `Here is my key.\n${armor('PUBLIC KEY BLOCK')}`,
  ])('%j is text as it is', (written) => {
    const mail = read(`\n${written}`);
    expect(mail.text).toBe(written);
    expect(mail.attachments).toEqual([]);
    expect(mail.warnings.join()).not.toContain('encrypted');
  });

  it.each([
    armor('MESSAGE'),
    `Hello,\n\n${armor('MESSAGE')}\n`,
    `> Hello\n\n${armor('MESSAGE')}`,
  ])('%j is said to be encrypted', (written) => {
    expect(read(`\n${written}`).warnings).toContain('The mail is encrypted (PGP) and cannot be read here.');
    expect(read(`Content-Type: text/html\n\n<pre>${written}</pre>`).warnings).toContain(
      'The mail is encrypted (PGP) and cannot be read here.',
    );
  });

  it('MAIL-05 what somebody quotes is not', () => {
    expect(read(`\nI cannot read it.\n> ${armor('MESSAGE').replaceAll('\n', '\n> ')}`).warnings.join()).not.toContain(
      'encrypted',
    );
  });
});

/** Bytes as yEnc writes them, one character for each. */
const yenc = (bytes: readonly number[]) =>
  bytes
    .map((byte) => (byte + 42) & 255)
    .map((byte) =>
      [0, 10, 13, 61].includes(byte) ? `=${String.fromCharCode((byte + 64) & 255)}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/([^=]{60})/g, '$1\n');
const all = Array.from({ length: 256 }, (_, byte) => byte);

describe('MAIL-05 a file in the text as yEnc', () => {
  it.each([
    [`=ybegin line=60 size=256 name=all bytes.bin\n${yenc(all)}\n=yend size=256`, 'all bytes.bin'],
    [
      `=ybegin part=2 total=3 line=60 size=999 name=all.bin\n=ypart begin=1 end=256\n${yenc(all)}\n=yend size=256 part=2`,
      'all.bin.2',
    ],
  ])('%#: is a file, its words stay', (written, name) => {
    const mail = read(`Content-Type: text/plain; charset=iso-8859-1\n\nSee this.\n\n${written}\nBye`);
    expect(mail.text).toBe('See this.\n\nBye');
    expect(mail.attachments.map((file) => file.name)).toEqual([name]);
    expect([...(mail.attachments[0]?.content ?? [])]).toEqual(all);
  });

  it.each([
    '=ybegin is a word\n=yend is another',
    '=ybegin line=60 size=3 name=a.bin\nnever ended',
    'a =ybegin line=60 size=3 name=a.bin\nabc\n=yend size=3',
  ])('MAIL-05 %j is text', (text) => {
    expect(read(`\n${text}`)).toMatchObject({ text, attachments: [] });
  });
});
