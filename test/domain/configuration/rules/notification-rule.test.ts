import { describe, expect, it } from 'vitest';
import { baseRules } from '#domain/configuration/rules/base-rules.ts';
import { dueAt, type NotificationRule, ruleOf, rulesFor } from '#domain/configuration/rules/notification-rule.ts';

const rule = (name: string, status: string, category?: string, more: Partial<NotificationRule> = {}) =>
  ruleOf({ name, status, category, usage: 'immediately', delayMinutes: 0, template: name, ...more });

const rules = [
  rule('any-resolved', 'Resolved'),
  rule('any-ask', 'Resolved', undefined, { usage: 'with-delay', delayMinutes: 60 }),
  rule('complaint-resolved', 'Resolved', 'Complaint'),
  rule('suggestion-silence', 'Resolved', 'Suggestion', { usage: 'off' }),
  rule('any-closed', 'Closed'),
];

describe('NOTE-01 the most specific rules win', () => {
  it.each([
    ['Resolved', 'Incident', ['any-resolved', 'any-ask']],
    ['Resolved', 'Complaint', ['complaint-resolved']],
    ['Resolved', 'Suggestion', ['suggestion-silence']],
    ['Closed', 'Complaint', ['any-closed']],
    ['New', 'Incident', []],
    ['resolved', 'Incident', []],
  ])('%s × %s', (status, category, expected) => {
    expect(rulesFor(status, category, rules).map(({ name }) => name)).toEqual(expected);
  });

  it.each([
    ['New', ['registered']],
    ['In progress', ['in-progress']],
    ['Waiting for customer', []],
    ['Resolved', ['resolved']],
    ['Reopened', []],
    ['Closed', ['closed']],
    ['Canceled', ['canceled']],
  ])('NOTE-02 entering %s sends, as it ships: %s', (status, templates) => {
    const sent = rulesFor(status, 'Incident', baseRules).filter((one) => dueAt(one, '2026-11-20T10:00:00.000Z'));
    expect(sent.flatMap(({ actions }) => actions)).toMatchObject(templates.map((template) => ({ template })));
  });
});

describe('NOTE-01 NOTE-05 when a rule’s mail is due', () => {
  const since = '2026-11-20T10:00:00.000Z';
  it.each<[usage: NotificationRule['usage'], delayMinutes: number, due: string | undefined]>([
    ['immediately', 0, since],
    ['immediately', 90, since],
    ['with-delay', 90, '2026-11-20T11:30:00.000Z'],
    ['with-delay', 525_600, '2027-11-20T10:00:00.000Z'],
    ['off', 0, undefined],
    ['off', 90, undefined],
  ])('%s with %i minutes', (usage, delayMinutes, due) => {
    expect(dueAt(rule('x', 'Resolved', undefined, { usage, delayMinutes }), since)).toBe(due);
  });
});
