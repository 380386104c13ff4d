import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { continued, type WaitOfStatus, wakeAt } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { baseNotificationRules } from '#domain/configuration/rules/base-rules.ts';
import { type NotificationRule, ruleOf } from '#domain/configuration/rules/notification-rule.ts';
import { decideWait, hastened } from '#domain/life/due-wait.ts';
import { caseOf, configurationOf, correspondenceOf } from '../../support/facts.ts';

const since = '2026-11-20T10:00:00.000Z';
const due = new Date('2026-11-20T11:00:00.000Z');
const resolved: Partial<Case> = { status: 'Resolved', entry: 3, statusSince: since };
const ask: NotificationRule = {
  name: 'ask',
  status: 'Resolved',
  category: undefined,
  usage: 'with-delay',
  delayMinutes: 60,
  template: 'rating-request',
};
const asking: WaitOfStatus = {
  caseNumber: 7,
  id: '3-ask',
  purpose: { kind: 'notification', rule: 'ask' },
  entry: 3,
  dueAt: due.toISOString(),
  state: 'waiting',
  outcome: undefined,
};
const closing: WaitOfStatus = {
  ...asking,
  id: '3-closing',
  purpose: { kind: 'closing' },
  dueAt: '2026-11-27T10:00:00.000Z',
};

function decide(wait: WaitOfStatus, about: Partial<Case>, now: Date, rules = [ask], settings = {}) {
  const configuration: Configuration = { ...configurationOf(settings), rules: rules.map(ruleOf) };
  return decideWait(caseOf({ ...resolved, ...about }), wait, now, configuration);
}

describe('NOTE-05 a delayed notification decides when it wakes', () => {
  it('is sent while the case is still in that entry', () => {
    const { messages, ended, after } = decide(asking, {}, due);
    expect(messages).toMatchObject([{ template: 'rating-request', delivery: 'queued', id: 'wait-3-ask' }]);
    expect(ended).toMatchObject({ state: 'done' });
    expect(after).toBeUndefined();
  });

  it('NOTE-02 is dropped when the owner wants customers to be told less since', () => {
    const later = { ...ask, status: 'In progress', template: 'in-progress' };
    const about = { status: 'In progress' };
    expect(decide(asking, about, due, [later], { mailsToCustomers: 'every-status' }).messages).toHaveLength(1);
    const { messages, ended } = decide(asking, about, due, [later], { mailsToCustomers: 'answers-and-questions' });
    expect([messages, ended?.outcome]).toEqual([[], expect.stringContaining('the setting mailsToCustomers')]);
    expect(decide(asking, {}, due, [ask], { mailsToCustomers: 'answers-and-questions' }).messages).toHaveLength(1);
  });

  it.each<[title: string, about: Partial<Case>, rules: NotificationRule[], outcome: string]>([
    ['reopened meanwhile', { status: 'Reopened', entry: 4 }, [ask], 'the case is Reopened since'],
    ['reopened and resolved again', { entry: 5 }, [ask], 'the case is Resolved since'],
    ['closed meanwhile', { status: 'Closed', entry: 4 }, [ask], 'the case is Closed since'],
    ['merged meanwhile', { status: 'Closed', entry: 4, mergedInto: 9 }, [ask], 'the case was merged into SR-00000009'],
    ['its rule switched off', {}, [{ ...ask, usage: 'off' }], 'the rule ask is off or gone'],
    ['its rule removed', {}, [], 'the rule ask is off or gone'],
    ['its rule for another status now', {}, [{ ...ask, status: 'Closed' }], 'the rule ask is off or gone'],
    [
      'a more specific rule made',
      {},
      [ask, { ...ask, name: 'other', category: 'Incident' }],
      'the rule ask is off or gone',
    ],
    [
      'the customer gone silent',
      { correspondence: correspondenceOf({ silence: 'spam' }) },
      [ask],
      'there is nobody to write to',
    ],
  ])('%s: nothing is sent, and the wait says why', (_, about, rules, outcome) => {
    expect(decide(asking, about, due, rules)).toMatchObject({ messages: [], ended: { state: 'dropped', outcome } });
  });

  it('an edited rule is followed: its new template, or its longer delay', () => {
    expect(decide(asking, {}, due, [{ ...ask, template: 'closed' }]).messages).toMatchObject([{ template: 'closed' }]);
    const longer = decide(asking, {}, due, [{ ...ask, delayMinutes: 90 }]);
    expect(longer).toMatchObject({
      messages: [],
      ended: { state: 'continued' },
      waits: [{ id: '3-ask_2', dueAt: '2026-11-20T11:30:00.000Z', state: 'waiting' }],
    });
    expect(decide(asking, {}, due, [{ ...ask, delayMinutes: 5 }]).messages).toHaveLength(1);
    expect(decide(asking, {}, due, [{ ...ask, usage: 'immediately' }]).messages).toHaveLength(1);
  });
});

it('NOTE-05 a clock that is some seconds behind makes no chain of waits', () => {
  const early = (milliseconds: number) => new Date(due.getTime() - milliseconds);
  expect(decide(asking, {}, early(9000))).toMatchObject({ ended: { state: 'done' }, waits: [] });
  expect(decide(asking, {}, early(60_000))).toMatchObject({ ended: { state: 'continued' }, messages: [] });
  expect(decide(closing, {}, new Date(Date.parse(closing.dueAt) - 500))).toMatchObject({ ended: { state: 'done' } });
});

describe('CASE-13 a resolved case closes by itself', () => {
  const week = new Date(closing.dueAt);

  it('with its reason, its history and the mail about it', () => {
    const { after, events, messages } = decide(closing, {}, week, baseNotificationRules.slice());
    expect(after).toMatchObject({ status: 'Closed', closureReason: 'No answer', version: 4, entry: 4 });
    expect(events).toMatchObject([{ what: 'status-changed', from: 'Resolved', to: 'Closed', who: 'postcase' }]);
    expect(messages).toMatchObject([{ template: 'closed' }]);
  });

  it.each<[title: string, about: Partial<Case>, settings: Partial<Configuration['settings']>, outcome: RegExp]>([
    ['answered', { status: 'Reopened', entry: 4 }, {}, /is Reopened since/],
    ['merged', { status: 'Closed', entry: 4, mergedInto: 9 }, {}, /^the case was merged into SR-00000009$/],
    ['switched off', {}, { closeResolvedCasesAfterDays: 0 }, /do not close by themselves/],
    ['a status that may not follow', {}, { statusOfUnansweredCases: 'Canceled' }, /cannot become "Canceled"/],
  ])('%s: it stays', (_, about, settings, outcome) => {
    const change = decide(closing, about, week, [], settings);
    expect(change).toMatchObject({ after: undefined, ended: { state: 'dropped' } });
    expect(change.ended?.outcome).toMatch(outcome);
  });

  it.each<[title: string, about: Partial<Case>, closes: string]>([
    ['an agent asked something', { lastWordAt: '2026-11-26T09:00:00.000Z' }, '2026-12-03T09:00:00.000Z'],
    ['nobody wrote since it was resolved', { lastWordAt: '2026-11-20T09:59:00.000Z' }, closing.dueAt],
    ['stored before mails were told apart', {}, closing.dueAt],
  ])('counted from the newest mail of either side: %s', (_, about, closes) => {
    const { after, waits } = decide(closing, about, week);
    expect([after?.status, waits[0]?.dueAt]).toEqual(
      closes === closing.dueAt ? ['Closed', undefined] : [undefined, closes],
    );
  });

  const rated = (level: string, at: string) => ({ level, score: 3, at });
  it.each<[title: string, about: Partial<Case>, reason: string]>([
    ['rated well', { satisfaction: rated('satisfied', '2026-11-21T10:00:00.000Z') }, 'Customer is content'],
    ['rated badly', { satisfaction: rated('dissatisfied', '2026-11-21T10:00:00.000Z') }, 'No answer'],
    ['rated well in an earlier round', { satisfaction: rated('satisfied', '2026-11-10T10:00:00.000Z') }, 'No answer'],
    ['thanked', { thankedAt: '2026-11-20T10:00:01.000Z' }, 'Customer is content'],
    ['thanked in an earlier round', { thankedAt: '2026-11-19T10:00:00.000Z' }, 'No answer'],
  ])('nobody satisfied reads that they gave no answer: %s', (_, about, reason) => {
    expect(decide(closing, about, week).after).toMatchObject({ status: 'Closed', closureReason: reason });
  });

  it('later, when the setting was prolonged meanwhile', () => {
    const { waits, after } = decide(closing, {}, week, [], { closeResolvedCasesAfterDays: 30 });
    expect([after, waits]).toMatchObject([undefined, [{ dueAt: '2026-12-20T10:00:00.000Z' }]]);
  });
});

describe('NOTE-05 waits of a year and more', () => {
  const now = new Date(since);
  it.each([
    ['2026-11-20T11:00:00.000Z', '2026-11-20T11:00:00.000Z'],
    ['2020-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z'],
    ['2027-09-16T10:00:00.000Z', '2027-09-16T10:00:00.000Z'],
    ['2027-11-20T10:00:00.000Z', '2027-09-16T10:00:00.000Z'],
  ])('due %s wakes %s: no workflow runs longer than a year', (dueAt, wakes) => {
    expect(wakeAt(dueAt, now)).toBe(wakes);
  });

  it('one that woke too early goes on under a name of its own', () => {
    const second = continued(asking, '2027-11-20T10:00:00.000Z');
    expect([second.id, continued(second, second.dueAt).id]).toEqual(['3-ask_2', '3-ask_3']);
  });
});

describe('CASE-13 NOTE-05 waits that run follow rules that were shortened', () => {
  const look = (
    wait: WaitOfStatus,
    about: Partial<Case>,
    settings: Partial<Configuration['settings']>,
    rules = [ask],
  ) => hastened(caseOf({ ...resolved, ...about }), wait, { ...configurationOf(settings), rules: rules.map(ruleOf) });

  it('the closing goes on in a wait that wakes by the setting as it is now', () => {
    expect(look(closing, {}, { closeResolvedCasesAfterDays: 2 })).toMatchObject({
      after: undefined,
      ended: { id: '3-closing', state: 'continued', outcome: '3-closing_2' },
      waits: [{ id: '3-closing_2', dueAt: '2026-11-22T10:00:00.000Z', state: 'waiting' }],
    });
  });

  it('so does a notification whose delay is shorter, or gone', () => {
    const due = (rule: Partial<NotificationRule>) => look(asking, {}, {}, [{ ...ask, ...rule }])?.waits[0]?.dueAt;
    expect(due({ delayMinutes: 5 })).toBe('2026-11-20T10:05:00.000Z');
    expect(due({ usage: 'immediately' })).toBe(since);
    expect(due({ delayMinutes: 90 })).toBeUndefined();
    expect(due({ usage: 'off' })).toBeUndefined();
  });

  it.each<[what: string, wait: Partial<WaitOfStatus>, about: Partial<Case>, days: number]>([
    ['prolonged: it looks again when it wakes', {}, {}, 30],
    ['unchanged', {}, {}, 7],
    ['switched off', {}, {}, 0],
    ['the case has moved on', {}, { status: 'Reopened', entry: 4 }, 2],
    ['it has ended', { state: 'done' }, {}, 2],
  ])('%s: nothing to do', (_, wait, about, closeResolvedCasesAfterDays) => {
    expect(look({ ...closing, ...wait }, about, { closeResolvedCasesAfterDays })).toBeUndefined();
  });
});
