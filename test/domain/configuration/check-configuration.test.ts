import { expect, it } from 'vitest';
import { checkConfiguration } from '#domain/configuration/checks/check-configuration.ts';
import { faultLine } from '#domain/configuration/checks/fault.ts';
import type { Configuration, Settings } from '#domain/configuration/configuration.ts';
import { type NotificationRule, ruleOf } from '#domain/configuration/rules/notification-rule.ts';
import type { Status } from '#domain/configuration/status.ts';
import { configurationOf, serviceOf, supportMailbox } from '../../support/facts.ts';

const ships = configurationOf();
const status = (name: string, differences: Partial<Status>): Partial<Configuration> => ({
  statuses: ships.statuses.map((row) => (row.name === name ? { ...row, ...differences } : row)),
});
const setting = (differences: Partial<Settings>): Partial<Configuration> => ({
  settings: { ...ships.settings, ...differences },
});
const rule = (differences: Partial<NotificationRule>): Partial<Configuration> => {
  const row = { name: 'mine', status: 'New', category: 'Complaint', usage: 'off' as const, delayMinutes: 0 };
  return { rules: [...ships.rules, ruleOf({ ...row, template: 'registered', ...differences })] };
};
const services = (...parents: readonly (readonly [name: string, parent?: string])[]): Partial<Configuration> => ({
  services: parents.map(([name, parent]) => serviceOf(name, { parent })),
});
const label = { en: 'x', ru: 'x' };
const bob = { address: 'bob@client.test', name: 'Bob', language: 'en' as const, active: true };

it('CONS-05 nothing is wrong with what ships', () => {
  expect(checkConfiguration(ships)).toEqual([]);
});

it.each<[what: string, changed: Partial<Configuration>, ...expected: string[]]>([
  [
    'CASE-03 a next status that is none',
    status('New', { next: ['Resolved', 'Nowhere'] }),
    'status "New", next[1]: "Nowhere" is no status: add it first, or take it out',
  ],
  [
    'CASE-03 a dead end',
    status('New', { next: [] }),
    'status "New", next: is empty: a case would never leave this status',
  ],
  [
    'MAIL-10 a resolved status that a reply cannot reopen',
    status('Resolved', { next: ['Closed'] }),
    'status "Resolved", next: must have "Reopened": a reply reopens a case that is resolved',
  ],
  [
    'MAIL-10 a paused status that a reply cannot reopen',
    status('Waiting for customer', { next: ['In progress'] }),
    'status "Waiting for customer", next: must have "Reopened": a reply reopens a case that is paused',
  ],
  [
    'CASE-13 a resolved status that never closes by itself',
    status('Resolved', { next: ['Reopened'] }),
    'status "Resolved", next: must have "Closed", which unanswered cases go to; or set closeResolvedCasesAfterDays to 0 for never',
  ],
  [
    'CASE-13 … but not where cases never close by themselves',
    { ...status('Resolved', { next: ['Reopened'] }), ...setting({ closeResolvedCasesAfterDays: 0 }) },
  ],
  [
    'MAIL-10 New switched off',
    status('New', { active: false }),
    'status "New", active: at least one status of kind "new" must be switched on',
    'status "New", active: must stay switched on: new cases get it',
  ],
  [
    'MAIL-10 New of another kind',
    { ...status('New', { kind: 'open' }), ...{} },
    'status "", kind: at least one status of kind "new" must be switched on',
    'status "New", kind: must be "new": new cases get it',
  ],
  [
    'MAIL-10 Reopened switched off',
    status('Reopened', { active: false }),
    'status "Reopened", active: must stay switched on: replies reopen cases with it',
  ],
  [
    'MAIL-10 Reopened of another kind',
    status('Reopened', { kind: 'new' }),
    'status "Reopened", kind: must be "open": replies reopen cases with it',
  ],
  [
    'CASE-03 no way to pause',
    status('Waiting for customer', { active: false }),
    'status "Waiting for customer", active: at least one status of kind "paused" must be switched on',
  ],
  [
    'CASE-03 two statuses that nobody can tell apart',
    { statuses: [...ships.statuses, { name: 'closed', kind: 'final', next: [], active: true, label }] },
    'status "closed", name: differs from "Closed" by upper and lower case alone',
  ],
  [
    'CASE-01 two categories that nobody can tell apart',
    { categories: [...ships.categories, { name: 'INCIDENT', active: true, label }] },
    'category "INCIDENT", name: differs from "Incident" by upper and lower case alone',
  ],
  [
    'MAIL-14 junk to a status that is none',
    setting({ statusOfJunkCases: 'Spam' }),
    'setting "statusOfJunkCases", value: "Spam" is no status: add it first, or take another',
  ],
  [
    'MAIL-14 junk to a status that is not final',
    setting({ statusOfJunkCases: 'New' }),
    'setting "statusOfJunkCases", value: "New" is of kind "new" and must be final',
  ],
  [
    'MAIL-14 junk to a status that is switched off',
    status('Canceled', { active: false }),
    'setting "statusOfJunkCases", value: "Canceled" is switched off: switch it on, or take another',
  ],
  [
    'CASE-14 merged cases to a status that is not final',
    setting({ statusOfMergedCases: 'Resolved' }),
    'setting "statusOfMergedCases", value: "Resolved" is of kind "resolved" and must be final',
  ],
  [
    'CASE-13 unanswered cases to a status that is not final',
    setting({ statusOfUnansweredCases: 'Reopened' }),
    'setting "statusOfUnansweredCases", value: "Reopened" is of kind "open" and must be final',
  ],
  [
    'NOTE-04 a support address that is no mailbox',
    setting({ supportAddress: 'help@postcase.test' }),
    'setting "supportAddress", value: "help@postcase.test" is no mailbox: add it first, or take another',
  ],
  [
    'NOTE-01 a rule for a status that is none',
    rule({ status: 'Odd' }),
    'rule "mine", conditions[0].value: "Odd" is no status: add it first, or take another',
  ],
  [
    'NOTE-01 a rule for a category that is none',
    rule({ category: 'Odd' }),
    'rule "mine", conditions[1].value: "Odd" is no category: add it first, or take another',
  ],
  [
    'NOTE-01 a rule with a template that is none',
    rule({ template: 'odd' }),
    'rule "mine", actions[0].template: "odd" is no template: save it first, or take another',
  ],
  [
    'NOTE-01 a rule with a template for agents',
    rule({ template: 'bounced' }),
    'rule "mine", actions[0].template: "bounced" is written for agents, and it would go to the customer: take another',
  ],
  [
    'NOTE-06 a rule that says the same again',
    rule({ category: undefined, usage: 'with-delay', delayMinutes: 5 }),
    'rule "mine", actions: are those of rule "registered", with the same conditions: the same mail would go out twice',
  ],
  [
    'NOTE-07 a template of the owner’s without texts',
    { templates: [...ships.templates, { name: 'mine', audience: 'customer', label, version: 0, active: true }] },
    'template "mine", version: has no texts yet: save its texts first, which makes the row',
  ],
  [
    'MAIL-04 a mailbox of another domain',
    { mailboxes: [{ ...supportMailbox, address: 'support@other.test' }] },
    'mailbox "support@other.test", address: is not in the mail domain postcase.test: no mail for it comes here',
  ],
  [
    'CASE-01 a mailbox with a category that is none',
    { mailboxes: [{ ...supportMailbox, category: 'Odd' }] },
    'mailbox "support@postcase.test", category: "Odd" is no category: add it first, or take another',
  ],
  [
    'CASE-01 a mailbox with a category that is switched off',
    { categories: ships.categories.map((row) => ({ ...row, active: row.name !== 'Incident' })) },
    'mailbox "support@postcase.test", category: "Incident" is switched off: take another',
  ],
  ['CASE-01 a mailbox with a service', { mailboxes: [{ ...supportMailbox, service: 'A' }], ...services(['A']) }],
  [
    'CASE-01 a mailbox with a service that is none',
    { mailboxes: [{ ...supportMailbox, service: 'Odd' }] },
    'mailbox "support@postcase.test", service: "Odd" is no service: add it first, or take another',
  ],
  [
    'CASE-01 a mailbox with a service that is switched off',
    { mailboxes: [{ ...supportMailbox, service: 'A' }], services: [serviceOf('A', { active: false })] },
    'mailbox "support@postcase.test", service: "A" is switched off: take another',
  ],
  ['SLA-01 five levels of services', services(['E', 'D'], ['A'], ['D', 'C'], ['C', 'B'], ['B', 'A'], ['B2', 'A'])],
  [
    'SLA-01 six levels of services',
    services(['A'], ['B', 'A'], ['C', 'B'], ['D', 'C'], ['E', 'D'], ['F', 'E']),
    'service "F", parent: puts it on level 6, and 5 there may be: take one further up',
  ],
  [
    'SLA-01 a part of a service that is none',
    services(['A', 'Odd'], ['B', 'A']),
    'service "A", parent: "Odd" is no service: add it first, take another, or null for none',
  ],
  [
    'SLA-01 services in a circle, and one beside it',
    services(['A', 'B'], ['B', 'C'], ['C', 'A'], ['D', 'A']),
    'service "A", parent: leads back to the service itself, by way of "B", "C"',
    'service "B", parent: leads back to the service itself, by way of "C", "A"',
    'service "C", parent: leads back to the service itself, by way of "A", "B"',
  ],
  [
    'SLA-01 a part of a service that is switched off',
    { services: [serviceOf('A', { active: false }), serviceOf('B', { parent: 'A' })] },
  ],
  [
    'SLA-01 two services that nobody can tell apart',
    services(['Printing'], ['PRINTING']),
    'service "PRINTING", name: differs from "Printing" by upper and lower case alone',
  ],
  [
    'MAIL-16 agents of a mailbox whose mail would become cases',
    { mailboxes: [{ ...supportMailbox, agents: 'team@postcase.test' }] },
    'mailbox "support@postcase.test", agents: is in the mail domain itself: its mail would become cases',
  ],
  ['CASE-09 an agent elsewhere', { agents: [bob] }],
  [
    'CASE-09 an agent whose mail would become cases',
    { agents: [{ ...bob, address: 'bob@postcase.test' }] },
    'agent "bob@postcase.test", address: is in the mail domain itself: mail to it would become cases',
  ],
  ['MAIL-14 somebody who is blocked', { blocked: ['bad.test', 'eve@good.test'] }],
  [
    'MAIL-14 our own mail blocked',
    { blocked: ['postcase.test', 'support@postcase.test', 'test'] },
    'blocked "postcase.test", name: covers our own mail',
    'blocked "support@postcase.test", name: covers our own mail',
    'blocked "test", name: covers our own mail',
  ],
])('%s', (_, changed, ...expected) => {
  expect(checkConfiguration({ ...ships, ...changed }).map(faultLine)).toEqual(expected);
});

it('SLA-01 a circle of as many services as there may be is told in words that people can read', () => {
  const circle = Array.from({ length: 200 }, (_, index) => [`S${index}`, `S${(index + 1) % 200}`] as const);
  const [first, ...others] = checkConfiguration({ ...ships, ...services(...circle) }).map(faultLine);
  expect(first).toBe(
    'service "S0", parent: leads back to the service itself, by way of "S1", "S2", "S3", "S4", "S5", and 194 more',
  );
  expect(others).toHaveLength(199);
});

it('NOTE-01 of one status and category no more rules than one transaction can write', () => {
  const names = Array.from({ length: 21 }, (_, index) => `mail-${index}`);
  const [template] = ships.templates.filter(({ audience }) => audience === 'customer');
  if (!template) throw new Error('No template ships');
  const rules = names.map((name) =>
    ruleOf({
      name,
      status: 'New',
      category: 'Complaint',
      usage: 'immediately' as const,
      delayMinutes: 0,
      template: name,
    }),
  );
  const templates = [...ships.templates, ...names.map((name) => ({ ...template, name, version: 1 }))];
  expect(checkConfiguration({ ...ships, templates, rules: [...ships.rules, ...rules] }).map(faultLine)).toEqual([
    'rule "mail-20", conditions: have 20 rules of the same status and category already: no more mails may leave at once',
  ]);
});
