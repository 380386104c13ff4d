import type { CalendarReader } from '#actions/administration/read-calendar.ts';

/** The reader of calendar files, loaded when somebody has one. */
export const lazyCalendar: CalendarReader = async (file, window) => {
  const { readCalendar } = await import('#adapters/ical/calendar-file.ts');
  return readCalendar(file, window);
};
