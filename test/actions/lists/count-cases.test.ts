import { expect, it } from 'vitest';
import { countCases } from '#actions/lists/count-cases.ts';
import { olga } from '../../support/agents.ts';
import { closed, listsOf, looking, minute } from './listed-cases.ts';

it('CASE-15 one look at the work counts all lists and views, and nothing of what is done', async () => {
  const mine = { agent: olga.address };
  const snoozed = { ...mine, snoozedUntil: '2027-01-01T00:00:00.000Z' };
  const { ports } = listsOf([
    { ...mine, dueAt: minute(1) },
    { waitingSince: minute(2), priority: 'High' },
    closed,
    snoozed,
  ]);
  const views = [
    { id: 'high', filter: { list: 'open', priority: 'High' } },
    { id: 'done', filter: { list: 'open', status: 'Closed' } },
    { id: 'of-nobody', filter: { list: 'open', customer: 'eve@client.test' } },
  ] as const;
  const counts = await countCases(views, { ...looking, followed: new Set([2, 3]) }, ports);
  const none = { total: 0, overdue: 0, needsAnswer: 0 };
  expect(Object.fromEntries(counts.lists)).toEqual({
    mine: { total: 1, overdue: 1, needsAnswer: 0 },
    groups: none,
    unassigned: { total: 1, overdue: 0, needsAnswer: 1 },
    'needs-answer': { total: 1, overdue: 0, needsAnswer: 1 },
    waiting: none,
    overdue: { total: 1, overdue: 1, needsAnswer: 0 },
    snoozed: { total: 1, overdue: 0, needsAnswer: 0 },
    following: { total: 1, overdue: 0, needsAnswer: 1 },
    open: { total: 2, overdue: 1, needsAnswer: 1 },
  });
  expect(Object.fromEntries(counts.views)).toEqual({ high: 1, 'of-nobody': 0 });
});
