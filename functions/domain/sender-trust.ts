import type { Case } from './case.ts';
import type { Clue } from './matching.ts';
import type { Receipt } from './receipt.ts';

export type Authentication = 'passed' | 'failed' | 'unknown';

/**
 * What SPF, DKIM and DMARC say together (RFC 7489 section 6.6.2): DMARC decides where the sender's domain has a policy;
 * elsewhere one pass is enough, since forwarding breaks SPF and mailing lists break DKIM.
 */
export function authenticationOf({ spf, dkim, dmarc }: Receipt): Authentication {
  if (dmarc === 'PASS' || dmarc === 'FAIL') return dmarc === 'PASS' ? 'passed' : 'failed';
  if (spf === 'PASS' || dkim === 'PASS') return 'passed';
  return spf === 'FAIL' || dkim === 'FAIL' ? 'failed' : 'unknown';
}

/** Why the sender of a message in a case is not taken for who they say they are; undefined when they are (MAIL-11). */
export function doubtAbout(
  sender: { readonly address: string | undefined; readonly accountId: string | undefined; readonly receipt: Receipt },
  found: Case,
  rule: Clue['rule'],
): 'failed-authentication' | 'stranger' | undefined {
  if (authenticationOf(sender.receipt) === 'failed') return 'failed-authentication';
  const byNumberOnly = rule === 'subject' || rule === 'body';
  if (!byNumberOnly) return undefined;
  const participates = sender.address !== undefined && found.participants.includes(sender.address);
  const ofTheAccount = sender.accountId !== undefined && sender.accountId === found.accountId;
  return participates || ofTheAccount ? undefined : 'stranger';
}
