import { isUtf8 } from 'node:buffer';
import { decodeText } from '../charsets/charset.ts';
import { decodeWords, encodedWords } from './encoded-words.ts';
import { oneLine } from './one-line.ts';

/** What a sender encoded twice is encoded still. */
const encodedAgain = /^=\?[\w-]{2,40}\?[bq]\?[!-~]{1,999}\?=$/i;

/**
 * Readable text of a raw header value: encoded words (RFC 2047), raw 8-bit text in UTF-8 (RFC 6532) or, against all
 * rules, in the charset of the body. `value` has one character per byte. Control characters become blanks.
 */
export function decodeHeaderText(value: string, bodyCharset: string | undefined): string {
  const text = decodedOnce(value, bodyCharset);
  return value.includes('=?') && encodedAgain.test(text) ? decodedOnce(text, bodyCharset) : text;
}

function decodedOnce(value: string, bodyCharset: string | undefined): string {
  let text = '';
  let end = 0;
  let run: ReturnType<typeof encodedWords>[number][] = [];
  for (const word of encodedWords(value)) {
    const between = value.slice(end, word.at);
    if (run.length === 0 || between.trim() !== '') {
      text += decodeWords(run) + decodeRaw(between, bodyCharset);
      run = [];
    }
    run.push(word);
    end = word.end;
  }
  return oneLine(withLetters(text + decodeWords(run) + decodeRaw(value.slice(end), bodyCharset)));
}

/** Forms on web sites write letters beyond ASCII as `&#1047;`. What has a meaning in markup stays as it is written. */
function withLetters(text: string): string {
  return text.replace(/&#(?:(\d{3,6})|x([0-9a-f]{2,5}));/gi, (written, decimal: string | undefined, hex: string) => {
    const letter = String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
    return /[^\0-\u009f\ud800-\udfff]/u.test(letter) ? letter : written;
  });
}

function decodeRaw(value: string, bodyCharset: string | undefined): string {
  const bytes = Buffer.from(value, 'latin1');
  // Escape sequences of ISO 2022: Japanese programs wrote whole headers so.
  if (value.includes('\u001b$')) return decodeText(bytes, 'iso-2022-jp').text;
  if (!/[\u0080-\u00ff]/.test(value)) return value;
  // A subject cut at a number of bytes may end in the middle of a letter.
  const whole = value.replace(/[\u00c2-\u00f4][\u0080-\u00bf]{0,2}$/, '');
  if (/[\u0080-\u00ff]/.test(whole) && isUtf8(Buffer.from(whole, 'latin1')))
    return decodeText(Buffer.from(isUtf8(bytes) ? value : whole, 'latin1'), 'utf-8').text;
  const asUtf8 = decodeText(bytes, 'utf-8');
  return asUtf8.warning === undefined ? asUtf8.text : decodeText(bytes, bodyCharset).text;
}
