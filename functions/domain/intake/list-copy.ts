import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { isRewritten, listAddresses, originalAuthors } from '#domain/mail/writer/rewritten-from.ts';

/** A mail that a list passed on. */
export interface ListCopy {
  /** Who wrote it, whatever the list put into From. */
  readonly author: string;
  /** Addresses of the list itself. */
  readonly list: ReadonlySet<string>;
}

const signs = ['list-id', 'list-post', 'x-original-from', 'mailing-list', 'x-beenthere'];

/** @returns undefined when no list says that it had the mail (RFC 2369, RFC 2919). */
export function listCopyOf(mail: Pick<ReceivedMail, 'from' | 'replyTo' | 'cc' | 'headers'>): ListCopy | undefined {
  if (!signs.some((name) => mail.headers.has(name))) return undefined;
  const from = mail.from?.address ?? '';
  const list = listAddresses(mail);
  if (!isRewritten(mail)) return { author: from, list };
  return { author: originalAuthors(mail)[0]?.address ?? from, list: new Set([...list, from]) };
}
