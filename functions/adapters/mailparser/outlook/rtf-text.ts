import { decodeText } from '../charsets/charset.ts';

/** Groups that hold nothing to read. */
const silent = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'header',
  'footer',
  'themedata',
  'datastore',
  'generator',
  'xmlnstbl',
  'listtable',
  'listoverridetable',
]);
const breaks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    par: '\n',
    line: '\n',
    row: '\n',
    page: '\n',
    tab: '\t',
    cell: '\t',
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
  }),
);
const symbol = /\\([a-z]{1,32})(-?\d{1,9})? ?|\\'([0-9a-f]{2})|\\([\s\S])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;

/** Readable text of RTF in one pass, the markup that Outlook hides in it left out. */
export function rtfToText(rtf: string): string {
  const charset = `cp${/\\ansicpg(\d{3,5})/.exec(rtf)?.[1] ?? '1252'}`;
  const out: string[] = [];
  let codes: number[] = [];
  const flush = () => {
    if (codes.length > 0) out.push(decodeText(Buffer.from(codes), charset).text);
    codes = [];
  };
  const stack: { hidden: boolean; skip: number }[] = [];
  let hidden = false;
  let skip = 1;
  let skipping = 0;
  for (const [, word, number, hex, escaped, brace, plain] of rtf.matchAll(symbol)) {
    if (hex === undefined) flush();
    if (brace === '{') stack.push({ hidden, skip });
    else if (brace === '}') ({ hidden, skip } = stack.pop() ?? { hidden: false, skip: 1 });
    else if (escaped === '*' || (word !== undefined && silent.has(word))) hidden = true;
    else if (word === 'bin') continue;
    else if (hidden) continue;
    else if (word === 'uc') skip = Number(number ?? 1);
    else if (word === 'u') {
      out.push(String.fromCharCode(Number(number) & 0xffff));
      skipping = skip;
    } else if (hex !== undefined && skipping > 0) skipping--;
    else if (hex !== undefined) codes.push(Number.parseInt(hex, 16));
    else if (word !== undefined) out.push(breaks.get(word) ?? '');
    else if (escaped !== undefined) out.push(escaped === '~' ? ' ' : /[\\{}]/.test(escaped) ? escaped : '');
    else if (plain !== undefined) {
      out.push(plain.slice(Math.min(skipping, plain.length)));
      skipping = 0;
    }
  }
  flush();
  return out
    .join('')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .toWellFormed()
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
