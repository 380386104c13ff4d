import { decodeText } from './charset.ts';

const word = /=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=/g;

/**
 * Readable text of a raw header value: encoded words (RFC 2047), raw 8-bit text in UTF-8 (RFC 6532) or, against all
 * rules, in the charset of the body. `value` has one character per byte. Control characters become blanks.
 */
export function decodeHeaderText(value: string, bodyCharset: string | undefined): string {
  let text = '';
  let end = 0;
  let pending: { charset: string; bytes: Buffer[] } | undefined;
  const flush = () => {
    if (pending !== undefined) text += decodeText(Buffer.concat(pending.bytes), pending.charset).text;
    pending = undefined;
  };
  for (const found of value.matchAll(word)) {
    const [whole, charset = '', encoding = '', encoded = ''] = found;
    const between = value.slice(end, found.index);
    if (pending === undefined || between.trim() !== '') {
      flush();
      text += decodeRaw(between, bodyCharset);
    } else if (pending.charset !== charset.toLowerCase()) {
      flush();
    }
    // Senders cut words in the middle of a character: bytes are joined before they are decoded.
    pending ??= { charset: charset.toLowerCase(), bytes: [] };
    pending.bytes.push(encoding.toLowerCase() === 'b' ? Buffer.from(encoded, 'base64') : decodeQ(encoded));
    end = found.index + whole.length;
  }
  flush();
  return oneLine(text + decodeRaw(value.slice(end), bodyCharset));
}

/** Control characters, line breaks among them, and runs of blanks become one blank each. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ')
    .toWellFormed()
    .trim();
}

function decodeRaw(value: string, bodyCharset: string | undefined): string {
  if (!/[\u0080-\u00ff]/.test(value)) return value;
  const bytes = Buffer.from(value, 'latin1');
  const asUtf8 = decodeText(bytes, 'utf-8');
  return asUtf8.warning === undefined ? asUtf8.text : decodeText(bytes, bodyCharset).text;
}

function decodeQ(encoded: string): Buffer {
  const bytes = encoded
    .replaceAll('_', ' ')
    .replace(/=([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}
