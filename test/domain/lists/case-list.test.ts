import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { type CaseFilter, isListed, type ListName, statusesOf } from '#domain/lists/case-list.ts';
import { listedCase } from '#domain/lists/listed-case.ts';
import { caseOf, configurationOf } from '../../support/facts.ts';

const ann = 'ann@agents.test';
const now = '2026-11-20T10:00:00.000Z';
const [past, future] = ['2026-11-20T09:00:00.000Z', '2026-11-20T11:00:00.000Z'];
const { statuses } = configurationOf();
const looking = { who: ann, groups: ['First line', 'Sales'], now };

function shows(of: Partial<Case>, filter: Partial<CaseFilter>) {
  return isListed(listedCase(caseOf(of)), { list: 'all', statuses: [], ...filter }, looking, statuses);
}

describe('CASE-15 which cases a list shows', () => {
  const all: readonly ListName[] = [
    ...(['mine', 'groups', 'unassigned', 'needs-answer', 'waiting', 'overdue', 'snoozed', 'open', 'all'] as const),
  ];

  it.each<[what: string, of: Partial<Case>, lists: readonly ListName[]]>([
    ['a new case', {}, ['unassigned', 'open', 'all']],
    ['a case of who looks', { agent: ann }, ['mine', 'open', 'all']],
    ['a case of another agent', { agent: 'bob@agents.test' }, ['open', 'all']],
    ['a case of one of their groups', { agent: 'bob@agents.test', group: 'Sales' }, ['groups', 'open', 'all']],
    ['a case of another group', { agent: 'bob@agents.test', group: 'Lawyers' }, ['open', 'all']],
    [
      'one whose customer has the last word',
      { agent: 'b@x.test', waitingSince: past },
      ['needs-answer', 'open', 'all'],
    ],
    [
      'one that waits for the customer',
      { agent: ann, status: 'Waiting for customer' },
      ['mine', 'waiting', 'open', 'all'],
    ],
    ['one that is late', { agent: 'b@x.test', dueAt: past }, ['overdue', 'open', 'all']],
    ['one that is due', { agent: 'b@x.test', dueAt: future }, ['open', 'all']],
    ['CASE-18 one that is snoozed', { agent: ann, dueAt: past, snoozedUntil: future }, ['snoozed', 'all']],
    ['CASE-18 one whose time has come', { agent: ann, snoozedUntil: past }, ['mine', 'open', 'all']],
    ['one that is resolved', { agent: ann, status: 'Resolved', dueAt: past }, ['all']],
    ['one that is closed', { agent: ann, status: 'Closed', group: 'Sales' }, ['all']],
    ['one whose status has no row any more', { agent: ann, status: 'Gone' }, ['mine', 'open', 'all']],
  ])('%s', (_, of, lists) => {
    expect(all.filter((list) => shows(of, { list }))).toEqual(lists);
  });

  const full: Partial<Case> = { service: 'Furniture', agent: ann, group: 'Sales', customerId: 'bob', language: 'ru' };
  it.each<[what: string, of: Partial<Case>, filter: Partial<CaseFilter>, shown: boolean]>([
    [
      'all columns',
      full,
      { ...full, category: 'Incident', mailbox: 'support@postcase.test', priority: 'Medium' },
      true,
    ],
    ['another service', full, { service: 'Doors' }, false],
    ['a service of a case without one', {}, { service: 'Doors' }, false],
    ['another language', full, { language: 'en' }, false],
    ['another customer', full, { customerId: 'eve' }, false],
    ['nobody’s case', {}, { agent: null }, true],
    ['an agent’s case for who asks for nobody’s', full, { agent: null }, false],
    ['a case of no group', {}, { group: null }, true],
    ['a status', {}, { statuses: ['New', 'Closed'] }, true],
    ['another status', {}, { statuses: ['Closed'] }, false],
    ['what is done, for who names its status', { status: 'Closed' }, { list: 'open', statuses: ['Closed'] }, true],
    [
      'what is done, for who names it among their own',
      { status: 'Closed' },
      { list: 'mine', statuses: ['Closed'] },
      false,
    ],
  ])('a filter by %s', (_, of, filter, shown) => {
    expect(shows(of, filter)).toBe(shown);
  });

  it('reads the statuses of work, and of what is done only when it is asked for', () => {
    const work = ['New', 'In progress', 'Waiting for customer', 'Reopened'];
    expect(statusesOf({ list: 'mine', statuses: [] }, statuses)).toEqual({ work, done: [] });
    expect(statusesOf({ list: 'all', statuses: [] }, statuses)).toEqual({
      work,
      done: ['Resolved', 'Closed', 'Canceled'],
    });
    const named = ['Closed', 'New', 'New'];
    expect(statusesOf({ list: 'open', statuses: named }, statuses)).toEqual({ work: ['New'], done: ['Closed'] });
    expect(statusesOf({ list: 'mine', statuses: named }, statuses)).toEqual({ work: ['New'], done: [] });
  });
});
