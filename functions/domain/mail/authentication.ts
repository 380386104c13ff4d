import { isAligned } from './alignment.ts';
import type { Receipt } from './receipt.ts';
import type { ReceivedMail } from './received-mail.ts';

export type Authentication = 'passed' | 'failed' | 'unknown';

/**
 * What SPF, DKIM and DMARC say together of the one author of a mail (RFC 7489, MAIL-11). Where the author's domain has a DMARC
 * policy, that decides. Elsewhere one pass for the author's own domain is enough, since forwarding breaks SPF and mailing lists
 * break DKIM. Only SES's results count, never a signature that the mail carries; several authors are nobody's proof.
 */
export function authenticationOf(
  mail: Pick<ReceivedMail, 'from' | 'authors' | 'headers'>,
  { source, spf, dkim, dmarc, results }: Receipt,
): Authentication {
  if (dmarc === 'FAIL') return 'failed';
  const author = authorDomain(mail);
  if (author !== undefined) {
    // SES may read From otherwise than we do: its result is about the domain that it names.
    if (dmarc === 'PASS' && (!results || isAligned(results.dmarc?.domain ?? '', author))) return 'passed';
    if (isFromServerOf(author, { source, spf })) return 'passed';
    const signers = (results?.dkim ?? []).filter(({ verdict }) => verdict === 'PASS');
    if (signers.some(({ domain }) => domain !== undefined && isAligned(domain, author))) return 'passed';
  }
  if (dmarc === 'PASS') return 'unknown';
  return spf === 'FAIL' || dkim === 'FAIL' ? 'failed' : 'unknown';
}

/** Undefined when From names nobody or several: which of them a check was about is not said. */
/** Whether it came straight from a server of its author's domain: not sent on by somebody whom it went to (RFC 7208). */
export function isSentByAuthor(
  mail: Pick<ReceivedMail, 'from' | 'authors' | 'headers'>,
  receipt: Pick<Receipt, 'source' | 'spf'>,
): boolean {
  const author = authorDomain(mail);
  return author !== undefined && isFromServerOf(author, receipt);
}

function isFromServerOf(author: string, { source, spf }: Pick<Receipt, 'source' | 'spf'>): boolean {
  return spf === 'PASS' && isAligned(domainOf(source), author);
}

function authorDomain({ from, authors, headers }: Pick<ReceivedMail, 'from' | 'authors' | 'headers'>) {
  const fields = headers.get('from')?.length ?? 1;
  const [author] = authors;
  if (fields > 1 || authors.length !== 1 || author?.address !== from?.address) return undefined;
  return author && domainOf(author.address);
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
