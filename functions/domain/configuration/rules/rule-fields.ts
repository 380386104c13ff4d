import type { Operator, RuleEvent } from './rule.ts';

/** Lookups whose rows conditions name. */
export type NameOf = 'status' | 'category' | 'case-type' | 'service' | 'agent' | 'group' | 'mailbox' | 'language';

/** What a field holds: text, a number, yes or no, one of a few values, or the name of a row of a lookup. */
export type FieldKind =
  | { readonly is: 'text' | 'number' | 'yes-no' }
  | { readonly is: 'choice'; readonly of: readonly string[] }
  | { readonly is: 'name'; readonly of: NameOf };

export interface RuleField {
  readonly kind: FieldKind;
  /** What it is known of; missing for whatever happens. */
  readonly on?: readonly RuleEvent[];
}

const text: RuleField = { kind: { is: 'text' } };
const number: RuleField = { kind: { is: 'number' } };
const yesNo: RuleField = { kind: { is: 'yes-no' } };
const choice = (...of: readonly string[]): RuleField => ({ kind: { is: 'choice', of } });
const name = (of: NameOf): RuleField => ({ kind: { is: 'name', of } });
const onlyOn = (field: RuleField, ...on: readonly RuleEvent[]): RuleField => ({ ...field, on });

/** Columns of a case whose change is an event of its history. */
export const changeableFields = [
  'subject',
  'category',
  'service',
  'type',
  'priority',
  'agent',
  'group',
  'closureReason',
] as const;

const mail = ['registered', 'message'] as const;
const deadlines = ['deadline-near', 'deadline-missed'] as const;

/** What conditions may ask: of the case, its customer, the message, the change and the time (NOTE-12). */
export const ruleFields: Readonly<Record<string, RuleField>> = {
  status: name('status'),
  category: name('category'),
  service: name('service'),
  type: name('case-type'),
  priority: choice('High', 'Medium', 'Low'),
  origin: choice('email', 'console', 'call', 'portal', 'correspondence'),
  mailbox: name('mailbox'),
  agent: name('agent'),
  group: name('group'),
  language: name('language'),
  subject: text,
  description: text,
  /** Score of the newest rating. */
  satisfaction: number,
  /** Since it was registered. */
  ageMinutes: number,
  /** Since the customer's oldest message that nobody has answered. */
  waitingMinutes: number,
  'customer.address': text,
  'customer.domain': text,
  /** Whether they are who they say. */
  'customer.proven': yesNo,
  /** Who did it. */
  by: choice('customer', 'agent', 'postcase'),
  'message.kind': onlyOn(
    choice(
      ...['human', 'thanks', 'auto-reply', 'out-of-office', 'bulk', 'list'],
      ...['bounce', 'calendar-answer', 'reaction', 'recall'],
    ),
    ...mail,
  ),
  'message.verified': onlyOn(yesNo, ...mail),
  'message.subject': onlyOn(text, ...mail),
  'message.text': onlyOn(text, ...mail),
  'message.files': onlyOn(number, ...mail),
  'change.field': onlyOn(choice(...changeableFields), 'field-changed'),
  'change.from': onlyOn(text, 'field-changed', 'status-entered'),
  'change.to': onlyOn(text, 'field-changed', 'status-entered'),
  'rating.score': onlyOn(number, 'rated'),
  'rating.low': onlyOn(yesNo, 'rated'),
  'rating.comment': onlyOn(text, 'rated'),
  'deadline.kind': onlyOn(choice('response', 'resolution'), ...deadlines),
  /** Name of the service level, and how many of a hundred were in time. */
  'norm.level': onlyOn(text, 'norm-missed'),
  'norm.percent': onlyOn(number, 'norm-missed'),
  /** 0 to 23, in the default time zone. */
  'time.hour': number,
  'time.weekday': choice('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'),
};

const empty: readonly Operator[] = ['is-empty', 'is-not-empty'];
const ofNames: readonly Operator[] = ['is', 'is-not', 'one-of', 'none-of', ...empty];

/** What may be asked of a field. */
export const operatorsOf: Readonly<Record<FieldKind['is'], readonly Operator[]>> = {
  text: ['is', 'is-not', 'one-of', 'none-of', 'contains', 'contains-not', ...empty],
  number: ['is', 'is-not', 'more-than', 'less-than', ...empty],
  'yes-no': ['is', ...empty],
  choice: ofNames,
  name: ofNames,
};
