import { describe, expect, it } from 'vitest';
import {
  exceptionsOf,
  joinedBy,
  nextDate,
  ofPeople,
  withColumn,
} from '../../console/pages/settings/editors/schedule/exceptions-of.ts';
import { hoursFrom, hoursText, painted, workedIn } from '../../console/pages/settings/editors/schedule/hours.ts';
import { slotsOf, spotAfter, stretchOf, weekOf } from '../../console/pages/settings/editors/schedule/week-grid.ts';
import { weekdayNames } from '../../console/pages/settings/editors/schedule/weekday-names.ts';
import { lookups } from '../../functions/domain/configuration/lookups/lookups.ts';

describe('SLA-02 hours as people write them', () => {
  it.each<[text: string, hours: readonly string[] | undefined]>([
    ['', []],
    ['9-18', ['09:00-18:00']],
    ['09:00–13:00, 14:00–18:00', ['09:00-13:00', '14:00-18:00']],
    ['14–18; 9–13', ['09:00-13:00', '14:00-18:00']],
    ['9-12, 12-15', ['09:00-15:00']],
    ['9-13, 12-15', ['09:00-15:00']],
    ['22:00 - 6:00', ['22:00-06:00']],
    ['0-24', ['00:00-24:00']],
    ['0-24, 22-6', ['00:00-22:00', '22:00-06:00']],
    ['6-22, 22-6:30', ['06:00-22:00', '22:00-06:30']],
    ['9-9', ['09:00-09:00']],
    ['8.30-17', ['08:30-17:00']],
    ['25-26', undefined],
    ['9:75-18', undefined],
    ['always', undefined],
    ['9-18, later', undefined],
  ])('“%s”', (text, hours) => {
    expect(hoursFrom(text)).toEqual(hours);
    if (hours) expect(hoursFrom(hoursText(hours))).toEqual(hours);
  });

  it('are what a schedule takes', () => {
    const week = { mon: hoursFrom('9-13, 22-6'), tue: hoursFrom('0-24') };
    expect(lookups.schedule.schema.parse({ name: 'X', week, label: { en: 'X', ru: 'X' } })).toMatchObject({ week });
  });

  it('are counted, a night whole', () => {
    expect(workedIn(['09:00-13:00', '22:00-06:00'])).toBe(12 * 60);
  });
});

describe('SLA-02 hours that are painted', () => {
  const nine = { from: 9 * 60, to: 18 * 60 };

  it.each<[what: string, before: string[], from: number, to: number, isOn: boolean, after: string[]]>([
    ['are there', [], 9, 18, true, ['09:00-18:00']],
    ['join what they touch', ['09:00-12:00'], 12, 15, true, ['09:00-15:00']],
    ['a break parts them', ['09:00-18:00'], 13, 14, false, ['09:00-13:00', '14:00-18:00']],
    ['are wiped whole', ['09:00-18:00'], 0, 24, false, []],
    ['a night goes on from its evening', ['22:00-06:00'], 20, 22, true, ['20:00-06:00']],
    ['a night that loses its evening loses its morning', ['22:00-06:00'], 21, 24, false, []],
    ['a night that loses its first hour begins later', ['22:00-06:00'], 22, 23, false, ['23:00-06:00']],
    [
      'a day around the clock keeps the night that follows it',
      ['22:00-06:00'],
      0,
      24,
      true,
      ['00:00-22:00', '22:00-06:00'],
    ],
    ['odd minutes beside them stay', ['09:15-12:45'], 10, 11, false, ['09:15-10:00', '11:00-12:45']],
  ])('%s', (_, before, from, to, isOn, after) => {
    expect(painted(before, { from: from * 60, to: to * 60 }, isOn)).toEqual(after);
  });

  it('painted and wiped again are as they were', () => {
    expect(painted(painted([], nine, true), nine, false)).toEqual([]);
  });
});

describe('SLA-02 the picture of a week', () => {
  const week = weekOf({ mon: ['09:00-10:00', '23:15-01:00'], sun: ['22:00-02:00'] });
  const shown = (day: number) =>
    slotsOf(week, day).flatMap((slot, index) => (slot === 'off' ? [] : [`${index} ${slot}`]));

  it('shows half hours that are worked, and the end of the night before', () => {
    expect(shown(0)).toEqual(['0 night', '1 night', '2 night', '3 night', '18 on', '19 on', '46 on', '47 on']);
    expect(shown(1)).toEqual(['0 night', '1 night']);
    expect(shown(2)).toEqual([]);
  });

  it('CONS-04 is walked by keys, and ends at its edges', () => {
    expect(spotAfter({ day: 0, slot: 0 }, 'ArrowLeft')).toEqual({ day: 0, slot: 0 });
    expect(spotAfter({ day: 6, slot: 47 }, 'ArrowRight')).toEqual({ day: 6, slot: 47 });
    expect(spotAfter({ day: 2, slot: 9 }, 'ArrowDown')).toEqual({ day: 3, slot: 9 });
    expect(spotAfter({ day: 2, slot: 9 }, 'ArrowUp')).toEqual({ day: 1, slot: 9 });
    expect([spotAfter({ day: 2, slot: 9 }, 'Home'), spotAfter({ day: 2, slot: 9 }, 'End')]).toEqual([
      { day: 2, slot: 0 },
      { day: 2, slot: 47 },
    ]);
    expect(spotAfter({ day: 2, slot: 9 }, 'a')).toBeUndefined();
  });

  it('is painted from either side', () => {
    expect(stretchOf(18, 20)).toEqual({ from: 540, to: 630 });
    expect(stretchOf(20, 18)).toEqual(stretchOf(18, 20));
  });

  it('CONS-04 names its days from Monday on', () => {
    expect(weekdayNames('en', 'long')[0]).toBe('Monday');
    expect(weekdayNames('ru', 'short')).toEqual(['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс']);
  });
});

describe('SLA-02 days that are otherwise', () => {
  it('keep what their import needs, and lose what is emptied', () => {
    const [row] = exceptionsOf([
      { date: '2026-12-25', until: '2026-12-26', hours: [], title: 'Christmas', source: 'de' },
    ]);
    if (!row) throw new Error('There is a row');
    expect(withColumn(row, 'until', '')).toEqual({ date: '2026-12-25', hours: [], title: 'Christmas', source: 'de' });
    expect(withColumn(row, 'title', 'X').title).toBe('X');
    expect(exceptionsOf(undefined)).toEqual([]);
  });

  it('a new one is on the day after the last that is to come, else today', () => {
    const rows = exceptionsOf([{ date: '2026-12-25', until: '2026-12-31' }, { date: '2026-05-01' }]);
    expect(nextDate(rows, '2026-11-28')).toBe('2027-01-01');
    expect(nextDate(rows, '2027-03-01')).toBe('2027-03-01');
    expect(nextDate([], '2026-11-28')).toBe('2026-11-28');
  });
});

describe('SLA-02 days from a calendar', () => {
  const own = { date: '2026-12-24', hours: ['09:00-12:00'] };
  const christmas = { date: '2026-12-25', hours: [], title: 'Christmas', source: 'Holidays' };

  it('stand among those that were there, in their order, and keep where they came from', () => {
    const labour = { date: '2026-05-01', hours: [], source: 'Holidays' };
    expect(joinedBy([own], [labour, christmas])).toEqual([labour, own, christmas]);
    expect(exceptionsOf([christmas])).toEqual([christmas]);
  });

  it('are people’s own once they have changed them', () => {
    expect(ofPeople(christmas)).toEqual({ date: '2026-12-25', hours: [], title: 'Christmas' });
    expect(ofPeople(own)).toEqual(own);
  });
});
