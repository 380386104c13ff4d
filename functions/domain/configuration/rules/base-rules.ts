import { type NotificationRule, ruleOf } from './notification-rule.ts';
import type { Condition, Rule, RuleEvent } from './rule.ts';

/** What customers hear of the statuses of their case (NOTE-02). */
export const baseNotificationRules: readonly NotificationRule[] = [
  ofStatus('registered', 'New'),
  ofStatus('in-progress', 'In progress'),
  ofStatus('waiting', 'Waiting for customer', { usage: 'off' }),
  ofStatus('resolved', 'Resolved'),
  // A day to try the solution; the mail about the solution asks for a rating already, so this one waits to be wanted.
  ofStatus('rating-request', 'Resolved', { usage: 'off', delayMinutes: 24 * 60 }),
  ofStatus('closed', 'Closed'),
  ofStatus('canceled', 'Canceled'),
];

/** What machines write, which calls nobody. */
const byNoMachine: Condition = {
  field: 'message.kind',
  operator: 'none-of',
  value: ['auto-reply', 'out-of-office', 'bulk', 'list', 'bounce', 'calendar-answer', 'reaction', 'recall'],
};

const whoWorksIt = ['agent', 'mailbox'];
/** What must not pass unheard because nobody has taken the case. */
const whoMayWorkIt = [...whoWorksIt, 'everybody'];

/** The rows that ship (NOTE-02). */
export const baseRules: readonly Rule[] = [
  ...baseNotificationRules.map(ruleOf),
  // Whom a new case was given to hears of that.
  forAgents(
    'new-case',
    'registered',
    ['mailbox', 'everybody'],
    [byNoMachine, { field: 'agent', operator: 'is-empty' }],
  ),
  forAgents('answered', 'message', whoMayWorkIt, [
    { field: 'message.kind', operator: 'is', value: 'human' },
    { field: 'message.verified', operator: 'is', value: true },
  ]),
  forAgents('assigned', 'assigned', ['agent']),
  forAgents('deadline-near', 'deadline-near', whoMayWorkIt),
  forAgents('deadline-missed', 'deadline-missed', whoMayWorkIt),
  // Of no case: the people of the support address, else who wants to hear of all, else all.
  forAgents('norm-missed', 'norm-missed', ['mailbox', 'everybody']),
  forAgents('low-rating', 'rated', whoMayWorkIt, [{ field: 'rating.low', operator: 'is', value: true }]),
  forAgents('bounced', 'bounced', whoWorksIt),
  forAgents('complained', 'complained', whoWorksIt),
];

function ofStatus(name: string, status: string, more: Partial<NotificationRule> = {}): NotificationRule {
  return { name, status, category: undefined, usage: 'immediately', delayMinutes: 0, template: name, ...more };
}

function forAgents(name: string, on: RuleEvent, to: readonly string[], conditions: readonly Condition[] = []): Rule {
  const actions = [{ do: 'send', template: name, to } as const];
  return { name, active: true, on, match: 'all', conditions, actions, delayMinutes: 0, workingMinutes: 0 };
}
