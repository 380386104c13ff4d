import { isUtf8 } from 'node:buffer';
import { charsetName } from './charset-name.ts';
import { type Decoder, decoderFor, decoderOf } from './decoders.ts';
import { decodeDos } from './dos-charsets.ts';
import { betterEastAsian, isDense, isEastAsian } from './east-asian.ts';
import { decodeBig5 } from './hong-kong.ts';
import { decodeJohab } from './johab.ts';
import { decodeKorean } from './korean.ts';
import { decodeSevenBit } from './seven-bit-charsets.ts';
import { isOtherScript, leastScore, likelyCharset, readingIn } from './single-byte.ts';
import { encodedOnce, windows1252 } from './windows-1252.ts';

export interface DecodedText {
  readonly text: string;
  /** One sentence when the declared charset did not fit. */
  readonly warning: string | undefined;
}

/**
 * Text of bytes in the declared charset. Never throws and never drops bytes: an unknown charset, or UTF-8 that is none,
 * is guessed.
 */
export function decodeText(bytes: Uint8Array, declared: string | undefined): DecodedText {
  const charset = charsetName(declared ?? '');
  if (bytes.length === 0) return fits('');
  if (isWide(charset)) return fits(wide(bytes, charset));
  if (isJapaneseMail(bytes)) return fits(decodeSevenBit(bytes, 'iso-2022-jp') ?? guess(bytes));
  const sevenBit = decodeSevenBit(bytes, charset);
  if (sevenBit !== undefined && !hasHighBytes(bytes)) return fits(sevenBit);
  if (charset === '' || sevenBit !== undefined) return fits(guess(bytes));
  if (charset === 'utf-8') return isUtf8(bytes) ? fits(utf8(bytes)) : notQuiteUtf8(bytes);
  const dos = isUtf8(bytes) ? undefined : decodeDos(bytes, charset);
  if (dos !== undefined) return fits(dos);
  if (charset === 'johab') return fits(decodeJohab(bytes));
  const decoder = decoderFor(charset);
  if (decoder === undefined) {
    return { text: guess(bytes), warning: `The charset "${charset.slice(0, 40)}" is unknown; the text was guessed.` };
  }
  const really = hasHighBytes(bytes) ? mislabelled(bytes, decoder) : undefined;
  if (really !== undefined) {
    return { text: decodedBy(really, bytes), warning: `The text is declared as ${charset} but is ${really.encoding}.` };
  }
  return fits(decodedBy(decoder, bytes));
}

function decodedBy(decoder: Decoder, bytes: Uint8Array): string {
  if (decoder.encoding === 'windows-1252') return windows1252(bytes);
  if (decoder.encoding === 'big5') return decodeBig5(bytes);
  return decoder.encoding === 'euc-kr' ? decodeKorean(bytes) : decoder.decode(bytes);
}

/** Read so plainly as a language that no charset of East Asia reads better. */
const plainScore = 1;

/** UTF-8 when the bytes are valid UTF-8, else the charset that reads like a language, else windows-1252. */
export function guess(bytes: Uint8Array): string {
  if (isMarkedWide(bytes)) return wide(bytes, 'utf-16');
  if (isUtf8(bytes)) return utf8(bytes);
  const charset = charsetOf(bytes);
  return charset === undefined ? windows1252(bytes) : decodedBy(decoderOf(charset), bytes);
}

/** Whether bytes begin with the mark of UTF-16 and are text of it. */
export function isMarkedWide(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return (
    isMarked &&
    bytes.length % 2 === 0 &&
    bytes.subarray(0, 4096).includes(0) &&
    /\p{L}/u.test(wide(bytes.subarray(0, 4096), 'utf-16'))
  );
}

/** Undefined for text of the West. */
function charsetOf(bytes: Uint8Array): string | undefined {
  const likely = likelyCharset(bytes);
  const eastAsian =
    (likely?.score ?? 0) >= plainScore ? undefined : betterEastAsian(bytes, undefined, likely === undefined);
  return eastAsian ?? likely?.charset;
}

function fits(text: string): DecodedText {
  return { text, warning: undefined };
}

/** Scripts that write UTF-8 and declare something else are common; other text that happens to be valid UTF-8 is not. */
function mislabelled(bytes: Uint8Array, decoder: Decoder): Decoder | undefined {
  const declared = decoder.encoding;
  // Short words of Thai, and of two-byte charsets, may be.
  const doubtful = declared === 'windows-874' || isEastAsian(declared);
  const international = isUtf8(bytes) ? utf8(bytes).replace(/\p{ASCII}/gu, '').length : 0;
  if (international > (doubtful ? 3 : 0)) return decoderOf('utf-8');
  const better = isEastAsian(declared) ? betterEastAsian(bytes, declared) : otherScript(bytes, declared);
  return better === undefined ? undefined : decoderOf(better);
}

/** Programs declare the charset of their country and write another one: what they declare reads as no language. */
function otherScript(bytes: Uint8Array, declared: string): string | undefined {
  if (!isOtherScript(bytes) && !isDense(bytes)) {
    const latin = declared === 'windows-1252' ? likelyCharset(bytes) : undefined;
    return (latin?.score ?? 0) < plainScore ? undefined : latin?.charset;
  }
  const read = readingIn(bytes, declared);
  const charset = charsetOf(bytes);
  // Charsets of one script share letters: what reads twice as well is meant.
  const isPlainer = charset !== undefined && readingIn(bytes, charset) >= Math.max(plainScore, read * 1.9);
  if (read > plainScore / 2 && !isPlainer) return undefined;
  return charset === undefined || (!isEastAsian(charset) && readingIn(bytes, charset) < leastScore)
    ? undefined
    : charset;
}

/** Mail software in Japan declares anything and writes ISO-2022-JP. */
function isJapaneseMail(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (buffer.includes('\x1b$B') || buffer.includes('\x1b$@')) && !hasHighBytes(bytes);
}

function hasHighBytes(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f);
}

function utf8(bytes: Uint8Array): string {
  return encodedOnce(decoderOf('utf-8').decode(bytes));
}

/** Programs of Java and old databases encode halves of a character beyond U+FFFF by themselves (CESU-8). */
function outOfHalves(bytes: Uint8Array): Buffer | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const joined = text.replace(
    /\u00ed([\u00a0-\u00af])([\u0080-\u00bf])\u00ed([\u00b0-\u00bf])([\u0080-\u00bf])/g,
    (_, ...four: string[]) => {
      const [a = 0, b = 0, c = 0, d = 0] = four.slice(0, 4).map((char) => char.charCodeAt(0) & 0x3f);
      const high = 0xd000 | (a << 6) | b;
      return Buffer.from(String.fromCharCode(high, 0xd000 | (c << 6) | d)).toString('latin1');
    },
  );
  return joined === text ? undefined : Buffer.from(joined, 'latin1');
}

/** Longer texts are not looked at line by line. */
const longestInLines = 1_000_000;

/** A mail cut in the middle of a character is still UTF-8; one with more wrong than right sequences is not. */
function notQuiteUtf8(bytes: Uint8Array): DecodedText {
  const joined = bytes.length > longestInLines ? undefined : outOfHalves(bytes);
  if (joined !== undefined && isUtf8(joined)) return fits(utf8(joined));
  const text = utf8(bytes);
  const read = isMostlyWrong(text) ? guess(bytes) : bytes.length > longestInLines ? text : byLine(bytes);
  return {
    text: read,
    warning: 'The text is declared as utf-8 but is not; it was read as far as possible.',
  };
}

/** Lists and gateways put lines of another charset below a text. */
function byLine(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lines: { readonly line: Buffer; readonly text: string | undefined }[] = [];
  for (let at = 0; at < buffer.length; ) {
    const end = buffer.indexOf(0x0a, at);
    const line = buffer.subarray(at, end === -1 ? buffer.length : end);
    const text = utf8(line);
    lines.push({ line, text: isMostlyWrong(text) ? undefined : text });
    at = end === -1 ? buffer.length : end + 1;
  }
  const guessed = decodeTogether(
    lines.filter(({ text }) => text === undefined).map(({ line }) => line),
    undefined,
  ).values();
  const read = lines.map(({ text }) => text ?? guessed.next().value ?? '');
  return `${read.join('\n')}${buffer.at(-1) === 0x0a ? '\n' : ''}`;
}

/**
 * Texts of bytes that one program wrote in one charset, declared or not: what it really is shows all of them, and is found out once.
 * None may hold a line break.
 */
export function decodeTogether(pieces: readonly Uint8Array[], declared: string | undefined): readonly string[] {
  const charset = charsetName(declared ?? '');
  const isOwn = (bytes: Uint8Array) => ['', 'utf-8'].includes(charset) && isUtf8(bytes);
  const others = pieces.filter((bytes) => !isOwn(bytes));
  if (others.length < 2) return pieces.map((bytes) => decodeText(bytes, declared).text);
  const all = decodeText(Buffer.concat(others.flatMap((bytes) => [bytes, lineBreak])), declared).text.split('\n');
  // Of a charset that has no line breaks of one byte, nothing fits.
  const read = all.length === others.length + 1 ? all.values() : others.map(windows1252).values();
  return pieces.map((bytes) => (isOwn(bytes) ? utf8(bytes) : (read.next().value ?? '')));
}

const lineBreak = Buffer.from('\n');

/** The charset, '' for any that nobody knows, that bytes are read in together with others; undefined for those that stand for themselves. */
export function sharedCharset(bytes: Uint8Array, declared: string): string | undefined {
  const charset = charsetName(declared);
  if (isWide(charset) || isJapaneseMail(bytes)) return undefined;
  if (decodeSevenBit(lineBreak, charset) !== undefined) return hasHighBytes(bytes) ? '' : undefined;
  return charset === 'johab' || decodeDos(lineBreak, charset) !== undefined || decoderFor(charset) !== undefined
    ? charset
    : '';
}

/** Of two or four bytes a character. */
function isWide(charset: string): boolean {
  return /^(utf-?16|utf-?32|ucs-?2|unicode$|iso-10646-ucs-2)/.test(charset);
}

function isMostlyWrong(text: string): boolean {
  const wrong = text.split('\ufffd').length - 1;
  return wrong > text.length - text.replace(/[\u0080-\ufffc]/g, '').length;
}

function wide(bytes: Uint8Array, charset: string): string {
  const fourBytes = utf32(bytes, charset);
  if (fourBytes !== undefined) return fourBytes;
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoderOf('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return decoderOf('utf-16be').decode(bytes);
  let zerosAtEven = 0;
  let zerosAtOdd = 0;
  for (let i = 0; i < Math.min(bytes.length, 4096); i++) if (bytes[i] === 0) i % 2 === 0 ? zerosAtEven++ : zerosAtOdd++;
  // Cyrillic and Greek have a 4 or a 3 in each letter, and no zero.
  const isMadeOfBytes = zerosAtEven + zerosAtOdd === 0 && !bytes.some((byte) => byte < 0x09);
  if (isMadeOfBytes && isUtf8(bytes)) return utf8(bytes);
  const bigEndian = zerosAtEven === zerosAtOdd ? !charset.endsWith('le') : zerosAtEven > zerosAtOdd;
  return decoderOf(bigEndian ? 'utf-16be' : 'utf-16le').decode(bytes);
}

/** Undefined for what is none: a zero byte stands in each of its characters, the first of its mark or the last. */
function utf32(bytes: Uint8Array, charset: string): string | undefined {
  if (!charset.includes('32') || bytes.length % 4 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes[3] === 0;
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    if (code > 0x10ffff) return undefined;
    text += String.fromCodePoint(code);
  }
  return text.replace(/^\ufeff/, '').toWellFormed();
}
