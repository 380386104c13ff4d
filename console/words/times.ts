import type { ConsoleLanguage } from './words.ts';

/** Says moments as people read them, in their language and time zone (CASE-16). */
export interface Times {
  /** Today the time alone, this year without the year: `24 Nov 09:12`. */
  moment(at: string): string;
  /** All of it, for tooltips. */
  full(at: string): string;
  day(at: string): string;
  /** `09:12` */
  clock(at: string): string;
  /** `3 h ago`, `in 5 days`. */
  from(at: string, now: number): string;
  /** `2 h 10 min`: two units at most. */
  span(milliseconds: number): string;
  /** Working time, `27 h 30 min`: a day of it is no unit, as days of work are of different length (SLA-05). */
  worked(milliseconds: number): string;
}

const minute = 60_000;
const hour = 60 * minute;
const dayLong = 24 * hour;

export function timesIn(language: ConsoleLanguage, timeZone: string, clock: () => number = Date.now): Times {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const time = format({ hour: '2-digit', minute: '2-digit' });
  const dayAndTime = format({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  const withYear = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const year = format({ year: 'numeric' });
  const whole = format({ dateStyle: 'full', timeStyle: 'long' });
  const calendarDay = format({ dateStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' });
  const just = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const unitDisplay = language === 'ru' ? 'short' : 'narrow';
  const counted = (unit: string) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay });
  const units = { day: counted('day'), hour: counted('hour'), minute: counted('minute') };
  const unit = (name: keyof typeof units, value: number) => units[name].format(value);
  return {
    moment: (at) => {
      const date = new Date(at);
      const now = new Date(clock());
      if (calendarDay.format(date) === calendarDay.format(now)) return time.format(date);
      return year.format(date) === year.format(now) ? dayAndTime.format(date) : withYear.format(date);
    },
    full: (at) => whole.format(new Date(at)),
    clock: (at) => time.format(new Date(at)),
    day: (at) => withYear.format(new Date(at)),
    from: (at, now) => {
      const distance = Date.parse(at) - now;
      const size = Math.abs(distance);
      if (size < minute) return just.format(0, 'second');
      if (size < hour) return relative.format(Math.round(distance / minute), 'minute');
      if (size < dayLong) return relative.format(Math.round(distance / hour), 'hour');
      return relative.format(Math.round(distance / dayLong), 'day');
    },
    span: (milliseconds) => {
      const minutes = Math.max(1, Math.round(Math.abs(milliseconds) / minute));
      const days = Math.floor(minutes / 1440);
      const hours = Math.floor((minutes % 1440) / 60);
      if (days > 0) return hours > 0 && days < 7 ? `${unit('day', days)} ${unit('hour', hours)}` : unit('day', days);
      if (hours > 0)
        return minutes % 60 > 0 && hours < 10
          ? `${unit('hour', hours)} ${unit('minute', minutes % 60)}`
          : unit('hour', hours);
      return unit('minute', minutes);
    },
    worked: (milliseconds) => {
      const minutes = Math.round(milliseconds / minute);
      const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
      return [whole > 0 ? [unit('hour', whole)] : [], rest > 0 || whole === 0 ? [unit('minute', rest)] : []]
        .flat()
        .join(' ');
    },
  };
}
