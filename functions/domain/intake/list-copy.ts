import type { MailAddress, ReceivedMail } from '#domain/mail/received-mail.ts';
import { addressesIn } from '#domain/words/address-text.ts';

/** A mail that a list passed on. */
export interface ListCopy {
  /** Who wrote it, whatever the list put into From. */
  readonly author: string;
  /** Addresses of the list itself. */
  readonly list: ReadonlySet<string>;
}

type Given = Pick<ReceivedMail, 'from' | 'replyTo' | 'cc' | 'headers'>;

const signs = ['list-id', 'list-post', 'x-original-from', 'mailing-list', 'x-beenthere'];
/** `Ann via Team`, as lists write who may not stand in From for the DMARC policy of their domain (RFC 7960 section 4.1.3). */
const via = /^(.{1,200}?)\s+\(?via\s/iu;

/** @returns undefined when no list says that it had the mail (RFC 2369, RFC 2919). */
export function listCopyOf(mail: Given): ListCopy | undefined {
  if (!signs.some((name) => mail.headers.has(name))) return undefined;
  const from = mail.from?.address ?? '';
  const list = new Set(valuesOf(mail, ['list-post', 'mailing-list', 'x-beenthere']).flatMap(addressesIn));
  if (!isRewritten(mail, list)) return { author: from, list };
  list.add(from);
  return { author: authorOf(mail, list) ?? from, list };
}

function isRewritten({ from, headers }: Given, list: ReadonlySet<string>): boolean {
  if (from === undefined) return false;
  return headers.has('x-original-from') || via.test(from.name) || list.has(from.address);
}

/** The surest first: what the list noted, whose name it left in From, who is the only one to be answered. */
function authorOf(mail: Given, list: ReadonlySet<string>): string | undefined {
  const [noted] = valuesOf(mail, ['x-original-from']).flatMap(addressesIn);
  if (noted !== undefined) return noted;
  const people = [...mail.replyTo, ...mail.cc].filter(({ address }) => !list.has(address));
  const name = plain(via.exec(mail.from?.name ?? '')?.[1] ?? '');
  const named = people.find((one: MailAddress) => name !== '' && plain(one.name) === name);
  const answered = mail.replyTo.filter(({ address }) => !list.has(address));
  return (named ?? (answered.length === 1 ? answered[0] : undefined))?.address;
}

function valuesOf({ headers }: Given, names: readonly string[]): string[] {
  return names.flatMap((name) => (headers.get(name) ?? []).slice(0, 3)).map((value) => value.slice(0, 1000));
}

function plain(name: string): string {
  return name.replace(/^['"]|['"]$/g, '').trim();
}
