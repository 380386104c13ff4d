import type { Case } from '#domain/case/case.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { rulesFor } from '#domain/configuration/rules/notification-rule.ts';
import type { Rule } from '#domain/configuration/rules/rule.ts';
import { kindOf } from '#domain/configuration/status.ts';

/** Base templates that ask, whichever status they belong to. */
const asking = ['waiting', 'rating-request'];

/**
 * The rules whose mail customers get when a case has entered its status (NOTE-01). By the setting *mails to customers* (NOTE-02) only
 * those that answer or ask: that the mail has arrived, a question, that the case is resolved, and that it ends without having been.
 */
export function sentRules(
  entered: Case,
  configuration: Pick<Configuration, 'rules' | 'settings' | 'statuses'>,
): readonly Rule[] {
  const rules = rulesFor(entered.status, entered.category, configuration.rules);
  const isEvery = configuration.settings.mailsToCustomers === 'every-status';
  if (isEvery || answersOrAsks(entered, configuration)) return rules;
  return rules.filter(({ actions }) => actions.every((one) => one.do === 'send' && asking.includes(one.template)));
}

function answersOrAsks({ status, resolvedAt }: Case, { statuses }: Pick<Configuration, 'statuses'>): boolean {
  const kind = kindOf(status, statuses);
  // Who was told that the case is resolved hears no news by its end.
  return kind === 'final' ? resolvedAt === undefined : kind !== 'open';
}

/** Why a rule that is on sends nothing all the same. */
export function heldBack({ status }: Case): string {
  return `by the setting mailsToCustomers customers are told what answers or asks, not that their case is ${status}`;
}
