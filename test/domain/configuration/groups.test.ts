import { describe, expect, it } from 'vitest';
import { checkConfiguration } from '#domain/configuration/checks/check-configuration.ts';
import { faultLine } from '#domain/configuration/checks/fault.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { joinedGroups } from '#domain/configuration/group.ts';
import type { LookupName } from '#domain/configuration/lookups/lookup.ts';
import { lookupNamed } from '#domain/configuration/lookups/lookups.ts';
import { configurationInEffect } from '#domain/configuration/rows/configuration-in-effect.ts';
import { readRow } from '#domain/configuration/rows/rows-in-effect.ts';
import { responsibleService } from '#domain/configuration/service.ts';
import { boris, olga } from '../../support/agents.ts';
import { configurationOf, groupOf, serviceOf, supportMailbox } from '../../support/facts.ts';

describe('CASE-09 who is in a group', () => {
  it('is said by the group’s row, by the agent’s own, or by both', () => {
    const rows = [groupOf('First line', [olga.address]), groupOf('Nights', [olga.address, boris.address])];
    const { groups, agents } = joinedGroups(rows, [olga, { ...boris, groups: ['First line', 'Nights'] }], []);
    expect(groups.map(({ name, members }) => [name, members])).toEqual([
      ['First line', [olga.address, boris.address]],
      ['Nights', [olga.address, boris.address]],
    ]);
    expect(agents.map(({ groups: theirs }) => theirs)).toEqual([
      ['First line', 'Nights'],
      ['First line', 'Nights'],
    ]);
  });

  it('a group that agents or mailboxes name without a row is one: nothing is lost that was stored before', () => {
    const stored = [
      { lookup: 'agent', name: 'olga@agents.test', value: { name: 'Olga', groups: ['Repair'] }, version: 1 },
      { lookup: 'mailbox', name: 'sales@postcase.test', value: { displayName: 'Sales', group: 'Sales' }, version: 1 },
    ];
    const deployed = { mailDomain: 'postcase.test', caseNumberMask: 'SR-{0}', mailboxes: [supportMailbox] };
    const { configuration, faults } = configurationInEffect(deployed, stored);
    expect(configuration.groups).toEqual([groupOf('Repair', ['olga@agents.test']), groupOf('Sales')]);
    expect([...faults, ...checkConfiguration(configuration)]).toEqual([]);
  });
});

describe('CASE-09 SLA-01 who is responsible for a service', () => {
  const services = [
    serviceOf('IT', { groups: ['First line'] }),
    serviceOf('Printing', { parent: 'IT' }),
    serviceOf('Plotters', { parent: 'Printing', agents: [olga.address] }),
    serviceOf('Garden'),
  ];

  it.each([
    ['IT', 'IT'],
    ['Printing', 'IT'],
    ['Plotters', 'Plotters'],
    ['Garden', undefined],
    ['Nowhere', undefined],
    [undefined, undefined],
  ])('of %s says %s', (name, who) => {
    expect(responsibleService(name, services)?.name).toBe(who);
  });
});

it.each<[what: string, changed: Partial<Configuration>, ...expected: string[]]>([
  [
    'CASE-09 a member who is no agent',
    { agents: [olga], groups: [groupOf('First line', [olga.address, 'olgа@agents.test'])] },
    'group "First line", members[1]: "olgа@agents.test" is no agent: add it first, or take it out. Did you mean olga@agents.test?',
  ],
  [
    'CASE-09 a responsible agent and a responsible group that are none',
    {
      agents: [olga],
      groups: [groupOf('First line')],
      services: [serviceOf('IT', { agents: ['x@y.test'], groups: ['First lin'] })],
    },
    'service "IT", agents[0]: "x@y.test" is no agent: add it first, or take it out',
    'service "IT", groups[0]: "First lin" is no group: add it first, or take it out. Did you mean First line?',
  ],
  [
    'CASE-10 a mailbox with a type that is none',
    { mailboxes: [{ ...supportMailbox, type: 'Outage' }] },
    'mailbox "support@postcase.test", type: "Outage" is no type: add it first, or take another',
  ],
  ['CASE-09 groups that are as they should be', { agents: [olga], groups: [groupOf('A', [olga.address])] }],
])('CONS-05 %s', (_, changed, ...expected) => {
  expect(checkConfiguration({ ...configurationOf(), ...changed }).map(faultLine)).toEqual(expected);
});

it.each<[LookupName, string, object, object]>([
  [
    'case-type',
    'Outage',
    { priority: 'High' },
    { priority: 'High', active: true, label: { en: 'Outage', ru: 'Outage' } },
  ],
  ['case-type', 'Question', {}, { priority: 'Medium' }],
  ['group', 'First line', { members: ['Olga@Agents.test', 'olga@agents.test'] }, { members: ['olga@agents.test'] }],
  [
    'agent',
    'a@b.test',
    { name: 'A', awayUntil: '2026-12-24T09:00:00+03:00' },
    { awayUntil: '2026-12-24T06:00:00.000Z' },
  ],
  ['agent', 'a@b.test', { name: 'A', mostCases: 12 }, { awayUntil: undefined, mostCases: 12 }],
])('CASE-09 CASE-10 a row of %s is read as people write it', (lookup, name, columns, expected) => {
  expect(readRow(lookupNamed(lookup), name, columns).row).toMatchObject(expected);
});
