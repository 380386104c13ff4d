import type { TextPiece } from './text-pieces.ts';

/** An encoded word (RFC 2047) and where it stands in the value. */
interface EncodedWord {
  readonly charset: string;
  readonly base64: boolean;
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

/** Some name no charset. */
const start = /=\?([^?\s]{0,60})\?([bq])\?/giy;

/**
 * The word at `at`, if one begins there. Its text may hold what it must not: blanks, commas, raw 8-bit bytes, a bare
 * `?`. One that was cut off ends with the value or before the next word.
 */
export function encodedWordAt(value: string, at: number): EncodedWord | undefined {
  start.lastIndex = at;
  const [, charset, encoding = ''] = start.exec(value) ?? [];
  if (charset === undefined) return undefined;
  const from = start.lastIndex;
  const base64 = encoding.toLowerCase() === 'b';
  const { textEnd, end } = wordEnd(value, from, base64);
  return { charset: charset.toLowerCase(), base64, text: value.slice(from, textEnd), at, end };
}

/** All words of a value in their order. */
export function encodedWords(value: string): readonly EncodedWord[] {
  const found: EncodedWord[] = [];
  for (let at = value.indexOf('=?'); at !== -1; ) {
    const word = encodedWordAt(value, at);
    if (word !== undefined) found.push(word);
    at = value.indexOf('=?', word?.end ?? at + 2);
  }
  return found;
}

/** Bytes of adjoining words of one charset are joined: senders cut words in the middle of a character. */
export function bytesOfWords(words: readonly EncodedWord[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  for (let from = 0; from < words.length; ) {
    const charset = words[from]?.charset;
    let until = from + 1;
    while (until < words.length && words[until]?.charset === charset) until++;
    pieces.push({ bytes: bytesOf(words.slice(from, until)), charset });
    from = until;
  }
  return pieces;
}

function wordEnd(value: string, from: number, base64: boolean): { textEnd: number; end: number } {
  const endOrNext = /\?=|=\?[^?\s]{0,60}\?[bq]\?/gi;
  endOrNext.lastIndex = from;
  const found = endOrNext.exec(value);
  const first = found?.index ?? value.length;
  // Only words whose end is missing can hold the start of another.
  if (found?.[0] !== '?=') {
    const text = value.slice(from, first).replace(/\?\s{0,99}$/, '');
    return { textEnd: from + text.length, end: first };
  }
  let end = first;
  // `Why?=20me?=`: the first `?=` is a question mark and a blank.
  while (!base64 && /^[0-9a-f]{2}/i.test(value.slice(end + 2, end + 4))) {
    const later = value.indexOf('?=', end + 2);
    if (later === -1 || /\s/.test(value.slice(end, later))) break;
    end = later;
  }
  return { textEnd: end, end: end + 2 };
}

function bytesOf(words: readonly EncodedWord[]): Buffer {
  const pieces: Buffer[] = [];
  let group = '';
  for (const [index, { base64, text }] of words.entries()) {
    if (!base64) {
      pieces.push(fromQ(text));
      continue;
    }
    group += text.replace(/\s+/g, '');
    // Some cut base64 between any two characters.
    const open = group.length % 4 !== 0 && !group.endsWith('=');
    if (open && words[index + 1]?.base64 === true) continue;
    // What was encoded in pieces has padding within.
    for (const piece of group.split(/=+/)) pieces.push(Buffer.from(piece, 'base64'));
    group = '';
  }
  return Buffer.concat(pieces);
}

function fromQ(text: string): Buffer {
  const bytes = unfolded(text)
    .replaceAll('_', ' ')
    .replace(/=([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

/** Nobody folds shorter ones. */
const shortestFolded = 20;

/**
 * Some fold a word as they fold a body, some at any column: the blanks of the fold are none of its text, but where it writes its blanks
 * as they are.
 */
function unfolded(text: string): string {
  if (!/[\t ]/.test(text)) return text;
  const hasBlanks = !text.includes('_') && (/[^\s=] [^\s=]/.test(text) || text.length < shortestFolded);
  return text
    .replace(/=[\t ]{1,9}(?=[\dA-F]{2}[=_])/g, '=')
    .replace(/=[\t ]{1,9}/g, '')
    .replace(/(=[\da-f]?)[\t ]{2,9}/gi, '$1')
    .replace(/[\t ]{2,9}/g, (fold, at: number) =>
      hasBlanks && !(text.charAt(at - 3) === '=' && text.charAt(at + fold.length) === '=') ? ' ' : '',
    );
}
