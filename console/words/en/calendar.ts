/** Holidays from a calendar file. */
export const calendarWords = {
  calendarChoose: 'From a calendar file (.ics)',
  calendarTitle: 'Days from “{source}”',
  calendarAbout:
    'They join the draft below, in place of what this calendar brought before; what you wrote yourself stays. Take out what is a day of work for you.',
  calendarNothing: 'The file adds no day: all of them are there, or past.',
  calendarAdd: { one: 'Add {count} entry', other: 'Add {count} entries' },
  calendarSkipped: { one: 'Left out: {count} event', other: 'Left out: {count} events' },
  calendarLine: 'Line {line}: {why}',
  calendarNot_canceled: 'canceled',
  calendarNot_hours: 'no whole day',
  calendarNot_repeats: 'repeats otherwise than each year',
  calendarNot_past: 'past',
  calendarNot_long: 'longer than a year',
  'calendar_no-calendar': 'This is no calendar file: it does not begin with BEGIN:VCALENDAR.',
  calendar_line: 'It cannot be read.',
  'calendar_not-closed': 'What begins here has no end: the file is cut off.',
  'calendar_too-large': 'The file is larger than 512 KB.',
  'calendar_too-many': 'The file has more than 2000 events.',
} as const;
