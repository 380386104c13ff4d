/** What rules are about (NOTE-12). */
export const ruleEvents = [
  'registered',
  'message',
  'status-entered',
  'field-changed',
  'assigned',
  'rated',
  'deadline-near',
  'deadline-missed',
  'norm-missed',
  'bounced',
  'complained',
] as const;
export type RuleEvent = (typeof ruleEvents)[number];

/** A row of the lookup of rules: when something happens to a case, and if what it asks holds, then it does something (NOTE-12). */
export interface Rule {
  readonly name: string;
  readonly active: boolean;
  readonly on: RuleEvent;
  /** Whether all conditions are to hold, or one of them; without conditions it always does. */
  readonly match: 'all' | 'any';
  readonly conditions: readonly Condition[];
  /** Done in this order. */
  readonly actions: readonly RuleAction[];
  /** Minutes after which it is done, if its conditions hold then as well; 0 for at once. */
  readonly delayMinutes: number;
  /** The same in working time of the case's service level (SLA-07); 0 for none. */
  readonly workingMinutes: number;
}

export const operators = [
  'is',
  'is-not',
  'one-of',
  'none-of',
  'contains',
  'contains-not',
  'more-than',
  'less-than',
  'is-empty',
  'is-not-empty',
] as const;
export type Operator = (typeof operators)[number];

export interface Condition {
  /** Of `ruleFields`. */
  readonly field: string;
  readonly operator: Operator;
  /** Missing for the operators that ask whether there is anything. */
  readonly value?: string | number | boolean | readonly string[] | undefined;
}

/** Columns of a case that rules set. */
export const settableFields = ['status', 'category', 'service', 'priority'] as const;
export type SettableField = (typeof settableFields)[number];

/**
 * customer: as of NOTE-03 · agent: the case's · group: its people · mailbox: the address of those who work it · everybody: all
 * agents who want to know
 */
export const readerNames = ['customer', 'agent', 'group', 'mailbox', 'everybody'] as const;

export interface SendAction {
  readonly do: 'send';
  /** Name of a mail template. */
  readonly template: string;
  /** Names of readers, or addresses: the first that stands for anybody is told. */
  readonly to: readonly string[];
}

export type RuleAction =
  | SendAction
  | { readonly do: 'set'; readonly field: SettableField; readonly value: string }
  /** What is missing stays. */
  | { readonly do: 'assign'; readonly agent?: string | undefined; readonly group?: string | undefined }
  /** Markdown, as agents write it. */
  | { readonly do: 'note'; readonly text: string }
  /** Tells a system of the owner's. */
  | { readonly do: 'call'; readonly webhook: string };

/** Whether it sends customers a mail when a status is entered, and nothing else: what NOTE-01 says of such rules holds. */
export function isStatusMail({ on, actions }: Rule): boolean {
  return on === 'status-entered' && actions.every((action) => action.do === 'send' && action.to.includes('customer'));
}

/** Whether it says what a field must be. */
export function names({ match, conditions }: Pick<Rule, 'match' | 'conditions'>, field: string): boolean {
  return match === 'all' && conditions.some((one) => one.field === field && isPositive(one));
}

function isPositive({ operator }: Condition): boolean {
  return operator === 'is' || operator === 'one-of';
}
