import { decodeText } from '../charsets/charset.ts';
import { decodeWords, encodedWords } from './encoded-words.ts';
import { oneLine } from './one-line.ts';

/**
 * Readable text of a raw header value: encoded words (RFC 2047), raw 8-bit text in UTF-8 (RFC 6532) or, against all
 * rules, in the charset of the body. `value` has one character per byte. Control characters become blanks.
 */
export function decodeHeaderText(value: string, bodyCharset: string | undefined): string {
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
  return oneLine(text + decodeWords(run) + decodeRaw(value.slice(end), bodyCharset));
}

function decodeRaw(value: string, bodyCharset: string | undefined): string {
  if (!/[\u0080-\u00ff]/.test(value)) return value;
  const bytes = Buffer.from(value, 'latin1');
  const asUtf8 = decodeText(bytes, 'utf-8');
  return asUtf8.warning === undefined ? asUtf8.text : decodeText(bytes, bodyCharset).text;
}
