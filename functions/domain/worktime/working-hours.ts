import { dayMilliseconds } from './zone.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** `09:00-18:00`; `22:00-06:00` ends on the next day, and `00:00-24:00` is the whole day. */
export type Hours = string;

/** When people work: the hours of each day of the week, and those of days that are otherwise (SLA-02). */
export interface WorkingHours {
  /** IANA name. */
  readonly zone: string;
  readonly week: Readonly<Partial<Record<Weekday, readonly Hours[]>>>;
  /** On these days other hours begin than on others; none on a holiday. What began on the evening before goes on. */
  readonly exceptions: readonly HoursOnDay[];
}

export interface HoursOnDay {
  /** `2026-12-25` */
  readonly date: string;
  /** Last day of several; missing for one. */
  readonly until?: string | undefined;
  readonly hours: readonly Hours[];
}

/** Minutes from the midnight at which the day begins; the end may be on the next day. */
export interface Shift {
  readonly from: number;
  readonly to: number;
}

const dayMinutes = 24 * 60;
const pattern = /^([01]?\d|2[0-3]):([0-5]\d)\s*[-–]\s*(?:([01]?\d|2[0-3]):([0-5]\d)|(24):(00))$/;

/** Hours as minutes; undefined when they are none (C2). */
export function shiftOf(hours: Hours): Shift | undefined {
  const found = pattern.exec(hours.trim());
  if (!found) return undefined;
  const [, fromHours, fromMinutes, toHours = '24', toMinutes = '0'] = found;
  const from = Number(fromHours) * 60 + Number(fromMinutes);
  const to = Number(toHours) * 60 + Number(toMinutes);
  return { from, to: to > from ? to : to + dayMinutes };
}

/** `09:00-18:00` */
export function hoursOf({ from, to }: Shift): Hours {
  return `${clock(from)}-${clock(to > dayMinutes ? to - dayMinutes : to)}`;
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Of a day, in their order; those that touch are one. */
export function joinedShifts(shifts: readonly Shift[]): readonly Shift[] {
  const joined: Shift[] = [];
  for (const shift of shifts.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && shift.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, shift.to) };
    else joined.push(shift);
  }
  return joined;
}

/** Number of a day from the epoch; NaN for what is no date. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMilliseconds;
}

/** `2026-12-25` */
export function dateOf(day: number): string {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10);
}

/** 1970 began on a Thursday. */
export function weekdayOf(day: number): Weekday {
  return weekdays[(((day + 3) % 7) + 7) % 7] ?? 'mon';
}
