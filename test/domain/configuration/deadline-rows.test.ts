import { describe, expect, it } from 'vitest';
import { checkConfiguration } from '#domain/configuration/checks/check-configuration.ts';
import { faultLine } from '#domain/configuration/checks/fault.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { LookupName } from '#domain/configuration/lookups/lookup.ts';
import { lookupNamed } from '#domain/configuration/lookups/lookups.ts';
import { readRow } from '#domain/configuration/rows/rows-in-effect.ts';
import { configurationOf } from '../../support/facts.ts';

function lines(lookup: LookupName, name: string, columns: object): readonly string[] {
  return readRow(lookupNamed(lookup), name, columns).faults.map(faultLine);
}

describe('SLA-02 rows of schedules, levels and agreements', () => {
  it.each<[lookup: LookupName, columns: object, read: object]>([
    [
      'schedule',
      { week: { mon: ['14:00-18:00', '9:00 - 13:00', '13:00-14:00'], fri: ['22:00–06:00', '06:00-07:00'] } },
      {
        week: { mon: ['09:00-13:00', '13:00-14:00', '14:00-18:00'], fri: ['06:00-07:00', '22:00-06:00'] },
        zone: undefined,
      },
    ],
    [
      'schedule',
      { week: {}, exceptions: [{ date: '2026-12-25' }] },
      { exceptions: [{ date: '2026-12-25', hours: [] }] },
    ],
    ['account', { category: 'VIP' }, { name: 'client.test', category: 'VIP' }],
    [
      'service-level',
      { norms: { any: { response: 60 } } },
      { active: true, schedule: 'Office hours', remindMinutes: 30 },
    ],
  ])('a %s is read as people write it: %j', (lookup, columns, read) => {
    expect(readRow(lookupNamed(lookup), 'Client.test', columns).row).toMatchObject(read);
  });

  it.each<[lookup: LookupName, columns: object, line: string]>([
    [
      'schedule',
      { week: { mon: ['9-18'] } },
      'schedule "X", week.mon[0]: is no time such as "09:00-18:00"; "22:00-06:00" ends on the next day, "00:00-24:00" is the whole day',
    ],
    [
      'schedule',
      { week: { mon: ['09:00-23:60'] } },
      'schedule "X", week.mon[0]: is no time such as "09:00-18:00"; "22:00-06:00" ends on the next day, "00:00-24:00" is the whole day',
    ],
    [
      'schedule',
      { week: { mon: ['09:00-13:00', '12:00-18:00'] } },
      'schedule "X", week.mon: overlap: "12:00-18:00" begins before others are over',
    ],
    [
      'schedule',
      { week: {}, zone: 'Europe/Nowhere' },
      'schedule "X", zone: is no time zone such as Europe/Moscow, America/New_York or UTC',
    ],
    [
      'schedule',
      { week: {}, exceptions: [{ date: '2026-02-30' }] },
      'schedule "X", exceptions[0].date: is no date such as 2026-12-25',
    ],
    [
      'schedule',
      { week: {}, exceptions: [{ date: '2026-01-02', until: '2026-01-01' }] },
      'schedule "X", exceptions[0].until: is before the first day, or more than a year after it',
    ],
    [
      'schedule',
      { week: {}, exceptions: [{ date: '2026-01-01', until: '2026-01-08' }, { date: '2026-01-07' }] },
      'schedule "X", exceptions: name a day twice',
    ],
    ['service-level', { norms: {} }, 'service-level "X", norms: promise nothing'],
    ['service-level', { norms: { any: {} } }, 'service-level "X", norms.any: promises nothing'],
    [
      'service-level',
      { norms: { any: { response: 5 } }, account: 'a.test', customerCategory: 'VIP' },
      'service-level "X", customerCategory: is for accounts of a category, and the level is for one account: take one of the two',
    ],
    [
      'agreement',
      { account: 'a.test', level: 'Gold', from: '2026-12-01', until: '2026-11-30' },
      'agreement "X", until: is before the first day',
    ],
  ])('a %s that is not right is refused: %j', (lookup, columns, line) => {
    expect(lines(lookup, 'X', columns)).toEqual([line]);
  });
});

describe('SLA-09 rows that do not fit together are refused with the calculation', () => {
  const base = configurationOf();
  const [standard] = base.serviceLevels;
  const [office] = base.schedules;
  if (!standard || !office) throw new Error('Nothing ships');
  const promised = (response: number) => ({ ...standard, active: true, norms: { High: { response } } });
  const closed = { ...office, week: {} };
  const days = [
    { date: '2026-03-10', hours: ['10:00-11:00'] },
    { date: '2026-03-20', hours: ['10:00-11:00'] },
    { date: '2026-12-25', hours: [] },
  ];

  function faults(differences: Partial<Configuration>): readonly string[] {
    return checkConfiguration({ ...base, ...differences }).map(faultLine);
  }

  it('what ships is right', () => expect(faults({})).toEqual([]));

  it.each<[why: string, differences: Partial<Configuration>, line: string]>([
    [
      'a schedule without any hours',
      { schedules: [closed], serviceLevels: [promised(1)] },
      'service-level "Standard", norms.High.response: is 1 min, and "Office hours" has no hours in the week: no hours at all = 0 min in all',
    ],
    [
      'days that do not add up',
      { schedules: [{ ...closed, exceptions: days }], serviceLevels: [promised(121)] },
      'service-level "Standard", norms.High.response: is 2 h 1 min, and "Office hours" has no hours in the week: 1 h on 2026-03-10 + 1 h on 2026-03-20 = 2 h in all',
    ],
    [
      'a promise for the next generation',
      { schedules: [{ ...office, week: { mon: ['09:00-09:10'] } }], serviceLevels: [promised(525_600)] },
      'service-level "Standard", norms.High.response: is 8760 h, and "Office hours" has 10 min a week: that takes 1010 years',
    ],
    [
      'an unknown schedule',
      { serviceLevels: [{ ...standard, schedule: 'Ofice hours' }] },
      'service-level "Standard", schedule: "Ofice hours" is no schedule: add it first, or take another. Did you mean Office hours?',
    ],
    [
      'an unknown category of customers',
      { accounts: [{ name: 'a.test', category: 'Gold' }] },
      'account "a.test", category: "Gold" is no customer category: add it first, or take another',
    ],
    [
      'two levels for the same',
      { serviceLevels: [promised(60), { ...promised(30), name: 'Other' }] },
      'service-level "Other": is for the same customers and service as "Standard": switch one of them off',
    ],
  ])('%s', (_, differences, line) => {
    expect(faults(differences)).toEqual([line]);
  });

  it('two days are enough for what they have', () => {
    expect(faults({ schedules: [{ ...closed, exceptions: days }], serviceLevels: [promised(120)] })).toEqual([]);
  });

  it('SLA-10 agreements name what there is, and one holds at a time', () => {
    const agreement = {
      name: 'A',
      active: true,
      account: 'a.test',
      services: [],
      level: 'Standard',
      from: '2026-01-01',
      until: undefined,
    };
    const rows = { accounts: [{ name: 'a.test', category: undefined }], serviceLevels: [promised(60)] };
    expect(faults({ ...rows, agreements: [agreement] })).toEqual([]);
    const later = { ...agreement, name: 'B', from: '2027-01-01' };
    expect(faults({ ...rows, agreements: [{ ...agreement, until: '2026-12-31' }, later] })).toEqual([]);
    expect(faults({ ...rows, agreements: [agreement, later] })).toEqual([
      'agreement "B", from: holds for the same account and services as "A" at the same time',
    ]);
    expect(faults({ agreements: [agreement] })).toEqual([
      'agreement "A", account: "a.test" is no account: add it first, or take another',
      'agreement "A", level: "Standard" is switched off: switch it on, or take another',
    ]);
  });
});
