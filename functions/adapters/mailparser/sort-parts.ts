import type { MailPart } from './mail-parts.ts';

const readable = new Set(['text/plain', 'text/html', 'message/delivery-status', 'message/disposition-notification']);
const sampleBytes = 64 * 1024;

/** Tells what the sender wrote from what was attached. Text that is none becomes a file of unknown type. */
export function sortParts(parts: readonly MailPart[]): { bodies: readonly MailPart[]; files: readonly MailPart[] } {
  const honest = parts.map((part) =>
    claimsText(part) && isBinary(part) ? { ...part, contentType: 'application/octet-stream' } : part,
  );
  return { bodies: honest.filter(isBody), files: honest.filter((part) => !isBody(part)) };
}

function isBody(part: MailPart): boolean {
  return claimsText(part) && part.disposition !== 'attachment' && (part.root || part.fileName === undefined);
}

/** A mail without a usable Content-Type is text (RFC 2045 5.2). */
function claimsText({ contentType, root }: MailPart): boolean {
  return (
    readable.has(contentType) || contentType === '' || contentType === 'text' || (root && !contentType.includes('/'))
  );
}

/** One control character in ten is no text, save in charsets of two bytes. */
function isBinary({ content, charset = '' }: MailPart): boolean {
  if (/^["']?(utf-?(16|32)|ucs|unicode|iso-10646)/i.test(charset)) return false;
  const sample = content.subarray(0, sampleBytes);
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
  return controls > sample.length / 10;
}
