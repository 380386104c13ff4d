import { describe, expect, it } from 'vitest';
import { minutesOf, minutesText } from '../../console/pages/settings/editors/minutes/minutes-text.ts';
import {
  fieldsFor,
  type RuleField,
  type RuleParts,
  withField,
  withOperator,
} from '../../console/pages/settings/editors/rule/condition-changes.ts';
import { notLooked, withPage } from '../../console/pages/settings/editors/rule/dry-run-pages.ts';
import { moved, replaced, without } from '../../console/pages/settings/editors/rule/list-changes.ts';
import { listFault } from '../../console/pages/settings/editors/rule/list-fault.ts';
import { numberOf } from '../../console/pages/settings/editors/rule/number-field.tsx';
import { newAction, ruleOf } from '../../console/pages/settings/editors/rule/rule-draft.ts';
import { ruleLine, ruleText } from '../../console/pages/settings/editors/rule/rule-text.ts';
import { rulesByEvent } from '../../console/pages/settings/editors/rule/rules-by-event.ts';
import { english } from '../../console/words/english.ts';
import { russian } from '../../console/words/russian.ts';
import { type ConsoleLanguage, sayer } from '../../console/words/words.ts';
import { baseRules } from '../../functions/domain/configuration/rules/base-rules.ts';
import { ruleParts } from '../../functions/handlers/api/settings/editor-routes.ts';

const parts: RuleParts = ruleParts;
const field = (name: string) => parts.fields.find((one) => one.name === name) as RuleField;

const saying = (language: ConsoleLanguage) => ({
  t: sayer(language === 'en' ? english : russian, language),
  parts,
  label: (labels: Readonly<Record<string, string>>) => labels[language] ?? '',
  event: (name: string) => name,
  row: (_: string, name: string) => (name === 'Incident' && language === 'ru' ? 'Инцидент' : name),
  span: (minutes: number) => minutesText(minutes, language, true),
});

describe('NOTE-12 a rule in words', () => {
  const rule = ruleOf({
    on: 'registered',
    conditions: [
      { field: 'category', operator: 'is', value: 'Incident' },
      { field: 'message.kind', operator: 'none-of', value: ['bulk', 'list'] },
      { field: 'agent', operator: 'is-empty' },
      { field: 'customer.proven', operator: 'is', value: false },
    ],
    actions: [
      { do: 'send', template: 'new-case', to: ['mailbox', 'boss@x.test'] },
      { do: 'set', field: 'priority', value: 'High' },
      { do: 'assign', group: 'First line' },
    ],
    delayMinutes: 90,
  });

  it('in English', () => {
    expect(ruleText(rule, saying('en'))).toEqual({
      when: 'registered',
      conditions: [
        'category is Incident',
        'kind of the message is none of: bulk mail, mail of a list',
        'agent is empty',
        'not so: the customer is proven to be who they say',
      ],
      actions: [
        'mail “new-case” to those who work the mailbox, else boss@x.test',
        'priority: High',
        'given to First line',
      ],
      delay: 'after 1 h 30 min',
    });
  });

  it('CONS-04 in Russian', () => {
    const { conditions, actions, delay } = ruleText(rule, saying('ru'));
    expect(conditions.slice(0, 3)).toEqual([
      'категория — Инцидент',
      'вид сообщения — ни одно из: рассылка, список рассылки',
      'ответственный: пусто',
    ]);
    expect([delay, actions[1]]).toEqual(['через 1 ч 30 мин', 'приоритет: Высокий']);
  });

  it.each(
    baseRules.map((one) => [one.name, one] as const),
  )('%s, which ships, has no word that nobody knows', (_, one) => {
    const { conditions, actions } = ruleText(ruleOf({ ...one }), saying('ru'));
    expect([...conditions, ...actions].join(' ')).not.toMatch(/…|undefined|none-of|is-empty|message\.|everybody/);
  });

  it('says in a list what it asks and does, joined as it wants', () => {
    const two = ruleOf({
      on: 'rated',
      match: 'any',
      conditions: rule.conditions.slice(0, 2),
      actions: [newAction('note')],
    });
    expect(ruleLine(ruleText(two, saying('en')), two.match, saying('en').t)).toBe(
      'if category is Incident or kind of the message is none of: bulk mail, mail of a list: a note',
    );
    const always = ruleOf({ on: 'rated', actions: [newAction('note')], delayMinutes: 60 });
    expect(ruleLine(ruleText(always, saying('en')), 'all', saying('en').t)).toBe('after 1 h, a note');
  });

  it('tells a gap where a new rule says nothing yet', () => {
    const { when, actions } = ruleText(ruleOf({ actions: [newAction('send'), newAction('call')] }), saying('en'));
    expect([when, ...actions]).toEqual(['', 'mail “…” to …', 'webhook …']);
  });
});

describe('NOTE-12 a condition while it is edited', () => {
  it('offers what is known of the event', () => {
    const names = fieldsFor('registered', parts).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['status', 'message.text']));
    expect(names).not.toContain('rating.low');
  });

  it.each<[what: string, from: string, to: string, condition: object]>([
    ['a name', 'subject', 'category', { field: 'category', operator: 'is', value: '' }],
    ['a choice', 'subject', 'priority', { field: 'priority', operator: 'is', value: 'High' }],
    ['yes or no', 'subject', 'rating.low', { field: 'rating.low', operator: 'is', value: true }],
    ['a number', 'subject', 'time.hour', { field: 'time.hour', operator: 'is', value: 0 }],
  ])('another field begins with what can be asked of it: %s', (_, from, to, expected) => {
    const before = { field: field(from).name, operator: 'contains', value: 'x' };
    expect(withField(before, field(to))).toEqual(expected);
  });

  it('another question keeps the value as far as it goes', () => {
    const one = { field: 'priority', operator: 'is', value: 'Low' };
    const listed = withOperator(one, 'none-of', field('priority'));
    expect(listed).toEqual({ field: 'priority', operator: 'none-of', value: ['Low'] });
    expect(withOperator(listed, 'is', field('priority'))).toEqual(one);
    expect(withOperator(one, 'is-empty', field('priority'))).toEqual({ field: 'priority', operator: 'is-empty' });
  });
});

it('NOTE-12 actions are replaced, taken out and moved, and nothing moves beyond the ends', () => {
  const list = ['a', 'b', 'c'];
  expect(replaced(list, 1, 'x')).toEqual(['a', 'x', 'c']);
  expect(without(list, 0)).toEqual(['b', 'c']);
  expect(moved(list, 2, -1)).toEqual(['a', 'c', 'b']);
  expect([moved(list, 0, -1), moved(list, 2, 1)]).toEqual([list, list]);
});

it('CONS-02 what is wrong with one condition is told there alone, what is wrong with all of them once', () => {
  const faults = (places: Readonly<Record<string, string>>) => (place: string) =>
    places[place] ?? Object.entries(places).find(([one]) => one.startsWith(`${place}[`))?.[1];
  expect(listFault('conditions', 2, ['value'], faults({ 'conditions[1].value': 'is empty' }))).toBeUndefined();
  expect(listFault('conditions', 2, ['value'], faults({ conditions: 'are too many' }))).toBe('are too many');
});

it('NOTE-12 rules stand by their event in the order of events, and within one in theirs', () => {
  const row = (name: string, on: string) => ({ name, columns: { on }, origin: 'own' as const, version: 1 });
  const rows = [row('b', 'message'), row('a', 'registered'), row('c', 'message'), row('d', 'later')];
  expect(
    rulesByEvent(rows, ['registered', 'rated', 'message']).map(({ event, rows: of }) => [
      event,
      ...of.map(({ name }) => name),
    ]),
  ).toEqual([
    ['registered', 'a'],
    ['message', 'b', 'c'],
    ['later', 'd'],
  ]);
});

describe('minutes as people write them', () => {
  it.each<[text: string, minutes: number | undefined]>([
    ['90', 90],
    ['1:30', 90],
    ['1 h 30 min', 90],
    ['1h30m', 90],
    ['1,5 ч', 90],
    ['4 часа', 240],
    ['2 days', 2880],
    ['1 д 2 ч', 1560],
    ['0 min', 0],
    ['', undefined],
    ['soon', undefined],
    ['2 months', undefined],
    ['3 weeks', undefined],
    ['2 минуты', 2],
    ['3 hours', 180],
    ['5 дней', 7200],
    ['1 h soon', undefined],
    ['1 2', undefined],
    ['0.001 h', undefined],
    ['-5', undefined],
  ])('“%s” is %s', (text, minutes) => {
    expect(minutesOf(text, true)).toBe(minutes);
  });

  it('C7 a day is no unit of working time', () => {
    expect([minutesOf('2 d', false), minutesText(2880, 'en', false), minutesText(2880, 'en', true)]).toEqual([
      undefined,
      '48 h',
      '2 d',
    ]);
  });

  it.each(['en', 'ru'] as const)('in %s what is written is read again', (language) => {
    for (const minutes of [0, 1, 59, 60, 61, 1439, 1440, 1501, 1_051_200])
      for (const hasDays of [true, false])
        expect(minutesOf(minutesText(minutes, language, hasDays), hasDays)).toBe(minutes);
  });
});

describe('NOTE-12 numbers of conditions as people write them', () => {
  it.each<[text: string, number: number | undefined]>([
    ['2.5', 2.5],
    ['2,5', 2.5],
    ['2.', 2],
    ['-1', -1],
    ['0.50', 0.5],
    ['', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['many', undefined],
  ])('“%s”', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });
});

describe('NOTE-12 what a rule would have done, page by page', () => {
  const hit = (number: number) => ({ number, subject: 'Printer', at: '2026-11-20T10:00:00.000Z', did: [] });
  const page = (numbers: readonly number[], count: number) => ({
    since: '2026-10-21T10:00:00.000Z',
    ...{ looked: 25, untouched: 3, hits: numbers.map(hit) },
    reasons: [
      { not: 'condition' as const, detail: 'status is New', count },
      { not: 'same' as const, count: 2 },
    ],
  });

  it('adds up: equal reasons are one, the most frequent first', () => {
    const sum = withPage(withPage(notLooked, page([3, 2], 1)), page([1], 4));
    expect(sum).toMatchObject({ since: '2026-10-21T10:00:00.000Z', looked: 50, untouched: 6 });
    expect(sum.hits.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(sum.reasons.map(({ not, count }) => [not, count])).toEqual([
      ['condition', 5],
      ['same', 4],
    ]);
  });
});
