import { domainToASCII } from 'node:url';

/** Whether an entry is an address or a domain; a domain covers its subdomains (MAIL-14). */
const isAddress = (entry: string): boolean => entry.includes('@');

/**
 * The entry that blocks a sender, if one does.
 * @param entries addresses and domains in the form that `blockEntry` gives.
 */
export function blockingEntry(sender: string, entries: readonly string[]): string | undefined {
  const address = sender.toLowerCase();
  const domain = asciiDomain(address.slice(address.lastIndexOf('@') + 1));
  return entries.find((entry) =>
    isAddress(entry) ? entry === address : domain === entry || domain.endsWith(`.${entry}`),
  );
}

/**
 * An entry as it is stored: lower case, international names in ASCII, without a leading `@` or `*.`.
 * @returns undefined for what is neither an address nor a domain.
 */
export function blockEntry(text: string): string | undefined {
  const given = text.trim().toLowerCase();
  // `*.` before an address is part of it: odd, but somebody's.
  const entry = given.lastIndexOf('@') > 0 ? given : given.replace(/^(@|\*\.|\.)+/, '');
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
