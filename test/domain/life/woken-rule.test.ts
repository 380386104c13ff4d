import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import type { Happening } from '#domain/case/happened/happening.ts';
import type { WaitForRule } from '#domain/case/wait.ts';
import type { Rule } from '#domain/configuration/rules/rule.ts';
import { baseSchedules } from '#domain/configuration/schedule.ts';
import { ruleDueAt } from '#domain/life/rule-wait.ts';
import { ruledChange } from '#domain/life/ruled-change.ts';
import { hastenedRule, wokenRule } from '#domain/life/woken-rule.ts';
import { boris } from '../../support/agents.ts';
import { caseOf } from '../../support/facts.ts';
import { ruledBy, ruleRow, set, when } from './ruling.ts';

const since = '2026-11-20T10:00:00.000Z';
const due = new Date('2026-11-20T11:00:00.000Z');
const mine = (more: Partial<Rule> = {}, ...actions: Rule['actions']) =>
  ruleRow('mine', 'status-entered', actions.length > 0 ? actions : [{ do: 'note', text: 'x' }], {
    delayMinutes: 60,
    ...more,
  });

function wake(about: Partial<Case>, rules: readonly Rule[], happened: Partial<Happening> = {}, now = due) {
  const wait: WaitForRule = {
    caseNumber: 7,
    id: 'rule-3-mine',
    purpose: {
      kind: 'rule',
      rule: 'mine',
      happened: { on: 'status-entered', id: 'one', at: since, who: 'ann@client.test', ...happened },
      ran: ['mine'],
    },
    entry: 2,
    dueAt: due.toISOString(),
    state: 'waiting',
    outcome: undefined,
  };
  const configuration = ruledBy(rules);
  return ruledChange(
    wokenRule(caseOf({ status: 'In progress', entry: 2, ...about }), wait, now, configuration),
    configuration,
  );
}

const late = { kind: 'response', at: since, leftMinutes: 0 } as const;
const clocksOf = (endedAt?: string) => ({
  level: 'Standard',
  schedule: 'Office hours',
  clocks: [{ kind: 'response' as const, since: '2026-11-20T09:00:00.000Z', normMinutes: 60, dueAt: since, endedAt }],
  told: [],
});

describe('NOTE-12 a rule that waited decides when it wakes', () => {
  it('acts, and its wait says what it did', () => {
    const { messages, ended, after } = wake({}, [mine()]);
    expect(messages).toMatchObject([{ direction: 'note', id: 'wait-rule-3-mine-mine' }]);
    expect([ended?.state, ended?.outcome, after]).toEqual(['done', 'note', undefined]);
  });

  it('changes the case as one version, and starts what rules want of that, but not itself', () => {
    const raise = mine({}, set('priority', 'High'), set('status', 'Resolved'));
    const other = ruleRow('other', 'field-changed', [{ do: 'assign', agent: boris.address }]);
    const back = ruleRow('back', 'status-entered', [set('status', 'Reopened')], {
      conditions: [when('status', 'Resolved')],
    });
    const { before, after, events } = wake({ priority: 'Low' }, [raise, other, back]);
    expect(after).toMatchObject({
      priority: 'High',
      status: 'Reopened',
      agent: boris.address,
      version: before.version + 1,
    });
    expect(events[0]?.rules).toMatchObject([{ rule: 'mine' }, { rule: 'other' }, { rule: 'back' }]);
    expect(events.filter(({ field }) => field === 'priority')).toHaveLength(1);
  });

  it.each<[what: string, about: Partial<Case>, rules: readonly Rule[], outcome: string, happened?: Partial<Happening>]>(
    [
      ['the case left the status', { status: 'Resolved', entry: 3 }, [mine()], 'the case is Resolved since'],
      ['the case was merged', { mergedInto: 9 }, [mine()], 'the case was merged'],
      ['the rule is off', {}, [mine({ active: false })], 'the rule mine is off or gone'],
      ['the rule is gone', {}, [], 'the rule mine is off or gone'],
      ['the rule is about something else', {}, [mine({ on: 'registered' })], 'the rule mine is off or gone'],
      [
        'its conditions hold no more',
        { priority: 'Low' },
        [mine({ conditions: [when('priority', 'High')] })],
        'it does not hold that priority is High',
      ],
      [
        'SLA-07 the customer was answered',
        { clocks: clocksOf('2026-11-20T10:30:00.000Z') },
        [mine({ on: 'deadline-missed' })],
        'the deadline was kept since, or is another one',
        { on: 'deadline-missed', deadline: late },
      ],
    ],
  )('does nothing when %s, and says so', (_, about, rules, outcome, happened) => {
    expect(wake(about, rules, happened)).toMatchObject({
      messages: [],
      after: undefined,
      ended: { state: 'dropped', outcome },
    });
  });

  it('SLA-07 is a further step as long as the deadline is missed', () => {
    const change = wake({ clocks: clocksOf() }, [mine({ on: 'deadline-missed' })], {
      on: 'deadline-missed',
      deadline: late,
    });
    expect(change).toMatchObject({ ended: { state: 'done' }, messages: [{ direction: 'note' }] });
  });

  it('waits on when its delay was made longer', () => {
    const { ended, waits } = wake({}, [mine({ delayMinutes: 90 })]);
    expect(ended?.state).toBe('continued');
    expect(waits).toMatchObject([{ id: 'rule-3-mine_2', dueAt: '2026-11-20T11:30:00.000Z' }]);
  });
});

describe('SLA-07 C8 steps count working minutes', () => {
  // Friday, an hour before the office closes in UTC.
  const friday = '2026-11-27T17:00:00.000Z';
  it.each<[delay: Partial<Rule>, clocks: Case['clocks'], at: string | undefined]>([
    [{}, clocksOf(), undefined],
    [{ delayMinutes: 120 }, clocksOf(), '2026-11-27T19:00:00.000Z'],
    [{ workingMinutes: 120 }, clocksOf(), '2026-11-30T10:00:00.000Z'],
    [{ workingMinutes: 120 }, undefined, '2026-11-27T19:00:00.000Z'],
  ])('%j', (delay, clocks, at) => {
    const configuration = { ...ruledBy([]), schedules: baseSchedules };
    const rule = { delayMinutes: 0, workingMinutes: 0, ...delay };
    expect(ruleDueAt(rule, caseOf({ clocks }), friday, configuration)).toBe(at);
  });
});

describe('NOTE-12 CASE-13 a rule that waits, when its minutes are changed', () => {
  const about = caseOf({ status: 'In progress', entry: 2 });
  const waiting: WaitForRule = {
    ...{ caseNumber: 7, id: 'rule-3-mine', entry: 2, dueAt: due.toISOString(), state: 'waiting', outcome: undefined },
    purpose: {
      ...{ kind: 'rule', rule: 'mine', ran: ['mine'] },
      happened: { on: 'status-entered', id: 'one', at: since, who: 'ann@client.test' },
    },
  };
  const change = (more: Partial<Rule>, differences: Partial<Case> = {}, wait = waiting) =>
    hastenedRule({ ...about, ...differences }, wait, ruledBy([mine(more)]));

  it.each<[what: string, more: Partial<Rule>, dueAt: string]>([
    ['half an hour', { delayMinutes: 30 }, '2026-11-20T10:30:00.000Z'],
    ['at once', { delayMinutes: 0 }, since],
    ['minutes of work', { delayMinutes: 0, workingMinutes: 20 }, '2026-11-20T10:20:00.000Z'],
  ])('wakes earlier: %s', (_, more, dueAt) => {
    expect(change(more)).toMatchObject({
      after: undefined,
      ended: { id: 'rule-3-mine', state: 'continued', outcome: 'rule-3-mine_2' },
      waits: [{ id: 'rule-3-mine_2', state: 'waiting', dueAt, purpose: waiting.purpose }],
    });
  });

  it.each<[what: string, more: Partial<Rule>, differences: Partial<Case>, wait: Partial<WaitForRule>]>([
    ['later', { delayMinutes: 90 }, {}, {}],
    ['as before', {}, {}, {}],
    ['switched off', { delayMinutes: 30, active: false }, {}, {}],
    ['of another event', { delayMinutes: 30, on: 'registered' }, {}, {}],
    ['of a case that has left its status', { delayMinutes: 30 }, { entry: 3 }, {}],
    ['of a case that was merged', { delayMinutes: 30 }, { mergedInto: 3 }, {}],
    ['that has ended', { delayMinutes: 30 }, {}, { state: 'done' }],
  ])('is left alone: %s', (_, more, differences, wait) => {
    expect(change(more, differences, { ...waiting, ...wait })).toBeUndefined();
  });
});
