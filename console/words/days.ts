import type { ConsoleLanguage } from './words.ts';

/** Says days and months of the calendar: `2026-11-28` is the same day in every time zone. */
export interface Days {
  /** `28 Nov`, with the year where it is told apart by it. */
  day(day: string, withYear?: boolean): string;
  /** @param month `2026-11` */
  month(month: string): string;
  /** `1–28 Nov 2026` */
  period(period: { readonly from: string; readonly to: string }): string;
}

export function daysIn(language: ConsoleLanguage): Days {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const short = format({ day: 'numeric', month: 'short' });
  const whole = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const month = format({ month: 'short', year: 'numeric' });
  return {
    day: (day, withYear = false) => (withYear ? whole : short).format(new Date(day)),
    month: (name) => month.format(new Date(`${name}-01`)),
    period: ({ from, to }) => whole.formatRange(new Date(from), new Date(to)),
  };
}
