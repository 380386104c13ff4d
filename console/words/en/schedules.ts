/** The editor of schedules. */
export const scheduleWords = {
  scheduleWeek: 'The week',
  scheduleExceptions: 'Holidays and other days',
  schedulePreview: 'The next 14 days',
  weekGrid: 'Hours of the week',
  weekGridHelp:
    'Draw across the hours when you work; draw across them again to take them out. With keys: arrows move, Space switches half an hour, Shift and an arrow draw.',
  weekNight: 'the end of the night before',
  weekTogether: 'Together {span} a week.',
  weekAsMonday: 'Tuesday to Friday as Monday',
  hoursNone: 'closed',
  hoursWrong: 'Write hours such as 9:00–18:00, or 22:00–6:00 for a night.',
  exceptionsNone: 'There are none: each week is the same.',
  exceptionNumber: 'Day {number}',
  exceptionDate: 'Day',
  exceptionUntil: 'Last day, of several',
  exceptionHours: 'Hours instead',
  exceptionTitle: 'What it is',
  exceptionAdd: 'Add a day',
  previewAbout: 'By the clocks of {zone}. A night counts for the day on which it begins.',
  previewException: 'other day',
  previewWhenRight: 'They are shown as soon as the hours are right.',
} as const;
