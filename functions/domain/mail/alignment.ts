import { isPublicSuffix } from '#domain/words/registered-domain.ts';

/**
 * Whether a check that passed for one domain speaks for the other (RFC 7489 section 3.1, relaxed): they are the same, or one is
 * below the other. Narrower than DMARC, which also takes two neighbours below one company's domain: to know them needs a list of
 * all public suffixes, and SES's own DMARC result has that.
 */
export function isAligned(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  if (!shorter.includes('.') || isPublicSuffix(shorter)) return false;
  return longer === shorter || longer.endsWith(`.${shorter}`);
}
