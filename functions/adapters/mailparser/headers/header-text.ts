import { isUtf8 } from 'node:buffer';
import { bytesOfWords, encodedWords } from './encoded-words.ts';
import { oneLine } from './one-line.ts';
import { decodePieces, type TextPiece } from './text-pieces.ts';

/** What a sender encoded twice is encoded still. */
const encodedAgain = /^=\?[\w-]{2,40}\?[bq]\?[!-~]{1,999}\?=$/i;

/**
 * Readable text of a raw header value: encoded words (RFC 2047), raw 8-bit text in UTF-8 (RFC 6532) or, against all
 * rules, in the charset of the body. `value` has one character per byte. Control characters become blanks.
 */
export function decodeHeaderText(value: string, bodyCharset: string | undefined): string {
  return decodeHeaderTexts([value], bodyCharset)[0] ?? '';
}

/** Texts of values that one program wrote: in which charset its raw letters are, all of them tell. */
export function decodeHeaderTexts(values: readonly string[], bodyCharset: string | undefined): readonly string[] {
  return decodedOnce(values, bodyCharset).map((text, index) =>
    values[index]?.includes('=?') === true && encodedAgain.test(text)
      ? (decodedOnce([text], bodyCharset)[0] ?? '')
      : text,
  );
}

function decodedOnce(values: readonly string[], bodyCharset: string | undefined): readonly string[] {
  const written = values.map((value) => piecesOf(value, bodyCharset));
  const texts = decodePieces(written.flatMap((pieces) => pieces.filter((piece) => typeof piece !== 'string'))).values();
  return written.map((pieces) =>
    oneLine(
      withLetters(pieces.map((piece) => (typeof piece === 'string' ? piece : (texts.next().value ?? ''))).join('')),
    ),
  );
}

/** What is ASCII stands as it is. */
function piecesOf(value: string, bodyCharset: string | undefined): readonly (TextPiece | string)[] {
  const pieces: (TextPiece | string)[] = [];
  let end = 0;
  let run: ReturnType<typeof encodedWords>[number][] = [];
  for (const word of encodedWords(value)) {
    const between = value.slice(end, word.at);
    if (run.length === 0 || between.trim() !== '') {
      pieces.push(...bytesOfWords(run), rawPiece(between, bodyCharset));
      run = [];
    }
    run.push(word);
    end = word.end;
  }
  pieces.push(...bytesOfWords(run), rawPiece(value.slice(end), bodyCharset));
  return pieces;
}

/** Forms on web sites write letters beyond ASCII as `&#1047;`. What has a meaning in markup stays as it is written. */
function withLetters(text: string): string {
  return text.replace(/&#(?:(\d{3,6})|x([0-9a-f]{2,5}));/gi, (written, decimal: string | undefined, hex: string) => {
    const letter = String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
    return /[^\0-\u009f\ud800-\udfff]/u.test(letter) ? letter : written;
  });
}

function rawPiece(value: string, bodyCharset: string | undefined): TextPiece | string {
  const bytes = Buffer.from(value, 'latin1');
  // Escape sequences of ISO 2022: Japanese programs wrote whole headers so.
  if (value.includes('\u001b$')) return { bytes, charset: 'iso-2022-jp' };
  if (!/[\u0080-\u00ff]/.test(value)) return value;
  if (isUtf8(bytes)) return { bytes, charset: 'utf-8' };
  // A subject cut at a number of bytes may end in the middle of a letter.
  const whole = Buffer.from(value.replace(/[\u00c2-\u00f4][\u0080-\u00bf]{0,2}$/, ''), 'latin1');
  const isCut = whole.some((byte) => byte > 0x7f) && isUtf8(whole);
  return isCut ? { bytes: whole, charset: 'utf-8' } : { bytes, charset: bodyCharset };
}
