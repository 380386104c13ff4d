import { first } from '#domain/mail/header-fields.ts';
import type { MailAddress, ReceivedMail } from '#domain/mail/received-mail.ts';
import { addressesIn } from '#domain/words/address-text.ts';

/** `'Dora Dole' via Help`, as Google Groups and Mailman write who is not allowed to stand in From (RFC 7960 section 4.1.3). */
const via = /^\s*['"]?(.{1,200}?)['"]?\s+(?:via|über|через)\s+\S/iu;

/** Whether a list or group put itself into From, for the sake of the author's DMARC policy. */
export function isRewritten({ from, headers }: Pick<ReceivedMail, 'from' | 'headers'>): boolean {
  return headers.has('x-original-from') || via.test(from?.name ?? '');
}

/** The author's name in a name that a list has rewritten; any other as it is. */
export function writtenName(name: string): string {
  return via.exec(name)?.[1]?.trim() ?? name;
}

/** Whom a mail with a rewritten From names as its author, the surest first. */
export function originalAuthors({ from, replyTo, cc, headers }: ReceivedMail): readonly MailAddress[] {
  const name = writtenName(from?.name ?? '');
  const inHeaders = ['x-original-from', 'x-original-sender', 'x-mailfrom']
    .map((header) => authorIn(first(headers, header)))
    .filter((address) => address !== undefined);
  const known = new Map([...cc, ...replyTo].map((one) => [one.address, one.name]));
  return [
    ...inHeaders.map((address) => ({ address, name: known.get(address) || name })),
    ...replyTo,
    // Mailman copies who would get no answers otherwise.
    ...cc.filter((one) => one.name !== '' && one.name === name),
  ];
}

function authorIn(value: string): string | undefined {
  const bracketed = /<([^<>\s]{3,320})>\s*$/.exec(value)?.[1];
  return addressesIn(bracketed ?? value)[0];
}
