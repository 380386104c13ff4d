import { expect, it } from 'vitest';
import { calendarWindow, importedDays } from '#domain/configuration/calendar-days.ts';

const own = { date: '2026-12-24', hours: ['09:00-12:00'], title: 'Short day' };
const before = { date: '2026-05-01', hours: [], title: 'Labour day', source: 'Holidays' };

it('SLA-02 a calendar takes the place of what it brought before; what people and other calendars wrote stays', () => {
  const other = { ...before, date: '2026-06-01', source: 'Bavaria' };
  const found = [{ date: '2026-12-25', until: '2026-12-26', title: 'Christmas' }];
  expect(importedDays(found, 'Holidays', [before, other, own])).toEqual({
    kept: [other, own],
    days: [{ date: '2026-12-25', until: '2026-12-26', hours: [], title: 'Christmas', source: 'Holidays' }],
  });
});

it('SLA-02 a day is named once: days that are there are left out, also in the middle of several, and of two events the first has it', () => {
  const found = [
    { date: '2026-12-23', until: '2026-12-26', title: 'Christmas' },
    { date: '2026-12-26', until: '2026-12-27', title: 'Boxing day' },
    { date: '2026-12-25', title: 'Christmas again' },
  ];
  const days = importedDays(found, 'Holidays', [own]).days.map(({ date, until, title }) => [date, until, title]);
  expect(days).toEqual([
    ['2026-12-23', undefined, 'Christmas'],
    ['2026-12-25', '2026-12-26', 'Christmas'],
    ['2026-12-27', undefined, 'Boxing day'],
  ]);
});

it('SLA-02 a file is read for this year and the two that follow', () => {
  expect(calendarWindow('2026-11-29')).toEqual({ from: '2026-01-01', to: '2028-12-31' });
});
