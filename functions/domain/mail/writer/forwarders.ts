import { withoutLabel } from '#domain/configuration/mailbox.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { addressesIn } from '#domain/words/address-text.ts';

/** Where those who pass mail on name themselves: Gmail, Exchange, Postfix, Exim and mailing lists (RFC 2369) among them. */
const tracks = [
  'delivered-to',
  'x-forwarded-to',
  'x-forwarded-for',
  'x-original-to',
  'envelope-to',
  'resent-from',
  'x-ms-exchange-inbox-rules-loop',
  'list-post',
  'mailing-list',
  'x-beenthere',
];
/** Labels of Microsoft 365 (`help+SRS=…@`), Gmail (`help+caf_=…@`) and Google Groups (`help+bncA…@`). */
const passingLabel = /\+(?:srs=|caf_=|bnc)[^@]*@/i;
/** `team-bounces@`, `team-bounces+ann=client.test@`, of Mailman and its kin. */
const ofList = /^(.+)-(?:bounces?|owner|return)(?:[+-][^@]*)?(@[^@]+)$/i;

/**
 * Addresses that passed a mail on to us, such as a company's public one that forwards to a mailbox, or a list: what we send there
 * comes back. Who rewrites the envelope sender (SRS) names no address but its domain: those there that the mail was written to.
 */
export function forwardersOf(
  { headers, to, cc }: Pick<ReceivedMail, 'headers' | 'to' | 'cc'>,
  { source }: Pick<Receipt, 'source'>,
): ReadonlySet<string> {
  const named = tracks.flatMap((name) => headers.get(name) ?? []).flatMap((value) => addressesIn(value));
  const labelled = passingLabel.test(source) ? [withoutLabel(source)] : [];
  const list = ofList.exec(source);
  const rewriting = /^srs[01][=+-].*@([^@]+)$/i.exec(source)?.[1]?.toLowerCase();
  const addressed = [...to, ...cc].map(({ address }) => address);
  return new Set(
    [
      ...named,
      ...labelled,
      ...(list ? [`${list[1]}${list[2]}`] : []),
      ...addressed.filter((address) => rewriting !== undefined && isWithin(address, rewriting)),
    ].map((address) => address.toLowerCase()),
  );
}

/** Some rewrite to a host below their domain: `SRS0=…@srs.company.test`. */
function isWithin(address: string, host: string): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return domain !== '' && domain.includes('.') && (host === domain || host.endsWith(`.${domain}`));
}
