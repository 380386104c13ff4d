import { letterOfWindows } from '../charsets/windows-1252.ts';

/** Named characters from U+00A0 to U+00FF in their order, and those that mail programs write beside them. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const others: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  euro: '€',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  hellip: '…',
  bull: '•',
  trade: '™',
  lsaquo: '‹',
  rsaquo: '›',
  dagger: '†',
  Dagger: '‡',
  permil: '‰',
  OElig: 'Œ',
  oelig: 'œ',
  Scaron: 'Š',
  scaron: 'š',
  Yuml: 'Ÿ',
  fnof: 'ƒ',
  circ: 'ˆ',
  tilde: '˜',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: '',
  zwj: '\u200d',
  lrm: '',
  rlm: '',
  larr: '←',
  uarr: '↑',
  rarr: '→',
  darr: '↓',
  harr: '↔',
  minus: '−',
  infin: '∞',
  ne: '≠',
  le: '≤',
  ge: '≥',
  asymp: '≈',
  check: '✓',
  star: '☆',
  starf: '★',
  phone: '☎',
  hearts: '♥',
};
const named = new Map(Object.entries(others));
for (const [index, name] of latin1.split(' ').entries()) named.set(name, String.fromCharCode(0xa0 + index));
named.set('nbsp', ' ').set('shy', '');

/** Text with HTML's character references resolved; unknown ones stay as they stand. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text.replaceAll('\u00a0', ' ');
  return text
    .replace(
      /&(?:#(\d{1,12})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,10}));?/g,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return named.get(name) ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
        // As browsers read them (HTML 13.2.5.80).
        if (code >= 0x80 && code <= 0x9f) return letterOfWindows(code);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
      },
    )
    .replaceAll('\u00a0', ' ');
}
