import { decoderOf } from './decoders.ts';

/**
 * Text in the charsets that shift between alphabets within 7 bits and that TextDecoder refuses, or reads more strictly
 * than mailers write; undefined for any other charset.
 */
export function decodeSevenBit(bytes: Uint8Array, charset: string): string | undefined {
  const text = () => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (charset === 'utf-7') return fromUtf7(text());
  if (charset === 'iso-2022-jp') return fromIso2022Jp(text());
  if (charset === 'hz-gb-2312') return fromHz(bytes);
  if (charset === 'iso-2022-cn') return fromShifted(bytes, '\x1b$)A', 'gbk');
  return charset === 'iso-2022-kr' ? fromShifted(bytes, '\x1b$)C', 'euc-kr') : undefined;
}

/** RFC 2152. A plus sign that begins no UTF-16 is a plus sign. */
function fromUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (whole, encoded: string) => {
    if (encoded === '') return '+';
    const bytes = Buffer.from(encoded, 'base64');
    const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
    return even.length === 0 ? whole : decoderOf('utf-16be').decode(even);
  });
}

/** Joined words leave two escapes in a row, which the WHATWG decoder counts as an error: the last one is meant. */
function fromIso2022Jp(text: string): string {
  const alphabet = /^(\([BIJ]|\$[@B])/;
  const pieces = text.split('\x1b');
  const kept = pieces.filter((piece, index) => {
    const nothingBehind = index > 0 && alphabet.exec(piece)?.[0].length === piece.length;
    return !(nothingBehind && alphabet.test(pieces[index + 1] ?? ''));
  });
  return decoderOf('iso-2022-jp').decode(Buffer.from(kept.join('\x1b'), 'latin1'));
}

/** RFC 1843: `~{` opens Chinese, `~}` or the end of the line closes it, `~~` is a tilde. */
function fromHz(bytes: Uint8Array): string {
  const out = Buffer.allocUnsafe(bytes.length);
  let end = 0;
  let shifted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const next = byte === tilde ? bytes[at + 1] : undefined;
    if (byte === 0x0a || byte === 0x0d) shifted = false;
    if (next === (shifted ? 0x7d : 0x7b)) shifted = !shifted;
    else if (next === tilde && !shifted) out[end++] = tilde;
    else {
      out[end++] = shifted && byte > 0x20 ? byte | 0x80 : byte;
      continue;
    }
    at++;
  }
  return decoderOf('gbk').decode(out.subarray(0, end));
}

/** RFC 1557, RFC 1922: SO opens Korean or Chinese, SI or the end of the line closes it. */
function fromShifted(bytes: Uint8Array, designator: string, charset: string): string {
  const out = Buffer.allocUnsafe(bytes.length);
  let end = 0;
  let shifted = false;
  for (const byte of without(designator, bytes)) {
    if (byte < 0x20) shifted = byte === shiftOut;
    if (byte !== shiftOut && byte !== shiftIn) out[end++] = shifted && byte > 0x20 ? byte | 0x80 : byte;
  }
  return decoderOf(charset).decode(out.subarray(0, end));
}

const tilde = 0x7e;
const shiftOut = 0x0e;
const shiftIn = 0x0f;

function without(designator: string, bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.includes(designator) ? Buffer.from(text.replaceAll(designator, ''), 'latin1') : bytes;
}
