import { describe, expect, it } from 'vitest';
import type { Agreement } from '#domain/configuration/agreement.ts';
import type { Schedule } from '#domain/configuration/schedule.ts';
import { baseServiceLevels, type ServiceLevel } from '#domain/configuration/service-level.ts';
import { chosenLevel, normOf } from '#domain/deadline/chosen-level.ts';
import { caseOf, configurationOf, correspondenceOf, serviceOf } from '../../support/facts.ts';

const base = { ...(baseServiceLevels[0] as ServiceLevel), active: true };
const levelOf = (name: string, differences: Partial<ServiceLevel> = {}): ServiceLevel => ({
  ...base,
  name,
  ...differences,
});

const levels = [
  levelOf('any'),
  levelOf('printing', { service: 'Printing' }),
  levelOf('hardware', { service: 'Hardware' }),
  levelOf('vip', { customerCategory: 'VIP' }),
  levelOf('vip printing', { customerCategory: 'VIP', service: 'Printing' }),
  levelOf('client', { account: 'client.test' }),
  levelOf('client hardware', { account: 'client.test', service: 'Hardware' }),
  levelOf('agreed'),
];
const services = [serviceOf('Hardware'), serviceOf('Printing', { parent: 'Hardware' }), serviceOf('Mail')];
const accounts = [
  { name: 'client.test', category: 'VIP' },
  { name: 'boss@small.test', category: 'VIP' },
  { name: 'other.test', category: undefined },
];
const agreement: Agreement = {
  name: 'of 2026',
  active: true,
  account: 'other.test',
  services: ['Hardware'],
  level: 'agreed',
  from: '2026-11-01',
  until: '2026-11-30',
};

function choice(
  address: string,
  service?: string,
  more: { on?: string; without?: string[]; agreements?: Agreement[] } = {},
) {
  const { on = '2026-11-20', without = [], agreements = [agreement] } = more;
  const about = caseOf({
    service,
    correspondence: correspondenceOf({ customer: { address, name: '' } }),
    registeredAt: `${on}T10:00:00.000Z`,
  });
  const serviceLevels = levels.filter(({ name }) => !without.includes(name));
  return chosenLevel(about, { ...configurationOf(), services, accounts, serviceLevels, agreements });
}

describe('SLA-03 which level a case gets', () => {
  it.each<[why: string, address: string, service: string | undefined, without: string[], level: string]>([
    ['nothing is said of them: the one for all', 'ann@some.test', undefined, [], 'any'],
    ['a service', 'ann@some.test', 'Printing', [], 'printing'],
    ['a service beats its parent', 'ann@some.test', 'Printing', ['printing'], 'hardware'],
    ['another service', 'ann@some.test', 'Mail', [], 'any'],
    ['a category beats a service', 'boss@small.test', 'Hardware', [], 'vip'],
    ['a category and a service', 'boss@small.test', 'Printing', [], 'vip printing'],
    ['only that person is of the category', 'ann@small.test', undefined, [], 'any'],
    ['an account beats a category', 'ann@client.test', undefined, [], 'client'],
    ['people of a subdomain too', 'ann@it.client.test', undefined, [], 'client'],
    ['an account and a parent of the service', 'ann@client.test', 'Printing', [], 'client hardware'],
    [
      'an account for any service beats a category for this one',
      'ann@client.test',
      'Printing',
      ['client hardware'],
      'client',
    ],
  ])('%s', (_, address, service, without, level) => {
    expect(choice(address, service, { without }).level?.name).toBe(level);
  });

  it.each<[why: string, service: string | undefined, on: string, agreed: boolean]>([
    ['for its services, and what is a part of them', 'Printing', '2026-11-20', true],
    ['not for others', 'Mail', '2026-11-20', false],
    ['on its first day', 'Hardware', '2026-11-01', true],
    ['on its last day', 'Hardware', '2026-11-30', true],
    ['not on the day after', 'Hardware', '2026-12-01', false],
  ])('SLA-10 an agreement comes first %s', (_, service, on, agreed) => {
    const { level, agreement: found } = choice('ann@other.test', service, { on });
    expect([level?.name === 'agreed', found?.name]).toEqual([agreed, agreed ? 'of 2026' : undefined]);
  });

  it('SLA-10 an agreement for the service comes before one for all', () => {
    const all = { ...agreement, name: 'all', services: [], level: 'any' };
    const found = (service?: string) =>
      choice('ann@other.test', service, { agreements: [all, agreement] }).agreement?.name;
    expect([found('Hardware'), found('Mail'), found()]).toEqual(['of 2026', 'all', 'all']);
  });

  it('SLA-05 says why each level holds or does not', () => {
    const { considered } = choice('boss@small.test', 'Printing', { without: ['agreed'] });
    expect(Object.fromEntries(considered.map(({ level, verdict }) => [level, verdict]))).toEqual({
      any: 'less-specific',
      printing: 'less-specific',
      hardware: 'less-specific',
      vip: 'less-specific',
      'vip printing': 'chosen',
      client: 'other-account',
      'client hardware': 'other-account',
    });
  });

  it('SLA-10 an agreement begins with the day of its schedule’s zone', () => {
    const [office] = configurationOf().schedules;
    const schedules = [{ ...(office as Schedule), zone: 'Asia/Tokyo' }];
    const about = caseOf({
      registeredAt: '2026-10-31T16:00:00.000Z',
      correspondence: correspondenceOf({ customer: { address: 'ann@other.test', name: '' } }),
    });
    const agreements = [{ ...agreement, services: [] }];
    const rows = { ...configurationOf(), services, accounts, serviceLevels: levels, agreements };
    const found = (more: object) => chosenLevel(about, { ...rows, ...more }).agreement?.name;
    expect([found({}), found({ schedules })]).toEqual([undefined, 'of 2026']);
  });

  it('CASE-07 a case by hand has the level of the company that was named for it, with or without an address', () => {
    const rows = { ...configurationOf(), services, accounts, serviceLevels: levels, agreements: [] };
    const named = (address: string | undefined, domain: string) => {
      const customer = address === undefined ? undefined : { address, name: '' };
      const contact = { name: '', domain };
      return chosenLevel(caseOf({ contact, correspondence: correspondenceOf({ customer }) }), rows).level?.name;
    };
    expect(named(undefined, 'client.test')).toBe('client');
    expect(named('ann@gmail.com', 'client.test')).toBe('client');
    expect(named('boss@small.test', 'nobody.test')).toBe('vip');
  });

  it('norms of a priority stand beside those for any', () => {
    const level = levelOf('x', { norms: { any: { response: 60, resolution: 480 }, High: { response: 15 } } });
    expect(normOf(level, 'High')).toEqual({ response: 15, nextResponse: undefined, resolution: 480 });
  });

  it('a level without a norm for the priority promises it nothing: the next one holds', () => {
    const high = levelOf('high alone', { service: 'Mail', norms: { High: { response: 5 } } });
    const rows = { ...configurationOf(), services, accounts, serviceLevels: [levelOf('any'), high], agreements: [] };
    const chosen = (priority: 'High' | 'Low') => chosenLevel(caseOf({ service: 'Mail', priority }), rows).level?.name;
    expect([chosen('High'), chosen('Low')]).toEqual(['high alone', 'any']);
  });
});
