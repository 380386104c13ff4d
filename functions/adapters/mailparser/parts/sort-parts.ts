import { isMarkedWide } from '../charsets/charset.ts';
import type { MailPart } from './mail-part.ts';

const readable = new Set([
  'text/plain',
  'text/html',
  'text/enriched',
  'text/richtext',
  'text/markdown',
  'text/x-markdown',
  'text/x-web-markdown',
  'message/delivery-status',
  'message/disposition-notification',
]);
const sampleBytes = 64 * 1024;
/** A short text may hold a zero or the mark that ends a file in DOS. */
const fewControls = 2;

/** Tells what the sender wrote from what was attached. Text that is none becomes a file of unknown type. */
export function sortParts(parts: readonly MailPart[]): { bodies: readonly MailPart[]; files: readonly MailPart[] } {
  const honest = parts.map((part) =>
    claimsText(part) && isBinary(part) ? { ...part, contentType: 'application/octet-stream' } : markupAsSuch(part),
  );
  return { bodies: honest.filter(isBody), files: honest.filter((part) => !isBody(part)) };
}

/** A text with a file name is a file, save where it is the mail or one of its alternatives. */
function isBody(part: MailPart): boolean {
  const named = part.fileName !== undefined && !part.root && !part.choice;
  return claimsText(part) && part.disposition !== 'attachment' && !named;
}

/** Scripts that send a page and forget to say so. */
function markupAsSuch(part: MailPart): MailPart {
  if (part.contentType === 'application/xhtml+xml' && (part.root || part.choice))
    return { ...part, contentType: 'text/html' };
  const plain = part.root && (part.contentType === 'text/plain' || part.contentType === '');
  const page = /^[\s\u00ef\u00bb\u00bf]*(<!doctype html|<html[\s>])/i.test(part.content.toString('latin1', 0, 200));
  return plain && page ? { ...part, contentType: 'text/html' } : part;
}

/** Of what is neither, as `plain/text`, nobody knows more than that it is the mail. */
const knownKind = /^(?:text|image|audio|video|application|message|multipart|font|model|x-[\w-]+)\//;

/** A mail without a usable Content-Type is text (RFC 2045 5.2). */
function claimsText({ contentType, root }: MailPart): boolean {
  return (
    readable.has(contentType) || ['', 'text', 'text/'].includes(contentType) || (root && !knownKind.test(contentType))
  );
}

/** One control character in ten is no text, save in charsets of two bytes; SO and SI shift between alphabets. */
function isBinary({ content, charset = '' }: MailPart): boolean {
  if (/^["']?(utf-?(16|32)|ucs|unicode|iso-10646)/i.test(charset)) return false;
  if (isMarkedWide(content)) return false;
  const sample = content.subarray(0, sampleBytes);
  const shifts = /2022|^jis/i.test(charset);
  let controls = 0;
  for (const byte of sample) {
    const harmless = byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1b;
    if (!harmless && !(shifts && (byte === 0x0e || byte === 0x0f))) controls++;
  }
  return controls > sample.length / (controls > fewControls ? 10 : 2);
}
