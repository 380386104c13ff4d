import type { Case } from '#domain/case/case.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { RuleSilence } from '#domain/case/happened/rule-note.ts';
import type { OutboundMessage } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { outranked, rulesFor } from '#domain/configuration/rules/notification-rule.ts';
import type { Rule } from '#domain/configuration/rules/rule.ts';
import { notifications, whyUnsendable } from '#domain/notification/notification.ts';
import { conditionText, failedCondition } from '#domain/rules/rule-verdict.ts';
import { heldBack, sentRules } from './sent-rules.ts';

/** The mails of a rule for a status, or why there are none. */
export interface StatusMails {
  readonly rule: Rule;
  readonly mails: readonly OutboundMessage[];
  readonly not?: RuleSilence | undefined;
  readonly detail?: string | undefined;
}

/** What each rule for the status of a case sends its customer (NOTE-01), were it to do so at once. */
export function statusMails(
  entered: Case,
  cause: Pick<Cause, 'id' | 'at' | 'who'>,
  configuration: Configuration,
): readonly StatusMails[] {
  const sent = sentRules(entered, configuration);
  const known = rulesFor(entered.status, entered.category, configuration.rules);
  const after = outranked(entered.status, entered.category, configuration.rules).filter(({ active }) => active);
  const before = known.map(({ name }) => name).join(', ');
  return [...known, ...after].map((rule): StatusMails => {
    const silent = (not: RuleSilence, detail?: string) => ({ rule, mails: [], not, detail });
    if (!rule.active) return silent('switched-off');
    if (!known.includes(rule)) return silent('outranked', before);
    if (!sent.includes(rule)) return silent('setting', heldBack(entered));
    const failed = failedOf(rule, entered, cause, configuration);
    if (failed !== undefined) return silent('condition', failed);
    const mails = mailsOf(rule, entered, { id: `${cause.id}-${rule.name}`, at: cause.at }, configuration);
    return mails.length > 0 ? { rule, mails } : silent('unsendable', whyNoneLeaves(rule, entered, configuration));
  });
}

/** The first condition of a rule for a status that does not hold, as it stands in the row. */
export function failedOf(
  rule: Rule,
  entered: Case,
  { id, at, who }: Pick<Cause, 'id' | 'at' | 'who'>,
  configuration: Configuration,
): string | undefined {
  const happening = { on: 'status-entered', id, at, who, change: { from: undefined, to: entered.status } } as const;
  const failed = failedCondition(rule, { about: entered, happening, at, configuration });
  return failed && conditionText(failed);
}

/** The mails of all its actions. @param id of the first; those that follow are numbered */
export function mailsOf(
  { actions }: Rule,
  entered: Case,
  { id, at }: Pick<Cause, 'id' | 'at'>,
  configuration: Configuration,
): readonly OutboundMessage[] {
  return actions.flatMap((action, index) => {
    const named = index === 0 ? id : `${id}-a${index + 1}`;
    return action.do === 'send' ? notifications(entered, action.template, { id: named, at }, configuration) : [];
  });
}

/** Why no mail of a rule may leave; undefined when one may. */
export function whyNoneLeaves({ actions }: Rule, entered: Case, configuration: Configuration): string | undefined {
  const reasons = actions.map((one) =>
    one.do === 'send' ? whyUnsendable(entered, one.template, undefined, configuration) : 'it sends nothing',
  );
  return reasons.includes(undefined) ? undefined : reasons[0];
}
