import type { AuthenticationResults, CheckResult, Verdict } from './receipt.ts';

/** RFC 8601 section 2.7: what the words of Authentication-Results come to. */
const verdictOf: Readonly<Record<string, Verdict>> = {
  pass: 'PASS',
  fail: 'FAIL',
  softfail: 'GRAY',
  neutral: 'GRAY',
  none: 'GRAY',
  policy: 'GRAY',
};

const nothing: AuthenticationResults = { spf: undefined, dkim: [], dmarc: undefined };

/**
 * Reads the Authentication-Results that SES wrote. It begins a line for each result, and no sender can break a line of it: what
 * stands further on in a line may be an envelope sender's or a host's own words, and counts for nothing.
 * @param lines of the field, as folded.
 * @returns undefined when it is not one of SES; no result when a signer wrote quoted words into it.
 */
export function authenticationResults(lines: readonly string[]): AuthenticationResults | undefined {
  const [authority = '', ...results] = lines;
  if (!/^\s*amazonses\.com\s*;\s*$/i.test(authority)) return undefined;
  // A quoted local part of `header.i` may hold anything, a line of its own among them.
  if (results.some((line) => line.includes('"') && !/^\s+spf=/i.test(line))) return nothing;
  const of = (method: string) => results.flatMap((line) => resultIn(line, method) ?? []);
  const [spf, dkim, dmarc] = [of('spf'), of('dkim'), of('dmarc')];
  return { spf: only(spf), dkim, dmarc: only(dmarc) };
}

/** These are checked once: two results are not both of SES. */
function only(results: readonly CheckResult[]): CheckResult | undefined {
  return results.length === 1 ? results[0] : undefined;
}

function resultIn(line: string, method: string): CheckResult | undefined {
  const [, name, word = '', rest = ''] = /^\s+([a-z]+)=([a-z]+)\b(.*)$/i.exec(line) ?? [];
  if (name?.toLowerCase() !== method) return undefined;
  const [, domain] = /^\s+header\.(?:i=[^\s@;"]*@|from=)([a-z0-9_.-]+?)\.?(?=[\s;]|$)/i.exec(rest) ?? [];
  return { verdict: verdictOf[word.toLowerCase()] ?? 'PROCESSING_FAILED', domain: domain?.toLowerCase() };
}
