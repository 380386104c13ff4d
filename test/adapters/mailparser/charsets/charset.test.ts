import { describe, expect, it } from 'vitest';
import { decodeText } from '#adapters/mailparser/charsets/charset.ts';
import { encoded } from './encoded.ts';
import { lettersToAShop, westernTexts } from './letters-to-a-shop.ts';
import { textsWithoutCharset, type UndeclaredText } from './texts-without-charset.ts';

const bytesOf = (all: readonly UndeclaredText[]) =>
  all.flatMap(({ language, charsets, texts }) =>
    charsets.flatMap((charset) =>
      texts.flatMap((text) => {
        const bytes = encoded(text, charset);
        return bytes === undefined ? [] : [{ language, charset, text, bytes }];
      }),
    ),
  );
const written = bytesOf(textsWithoutCharset);

describe('MAIL-05 text that says a false charset or none', () => {
  it.each(written)('$language in $charset without a charset: $text', ({ bytes, text }) => {
    expect(decodeText(bytes, undefined).text).toBe(text);
    expect(decodeText(bytes, 'us-ascii').text).toBe(text);
  });

  it.each([
    ['ibm850', 'Gr\u0081\u00e1e', 'Grüße'],
    ['cp437', 'Gr\u0081\u00e1e', 'Grüße'],
    ['cp852', 'Za\u00be\u00a2\u0088\u0086', 'Zażółć'],
    ['cp737', '\u0089\u0098\u00a2\u009e', 'Καλη'],
    ['cp857', 'Yaz\u008dc\u008d', 'Yazıcı'],
    ['cp862', '\u0099\u008c\u0085\u008d', 'שלום'],
    ['ibm869', '\u00b5\u00d6\u00e5', 'Καλ'],
    ['ibm850', 'Gr\u00c3\u00bc\u00c3\u009fe', 'Grüße'],
    ['utf-32', '\u00ff\u00fe\0\0\u00fc\0\0\0', 'ü'],
    ['utf-32be', '\0\0\0\u00fc', 'ü'],
    ['utf-32', 'abc', 'abc'],
    ['iso-2022-cn', '\u001b$)A\u000eDz:C\u000f ok', '您好 ok'],
  ])('MAIL-05 %s, which few programs know, is read', (declared, bytes, text) => {
    expect(decodeText(Buffer.from(bytes, 'latin1'), declared).text).toBe(text);
  });

  it('MAIL-05 of two charsets of one script, what reads as a language is meant', () => {
    const text = 'Здравствуйте! Принтер в бухгалтерии не печатает, пришлите мастера.';
    for (const [real, declared] of [
      ['windows-1251', 'koi8-r'],
      ['koi8-r', 'windows-1251'],
      ['windows-1251', 'windows-1251'],
      ['koi8-r', 'koi8-r'],
    ] as const)
      expect(decodeText(encoded(text, real) ?? Buffer.of(), declared).text).toBe(text);
  });

  it('MAIL-05 a line of another charset below UTF-8 is read in its own', () => {
    const footer = Buffer.from('Grüße vom Verteiler', 'latin1');
    const whole = Buffer.concat([Buffer.from('Büro für Größe: Привет\n'), footer]);
    expect(decodeText(whole, 'utf-8').text).toBe('Büro für Größe: Привет\nGrüße vom Verteiler');
    // Cut in the middle of a character.
    expect(decodeText(Buffer.from('Büro\nПривет').subarray(0, -1), 'utf-8').text).toBe('Büro\nПриве\ufffd');
  });

  it('MAIL-05 another script is known though a charset of the West is declared', () => {
    const known = /^(?:windows-125[1356]|koi8-[ru]|iso-8859-[5678]|gbk|euc-kr|euc-jp)$/;
    const others = written.filter(
      ({ charset, text }) => known.test(charset) && text.length > 35 && !/[A-Z]{2}/.test(text),
    );
    expect(others.length).toBeGreaterThan(20);
    for (const { bytes, text } of others) expect(decodeText(bytes, 'iso-8859-1').text).toBe(text);
  });

  it.each(bytesOf(lettersToAShop))('$language in $charset without a charset: $text', ({ bytes, text }) => {
    expect(decodeText(bytes, undefined).text).toBe(text);
  });

  it('MAIL-05 so it is where a charset of the West is declared', () => {
    const wrong = bytesOf(lettersToAShop)
      .filter(({ bytes, text }) => decodeText(bytes, 'iso-8859-1').text !== text)
      .map(({ language, text }) => `${language}: ${text}`);
    expect([...new Set(wrong)]).toEqual([]);
  });

  it.each(bytesOf(westernTexts))('MAIL-05 no other language is seen in $language: $text', ({ bytes, text }) => {
    for (const declared of [undefined, 'us-ascii', 'iso-8859-1', 'windows-1252', 'utf-8'])
      expect(decodeText(bytes, declared).text).toBe(text);
  });

  it.each([
    ...[
      'für',
      'Größe',
      'Übung',
      'GRÜSSE AUS KÖLN',
      'garçon',
      'être',
      'Noël',
      'DÉJÀ VU',
      'niño',
      '¡Hola!',
      'maçã',
      'Ørsted',
    ],
    ...[
      'blåbær',
      'città',
      'pingüino',
      'coördinatie',
      'Äiti',
      '5 m² Fläche',
      '10³',
      '20 µm',
      '½ Liter',
      '25 °C',
      '«bonjour»',
    ],
    ...['© 2026', '3 €', 'Straße 12½', 'Ísland', 'hæð', '“hello”'],
  ])('MAIL-05 words of the West are read as such: %s', (text) => {
    expect(decodeText(encoded(text, 'windows-1252') ?? new Uint8Array(), undefined).text).toBe(text);
  });
});

it.each(['constructor', '__proto__'])('MAIL-05 a charset may be called %s, and is unknown', (charset) => {
  const { text, warning } = decodeText(Buffer.from('Gr\xfc\xdfe', 'latin1'), charset);
  expect([text, warning]).toEqual(['Grüße', expect.stringContaining(`"${charset}" is unknown`)]);
});

it('MAIL-05 letters of no one language of the West are those of another, whatever is declared', () => {
  const text = 'Kuryeniz hâlâ gelmedi, şikâyetçiyim!';
  expect(decodeText(encoded(text, 'windows-1254') ?? Buffer.of(), 'windows-1252').text).toBe(text);
});

it('MAIL-05 words beside tags count', () => {
  const text = '<html><body><div>Jau dvi dienas negaliu prisijungti prie paskyros, ką daryti? Ačiū</div></body></html>';
  expect(decodeText(encoded(text, 'windows-1257') ?? Buffer.of(), undefined).text).toBe(text);
});

it('MAIL-05 Korean in the code page of Windows, whose rarer syllables EUC-KR has not, is read under its name and without one', () => {
  const bytes = Buffer.from('bec8b3e7c7cfbcbcbfe42e208c63b9e6b0a2c7cf20bc84bdc32094eea4bba4bba4bb', 'hex');
  for (const charset of ['euc-kr', 'ks_c_5601-1987', 'cp949', undefined, 'utf-8'])
    expect(decodeText(bytes, charset).text).toBe('안녕하세요. 똠방각하 펲시 뷁ㅋㅋㅋ');
});
