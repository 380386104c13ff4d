import { describe, expect, it } from 'vitest';
import { baseSchedules, type Schedule } from '#domain/configuration/schedule.ts';
import { scheduleAhead } from '#domain/configuration/schedule-ahead.ts';

const office = { ...(baseSchedules[0] as Schedule), zone: 'Europe/Berlin' };
const ahead = (differences: Partial<Schedule>, at: string, days = 14) =>
  scheduleAhead({ ...office, ...differences }, Date.parse(at), days, 'UTC');

describe('SLA-02 the next days by a schedule', () => {
  it('begin with the day that its own clocks show, and end after as many as asked', () => {
    const { zone, days } = ahead({}, '2026-11-20T23:30:00.000Z');
    expect(zone).toBe('Europe/Berlin');
    expect(days.map(({ date }) => date.slice(5)).join(' ')).toBe(
      '11-21 11-22 11-23 11-24 11-25 11-26 11-27 11-28 11-29 11-30 12-01 12-02 12-03 12-04',
    );
    expect(days.map(({ minutes }) => minutes / 60)).toEqual([0, 0, 9, 9, 9, 9, 9, 0, 0, 9, 9, 9, 9, 9]);
  });

  it('are in the default time zone when the schedule has none', () => {
    expect(ahead({ zone: undefined }, '2026-11-20T23:30:00.000Z', 1)).toMatchObject({
      zone: 'UTC',
      days: [{ date: '2026-11-20' }],
    });
  });

  it('name holidays and short days, also within several days, and an exception that repeats the week', () => {
    const exceptions = [
      { date: '2026-12-24', hours: ['09:00-12:00'] },
      { date: '2026-12-25', until: '2026-12-28', hours: [], title: 'Christmas' },
    ];
    const { days } = ahead({ exceptions }, '2026-12-23T10:00:00.000Z', 7);
    expect(
      days.map(({ date, minutes, isException, title }) => [date.slice(8), minutes / 60, isException, title]),
    ).toEqual([
      ['23', 9, false, undefined],
      ['24', 3, true, undefined],
      ...['25', '26', '27', '28'].map((day) => [day, 0, true, 'Christmas']),
      ['29', 9, false, undefined],
    ]);
  });

  it('SLA-09 count a night for the day on which it begins, and an hour more or less where the clock changes', () => {
    const night = { week: { fri: ['22:00-06:00'], sat: ['22:00-06:00'] } };
    expect(ahead(night, '2026-03-27T10:00:00.000Z', 3).days.map(({ minutes }) => minutes / 60)).toEqual([8, 7, 0]);
    expect(ahead(night, '2026-10-24T10:00:00.000Z', 1).days).toMatchObject([{ hours: ['22:00-06:00'], minutes: 540 }]);
  });
});
