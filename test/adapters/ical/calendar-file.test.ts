import { describe, expect, it } from 'vitest';
import { readCalendar } from '#adapters/ical/calendar-file.ts';
import { calendarWindow } from '#domain/configuration/calendar-days.ts';

const window = calendarWindow('2026-11-29');
const calendar = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]) =>
  calendar('BEGIN:VEVENT', 'UID:1@test', 'SUMMARY:Holiday', ...lines, 'END:VEVENT');
const days = (file: string) => {
  const read = readCalendar(file, window);
  if ('why' in read) throw new Error(`${read.why} ${read.line}`);
  return read.days.map(({ date, until }) => (until ? `${date}…${until}` : date));
};

describe('SLA-02 holidays from a calendar file', () => {
  it.each<[what: string, lines: readonly string[], days: readonly string[]]>([
    ['one day', ['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261226'], ['2026-12-25']],
    ['the end is not of it', ['DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20270109'], ['2027-01-01…2027-01-08']],
    ['no end: one day', ['DTSTART;VALUE=DATE:20261225'], ['2026-12-25']],
    ['the same day as beginning and end', ['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261225'], ['2026-12-25']],
    ['a duration', ['DTSTART;VALUE=DATE:20261224', 'DURATION:P3D'], ['2026-12-24…2026-12-26']],
    ['a duration in weeks', ['DTSTART;VALUE=DATE:20261224', 'DURATION:P1W'], ['2026-12-24…2026-12-30']],
    [
      'from midnight to midnight in a zone',
      ['DTSTART;TZID=Europe/Moscow:20261231T000000', 'DTEND;TZID=Europe/Moscow:20270102T000000'],
      ['2026-12-31…2027-01-01'],
    ],
    ['from midnight to midnight of no zone', ['DTSTART:20261231T000000', 'DURATION:P1D'], ['2026-12-31']],
    [
      'every year',
      ['DTSTART;VALUE=DATE:19700508', 'DTEND;VALUE=DATE:19700509', 'RRULE:FREQ=YEARLY'],
      ['2026-05-08', '2027-05-08', '2028-05-08'],
    ],
    [
      'every year until one, less an exception',
      ['DTSTART;VALUE=DATE:20200508', 'RRULE:FREQ=YEARLY;UNTIL=20271231', 'EXDATE;VALUE=DATE:20260508'],
      ['2027-05-08'],
    ],
    [
      'the fourth Thursday of November',
      ['DTSTART;VALUE=DATE:20201126', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'],
      ['2026-11-26', '2027-11-25', '2028-11-23'],
    ],
    [
      'the 29th of February only where there is one',
      ['DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY'],
      ['2028-02-29'],
    ],
    ['further days', ['DTSTART;VALUE=DATE:20261225', 'RDATE;VALUE=DATE:20270107'], ['2026-12-25', '2027-01-07']],
  ])('%s', (_, lines, expected) => {
    expect(days(event(...lines))).toEqual(expected);
  });

  it('lines that are folded, escaped and written in any case are read whole; the calendar has its name', () => {
    const file = calendar(
      'X-WR-CALNAME:Feiertage',
      'begin:vevent',
      'dtstart;value=date:20261225',
      'summary:Erster Weihnachts',
      ' tag\\, frei',
      'end:vevent',
    );
    expect(readCalendar(`\uFEFF${file.replaceAll('\r\n', '\n')}`, window)).toEqual({
      name: 'Feiertage',
      days: [{ date: '2026-12-25', title: 'Erster Weihnachtstag, frei' }],
      skipped: [],
    });
  });

  it('a year that is moved or canceled is told by an event of its own', () => {
    const own = (id: string, ...lines: readonly string[]) => [
      'BEGIN:VEVENT',
      'UID:1@test',
      `RECURRENCE-ID;VALUE=DATE:${id}`,
      ...lines,
      'END:VEVENT',
    ];
    const file = calendar(
      ...['BEGIN:VEVENT', 'UID:1@test', 'DTSTART;VALUE=DATE:20200501', 'RRULE:FREQ=YEARLY', 'END:VEVENT'],
      ...own('20260501', 'DTSTART;VALUE=DATE:20260504', 'SUMMARY:Moved'),
      ...own('20270501', 'DTSTART;VALUE=DATE:20270501', 'STATUS:CANCELLED'),
    );
    expect(days(file)).toEqual(['2026-05-04', '2028-05-01']);
  });

  it.each<[why: string, lines: readonly string[]]>([
    ['canceled', ['DTSTART;VALUE=DATE:20261225', 'STATUS:CANCELLED']],
    ['hours', ['DTSTART:20261224T140000', 'DTEND:20261224T180000']],
    ['hours', ['DTSTART:20261224T000000Z', 'DTEND:20261225T000000Z']],
    ['repeats', ['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=WEEKLY']],
    ['past', ['DTSTART;VALUE=DATE:20251225']],
    ['past', ['DTSTART;VALUE=DATE:20191225', 'RRULE:FREQ=YEARLY;COUNT=3']],
    ['long', ['DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20280101']],
  ])('what is no holiday is said: %s, %s', (why, lines) => {
    expect(readCalendar(event(...lines), window)).toMatchObject({
      days: [],
      skipped: [{ why, line: 3, title: 'Holiday' }],
    });
  });

  it.each<[why: string, line: number | undefined, file: string]>([
    ['no-calendar', undefined, ''],
    ['no-calendar', 1, '<html><body>Not found</body></html>'],
    ['line', 3, calendar('This is no line')],
    ['line', 6, event('DTSTART;VALUE=DATE:20261345')],
    ['line', 6, event('DTSTART;VALUE=DATE:tomorrow')],
    ['line', 6, event('DTSTART;VALUE=DATE:20260230')],
    ['line', 3, event('SUMMARY:No day at all')],
    ['line', 3, event('DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=SOMETIMES')],
    ['line', 4, calendar('BEGIN:VEVENT', 'END:VTODO')],
    ['not-closed', 3, ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20261225'].join('\n')],
    ['too-large', undefined, `BEGIN:VCALENDAR\r\n${'X-A:1\r\n'.repeat(90_000)}`],
    ['too-many', undefined, calendar(...Array.from({ length: 2001 }, () => ['BEGIN:VEVENT', 'END:VEVENT']).flat())],
  ])('a file that is wrong is refused with its line: %s, %s', (why, line, file) => {
    expect(readCalendar(file, window)).toEqual({ why, line });
  });
});
