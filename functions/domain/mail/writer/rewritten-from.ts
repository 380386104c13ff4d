import { first } from '#domain/mail/header-fields.ts';
import type { MailAddress, ReceivedMail } from '#domain/mail/received-mail.ts';
import { addressesIn } from '#domain/words/address-text.ts';

/** `'Dora Dole' via Help`, as Google Groups and Mailman write who is not allowed to stand in From (RFC 7960 section 4.1.3). */
const via = /^\s*['"]?(.{1,200}?)['"]?\s+\(?(?:via|über|через)\s+\S/iu;
/** Characters of a name that are looked at. */
const looked = 300;

type Given = Pick<ReceivedMail, 'from' | 'replyTo' | 'cc' | 'headers'>;

/** Addresses of the list that passed a mail on, as it gives them itself (RFC 2369). */
export function listAddresses({ headers }: Pick<Given, 'headers'>): ReadonlySet<string> {
  const values = ['list-post', 'mailing-list', 'x-beenthere'].flatMap((name) => (headers.get(name) ?? []).slice(0, 3));
  return new Set(values.flatMap((value) => addressesIn(value.slice(0, 1000))));
}

/** Whether a list or group put itself into From, for the sake of the author's DMARC policy. */
export function isRewritten({ from, headers }: Pick<Given, 'from' | 'headers'>): boolean {
  if (from === undefined) return headers.has('x-original-from');
  return (
    headers.has('x-original-from') ||
    via.test(from.name.slice(0, looked)) ||
    listAddresses({ headers }).has(from.address)
  );
}

/** The author's name in a name that a list has rewritten; any other as it is. */
export function writtenName(name: string): string {
  return via.exec(name.slice(0, looked))?.[1]?.trim() ?? name;
}

/** Whom a mail with a rewritten From names as its author, the surest first: never the list itself. */
export function originalAuthors({ from, replyTo, cc, headers }: Given): readonly MailAddress[] {
  const name = writtenName(from?.name ?? '');
  const inHeaders = ['x-original-from', 'x-original-sender', 'x-mailfrom']
    .map((header) => authorIn(first(headers, header)))
    .filter((address) => address !== undefined);
  const known = new Map([...cc, ...replyTo].map((one) => [one.address, one.name]));
  const list = listAddresses({ headers });
  return [
    ...inHeaders.map((address) => ({ address, name: known.get(address) || name })),
    // Mailman copies who would get no answers otherwise.
    ...[...replyTo, ...cc].filter((one) => name !== '' && writtenName(one.name) === name),
    ...replyTo,
  ].filter(({ address }) => address !== from?.address && !list.has(address));
}

function authorIn(value: string): string | undefined {
  const bracketed = /<([^<>\s]{3,320})>\s*$/.exec(value)?.[1];
  return addressesIn(bracketed ?? value)[0];
}
