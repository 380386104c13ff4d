import type { Case } from '#domain/case/case.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { rulesFor } from '#domain/configuration/rules/notification-rule.ts';
import { heldBack, sentRules } from './sent-rules.ts';
import { failedOf, whyNoneLeaves } from './status-mails.ts';

/**
 * Why a case that has entered its status sends nothing to its customer, neither at once nor later (NOTE-01, NOTE-03);
 * undefined when it does.
 */
export function whyNoMail(entered: Case, configuration: Configuration): string | undefined {
  const { status, category } = entered;
  const rules = rulesFor(status, category, configuration.rules);
  if (rules.length === 0) return `no rule sends a mail for the status ${status}`;
  const on = rules.filter(({ active }) => active);
  if (on.length === 0) return `switched off for the status ${status}: rule ${rules.map(({ name }) => name).join(', ')}`;
  const sent = sentRules(entered, configuration).filter((rule) => on.includes(rule));
  if (sent.length === 0) return heldBack(entered);
  const cause = { id: 'asked', at: entered.statusSince, who: 'postcase' };
  const reasons = sent.map((rule) => {
    const failed = failedOf(rule, entered, cause, configuration);
    return failed === undefined
      ? whyNoneLeaves(rule, entered, configuration)
      : `the rule ${rule.name} wants that ${failed}`;
  });
  return reasons.includes(undefined) ? undefined : reasons[0];
}
