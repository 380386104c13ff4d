import { describe, expect, it } from 'vitest';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type ImaginedCase, triedLevel } from '#domain/deadline/tried-level.ts';
import { configurationOf, serviceOf } from '../../support/facts.ts';
import { at, level, nine } from './timed-cases.ts';

const rows: Configuration = {
  ...configurationOf(),
  services: [serviceOf('Hardware'), serviceOf('Printing', { parent: 'Hardware' })],
  accounts: [{ name: 'client.test', category: 'VIP' }],
  serviceLevels: [
    level,
    { ...level, name: 'Hardware', service: 'Hardware' },
    { ...level, name: 'Client', account: 'client.test' },
    { ...level, name: 'Closed shop', schedule: 'Never', service: 'Printing', active: false },
  ],
};
const nobody: ImaginedCase = {
  ...{ customer: undefined, company: undefined, service: undefined, type: undefined, priority: undefined },
  at: nine,
};
const tried = (differences: Partial<ImaginedCase>) => triedLevel({ ...nobody, ...differences }, rows);

describe('SLA-03 which level a case would get', () => {
  it.each<[who: string, imagined: Partial<ImaginedCase>, level: string]>([
    ['of nobody who is known', {}, 'Standard'],
    ['about a part of a service', { service: 'Printing' }, 'Hardware'],
    ['of an address of the account', { customer: 'ann@client.test', service: 'Printing' }, 'Client'],
    ['of a company that somebody names', { customer: 'ann@gmail.com', company: 'client.test' }, 'Client'],
  ])('%s', (_, imagined, expected) => {
    const { choice } = tried(imagined);
    expect(choice.level?.name).toBe(expected);
  });

  it('SLA-05 tells of each that lost why', () => {
    expect(tried({ service: 'Printing' }).choice.considered).toEqual([
      { level: 'Standard', verdict: 'less-specific' },
      { level: 'Hardware', verdict: 'chosen' },
      { level: 'Client', verdict: 'other-account' },
      { level: 'Closed shop', verdict: 'off' },
    ]);
  });

  it('CASE-10 SLA-03 the priority is that of the type unless it is told, and its norms hold', () => {
    const norms = (imagined: Partial<ImaginedCase>) => {
      const { priority, clocks } = tried(imagined);
      return [priority, ...clocks.map(({ kind, normMinutes, dueAt }) => [kind, normMinutes, dueAt])];
    };
    expect(norms({})).toEqual([
      'Medium',
      ['response', 60, at('10:00')],
      ['nextResponse', 120, at('11:00')],
      ['resolution', 480, at('17:00')],
    ]);
    expect(norms({ priority: 'High' })).toContainEqual(['resolution', 60, at('10:00')]);
    const urgent = { name: 'Outage', active: true, priority: 'High' as const, label: { en: 'Outage', ru: 'Сбой' } };
    expect(triedLevel({ ...nobody, type: 'Outage' }, { ...rows, caseTypes: [urgent] }).priority).toBe('High');
  });

  it('SLA-05 shows day by day what counts: what comes on Friday evening goes on on Monday', () => {
    const { zone, clocks } = tried({ at: at('17:30', '27') });
    expect(zone).toBe('UTC');
    expect(clocks[0]?.days.map(({ date, worked }) => [date, worked / 60_000])).toEqual([
      ['2026-11-27', 30],
      ['2026-11-30', 30],
    ]);
  });

  it('promises nothing when no level is switched on', () => {
    const off = rows.serviceLevels.map((one) => ({ ...one, active: false }));
    expect(triedLevel(nobody, { ...rows, serviceLevels: off })).toMatchObject({
      choice: { level: undefined },
      clocks: [],
    });
  });
});
