import { blamesElse, saysUnknown } from './failure-words.ts';

/** The address is no good: it is not there, has moved for ever, is written wrong, or its host takes no mail (RFC 3463, RFC 7505). */
const exact = /^5\.(?:1\.(?:[1236]|10)|2\.1|4\.4|4\.310)$/;
/** Say nothing by themselves. */
const vague = /^5\.(?:[01245]\.0|4\.1)$/;
/** Never of an address that is not there, whatever stands beside it. */
const another = /^(?:4\.|5\.(?:1\.[789]|2\.[234])$)/;

/**
 * Whether a failed recipient's address is no good for ever (RFC 3463, MAIL-16). An address that is given up gets no mail any more: it
 * needs an exact code or plain words, and neither another code nor words that speak against it. Spam filters, full mailboxes and
 * policies answer 5.x.x, too, also 5.1.1.
 */
export function isPermanent(status: string, diagnostic: string): boolean {
  if (!status.startsWith('5')) return false;
  const codes = [status, ...codesIn(diagnostic)];
  if (blamesElse(diagnostic) || codes.some((code) => another.test(code))) return false;
  // The text is more exact: Exchange, Yandex and Mail.ru refuse unknown users with 5.4.1, 5.7.1 and 5.5.0.
  if (saysUnknown(diagnostic)) return true;
  if (codes.includes('5.4.1')) return /access denied/i.test(diagnostic.slice(0, 1000));
  return codes.some((code) => exact.test(code)) && codes.every((code) => exact.test(code) || vague.test(code));
}

function codesIn(text: string): readonly string[] {
  return [...text.slice(0, 1000).matchAll(/(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/g)].map(([code]) => code);
}

/** First status code in a text: enhanced (RFC 3463), or x.0.0 from an SMTP reply code. */
export function statusIn(text: string): string | undefined {
  const beginning = text.slice(0, 2000);
  const enhanced = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(beginning)?.[1];
  if (enhanced !== undefined) return enhanced;
  const reply = /(?<![\d.])([245])[0-5]\d(?=[ \-:,;]|$)(?!\.\d)/.exec(beginning)?.[1];
  return reply === undefined ? undefined : `${reply}.0.0`;
}
