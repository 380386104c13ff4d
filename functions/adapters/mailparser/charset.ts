import { isUtf8 } from 'node:buffer';

export interface DecodedText {
  readonly text: string;
  /** One sentence when the declared charset did not fit. */
  readonly warning: string | undefined;
}

/** Names found in mails that the WHATWG encoding list, and so TextDecoder, does not know. */
const aliases: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  cp936: 'gbk',
  ms936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  utf_8: 'utf-8',
  'utf-8-sig': 'utf-8',
  utf8mb4: 'utf-8',
  'utf-16-le': 'utf-16le',
};

const nothingDeclared = new Set([
  '',
  'us-ascii',
  'ascii',
  '7bit',
  '8bit',
  'binary',
  'default',
  'unknown-8bit',
  'x-unknown',
]);

/**
 * Text of bytes in the declared charset. Never throws and never drops bytes: an unknown charset, or UTF-8 that is none,
 * is read as UTF-8 when it is valid UTF-8 and as windows-1252 otherwise.
 */
export function decodeText(bytes: Uint8Array, declared: string | undefined): DecodedText {
  const charset = label(declared ?? '');
  if (bytes.length === 0) return fits('');
  if (nothingDeclared.has(charset)) return fits(guess(bytes));
  if (/^(utf-?16|utf-?32|ucs-?2|unicode$|iso-10646-ucs-2)/.test(charset)) return fits(wide(bytes, charset));
  if (charset === 'utf-8' || charset === 'utf8') {
    if (isUtf8(bytes)) return fits(utf8(bytes));
    return {
      text: notQuiteUtf8(bytes),
      warning: 'The text is declared as utf-8 but is not; it was read as far as possible.',
    };
  }
  const decoder = decoderFor(charset);
  if (decoder === undefined) {
    return { text: guess(bytes), warning: `The charset "${charset.slice(0, 40)}" is unknown; the text was guessed.` };
  }
  if (decoder.encoding !== 'windows-1252') return fits(decoder.decode(bytes));
  // Scripts that write UTF-8 and declare Latin-1 are common; Latin-1 text that happens to be valid UTF-8 is not.
  if (isUtf8(bytes) && hasHighBytes(bytes)) {
    return { text: utf8(bytes), warning: `The text is declared as ${charset} but is utf-8.` };
  }
  return fits(windows1252(bytes));
}

/** UTF-8 when the bytes are valid UTF-8, else windows-1252. */
export function guess(bytes: Uint8Array): string {
  return isUtf8(bytes) ? utf8(bytes) : windows1252(bytes);
}

function fits(text: string): DecodedText {
  return { text, warning: undefined };
}

function label(declared: string): string {
  const name = declared
    .trim()
    .toLowerCase()
    .replace(/^["']+|["']+$/g, '')
    .replace(/\*.*$/, '')
    .trim();
  return aliases[name] ?? name.replace(/^win-?(\d{3,4})$/, 'windows-$1').replace(/^cp-(\d{3,4})$/, 'windows-$1');
}

function decoderFor(charset: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(charset);
  } catch {
    return undefined;
  }
}

function hasHighBytes(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f);
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** A mail cut in the middle of a character is still UTF-8; one with more wrong than right sequences is not. */
function notQuiteUtf8(bytes: Uint8Array): string {
  const text = utf8(bytes);
  const wrong = text.split('\ufffd').length - 1;
  const right = text.length - text.replace(/[\u0080-\ufffc]/g, '').length;
  return wrong > right ? windows1252(bytes) : text;
}

function wide(bytes: Uint8Array, charset: string): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  let zerosAtEven = 0;
  let zerosAtOdd = 0;
  for (let i = 0; i < Math.min(bytes.length, 4096); i++) if (bytes[i] === 0) i % 2 === 0 ? zerosAtEven++ : zerosAtOdd++;
  if (zerosAtEven + zerosAtOdd === 0 && isUtf8(bytes)) return utf8(bytes);
  const bigEndian = zerosAtEven === zerosAtOdd ? !charset.endsWith('le') : zerosAtEven > zerosAtOdd;
  return new TextDecoder(bigEndian ? 'utf-16be' : 'utf-16le').decode(bytes);
}

const upperHalf = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand: some Node releases decode 0x80–0x9f of windows-1252 as control characters. */
function windows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[^\p{ASCII}\u00a0-\u00ff]/gu, (char) => upperHalf.charAt(char.charCodeAt(0) - 0x80));
}
