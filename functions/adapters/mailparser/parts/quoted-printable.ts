import { isUtf8 } from 'node:buffer';

const equals = 0x3d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Bytes of quoted-printable (RFC 2045 6.7) in one pass: blanks at the end of a line go, what is no code stays as it is. */
export function decodeQuotedPrintable(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(bytes.length);
  let end = 0;
  /** Behind what cannot be blanks at the end of a line. */
  let kept = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === lineFeed || byte === carriageReturn) end = kept;
    if (byte !== equals) {
      out[end++] = byte;
      if (!isBlank(byte)) kept = end;
      continue;
    }
    const code = (hexDigit(bytes[at + 1]) << 4) | hexDigit(bytes[at + 2]);
    const joined = code < 0 ? softBreakEnd(bytes, at + 1) : undefined;
    if (joined === undefined) out[end++] = code < 0 ? byte : code;
    kept = end;
    at = joined === undefined ? at + (code < 0 ? 0 : 2) : joined - 1;
  }
  return out.subarray(0, kept);
}

/** Where the next line begins, when nothing but blanks stands behind the sign. */
function softBreakEnd(bytes: Buffer, from: number): number | undefined {
  let at = from;
  while (isBlank(bytes[at])) at++;
  if (at >= bytes.length || bytes[at] === lineFeed) return at + 1;
  return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? at + 2 : undefined;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09;
}

/** Negative for what is none. */
function hexDigit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** Fewer characters in code may be examples of it. */
const fewestInCode = 6;
const sampleBytes = 20_000;

/**
 * Whether text that declares no encoding is quoted-printable of UTF-8 all the same: each `=` begins a code or ends a line, and what is
 * in code are characters of UTF-8.
 */
export function isQuotedPrintable(content: Buffer): boolean {
  if (!content.includes('=')) return false;
  const text = content.toString('latin1', 0, sampleBytes);
  if (/[^\p{ASCII}]|=(?![0-9A-F]{2}|[ \t]{0,20}\r?\n|.{0,2}$)/u.test(text)) return false;
  const inCode = text.match(/=[C-F][0-9A-F](?:=[ \t]{0,20}\r?\n)?=[89AB][0-9A-F]/g) ?? [];
  const decoded = decodeQuotedPrintable(Buffer.from(text, 'latin1'));
  // The end of the sample may cut a character.
  const whole = content.length > sampleBytes ? decoded.subarray(0, decoded.lastIndexOf(lineFeed)) : decoded;
  return inCode.length >= fewestInCode && isUtf8(whole);
}
