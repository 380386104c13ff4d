import { describe, expect, it } from 'vitest';
import { baseServiceLevels, type DailyCheck, type ServiceLevel } from '#domain/configuration/service-level.ts';
import type { CaseCounts, CaseFigure } from '#domain/reports/case-figures.ts';
import { checkNamed, missedNorm, normMails, plannedChecks } from '#domain/reports/norm-check.ts';
import { agents, boris, olga } from '../../support/agents.ts';
import { configurationOf, supportMailbox } from '../../support/facts.ts';

const dailyCheck: DailyCheck = { time: '18:00', days: 7, threshold: 90 };
const level: ServiceLevel = { ...(baseServiceLevels[0] as ServiceLevel), active: true, dailyCheck };

function rows(zone: string | undefined, differences: Partial<ServiceLevel> = {}) {
  const configuration = configurationOf();
  const schedules = configuration.schedules.map((one) => ({ ...one, zone }));
  return { ...configuration, schedules, serviceLevels: [{ ...level, ...differences }] };
}
const planned = (now: string, zone: string | undefined, more: Partial<ServiceLevel> = {}) =>
  plannedChecks(new Date(now), rows(zone, more)).map(({ at }) => at);

describe('SLA-08 the daily check of a norm is planned', () => {
  it.each([
    { zone: undefined, now: '2026-11-20T03:00:00Z', at: ['2026-11-20T18:00'] },
    { zone: 'Asia/Tokyo', now: '2026-11-20T03:00:00Z', at: ['2026-11-20T09:00'] },
    // The clock goes back on the 25th: an hour later by UTC.
    { zone: 'Europe/Berlin', now: '2026-10-24T20:00:00Z', at: ['2026-10-25T17:00'] },
    { zone: 'Europe/Berlin', now: '2027-03-27T20:00:00Z', at: ['2027-03-28T16:00'] },
  ])('by the clock of its schedule: $zone', ({ zone, now, at }) => {
    expect(planned(now, zone)).toEqual(at.map((one) => `${one}:00.000Z`));
  });

  it('at a time that the clock skips it is made at the jump, at one that comes twice once', () => {
    const at = (time: string) => ({ dailyCheck: { ...dailyCheck, time } });
    expect(planned('2027-03-27T20:00:00Z', 'Europe/Berlin', at('02:30'))).toContain('2027-03-28T01:00:00.000Z');
    const twice = planned('2026-10-24T20:00:00Z', 'Europe/Berlin', at('02:30'));
    expect(twice.filter((one) => one.startsWith('2026-10-25'))).toEqual(['2026-10-25T00:30:00.000Z']);
  });

  it('not for a level that is off or wants none', () => {
    expect(planned('2026-11-20T03:00:00Z', undefined, { active: false })).toEqual([]);
    expect(planned('2026-11-20T03:00:00Z', undefined, { dailyCheck: undefined })).toEqual([]);
  });

  it('by names that are the same whoever plans, fit workflows, and are another for another time', () => {
    const names = (now: string, more: Partial<ServiceLevel> = {}) =>
      plannedChecks(new Date(now), rows(undefined, { name: 'Золотой для всех', ...more })).map(({ name }) => name);
    const [name = ''] = names('2026-11-20T03:00:00Z');
    expect(name).toMatch(/^norm-20261120-1800-[0-9a-f]{16}$/);
    expect(names('2026-11-19T20:00:00Z')).toContain(name);
    expect(names('2026-11-20T03:00:00Z', { dailyCheck: { ...dailyCheck, time: '18:30' } })).not.toContain(name);
  });

  it('and is made by the row as it is then', () => {
    const [check] = plannedChecks(new Date('2026-11-20T03:00:00Z'), rows(undefined));
    const named = (more: Partial<ServiceLevel>) => checkNamed(check?.name ?? '', 'Standard', rows(undefined, more));
    expect(named({})?.day).toBe('2026-11-20');
    expect(named({ dailyCheck: { ...dailyCheck, time: '09:00' } })).toBeUndefined();
    expect(named({ active: false })).toBeUndefined();
    expect(named({ name: 'Other' })).toBeUndefined();
  });
});

describe('SLA-08 a norm is missed', () => {
  const period = { from: '2026-11-14', to: '2026-11-20' };
  const row = (counts: CaseCounts, name: string | undefined = 'Standard', day = '2026-11-18'): CaseFigure => ({
    day,
    belonging: {
      ...{ agent: undefined, group: undefined, service: undefined, category: 'Incident' },
      ...{ mailbox: supportMailbox.address, level: name },
    },
    counts,
  });

  it.each([
    { what: 'below', rows: [row({ 'resolution-in-time': 8, 'resolution-late': 1 })], percent: 88 },
    { what: 'hardly below', rows: [row({ 'resolution-in-time': 899, 'resolution-late': 101 })], percent: 89 },
    { what: 'nothing in time', rows: [row({ 'resolution-late': 3 })], percent: 0 },
    { what: 'at the threshold', rows: [row({ 'resolution-in-time': 9, 'resolution-late': 1 })], percent: undefined },
    { what: 'nothing was resolved', rows: [row({ registered: 4, 'response-late': 4 })], percent: undefined },
    { what: 'another level’s', rows: [row({ 'resolution-late': 4 }, 'Gold')], percent: undefined },
    { what: 'before the period', rows: [row({ 'resolution-late': 4 }, 'Standard', '2026-11-13')], percent: undefined },
  ])('$what: $percent', ({ rows: figures, percent }) => {
    expect(missedNorm(level, period, figures)?.percent).toBe(percent);
  });

  it.each([29, 57, 58])('%d of 100 is no less than %d percent', (count) => {
    const of = { ...level, dailyCheck: { ...dailyCheck, threshold: count } };
    const figures = (inTime: number) => [row({ 'resolution-in-time': inTime, 'resolution-late': 100 - inTime })];
    expect(missedNorm(of, period, figures(count))).toBeUndefined();
    expect(missedNorm(of, period, figures(count - 1))?.percent).toBe(count - 1);
  });

  const norm = { level: 'Standard', percent: 88, threshold: 90, inTime: 8, late: 1, ...period };
  const told = (more: object) => {
    const configuration = { ...configurationOf(), agents, serviceLevels: [level], ...more };
    return normMails(norm, 'norm-1', '2026-11-20T18:00:00.000Z', configuration).map(({ to }) => to.address);
  };

  it('NOTE-12 the people of the support address hear of it, else those who want all, else all who want anything', () => {
    const mailboxes = [{ ...supportMailbox, agents: 'team@office.test' }];
    expect(told({ agents: [{ ...olga, notices: 'all' }, boris], mailboxes })).toEqual(['team@office.test']);
    expect(told({ agents: [{ ...olga, notices: 'all' }, boris] })).toEqual([olga.address]);
    expect(told({ agents: [olga, boris] })).toEqual([olga.address, boris.address]);
    expect(told({ agents: [olga, { ...boris, notices: 'nothing' }] })).toEqual([olga.address]);
  });

  it('NOTE-12 rules of the owner ask for level and percent, and tell anybody', () => {
    const rule = (field: string, operator: string, value: unknown) => ({
      ...{ name: 'mine', active: true, on: 'norm-missed', match: 'all', delayMinutes: 0, workingMinutes: 0 },
      conditions: [{ field, operator, value }],
      actions: [{ do: 'send', template: 'norm-missed', to: ['boss@office.test'] }],
    });
    expect(told({ rules: [rule('norm.percent', 'less-than', 89)] })).toEqual(['boss@office.test']);
    expect(told({ rules: [rule('norm.percent', 'less-than', 80)] })).toEqual([]);
    expect(told({ rules: [rule('norm.level', 'is', 'standard')] })).toEqual(['boss@office.test']);
  });
});
