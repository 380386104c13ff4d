import type { ReceiptRule, ReceiptRuleSet, SesResources } from '../account/ses-resources.ts';

const supportedActions = ['S3Action', 'StopAction'];

/** Throws for a rule that this SES could not carry out, with its name. */
export function requireSupportedRules(resources: SesResources): void {
  for (const ruleSet of resources.ruleSets)
    for (const rule of ruleSet.rules)
      for (const action of rule.actions)
        for (const kind of Object.keys(action))
          if (!supportedActions.includes(kind))
            throw new Error(
              `Receipt rule ${rule.name} has the action ${kind}, which the embedded cloud does not know.`,
            );
}

/**
 * Whether a recipient fulfils a rule's condition: an exact address (also with a +label), a domain without its subdomains,
 * or `.domain` for the subdomains alone. Source: "Creating receipt rules" in the SES Developer Guide.
 */
export function recipientMatches(condition: string, recipient: string): boolean {
  const wanted = condition.toLowerCase();
  const address = recipient.toLowerCase();
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  if (wanted.includes('@'))
    return wanted === address || wanted === withoutLabel(address.slice(0, at)) + address.slice(at);
  return wanted.startsWith('.') ? domain.endsWith(wanted) : wanted === domain;
}

function withoutLabel(local: string): string {
  const plus = local.indexOf('+');
  return plus > 0 ? local.slice(0, plus) : local;
}

/** SES receives only for verified domains and their subdomains. */
export function isReceivingDomain(resources: SesResources, recipient: string): boolean {
  const domain = recipient.slice(recipient.lastIndexOf('@') + 1).toLowerCase();
  return resources.identities.some(({ EmailIdentity }) => {
    const identity = EmailIdentity.toLowerCase();
    return !identity.includes('@') && (domain === identity || domain.endsWith(`.${identity}`));
  });
}

/** The recipients that fulfil a rule's condition. A rule without recipients takes all. */
export function matchedRecipients(rule: ReceiptRule, recipients: readonly string[]): string[] {
  if (!rule.enabled) return [];
  if (rule.recipients.length === 0) return [...recipients];
  return recipients.filter((recipient) => rule.recipients.some((condition) => recipientMatches(condition, recipient)));
}

/** Whether any rule of the set would take mail for this recipient. */
export function isReceived(ruleSet: ReceiptRuleSet, recipient: string): boolean {
  return ruleSet.rules.some((rule) => matchedRecipients(rule, [recipient]).length > 0);
}
