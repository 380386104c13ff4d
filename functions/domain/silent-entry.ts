import type { Case } from './case.ts';
import type { Configuration } from './configuration.ts';
import { whyUnsendable } from './notification.ts';
import { rulesFor } from './notification-rule.ts';

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
  const reasons = on.map(({ template }) => whyUnsendable(entered, template, undefined, configuration));
  return reasons.includes(undefined) ? undefined : reasons[0];
}
