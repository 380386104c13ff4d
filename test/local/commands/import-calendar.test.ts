import { expect, it } from 'vitest';
import { withCalendar } from '../../../local/commands/config/import-calendar.ts';

const year = new Date().getUTCFullYear() + 1;
const file = [
  ...[
    'BEGIN:VCALENDAR',
    'X-WR-CALNAME:Holidays',
    'BEGIN:VEVENT',
    `DTSTART;VALUE=DATE:${year}1225`,
    'SUMMARY:Christmas',
  ],
  ...['END:VEVENT', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20200101', 'SUMMARY:Long ago', 'END:VEVENT', 'END:VCALENDAR'],
].join('\n');

it('SLA-02 a calendar file becomes other days of a schedule, and what is left out is said', async () => {
  const own = { date: `${year}-12-24`, hours: ['09:00-12:00'] };
  const { exceptions, said } = await withCalendar('de.ics', file, [own]);
  expect(exceptions).toEqual([own, { date: `${year}-12-25`, hours: [], title: 'Christmas', source: 'Holidays' }]);
  expect(said.join('\n')).toMatch(/^Holidays:\n.*Christmas[\s\S]*Left out:\n.*line 7 .*past .*Long ago/);
});

it('SLA-02 a file that is wrong is refused with its line', async () => {
  await expect(withCalendar('x/de.ics', 'BEGIN:VCALENDAR\nwhat', [])).rejects.toThrow(
    'x/de.ics, line 2: it cannot be read.',
  );
  await expect(withCalendar('page.ics', '<html>', [])).rejects.toThrow('page.ics, line 1: it is no calendar file');
});
