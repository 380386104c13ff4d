import { describe, expect, it } from 'vitest';
import { checkConfiguration } from '#domain/configuration/checks/check-configuration.ts';
import { faultLine } from '#domain/configuration/checks/fault.ts';
import type { Rule } from '#domain/configuration/rules/rule.ts';
import { agents } from '../../../support/agents.ts';
import { configurationOf } from '../../../support/facts.ts';
import { faults, rule } from '../deployed-rows.ts';

const condition = (field: string, operator: string, value?: unknown) => ({
  conditions: [{ field, operator, ...(value !== undefined && { value }) }],
});
const action = (one: object) => ({ actions: [one] });
const operators = 'is, is-not, one-of, none-of, contains, contains-not, more-than, less-than, is-empty, is-not-empty';

describe('NOTE-12 what a row of a rule is refused for, with its place and what was meant', () => {
  it.each<[columns: object, line: string]>([
    [
      { on: 'assignd' },
      'on: must be one of: registered, message, status-entered, field-changed, assigned, rated, deadline-near, deadline-missed, norm-missed, bounced, complained. Did you mean assigned?',
    ],
    [condition('priority', 'iss', 'High'), `conditions[0].operator: must be one of: ${operators}. Did you mean is?`],
    [
      condition('priority', 'contains', 'High'),
      'conditions[0].operator: is not asked of priority: take one of is, is-not, one-of, none-of, is-empty, is-not-empty',
    ],
    [condition('priority', 'is'), 'conditions[0].value: is missing'],
    [
      condition('priority', 'is', 'Hihg'),
      'conditions[0].value: "Hihg" is none of High, Medium, Low. Did you mean High?',
    ],
    [condition('priority', 'is', ['High']), 'conditions[0].value: must be one value, no list'],
    [condition('priority', 'one-of', 'High'), 'conditions[0].value: must be a list'],
    [condition('priority', 'one-of', []), 'conditions[0].value: is empty'],
    [condition('priority', 'is-empty', 'High'), 'conditions[0].value: is none of is-empty: take it out'],
    [condition('subject', 'contains', 5), 'conditions[0].value: must be text'],
    [condition('ageMinutes', 'more-than', '5'), 'conditions[0].value: must be a number'],
    [condition('customer.proven', 'is', 'yes'), 'conditions[0].value: must be true or false'],
    [{ actions: [] }, 'actions: is empty'],
    [
      action({ do: 'sned' }),
      'actions[0].do: "sned" is nothing that rules do: take one of send, set, assign, note, call',
    ],
    [
      action({ do: 'send', template: 'new-case', to: ['everbody'] }),
      'actions[0].to[0]: "everbody" is nobody who is told: take a mail address, or one of customer, agent, group, mailbox, everybody. Did you mean everybody?',
    ],
    [action({ do: 'send', template: 'new-case', to: [] }), 'actions[0].to: is empty'],
    [
      action({ do: 'set', field: 'staus', value: 'New' }),
      'actions[0].field: must be one of: status, category, service, priority. Did you mean status?',
    ],
    [action({ do: 'assign' }), 'actions[0]: names neither agent nor group'],
    [
      action({ do: 'call', webhook: 'A b' }),
      'actions[0].webhook: must be 1 to 40 lower-case letters, digits and hyphens, such as "closed-politely"',
    ],
    [action({ do: 'note', text: ' ' }), 'actions[0].text: is empty'],
    [action({ do: 'note', text: 'x', loud: true }), 'actions[0].loud: is no column'],
    [{ match: 'some' }, 'match: must be one of: all, any'],
  ])('%j', (columns, line) => {
    expect(faults('rule', 'mine', { ...rule, ...columns })).toEqual([`rule "mine", ${line}`]);
  });

  it('a field that there is not is told with all those that there are', () => {
    const [line = ''] = faults('rule', 'mine', { ...rule, ...condition('priorty', 'is', 'High') });
    expect(line).toMatch(
      /^rule "mine", conditions\[0\]\.field: must be one of: status, category, .*Did you mean priority\?$/,
    );
  });
});

const ships = { ...configurationOf(), agents };
const base = ships.rules.find(({ name }) => name === 'new-case');

function checked(more: Partial<Rule>): readonly string[] {
  if (!base) throw new Error('No rule tells of new cases');
  const rules = [...ships.rules, { ...base, name: 'mine', conditions: [], ...more }];
  return checkConfiguration({ ...ships, rules }).map(faultLine);
}

const send = (template: string, ...to: string[]) => ({ do: 'send', template, to }) as const;

describe('NOTE-12 what does not fit between a rule and other rows', () => {
  it.each<[more: Partial<Rule>, line: string]>([
    [
      { conditions: [{ field: 'status', operator: 'one-of', value: ['New', 'Resolvd'] }] },
      'conditions[0].value: "Resolvd" is no status: add it first, or take another. Did you mean Resolved?',
    ],
    [
      { conditions: [{ field: 'service', operator: 'is', value: 'Printing' }] },
      'conditions[0].value: "Printing" is no service: add it first, or take another',
    ],
    [
      { conditions: [{ field: 'agent', operator: 'is', value: 'olag@agents.test' }] },
      'conditions[0].value: "olag@agents.test" is no agent: add it first, or take another. Did you mean olga@agents.test?',
    ],
    [
      { conditions: [{ field: 'mailbox', operator: 'is', value: 'suport@postcase.test' }] },
      'conditions[0].value: "suport@postcase.test" is no mailbox: add it first, or take another. Did you mean support@postcase.test?',
    ],
    [
      { conditions: [{ field: 'rating.low', operator: 'is', value: true }] },
      'conditions[0].field: rating.low is known of rated, not of registered',
    ],
    [
      { on: 'norm-missed', actions: [send('norm-missed', 'agent')] },
      'actions: may only tell everybody, the people of the support address (mailbox) and addresses: it is about no case',
    ],
    [
      { on: 'norm-missed', conditions: [{ field: 'priority', operator: 'is', value: 'High' }] },
      'conditions: may only ask for the norm and the time: it is about no case',
    ],
    [
      { on: 'norm-missed', actions: [send('norm-missed', 'boss@agents.test')], delayMinutes: 5 },
      'delayMinutes: must be 0: of a missed norm people are told at once',
    ],
    [
      { actions: [{ do: 'call', webhook: 'crn' }] },
      'actions[0].webhook: "crn" is no webhook: add it first, or take another',
    ],
    [
      { actions: [send('new-cas', 'everybody')] },
      'actions[0].template: "new-cas" is no template: save it first, or take another. Did you mean new-case?',
    ],
    [
      { actions: [send('registered', 'everybody')] },
      'actions[0].template: "registered" is written for customers, and it would go to agents: take another',
    ],
    [
      { actions: [send('new-case', 'customer')] },
      'actions[0].template: "new-case" is written for agents, and it would go to the customer: take another',
    ],
    [
      { actions: [send('registered', 'customer', 'agent')] },
      'actions[0].to: names the customer among others: agents read other templates than customers do',
    ],
    [
      { actions: [send('new-case', 'support@postcase.test')] },
      'actions[0].to[0]: is in the mail domain itself: mail to it would become cases',
    ],
    [
      { actions: [{ do: 'set', field: 'status', value: 'Resolvd' }] },
      'actions[0].value: "Resolvd" is no status: add it first, or take another. Did you mean Resolved?',
    ],
    [
      { actions: [{ do: 'set', field: 'category', value: 'Incidnet' }] },
      'actions[0].value: "Incidnet" is no category: add it first, or take another. Did you mean Incident?',
    ],
    [
      { actions: [{ do: 'set', field: 'priority', value: 'Urgent' }] },
      'actions[0].value: "Urgent" is no priority: take High, Medium or Low',
    ],
    [
      { actions: [{ do: 'assign', agent: 'elsewhere@client.test' }] },
      'actions[0].agent: "elsewhere@client.test" is no agent: add it first, or take another',
    ],
    [{ workingMinutes: 5 }, 'workingMinutes: is of rules about deadlines alone: take delayMinutes'],
    [
      { on: 'bounced', delayMinutes: 5, actions: [send('bounced', 'mailbox')] },
      'delayMinutes: must be 0: of mail that is bounced people are told at once',
    ],
    [{ on: 'bounced', actions: [{ do: 'note', text: 'x' }] }, 'actions: may only tell agents of mail that is bounced'],
  ])('%j', (more, line) => {
    expect(checked(more)).toEqual([`rule "mine", ${line}`]);
  });

  it('SLA-07 steps of a missed deadline may wait for working minutes', () => {
    expect(checked({ on: 'deadline-missed', workingMinutes: 60, actions: [send('deadline-missed', 'group')] })).toEqual(
      [],
    );
  });
});
