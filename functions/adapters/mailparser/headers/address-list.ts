import { domainToASCII } from 'node:url';
import type { MailAddress } from '#domain/mail/received-mail.ts';
import { decodeHeaderTexts } from './header-text.ts';
import { type Mailbox, mailboxes } from './mailboxes.ts';

const mostFields = 100;
const mostMailboxes = 2000;
const mostAddresses = 500;
const longestAddress = 320;
const longestName = 300;

/**
 * Addresses of From, To, Cc or Reply-To values: lower-case, domains as ASCII, names decoded. Groups are taken apart,
 * entries without an address are left out (RFC 5322 3.4, RFC 6532).
 */
export function readAddresses(values: readonly string[], bodyCharset: string | undefined): readonly MailAddress[] {
  const found = values.slice(0, mostFields).flatMap(mailboxes).slice(0, mostMailboxes);
  const names = decodeHeaderTexts(
    found.map(({ name }) => name),
    bodyCharset,
  );
  const addresses = decodeHeaderTexts(
    found.map(({ address }) => address),
    'utf-8',
  );
  const unique = new Map<string, MailAddress>();
  for (const [index, mailbox] of found.entries()) {
    const entry = toAddress(mailbox, names[index] ?? '', addresses[index] ?? '');
    if (entry !== undefined && !unique.has(entry.address)) unique.set(entry.address, entry);
  }
  return [...unique.values()].slice(0, mostAddresses);
}

/** Whether the values name more than are read. */
export function namesMore(values: readonly string[]): boolean {
  return values.length > mostFields || values.flatMap(mailboxes).length > mostMailboxes;
}

function toAddress(mailbox: Mailbox, name: string, written: string): MailAddress | undefined {
  // Some clients encode the whole of `Name <address>`. Only brackets count: RFC 2047 5 allows no address in a word.
  const encoded = /^([^<>]*)<([^<>\s]{3,1000})>\s*$/;
  const [, outerName = '', outer = ''] = (mailbox.address.includes('=?') ? encoded.exec(written) : undefined) ?? [];
  const address = normalize(outer || written);
  if (address !== undefined) return { address, name: trimName(name || outerName) };
  const [, innerName = '', inner = ''] = encoded.exec(name) ?? [];
  const named = normalize(inner);
  return named === undefined ? undefined : { address: named, name: trimName(innerName) };
}

/** Undefined for what is no `local@domain`. */
function normalize(written: string): string | undefined {
  const bare = written
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/^&lt;|&gt;?$/gi, '')
    .replace(/^\[(.*)\]$/s, '$1')
    .replace(/^(?:mailto|smtp|e-?mail|internet):/i, '')
    .replace(/^@[^:]*:/, '')
    // Outlook's `ann@example.com<mailto:ann@example.com>`
    .replace(/<mailto:.*$/is, '')
    .replace(/[<>]/g, '')
    .trim()
    .replace(/^(['"])(.*)\1$/s, '$2')
    .trim();
  const compact = bare.startsWith('"') ? bare : bare.replace(/\([^()]{0,200}\)/g, '').replace(/\s+/g, '');
  const split = compact.lastIndexOf('@');
  const local = compact.slice(0, split);
  const domain = asciiDomain(compact.slice(split + 1).replace(/[.,;\s]+$/, ''));
  if (split < 1 || domain === '' || /\s/.test(domain) || compact.length > longestAddress) return undefined;
  return `${unquoted(local).normalize('NFC').toLowerCase()}@${domain}`;
}

/** `"bob"@example.com` is `bob@example.com` (RFC 5321 4.1.2). */
function unquoted(local: string): string {
  return /^"([^\s"\\()<>[\]:;@,.]+(?:\.[^\s"\\()<>[\]:;@,.]+)*)"$/.exec(local)?.[1] ?? local;
}

/** domainToASCII reads `1.2`, `%61` and `?` as a browser would: only names that are not ASCII go through it. */
function asciiDomain(domain: string): string {
  const lower = domain
    .normalize('NFC')
    .replace(/[。．｡]/g, '.')
    .toLowerCase();
  const international = /[^!-~]/.test(lower) && /^[\p{L}\p{M}\p{N}.-]+$/u.test(lower);
  return international ? domainToASCII(lower) || lower : lower;
}

function trimName(name: string): string {
  const bare = name
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/^(['"])(.*)\1$/, '$2')
    .replace(/[\s,]{1,9}$/, '')
    .trim();
  return bare.slice(0, longestName).toWellFormed();
}
