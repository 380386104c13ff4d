import { isUtf8 } from 'node:buffer';
import { decodeBase64 } from './base64.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';

/** Shorter words may begin a text that is no base64. */
const shortestFirst = 8;
/** No word is that long. */
const longEnough = 60;
/** Below other words, a shorter one may be a number or a name. */
const certainLength = 24;
/** Without blanks and the signs of sentences and addresses; gateways leave junk of other kinds between. */
const dataLine = /^(?=.*[A-Za-z0-9+/])[^\s.:;,@'"()[\]<>_-]+$/;
const dataForLinks = /^(?=.*[A-Za-z0-9]{8})[A-Za-z0-9_-]{40,}={0,2}$/;
const longestLine = 10_000;

/**
 * Text in base64 with lines above or below it that are none: lists and virus scanners add their footer as it is. What is no base64 at
 * all is what it looks like. Line by line, in one pass.
 */
export function decodeBase64Text(content: Buffer): Buffer {
  if (!hasOtherSigns(content)) return decodeBase64([content]);
  const spaced = spacedBase64(content);
  if (spaced) return spaced;
  const above: string[] = [];
  const data: string[] = [];
  let rest: string | undefined;
  let at = 0;
  while (at < content.length) {
    const found = content.indexOf(0x0a, at);
    const end = found === -1 ? content.length : found + 1;
    const line = content.toString('latin1', at, Math.min(end, at + longestLine)).trim();
    const isData =
      (dataLine.test(line) || dataForLinks.test(line)) &&
      (data.length > 0 || line.length >= shortestFirst || line.length % 4 === 0);
    if (isData && end - at < longestLine) data.push(line);
    else if (line !== '' && data.length === 0) above.push(line);
    else if (line !== '') {
      rest = content.toString('latin1', at);
      break;
    }
    at = end;
  }
  const joined = data.join('').replace(/[^A-Za-z0-9+/_=-]/g, '');
  const decoded = decodeBase64([Buffer.from(joined, 'latin1')]);
  if (!isPlausible(joined, decoded, above.length > 0)) return asItLooks(content);
  // The full stop that ends a mail on its way (RFC 5321 4.1.1.4).
  const below = rest?.trim() === '.' ? '' : (rest ?? '').trimEnd();
  const pieces = [above.join('\n'), decoded, below];
  return Buffer.concat(
    pieces
      .filter((piece) => piece.length > 0)
      .flatMap((piece, index) => [
        Buffer.from(index === 0 ? '' : '\n\n'),
        typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece,
      ]),
  );
}

/** Text in base64 that does not say so: nothing else stands there, and it decodes to text in UTF-8. */
export function undeclaredBase64(content: Buffer): Buffer | undefined {
  const beginning = content.toString('latin1', 0, longestLine);
  if (!/^\s*[A-Za-z0-9+/]{40}[A-Za-z0-9+/=\r\n]*$/.test(beginning) || hasOtherSigns(content)) return undefined;
  const decoded = decodeBase64([content]);
  const text = isUtf8(decoded) ? decoded.toString('utf8', 0, longestLine) : '';
  return /\p{L}\P{L}+\p{L}/u.test(text) && !/(?![\t\n\r])\p{Cc}/u.test(text) ? decoded : undefined;
}

/** Base64 whose lines some gateway has broken with blanks: by its letters it may be words of a language, by what it decodes to it is text. */
function spacedBase64(content: Buffer): Buffer | undefined {
  const text = content.toString('latin1');
  if (/[^A-Za-z0-9+/=\s]/.test(text)) return undefined;
  const joined = text.replace(/\s+/g, '');
  const decoded = decodeBase64([Buffer.from(joined, 'latin1')]);
  return joined.length >= certainLength && isPlausible(joined, decoded, false) ? decoded : undefined;
}

/** Words of a language may consist of the letters of base64; then what they decode to is no text. */
function isPlausible(data: string, decoded: Buffer, hasTextAbove: boolean): boolean {
  const isLong = data.length >= longEnough;
  if (data === '' || (hasTextAbove && data.length < certainLength) || (!isLong && data.length % 4 !== 0)) return false;
  const sample = decoded.subarray(0, longestLine);
  const controls = sample.filter((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0d, 0x1b].includes(byte)).length;
  return isLong ? controls <= sample.length / 50 : controls === 0 && isUtf8(decoded);
}

function hasOtherSigns(content: Buffer): boolean {
  return (
    /[^A-Za-z0-9+/=\s]/.test(content.toString('latin1')) || /^\S+ +\S/m.test(content.toString('latin1', 0, longestLine))
  );
}

function asItLooks(content: Buffer): Buffer {
  return /=[0-9A-F]{2}/.test(content.toString('latin1', 0, longestLine)) ? decodeQuotedPrintable(content) : content;
}
