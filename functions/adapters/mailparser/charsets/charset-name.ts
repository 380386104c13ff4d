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
  return nothing.has(known)
    ? ''
    : known.replace(/^win-?(\d{3,4})$/, 'windows-$1').replace(/^cp-(\d{3,4})$/, 'windows-$1');
}
