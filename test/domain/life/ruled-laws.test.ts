import { expect, it } from 'vitest';
import { caseEvent } from '#domain/case/case-event.ts';
import { keptNotes } from '#domain/case/happened/rule-note.ts';
import type { Rule, RuleAction } from '#domain/configuration/rules/rule.ts';
import { settableFields } from '#domain/configuration/rules/rule.ts';
import { caseChange } from '#domain/life/case-change.ts';
import { mostRules } from '#domain/life/rule-run.ts';
import { ruledChange } from '#domain/life/ruled-change.ts';
import { agents, boris, byOlga, olga } from '../../support/agents.ts';
import fc from '../../support/fast-check.ts';
import { changed, ruledBy, ruleRow, when } from './ruling.ts';

const value = fc.constantFrom(
  'High',
  'Low',
  'Resolved',
  'Reopened',
  'In progress',
  'Complaint',
  'Incident',
  'Printing',
);
const action: fc.Arbitrary<RuleAction> = fc.oneof(
  fc.record({ do: fc.constant('set' as const), field: fc.constantFrom(...settableFields), value }),
  fc.record({ do: fc.constant('assign' as const), agent: fc.constantFrom(olga.address, boris.address) }),
  fc.record({ do: fc.constant('note' as const), text: fc.constant('x') }),
  fc.constant({ do: 'send' as const, template: 'assigned', to: ['agent', 'everybody'] }),
  fc.constant({ do: 'send' as const, template: 'waiting', to: ['customer'] }),
);
const condition = fc
  .tuple(fc.constantFrom('priority', 'status', 'category'), value)
  .map(([field, is]) => when(field, is));
const rules: fc.Arbitrary<readonly Rule[]> = fc
  .array(
    fc.record({
      on: fc.constantFrom('field-changed' as const, 'status-entered' as const, 'assigned' as const),
      actions: fc.array(action, { minLength: 1, maxLength: 6 }),
      match: fc.constantFrom('all' as const, 'any' as const),
      conditions: fc.array(condition, { maxLength: 2 }),
      delayMinutes: fc.constantFrom(0, 0, 0, 30),
      active: fc.boolean(),
    }),
    { maxLength: 16 },
  )
  .map((all) => all.map(({ on, actions, ...more }, index) => ruleRow(`rule-${index}`, on, actions, more)));
const fields = fc.shuffledSubarray(['priority', 'category', 'agent'], { minLength: 1 });

it('NOTE-12 whatever the rules and whatever changes, in any order: a bounded number runs, none twice, and each writes once', () => {
  fc.assert(
    fc.property(rules, fields, (rows, order) => {
      const { before, after } = changed({ priority: 'High', category: 'Complaint', agent: olga.address });
      const events = order.map((field) =>
        caseEvent(after, byOlga, 'field-changed', { id: `act-${field}`, field, to: 'x' }),
      );
      const change = ruledChange(caseChange(before, { after, events }), ruledBy(rows));
      const waits = change.waits.filter(({ purpose }) => purpose.kind === 'rule');
      const acting = rows.filter(({ name }) =>
        [...change.messages, ...change.events].some(({ id }) => id.includes(`-${name}-`) || id.endsWith(`-${name}`)),
      );
      expect(acting.length + waits.length).toBeLessThanOrEqual(mostRules);
      const keys = [
        ...change.messages.map(({ at, id }) => `${at} ${id}`),
        ...change.events.map(({ at, id }) => `event ${at} ${id}`),
        ...change.waits.map(({ id }) => `wait ${id}`),
      ];
      expect(new Set(keys).size).toBe(keys.length);
      // One transaction takes 100 writes.
      expect(keys.length).toBeLessThan(90);
      expect(change.after?.version).toBe(before.version + 1);
      expect(acting.every(({ active }) => active)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('NOTE-12 what is kept of it is small, and what did something stands first', () => {
  const notes = Array.from({ length: 40 }, (_, index) =>
    index % 2 === 0
      ? { rule: `no-${index}`, not: 'condition' as const, detail: 'x'.repeat(500) }
      : {
          rule: `yes-${index}`,
          did: [{ do: 'send' as const, what: 'assigned', to: agents.map(({ address }) => address) }],
        },
  );
  const kept = keptNotes(notes);
  expect(kept.length).toBeLessThanOrEqual(12);
  expect(kept.every(({ rule }) => rule.startsWith('yes'))).toBe(true);
  expect(JSON.stringify(keptNotes(notes.filter(({ rule }) => rule.startsWith('no')))).length).toBeLessThan(3000);
});
