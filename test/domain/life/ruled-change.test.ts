import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import type { RuleNote } from '#domain/case/happened/rule-note.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { baseRules } from '#domain/configuration/rules/base-rules.ts';
import type { Rule, RuleAction } from '#domain/configuration/rules/rule.ts';
import { caseChange } from '#domain/life/case-change.ts';
import { mostRules } from '#domain/life/rule-run.ts';
import { ruledChange } from '#domain/life/ruled-change.ts';
import { editedCase } from '#domain/work/edited-case.ts';
import { boris, byOlga, olga } from '../../support/agents.ts';
import { caseOf, correspondenceOf } from '../../support/facts.ts';
import { ruledBy, ruleRow, set, when } from './ruling.ts';

/** Olga changes the priority of a case, and rules run. */
function edited(rules: readonly Rule[], about: Partial<Case> = {}, more: Partial<Configuration> = {}) {
  const configuration = ruledBy(rules, more);
  const found = caseOf({ status: 'In progress', priority: 'Low', ...about });
  const edit = { subject: undefined, category: undefined, service: undefined, closureReason: undefined };
  return ruledChange(editedCase(found, { ...edit, priority: 'High' }, byOlga, configuration), configuration);
}

const notesOf = ({ events }: { readonly events: readonly { readonly rules?: readonly RuleNote[] | undefined }[] }) =>
  events.flatMap(({ rules = [] }) => rules);

describe('NOTE-12 what an action does', () => {
  it.each<[what: string, action: RuleAction, after: Partial<Case>, deed: object]>([
    ['sets a field', set('service', 'Printing'), { service: 'Printing' }, { do: 'set', what: 'service' }],
    ['sets what it is already', set('priority', 'High'), { priority: 'High' }, { not: 'same' }],
    ['enters a status', set('status', 'Resolved'), { status: 'Resolved', entry: 2 }, { do: 'set', to: ['Resolved'] }],
    ['enters no status that may not follow', set('status', 'New'), { status: 'In progress' }, { not: 'refused' }],
    ['sets no category that is gone', set('category', 'Gone'), { category: 'Incident' }, { not: 'refused' }],
    ['assigns an agent', { do: 'assign', agent: boris.address }, { agent: boris.address }, { to: [boris.address] }],
    ['assigns a group', { do: 'assign', group: 'First line' }, { group: 'First line' }, { to: ['First line'] }],
    [
      'assigns nobody who is switched off',
      { do: 'assign', agent: 'away@agents.test' },
      { agent: undefined },
      { not: 'refused' },
    ],
    ['writes a note', { do: 'note', text: 'Call them.' }, {}, { do: 'note' }],
    ['tells the customer', { do: 'send', template: 'waiting', to: ['customer'] }, {}, { to: ['ann@client.test'] }],
    ['tells agents', { do: 'send', template: 'new-case', to: ['everybody'] }, {}, { to: [boris.address] }],
    [
      'tells an address',
      { do: 'send', template: 'assigned', to: ['boss@client.test'] },
      {},
      { to: ['boss@client.test'] },
    ],
    ['calls no system that is off', { do: 'call', webhook: 'off' }, {}, { not: 'refused' }],
    ['tells nobody where there is nobody', { do: 'send', template: 'assigned', to: ['agent'] }, {}, { not: 'nobody' }],
  ])('%s', (_, action, after, deed) => {
    const change = edited([ruleRow('mine', 'field-changed', [action])]);
    expect(change.after).toMatchObject({ ...after, priority: 'High', version: change.before.version + 1 });
    expect(notesOf(change)).toMatchObject([{ rule: 'mine', did: [deed] }]);
  });

  it('is an event of its own, by nobody in person', () => {
    const { events } = edited([ruleRow('mine', 'field-changed', [set('service', 'Printing')])]);
    expect(events).toMatchObject([
      { field: 'priority', who: olga.address, from: 'Low', to: 'High' },
      { field: 'service', who: 'postcase', from: undefined, to: 'Printing' },
    ]);
  });

  it('comes after those before it', () => {
    const change = edited([
      ruleRow('mine', 'field-changed', [
        { do: 'assign', agent: boris.address },
        { do: 'send', template: 'assigned', to: ['agent'] },
        set('status', 'Resolved'),
        { do: 'note', text: 'Done.' },
      ]),
    ]);
    const written = change.messages.map((one) => (one.direction === 'out' ? one.template : one.direction));
    expect(written).toEqual(['assigned', 'note']);
    expect(change.waits.map(({ purpose }) => purpose.kind)).toEqual(['closing']);
    expect(new Set(change.messages.map(({ id }) => id)).size).toBe(2);
  });

  it('calls a system of the owner’s: a wait that is due at once', () => {
    const crm = { name: 'crm', active: true, url: 'https://crm.example.com/' };
    const rules = [ruleRow('mine', 'field-changed', [{ do: 'call', webhook: 'crm' }])];
    const change = edited(rules, {}, { webhooks: [crm] });
    expect(change.waits).toMatchObject([
      { purpose: { kind: 'webhook', webhook: 'crm', rule: 'mine', event: 'field-changed' }, dueAt: byOlga.at },
    ]);
    expect(notesOf(change)).toMatchObject([{ rule: 'mine', did: [{ do: 'call', to: ['crm'] }] }]);
  });

  it('NOTE-11 MAIL-17 tells no customer whom no automatic mail may reach, and says why', () => {
    const silent = { correspondence: correspondenceOf({ silence: 'spam' }) };
    const change = edited(
      [ruleRow('mine', 'field-changed', [{ do: 'send', template: 'waiting', to: ['customer'] }])],
      silent,
    );
    expect(change.messages).toEqual([]);
    const detail = 'automatic mail does not go to ann@client.test (spam)';
    expect(notesOf(change)).toMatchObject([{ did: [{ not: 'unsendable', detail }] }]);
  });
});

describe('NOTE-12 which rules run', () => {
  const note = { do: 'note', text: 'x' } as const;
  it.each<[what: string, more: Partial<Rule>, note: Partial<RuleNote> | undefined]>([
    ['one whose conditions hold', { conditions: [when('priority', 'High')] }, { did: [{ do: 'note' }] }],
    [
      'none whose conditions do not, and it says which',
      { conditions: [when('priority', 'Low')] },
      { not: 'condition', detail: 'priority is Low' },
    ],
    ['none that is switched off', { active: false }, { not: 'switched-off' }],
    ['none for another field, of which nobody asks why', { conditions: [when('change.field', 'subject')] }, undefined],
    ['none for something else', { on: 'registered' }, undefined],
  ])('%s', (_, more, expected) => {
    const change = edited([ruleRow('mine', 'field-changed', [note], more)]);
    expect(notesOf(change)).toEqual(expected ? [{ rule: 'mine', ...expected }] : []);
    expect(change.messages).toHaveLength(expected?.did ? 1 : 0);
  });

  it('those that others start, but none itself, neither by way of others', () => {
    const change = edited([
      ruleRow('up', 'field-changed', [set('priority', 'High')], { conditions: [when('priority', 'Low')] }),
      ruleRow('down', 'field-changed', [set('priority', 'Low')], { conditions: [when('priority', 'High')] }),
    ]);
    expect(change.after?.priority).toBe('High');
    expect(notesOf(change).map(({ rule, did }) => [rule, did?.length])).toEqual([
      ['down', 1],
      ['up', 1],
      ['up', undefined],
    ]);
  });

  it(`no more than ${mostRules} for one change, and it is said which were cut off`, () => {
    const names = Array.from({ length: mostRules + 2 }, (_, index) => `rule-${index}`);
    const change = edited(names.map((name) => ruleRow(name, 'field-changed', [note])));
    expect(change.messages).toHaveLength(mostRules);
    const cut = notesOf(change).filter(({ not }) => not !== undefined);
    expect(cut).toEqual([
      { rule: `rule-${mostRules}`, not: 'too-many' },
      { rule: `rule-${mostRules + 1}`, not: 'too-many' },
    ]);
  });

  it('none for what is noted beside a case', () => {
    const about = caseOf();
    const change = caseChange(about, {});
    expect(ruledChange(change, ruledBy([ruleRow('mine', 'field-changed', [note])]))).toMatchObject({ messages: [] });
  });
});

describe('NOTE-12 a rule that waits', () => {
  it('begins one wait, which knows what led to it', () => {
    const later = ruleRow('later', 'field-changed', [set('service', 'Printing')], { delayMinutes: 90 });
    const change = edited([ruleRow('first', 'field-changed', [set('category', 'Complaint')]), later]);
    expect(change.after?.service).toBeUndefined();
    expect(change.waits).toMatchObject([
      {
        id: `rule-${change.after?.version}-later`,
        dueAt: '2026-11-20T12:30:00.000Z',
        purpose: { kind: 'rule', rule: 'later', happened: { on: 'field-changed' }, ran: ['first', 'later'] },
      },
    ]);
    expect(notesOf(change)).toContainEqual({ rule: 'later', dueAt: '2026-11-20T12:30:00.000Z' });
  });
});

describe('NOTE-02 CASE-09 the rules for agents that ship', () => {
  it('tell an agent of a case that became theirs', () => {
    const rules = [ruleRow('give', 'field-changed', [{ do: 'assign', agent: boris.address }]), ...baseRules];
    expect(edited(rules).messages).toMatchObject([{ template: 'assigned', to: { address: boris.address } }]);
  });
});
