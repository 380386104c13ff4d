import { domainToASCII } from 'node:url';
import { withoutLabel } from './mailbox.ts';

/** Whether an entry is an address or a domain; a domain covers its subdomains (MAIL-14). */
const isAddress = (entry: string): boolean => entry.includes('@');

/**
 * The entry that blocks a sender, if one does. An address covers all that leads to its inbox: with labels (`eve+1@`), in quotes, and with
 * other dots where the service ignores them (MAIL-14). An entry with a label covers that label alone.
 * @param entries addresses and domains in the form that `blockEntry` gives.
 */
export function blockingEntry(sender: string, entries: readonly string[]): string | undefined {
  const address = plain(sender);
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const written = new Set([address, withoutLabel(address)]);
  return entries.find((entry) =>
    isAddress(entry) ? written.has(plain(entry)) : domain === entry || domain.endsWith(`.${entry}`),
  );
}

/** One address for all that lead to one inbox: without labels, too. */
export function inboxOf(address: string): string {
  return withoutLabel(plain(address));
}

/** One form for what leads to one inbox: quotes that need not be, a final dot of the domain, dots that the service ignores. */
function plain(given: string): string {
  const address = unquoted(given.toLowerCase());
  const at = address.lastIndexOf('@');
  const domain = asciiDomain(address.slice(at + 1));
  if (at < 1) return domain;
  const local = address.slice(0, at);
  return dotless.has(domain) ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`;
}

/** Two names of one service, which ignores dots before the `@`. */
const dotless = new Set(['gmail.com', 'googlemail.com']);

/** RFC 5321 section 4.1.2: a quoted local part means the same as the one without quotes, where there can be one. */
function unquoted(address: string): string {
  const [, quoted, domain] = /^"(.*)"(@[^@]*)$/.exec(address) ?? [];
  const local = quoted?.replace(/\\(.)/g, '$1');
  return local === undefined || !/^[^\s"(),:;<>@[\]\\]+$/.test(local) ? address : `${local}${domain}`;
}

/**
 * An entry as it is stored: lower case, international names in ASCII, without a leading `@` or `*.`.
 * @returns undefined for what is neither an address nor a domain.
 */
export function blockEntry(text: string): string | undefined {
  const given = text.trim().toLowerCase();
  // `*.` before an address is part of it: odd, but somebody's.
  const entry = given.lastIndexOf('@') > 0 ? unquoted(given) : given.replace(/^(@|\*\.|\.)+/, '');
  const at = entry.lastIndexOf('@');
  const domain = asciiDomain(entry.slice(at + 1));
  if (!/^([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\.)+[a-z0-9-]+$/.test(domain)) return undefined;
  if (at === -1) return domain;
  const local = entry.slice(0, at);
  return local === '' || /[\s<>]/.test(local) ? undefined : `${local}@${domain}`;
}

function asciiDomain(domain: string): string {
  return domainToASCII(domain.replace(/\.$/, '')) || domain;
}
