import { expect, it } from 'vitest';
import { ruledChange } from '#domain/life/ruled-change.ts';
import { type Rework, reworkedCase } from '#domain/work/reworked-case.ts';
import { agents, boris, byOlga, groups, olga } from '../../support/agents.ts';
import { caseOf, configurationOf, serviceOf } from '../../support/facts.ts';

const configuration = { ...configurationOf(), agents, groups, services: [serviceOf('Printing')] };
const rework = (wanted: Rework, about = caseOf()) => reworkedCase(about, wanted, byOlga, configuration);

it('CASE-11 CASE-12 several changes are one version with an event for each', () => {
  const change = rework({
    priority: 'High',
    service: 'Printing',
    agent: boris.address,
    group: 'First line',
    status: 'Resolved',
  });
  const { before, after, events, messages, waits } = ruledChange(change, configuration);
  expect(after).toMatchObject({
    version: before.version + 1,
    priority: 'High',
    agent: boris.address,
    status: 'Resolved',
  });
  expect(events.map(({ field, what }) => field ?? what)).toEqual([
    'service',
    'priority',
    'agent',
    'group',
    'status-changed',
  ]);
  expect(new Set(events.map(({ id }) => id)).size).toBe(5);
  expect(events.every(({ version }) => version === 4)).toBe(true);
  expect(messages.map((one) => one.direction === 'out' && one.template)).toEqual(['resolved', 'assigned']);
  expect(waits.map(({ purpose }) => purpose.kind)).toContain('closing');
});

it('CASE-11 what is so already is no change', () => {
  const { events } = rework({
    priority: 'Medium',
    service: null,
    subject: 'Printer',
    status: 'New',
    agent: olga.address,
  });
  expect(events.map(({ field }) => field)).toEqual(['agent']);
  expect(() => rework({ priority: 'Medium', service: null, status: 'New' })).toThrow(
    'Nothing of the case would change.',
  );
});

it('CASE-05 a reason goes with the closing, or to a closed case', () => {
  expect(rework({ status: 'Canceled', closureReason: 'Wrong number' }).after).toMatchObject({
    closureReason: 'Wrong number',
  });
  const closed = caseOf({ status: 'Closed', closureReason: 'Done' });
  expect(rework({ closureReason: 'Replaced' }, closed).events).toMatchObject([{ from: 'Done', to: 'Replaced' }]);
  expect(() => rework({ closureReason: 'Replaced' })).toThrow('Only a closed case');
});

it.each<[string, Rework, string]>([
  ['a status that may not follow', { priority: 'High', status: 'Reopened' }, 'transition-refused'],
  ['an agent who is away', { priority: 'High', agent: 'away@agents.test' }, 'change-wrong'],
  ['a category that there is not', { status: 'Resolved', category: 'Nonsense' }, 'change-wrong'],
])('CASE-03 CASE-12 %s refuses all of it', (_, wanted, code) => {
  expect(() => rework(wanted)).toThrow(expect.objectContaining({ code }));
});
