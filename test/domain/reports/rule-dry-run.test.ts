import { expect, it } from 'vitest';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Rule } from '#domain/configuration/rules/rule.ts';
import { ruleDryRun } from '#domain/reports/rule-dry-run.ts';
import { caseOf, configurationOf } from '../../support/facts.ts';

const at = '2026-11-19T10:00:00.000Z';
const registered = { caseNumber: 7, id: 'one', at, who: 'ann@client.test', what: 'registered' as const };
const past = {
  ...{ case: caseOf(), messages: [], ratings: [] },
  events: [{ ...registered, from: undefined, to: undefined, messageId: undefined }],
};

function rule(more: Partial<Rule> = {}): Rule {
  return {
    ...{ name: 'mine', active: true, on: 'status-entered', match: 'all', delayMinutes: 0, workingMinutes: 0 },
    conditions: [{ field: 'status', operator: 'is', value: 'New' }],
    actions: [{ do: 'send', template: 'registered', to: ['customer'] }],
    ...more,
  };
}

const incident = { field: 'category', operator: 'is', value: 'Incident' } as const;
const ofCategory = rule({ name: 'incidents', conditions: [...rule().conditions, incident] });

it.each<[what: string, tried: Rule, rows: Partial<Configuration>, hits: number, not: string | undefined]>([
  ['leaves at registration', rule(), {}, 1, undefined],
  ['comes after one for the category', rule(), { rules: [ofCategory] }, 0, 'outranked'],
  ['for the category comes first', ofCategory, { rules: [rule()] }, 1, undefined],
  [
    'is left out by the setting',
    rule({ conditions: [{ field: 'status', operator: 'is', value: 'In progress' }] }),
    { settings: { ...configurationOf().settings, mailsToCustomers: 'answers-and-questions' } },
    0,
    'setting',
  ],
])('NOTE-01 NOTE-12 a mail of a status, when its rule is tried: %s', (_, tried, rows, hits, not) => {
  const isTaken = tried.conditions[0]?.value === 'In progress';
  const about = isTaken ? { ...past, case: caseOf({ status: 'In progress' }) } : past;
  const told = ruleDryRun(tried, [about], '2026-11-01T00:00:00.000Z', { ...configurationOf(), ...rows });
  expect([told.hits.length, told.reasons[0]?.not]).toEqual([hits, not]);
});
