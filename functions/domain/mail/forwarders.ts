import { withoutLabel } from '#domain/configuration/mailbox.ts';
import { addressesIn } from '#domain/words/address-text.ts';
import type { Receipt } from './receipt.ts';
import type { ReceivedMail } from './received-mail.ts';

/** Where those who pass mail on name themselves, Gmail, Exchange, Postfix and Exim among them. */
const tracks = [
  'delivered-to',
  'x-forwarded-to',
  'x-forwarded-for',
  'x-original-to',
  'envelope-to',
  'resent-from',
  'x-ms-exchange-inbox-rules-loop',
];

/**
 * Addresses that passed a mail on to us, such as a company's public one that forwards to a mailbox: what we send there comes
 * back. Microsoft 365 also names them in the envelope sender: `help+SRS=…@company.test`.
 */
export function forwardersOf({ headers }: ReceivedMail, { source }: Pick<Receipt, 'source'>): ReadonlySet<string> {
  const named = tracks.flatMap((name) => headers.get(name) ?? []).flatMap((value) => addressesIn(value));
  const rewritten = /\+srs=[^@]*@/i.test(source) ? [withoutLabel(source)] : [];
  return new Set([...named, ...rewritten].map((address) => address.toLowerCase()));
}
