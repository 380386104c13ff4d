import type { Effort } from '#actions/intake/ports.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { readHeaderOnly } from './header-only.ts';
import { readMail } from './read-mail.ts';
import { OutOfTime, within } from './time-limit.ts';

/** Shorter ones cannot take long, nor much memory. */
const smallBytes = 100_000;
/** 40 MB take a few seconds. What takes longer than this was built to take long. */
const longestMs = 15_000;
/** What storing a large mail, and the other mails of the batch, need besides. */
const reservedMs = 15_000;
const leastMs = 3000;
/** The function died twice with a large mail in hand, or thrice with any, before it is read no more. */
const mostTries = { large: 2, small: 3 };

/**
 * Reads a mail, or only its header when that takes too long or was tried in vain before: then the mail becomes a case
 * that carries it and says why, and holds no other mail up (MAIL-05).
 * @throws when so little time is left that another invocation must do it.
 */
export function readCarefully(
  raw: Uint8Array,
  { tries, remainingMs }: Effort,
  read: (raw: Uint8Array) => ReceivedMail = readMail,
): ReceivedMail {
  const isSmall = raw.byteLength < smallBytes;
  if (tries > (isSmall ? mostTries.small : mostTries.large))
    return readHeaderOnly(
      raw,
      'The mail could not be read in several attempts; its header and its beginning are shown.',
    );
  if (isSmall) return read(raw);
  const budget = Math.min(longestMs, remainingMs() - reservedMs);
  if (budget < leastMs) throw new Error('No time is left to read this mail; it comes again');
  try {
    return within(budget, () => read(raw));
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    return readHeaderOnly(raw, 'Reading the mail took too long; its header and its beginning are shown.');
  }
}
