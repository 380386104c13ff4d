import { isUtf8 } from 'node:buffer';

const upperHalf = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** A first byte of UTF-8 and one that follows, as letters of windows-1252; thrice: people who tell of wrong letters show one or two of them. */
const doubled = /(?:[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ][\s\S]*?){3}/;

/** Text of what a program took for windows-1252 and encoded once more, `PrÃ¼fung`: only where all of its letters say so. */
export function encodedOnce(text: string): string {
  if (!doubled.test(text)) return text;
  const bytes = windows1252Bytes(text);
  return bytes !== undefined && isUtf8(bytes) ? bytes.toString('utf8') : text;
}

/** By hand: some Node releases decode 0x80–0x9f of windows-1252 as control characters. */
export function windows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[^\p{ASCII}\u00a0-\u00ff]/gu, (char) => letterOfWindows(char.charCodeAt(0)));
}

/** @param byte from 0x80 to 0x9f. */
export function letterOfWindows(byte: number): string {
  return upperHalf.charAt(byte - 0x80);
}

/** Undefined for what has other letters. */
function windows1252Bytes(text: string): Buffer | undefined {
  let isOther = false;
  const latin = text.replace(/[^\p{ASCII}\u0080-\u00ff]/gu, (char) => {
    const at = upperHalf.indexOf(char);
    if (at === -1) isOther = true;
    return String.fromCharCode(0x80 + at);
  });
  return isOther ? undefined : Buffer.from(latin, 'latin1');
}
