import { decoderFor } from './decoders.ts';

/** Names found in mails that the WHATWG encoding list, and so TextDecoder, does not know. */
const aliases: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  cp936: 'gbk',
  ms936: 'gbk',
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  'x-windows-949': 'euc-kr',
  cp950: 'big5',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  'iso-2022-jp-3': 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  cp874: 'windows-874',
  cp20127: 'us-ascii',
  cp20866: 'koi8-r',
  cp21866: 'koi8-u',
  cp51932: 'euc-jp',
  ujis: 'euc-jp',
  cp51949: 'euc-kr',
  cp54936: 'gb18030',
  cp65001: 'utf-8',
  utf_8: 'utf-8',
  utf8: 'utf-8',
  'utf-8-sig': 'utf-8',
  utf8mb4: 'utf-8',
  'utf-16-le': 'utf-16le',
  utf7: 'utf-7',
  'unicode-1-1-utf-7': 'utf-7',
  'x-unicode-1-1-utf-7': 'utf-7',
  hz: 'hz-gb-2312',
  csiso2022kr: 'iso-2022-kr',
};

const nothing = new Set([
  'us-ascii',
  'ascii',
  '7bit',
  '8bit',
  'binary',
  'default',
  'unknown-8bit',
  'x-unknown',
  'x-user-defined',
  'unknown',
]);

/** The charset that a mail means, lower-case; '' when it names none or one that says nothing about 8-bit text. */
export function charsetName(declared: string): string {
  const name = declared
    .trim()
    .toLowerCase()
    .replace(/^["'<]+|["'>]+$/g, '')
    .replace(/\*.*$/, '')
    .trim();
  const known = aliases[name] ?? name;
  if (nothing.has(known)) return '';
  return decoderFor(known) === undefined ? spelledOut(known) : known;
}

/** As the WHATWG list spells what programs write with other signs between, or with none. */
function spelledOut(name: string): string {
  for (const [pattern, spelt] of spellings) {
    const found = pattern.exec(name);
    if (found !== null) return spelt.replace('$1', found[1] ?? '');
  }
  return name;
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(?:cs)?(?:x-)?(?:windows|win|cp|ms)[-_ ]?(125\d)(?:[-_ ]|$)/, 'windows-$1'],
  [/^win-?(\d{3,4})$/, 'windows-$1'],
  [/^cp-(\d{3,4})$/, 'windows-$1'],
  [/^(?:cs)?(?:x-)?iso[-_ ]?8859[-_ ]?(1[0-6]|[1-9])(?:[^\d].*)?$/, 'iso-8859-$1'],
  [/^(?:x-)?euc[-_ ]?(jp|kr)\b/, 'euc-$1'],
  [/^(?:x-)?(?:euc[-_ ]?cn|gb[-_ ]?2312|gb[-_ ]?k)(?:[-_ ]|$)/, 'gbk'],
  [/^(?:x-)?(?:euc[-_ ]?tw|big[-_ ]?5)(?:[-_ ]|$|hkscs)/, 'big5'],
  [/^(?:x-)?s(?:hift)?[-_ ]?j(?:is)?(?:[-_ ]|$)/, 'shift_jis'],
  [/^(?:x-)?koi8[-_ ]?(r|u)\b/, 'koi8-$1'],
  [/^(?:x-)?utf[-_ ]?8/, 'utf-8'],
  [/^iso[-_ ]?2022[-_ ]?(jp|kr|cn)\b/, 'iso-2022-$1'],
  [/^(?:x-)?(?:cp1361|ms1361|johab|ks_?c_?5601-1992)$/, 'johab'],
  [/^(?:x-)?mac[-_ ]?(ce|turkish|cyrillic)$/, 'x-mac-$1'],
  [/^(?:x-)?mac(?:[-_ ]?os)?[-_ ]?roman$/, 'macintosh'],
];
