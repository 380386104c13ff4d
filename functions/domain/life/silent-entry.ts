import type { Case } from '#domain/case/case.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { rulesFor } from '#domain/configuration/notification-rule.ts';
import { whyUnsendable } from '#domain/notification/notification.ts';
import { heldBack, sentRules } from './sent-rules.ts';

/**
 * Why a case that has entered its status sends nothing to its customer, neither at once nor later (NOTE-01, NOTE-03);
 * undefined when it does.
 */
export function whyNoMail(entered: Case, configuration: Configuration): string | undefined {
  const { status, category } = entered;
  const rules = rulesFor(status, category, configuration.rules);
  if (rules.length === 0) return `no notification rule is for the status ${status}`;
  const on = rules.filter(({ usage }) => usage !== 'off');
  if (on.length === 0)
    return `switched off for the status ${status}: notification-rule ${rules.map(({ name }) => name).join(', ')}`;
  const sent = sentRules(entered, configuration).filter((rule) => on.includes(rule));
  if (sent.length === 0) return heldBack(entered);
  const reasons = sent.map(({ template }) => whyUnsendable(entered, template, undefined, configuration));
  return reasons.includes(undefined) ? undefined : reasons[0];
}
