import type { ConsoleLanguage } from '../../../../words/words.ts';

/** A Monday. */
const monday = Date.parse('2026-11-30T12:00:00Z');

/** The days of a week that begins on Monday. */
export function weekdayNames(language: ConsoleLanguage, weekday: 'short' | 'long'): readonly string[] {
  const format = new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', { weekday, timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => format.format(monday + day * 24 * 60 * 60_000));
}
