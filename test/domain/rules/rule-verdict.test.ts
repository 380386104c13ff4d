import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import type { Happening } from '#domain/case/happened/happening.ts';
import type { Condition, Operator } from '#domain/configuration/rules/rule.ts';
import { operatorsOf, ruleFields } from '#domain/configuration/rules/rule-fields.ts';
import { factOf } from '#domain/rules/rule-facts.ts';
import { conditionHolds, conditionText, failedCondition } from '#domain/rules/rule-verdict.ts';
import { agents, boris } from '../../support/agents.ts';
import { caseOf, configurationOf, correspondenceOf } from '../../support/facts.ts';

/** A Friday. */
const at = '2026-11-20T22:30:00.000Z';
const happening: Happening = { on: 'message', id: 'one', at, who: 'ann@client.test' };
const factsOf = (about: Partial<Case> = {}, happened: Partial<Happening> = {}, settings = {}) => ({
  about: caseOf(about),
  happening: { ...happening, ...happened },
  at,
  configuration: { ...configurationOf(settings), agents },
});
const message = { kind: 'human', verified: true, from: 'Ann', subject: 'Re: Offer', text: '', files: 2 } as const;
const saying = (text: string) => ({ message: { ...message, text } });

describe('NOTE-12 what an operator asks', () => {
  it.each<[field: string, operator: Operator, value: Condition['value'], holds: boolean, about?: Partial<Case>]>([
    ['priority', 'is', 'High', true, { priority: 'High' }],
    ['priority', 'is', 'High', false, { priority: 'Low' }],
    ['priority', 'is-not', 'High', true, { priority: 'Low' }],
    ['priority', 'one-of', ['High', 'Low'], true, { priority: 'Low' }],
    ['priority', 'none-of', ['High', 'Low'], false, { priority: 'Low' }],
    ['category', 'is', 'complaint', false, { category: 'Complaint' }],
    ['service', 'is', 'Printing', false],
    ['service', 'is-not', 'Printing', true],
    ['service', 'none-of', ['Printing'], true],
    ['service', 'is-empty', undefined, true],
    ['service', 'is-not-empty', undefined, false],
    ['service', 'is-not-empty', undefined, true, { service: 'Printing' }],
    ['subject', 'is', ' PRINTER ', true, { subject: 'Printer' }],
    ['subject', 'is-not', 'printer', false, { subject: 'Printer' }],
    ['subject', 'one-of', ['fax', 'printer'], true, { subject: 'Printer' }],
    ['subject', 'contains', 'счет', true, { subject: 'Где мой СЧЁТ?' }],
    ['subject', 'contains', 'offer', false, { subject: 'Printer' }],
    ['subject', 'contains', 'offer', false, { subject: '' }],
    ['subject', 'contains-not', 'offer', true, { subject: 'Printer' }],
    ['subject', 'contains-not', 'print', false, { subject: 'Printer' }],
    ['subject', 'is-empty', undefined, true, { subject: '' }],
    ['satisfaction', 'is', 1, true, { satisfaction: { level: 'Very dissatisfied', score: 1, at } }],
    ['satisfaction', 'is-not', 1, true],
    ['satisfaction', 'more-than', 1, false, { satisfaction: { level: 'Very dissatisfied', score: 1, at } }],
    ['satisfaction', 'less-than', 2, true, { satisfaction: { level: 'Very dissatisfied', score: 1, at } }],
    ['satisfaction', 'less-than', 2, false],
    ['satisfaction', 'more-than', 0, false],
    ['customer.proven', 'is', true, true],
    ['customer.proven', 'is', true, false, { correspondence: correspondenceOf({ isProven: false }) }],
    ['customer.proven', 'is', false, true, { correspondence: correspondenceOf({ isProven: false }) }],
  ])('%s %s %j: %s', (field, operator, value, holds, about = {}) => {
    expect(conditionHolds({ field, operator, value }, factsOf(about))).toBe(holds);
  });
});

describe('NOTE-12 what a field knows', () => {
  it.each<[field: string, value: unknown, about?: Partial<Case>, happened?: Partial<Happening>, settings?: object]>([
    ['ageMinutes', 90, { registeredAt: '2026-11-20T21:00:00.000Z' }],
    ['waitingMinutes', 30, { waitingSince: '2026-11-20T22:00:00.000Z' }],
    ['waitingMinutes', undefined, { waitingSince: undefined }],
    ['customer.address', 'ann@client.test'],
    ['customer.domain', 'client.test'],
    ['by', 'customer'],
    ['by', 'agent', {}, { who: boris.address }],
    ['by', 'postcase', {}, { who: 'postcase' }],
    ['message.kind', 'human', {}, saying('Hi')],
    ['message.verified', true, {}, saying('Hi')],
    ['message.subject', 'Re: Offer', {}, saying('Hi')],
    ['message.text', 'Hi', {}, saying('Hi')],
    ['message.text', undefined, {}, saying('')],
    ['message.files', 2, {}, saying('')],
    ['message.kind', undefined],
    ['change.field', 'priority', {}, { change: { field: 'priority', from: 'Low', to: 'High' } }],
    ['change.to', 'High', {}, { change: { field: 'priority', from: 'Low', to: 'High' } }],
    ['rating.low', true, {}, { rating: { level: 'Dissatisfied', score: 2, comment: '', low: true } }],
    ['rating.score', 2, {}, { rating: { level: 'Dissatisfied', score: 2, comment: '', low: true } }],
    ['deadline.kind', 'response', {}, { deadline: { kind: 'response', at, leftMinutes: 0 } }],
    ['time.hour', 22],
    ['time.weekday', 'Friday'],
    ['time.hour', 1, {}, {}, { defaultTimeZone: 'Europe/Moscow' }],
    ['time.weekday', 'Saturday', {}, {}, { defaultTimeZone: 'Europe/Moscow' }],
  ])('%s: %j', (field, value, about, happened, settings) => {
    expect(factOf(field, factsOf(about, happened, settings))).toBe(value);
  });

  it('each field that conditions may ask for is known, and each kind of field may be asked something', () => {
    const full = factsOf(
      {
        ...{ service: 'Printing', type: 'Question', agent: boris.address, group: 'First line', waitingSince: at },
        satisfaction: { level: 'Neutral', score: 3, at },
      },
      {
        ...saying('Hi'),
        change: { field: 'priority', from: 'Low', to: 'High' },
        rating: { level: 'Neutral', score: 3, comment: 'so so', low: false },
        deadline: { kind: 'response', at, leftMinutes: 0 },
        norm: { level: 'Gold', percent: 80, threshold: 90, inTime: 8, late: 2, from: '2026-11-14', to: '2026-11-20' },
      },
    );
    const unknown = Object.keys(ruleFields).filter((field) => factOf(field, full) === undefined);
    expect(unknown).toEqual([]);
    expect(Object.values(ruleFields).filter(({ kind }) => operatorsOf[kind.is].length === 0)).toEqual([]);
  });
});

describe('NOTE-12 all or any', () => {
  const high: Condition = { field: 'priority', operator: 'is', value: 'High' };
  const complaint: Condition = { field: 'category', operator: 'one-of', value: ['Complaint', 'Incident'] };
  it.each<[match: 'all' | 'any', conditions: Condition[], failed: string | undefined]>([
    ['all', [], undefined],
    ['any', [], undefined],
    ['all', [complaint], undefined],
    ['all', [complaint, high], 'priority is High'],
    ['any', [high, complaint], undefined],
    ['any', [high], 'priority is High'],
    ['all', [high, { field: 'agent', operator: 'is-not-empty' }], 'priority is High'],
  ])('%s of %j: %s', (match, conditions, failed) => {
    const row = { name: 'mine', active: true, on: 'message', actions: [], delayMinutes: 0, workingMinutes: 0 } as const;
    const first = failedCondition({ ...row, match, conditions }, factsOf());
    expect(first && conditionText(first)).toBe(failed);
  });

  it('is told as it stands in the row', () => {
    expect(conditionText(complaint)).toBe('category one-of Complaint, Incident');
    expect(conditionText({ field: 'agent', operator: 'is-empty' })).toBe('agent is-empty');
  });
});
