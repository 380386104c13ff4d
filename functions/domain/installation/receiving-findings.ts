import { broken, type Finding, good } from './finding.ts';

/** A rule of a receipt rule set of SES, as far as it matters here. */
export interface ReceivingRule {
  readonly enabled: boolean;
  /** Addresses and domains; none means all. */
  readonly recipients: readonly string[];
  /** Buckets that it puts mail into. */
  readonly buckets: readonly string[];
  /** Whether it keeps mail from the rules behind it. */
  readonly ends: boolean;
}

/** The rule set that is active in the region. */
export interface ActiveRules {
  readonly name: string;
  readonly rules: readonly ReceivingRule[];
}

interface Expected {
  readonly domain: string;
  readonly ruleSet: string;
  readonly bucket: string;
}

/** Whether SES passes mail for the domain to us: the rule set is active, our rule is on, and none before it takes the mail away. */
export function ruleSetFinding({ domain, ruleSet, bucket }: Expected, active: ActiveRules | undefined): Finding {
  if (active === undefined) return broken('rule-set', 'rule-set-none', { ruleSet });
  if (active.name !== ruleSet) return broken('rule-set', 'rule-set-other', { ruleSet, active: active.name });
  const ours = active.rules.findIndex(({ enabled, buckets }) => enabled && buckets.includes(bucket));
  if (ours < 0) return broken('rule-set', 'rule-missing', { ruleSet, domain });
  const before = active.rules.slice(0, ours);
  if (before.some((rule) => rule.enabled && rule.ends && takes(rule, domain)))
    return broken('rule-set', 'rule-behind', { ruleSet, domain });
  return good('rule-set', 'rule-set-active', { ruleSet });
}

function takes({ recipients }: ReceivingRule, domain: string): boolean {
  return recipients.length === 0 || recipients.some((each) => each.toLowerCase().split('@').at(-1) === domain);
}

/** Somebody that a topic of SNS tells. */
export interface Subscription {
  readonly protocol: string;
  readonly endpoint: string;
  /** Whether they have said that they want it. */
  readonly confirmed: boolean;
}

/** Whether SNS puts what SES says of a received mail on our queue. */
export function receiptsFinding(subscriptions: readonly Subscription[]): Finding {
  return subscriptions.some(({ protocol, confirmed }) => protocol === 'sqs' && confirmed)
    ? good('receipts', 'receipts-subscribed')
    : broken('receipts', 'receipts-unsubscribed');
}

/** Whether somebody hears of alarms. */
export function alarmMailFinding(subscriptions: readonly Subscription[]): Finding {
  if (subscriptions.some(({ confirmed }) => confirmed)) return good('alarm-mail', 'alarm-mail-confirmed');
  return subscriptions.length === 0
    ? broken('alarm-mail', 'alarm-mail-missing')
    : broken('alarm-mail', 'alarm-mail-pending');
}
