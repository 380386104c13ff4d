/** What is looked at, in the order in which people are told of it. */
export const checks = [
  'identity',
  'dkim',
  'mail-from',
  'dmarc',
  'mx',
  'rule-set',
  'receipts',
  'sandbox',
  'sending',
  'mailboxes',
  'agents',
  'alarms',
  'dead-letters',
  'mail-in',
  'mail-out',
  'delay',
  'waits',
  'sweeps',
  'alarm-mail',
  'concurrency',
  'version',
  'clock',
] as const;

export type Check = (typeof checks)[number];

/**
 * good · advice: it works, and could work better · broken: mail is lost, unsent or unseen until somebody mends it ·
 * unknown: it could not be looked at
 */
export type Standing = 'good' | 'advice' | 'broken' | 'unknown';

/** A time, which each language writes in its own way; findings go to consoles and commands as JSON. */
export interface Moment {
  /** ISO 8601 in UTC. */
  readonly moment: string;
}

/** What one check has found (OPS-10). Its words are those of `code`: finding-words.ts. */
export interface Finding {
  readonly check: Check;
  readonly standing: Standing;
  readonly code: FindingCode;
  /** What the words name. */
  readonly values: Readonly<Record<string, string | number | Moment>>;
  /** Records to add to DNS, or lines to look at, one by one. */
  readonly lines: readonly string[];
}

export type FindingCode =
  | 'not-seen'
  | 'identity-verified'
  | 'identity-pending'
  | 'identity-failed'
  | 'identity-missing'
  | 'dkim-signed'
  | 'dkim-pending'
  | 'dkim-off'
  | 'mail-from-own'
  | 'mail-from-amazon'
  | 'mail-from-pending'
  | 'dmarc-there'
  | 'dmarc-none'
  | 'dmarc-missing'
  | 'dmarc-twice'
  | 'mx-ours'
  | 'mx-missing'
  | 'mx-elsewhere'
  | 'mx-shared'
  | 'rule-set-active'
  | 'rule-set-other'
  | 'rule-set-none'
  | 'rule-missing'
  | 'rule-behind'
  | 'receipts-subscribed'
  | 'receipts-unsubscribed'
  | 'sandbox-left'
  | 'sandbox-inside'
  | 'sending-on'
  | 'sending-off'
  | 'sending-nearly-used'
  | 'mailboxes-there'
  | 'mailboxes-missing'
  | 'agents-there'
  | 'agents-missing'
  | 'alarms-quiet'
  | 'alarms-ring'
  | 'mail-in-last'
  | 'mail-in-none'
  | 'mail-out-last'
  | 'mail-out-none'
  | 'delay-none'
  | 'delay-late'
  | 'waits-run'
  | 'waits-failed'
  | 'sweeps-run'
  | 'sweeps-late'
  | 'version-is'
  | 'dead-letters-none'
  | 'dead-letters-wait'
  | 'alarm-mail-confirmed'
  | 'alarm-mail-pending'
  | 'alarm-mail-missing'
  | 'concurrency-enough'
  | 'concurrency-low'
  | 'clock-right'
  | 'clock-wrong';

type Values = Finding['values'];

const found =
  (standing: Standing) =>
  (check: Check, code: FindingCode, values: Values = {}, lines: readonly string[] = []): Finding => ({
    check,
    standing,
    code,
    values,
    lines,
  });

export const good = found('good');
export const advice = found('advice');
export const broken = found('broken');

/** It could not be looked at. @param why as the world said it, without addresses: the name of an error. */
export function unseen(check: Check, why: string): Finding {
  return found('unknown')(check, 'not-seen', { why });
}

const gravity: Record<Standing, number> = { good: 0, unknown: 1, advice: 2, broken: 3 };

/** The worst of them; good when there are none. */
export function worstOf(findings: readonly Pick<Finding, 'standing'>[]): Standing {
  return findings.reduce<Standing>(
    (worst, { standing }) => (gravity[standing] > gravity[worst] ? standing : worst),
    'good',
  );
}
