import type { Receipt } from './receipt.ts';
import type { ReceivedMail } from './received-mail.ts';

export type Authentication = 'passed' | 'failed' | 'unknown';

/**
 * What SPF, DKIM and DMARC say of the From address together (RFC 7489). Where its domain has a DMARC policy, that decides.
 * Elsewhere one pass is enough, since forwarding breaks SPF and mailing lists break DKIM; but only one for the domain in
 * From: anybody's own domain passes.
 */
export function authenticationOf(mail: ReceivedMail, { source, spf, dkim, dmarc }: Receipt): Authentication {
  if (dmarc === 'PASS' || dmarc === 'FAIL') return dmarc === 'PASS' ? 'passed' : 'failed';
  const from = domainOf(mail.from?.address ?? '');
  const signers = (mail.headers.get('dkim-signature') ?? []).map(
    (value) => /(?:^|[;\s])d\s*=\s*([^;\s]+)/i.exec(value)?.[1],
  );
  if (spf === 'PASS' && isAligned(domainOf(source), from)) return 'passed';
  if (dkim === 'PASS' && signers.some((signer) => signer !== undefined && isAligned(signer, from))) return 'passed';
  return spf === 'FAIL' || dkim === 'FAIL' ? 'failed' : 'unknown';
}

/** Relaxed alignment: one domain is the other or above it. */
function isAligned(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a === '' || b === '') return false;
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  return shorter.includes('.') && (longer === shorter || longer.endsWith(`.${shorter}`));
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
