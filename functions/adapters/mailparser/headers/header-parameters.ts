import { decodeText } from '../charsets/charset.ts';
import { decodeHeaderText } from './header-text.ts';
import { oneLine } from './one-line.ts';

/** A structured header value, `multipart/mixed; boundary=b`, as written: one character per byte. */
export interface HeaderParameters {
  /** Lower-case, without comments. */
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const mostParameters = 200;

/**
 * Knows comments, quotes, blanks where none belong, missing semicolons and quotes that never end. A name of a file may
 * hold blanks and parentheses though nobody quoted it.
 */
export function readHeaderParameters(written: string): HeaderParameters {
  // `image / png`
  const begin = skipBlank(written, /\s/).rest.replace(/^([\w.+-]{1,80})\s{0,9}\/\s{0,9}(?=[\w.+-])/, '$1/');
  // `Content-Disposition: filename=a.pdf` has no value.
  const head = /^(?![\w*-]{1,40}=)[^\s;,(]*/.exec(begin)?.[0] ?? '';
  const parameters = new Map<string, string>();
  let rest = begin.slice(head.length);
  for (let count = 0; rest !== '' && count < mostParameters; count++) {
    rest = skipBlank(rest, /[\s;,]/).rest;
    const key = /^([^\s=;(]{1,80})(?:\s|\([^()]*\)){0,9}=/.exec(rest);
    if (key?.[1] === undefined) {
      rest = rest.replace(/^[^\s;]*/, '');
      continue;
    }
    const name = key[1].toLowerCase();
    const { value, end } = parameterValue(rest.slice(key[0].length), /^(?:(?:file)?name|file$)/.test(name));
    if (!parameters.has(name)) parameters.set(name, value);
    rest = rest.slice(key[0].length + end);
  }
  return { value: head.toLowerCase(), parameters };
}

/**
 * Text of a parameter: RFC 2231 in pieces, in any charset and in any order, encoded words in quotes (RFC 2047 forbids
 * it, most clients do it) or raw 8-bit text.
 */
export function parameterText(
  parameters: ReadonlyMap<string, string>,
  name: string,
  bodyCharset: string | undefined,
): string | undefined {
  const pieces = [...parameters]
    .map(([key, value]) => ({ found: /^([^*]+)\*(?:(\d{1,3})(\*?))?$/.exec(key), value }))
    .filter(({ found }) => found?.[1] === name)
    .map(({ found, value }) => ({
      index: Number(found?.[2] ?? 0),
      encoded: found?.[2] === undefined || found[3] === '*',
      value,
    }))
    .sort((one, other) => one.index - other.index);
  const plain = parameters.get(name);
  // Some write encoded words into `filename*`.
  const isExtended = pieces.some(({ encoded }) => encoded) && !/^=\?.*\?=$/s.test(pieces[0]?.value ?? '');
  const text = isExtended
    ? extendedText(pieces)
    : decodeHeaderText(pieces.map(({ value }) => value).join(''), bodyCharset);
  if (text !== '' || plain === undefined) return text === '' ? undefined : text;
  // Some clients write the value of `filename*` into `filename`.
  if (/^[\w.:-]{3,40}'[\w-]*'.*%[0-9a-f]{2}/i.test(plain)) return extendedText([{ encoded: true, value: plain }]);
  const decoded = decodeHeaderText(plain, bodyCharset);
  return percentDecoded(decoded) || undefined;
}

/** `%D0%A1.pdf`, as web mailers write names; `100%.pdf` and `a%20b.pdf` may be names as they stand. */
export function percentDecoded(name: string): string {
  if (!/%[c-f][0-9a-f]%[89ab][0-9a-f]/i.test(name)) return name;
  try {
    return oneLine(decodeURIComponent(name));
  } catch {
    return name;
  }
}

function extendedText(pieces: readonly { readonly encoded: boolean; readonly value: string }[]): string {
  const [first] = pieces;
  const [, charset, alone, rest] = /^(?:([\w.:-]{0,40})'[^']*'|(utf-?8)')(.*)$/is.exec(first?.value ?? '') ?? [];
  const bytes = pieces.map(({ encoded, value }, index) => {
    const own = index === 0 ? (rest ?? value) : value;
    return Buffer.from(
      encoded
        ? own.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        : own,
      'latin1',
    );
  });
  return oneLine(decodeText(Buffer.concat(bytes), charset ?? alone).text);
}

function parameterValue(text: string, isName: boolean): { value: string; end: number } {
  const { rest, skipped } = isName
    ? { rest: text.trimStart(), skipped: text.length - text.trimStart().length }
    : skipBlank(text, /\s/);
  if (!rest.startsWith('"')) {
    // Pieces of a name that no semicolon parts begin a line each.
    const value = (isName ? /^[^;]*?(?=;|$|\s+(?:file)?name\*\d)/ : /^[^\s;"(]*/).exec(rest)?.[0] ?? '';
    return { value: value.trim(), end: skipped + value.length };
  }
  const close = closingQuote(rest, isName);
  const value = rest.slice(1, close).replace(/\\(["\\])/g, '$1');
  return { value: isName ? value : value.trim(), end: skipped + Math.min(close + 1, rest.length) };
}

/** A quote within a name ends nothing: the closing one stands before a semicolon, another parameter or the end. */
function closingQuote(rest: string, isName: boolean): number {
  const strict = /^"(?:[^"\\]|\\[\s\S])*"/.exec(rest)?.[0];
  const likely = isName && strict !== '""' ? /[^\\"]"\s{0,9}(?=;|$|\(|[\w*-]{1,40}=)/.exec(rest)?.index : undefined;
  if (likely !== undefined) return likely + 1;
  if (strict !== undefined) return strict.length - 1;
  const semicolon = rest.indexOf(';');
  return semicolon === -1 ? rest.length : semicolon;
}

/** What follows blanks and comments; a parenthesis that never closes is no comment. */
function skipBlank(text: string, blank: RegExp): { rest: string; skipped: number } {
  let at = 0;
  for (;;) {
    while (blank.test(text.charAt(at))) at++;
    const end = text.charAt(at) === '(' ? commentEnd(text, at) : at;
    if (end === at) return { rest: text.slice(at), skipped: at };
    at = end;
  }
}

function commentEnd(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return at + 1;
  }
  return open;
}
