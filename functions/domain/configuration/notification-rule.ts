/** A row of the lookup of notification rules: what entering a status sends to the customer (NOTE-01). */
export interface NotificationRule {
  readonly name: string;
  /** Name of the status that is entered. */
  readonly status: string;
  /** Name of a category; undefined for any. */
  readonly category: string | undefined;
  readonly usage: 'immediately' | 'with-delay' | 'off';
  /** Of rules with delay. */
  readonly delayMinutes: number;
  /** Name of a mail template. */
  readonly template: string;
}

/** The rows that ship (NOTE-02). */
export const baseRules: readonly NotificationRule[] = [
  base('registered', 'New'),
  base('in-progress', 'In progress'),
  base('waiting', 'Waiting for customer', { usage: 'off' }),
  base('resolved', 'Resolved'),
  // A day to try the solution; the mail about the solution asks for a rating already, so this one waits to be wanted.
  base('rating-request', 'Resolved', { usage: 'off', delayMinutes: 24 * 60 }),
  base('closed', 'Closed'),
  base('canceled', 'Canceled'),
];

/**
 * The rules that hold for a case in a status. The most specific win: where a status has rules for the category, those for
 * any category say nothing there. Rules of one kind stand side by side, each with its own template.
 */
export function rulesFor(
  status: string,
  category: string,
  rules: readonly NotificationRule[],
): readonly NotificationRule[] {
  const ofStatus = rules.filter((rule) => rule.status === status);
  const specific = ofStatus.filter((rule) => rule.category === category);
  return specific.length > 0 ? specific : ofStatus.filter((rule) => rule.category === undefined);
}

/** When a rule's mail is due for a case that entered the status at a time; undefined when the rule is off. */
export function dueAt({ usage, delayMinutes }: NotificationRule, since: string): string | undefined {
  if (usage === 'off') return undefined;
  return new Date(Date.parse(since) + (usage === 'with-delay' ? delayMinutes * 60_000 : 0)).toISOString();
}

function base(name: string, status: string, more: Partial<NotificationRule> = {}): NotificationRule {
  return { name, status, category: undefined, usage: 'immediately', delayMinutes: 0, template: name, ...more };
}

/** Ends the id of a wait as the name of a rule does: no rule may have it. */
export const closingName = 'closing';
