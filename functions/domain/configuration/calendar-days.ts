import { dateOf, dayNumber } from '#domain/worktime/working-hours.ts';
import type { Schedule } from './schedule.ts';

/** Days of the calendar, by date. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** A holiday of a calendar file. */
export interface CalendarDays {
  readonly date: string;
  /** Last day of several; missing for one. */
  readonly until?: string | undefined;
  readonly title?: string | undefined;
}

/** canceled: by its author · hours: it is no whole day · repeats: otherwise than each year · past · long: more than a year */
export type SkippedFor = 'canceled' | 'hours' | 'repeats' | 'past' | 'long';

export interface SkippedEvent {
  readonly title?: string | undefined;
  /** In the file, from 1. */
  readonly line: number;
  readonly why: SkippedFor;
}

/** What a calendar file says of holidays. */
export interface CalendarFile {
  /** As the file calls itself. */
  readonly name: string | undefined;
  readonly days: readonly CalendarDays[];
  readonly skipped: readonly SkippedEvent[];
}

/** Why a file is not read: it is none, a line of it is wrong or left open, or there is too much of it. */
export interface CalendarWrong {
  readonly why: 'no-calendar' | 'line' | 'not-closed' | 'too-large' | 'too-many';
  /** From 1; undefined where it is not one line. */
  readonly line: number | undefined;
}

type Exception = Schedule['exceptions'][number];

export interface ImportedDays {
  /** Exceptions that stay: what people wrote, and other calendars. */
  readonly kept: readonly Exception[];
  /** Those that the file adds, or brings again; none on a day that has one. */
  readonly days: readonly Exception[];
}

/**
 * A file's days beside the exceptions that a schedule has: those that the same calendar brought before give way, all others stay as they
 * are (SLA-02). A day that two events name is of the first.
 */
export function importedDays(found: readonly CalendarDays[], source: string, rows: readonly Exception[]): ImportedDays {
  const kept = rows.filter((row) => row.source !== source);
  const taken = new Set(kept.flatMap(datesOf));
  const days: Exception[] = [];
  for (const one of found.toSorted((left, right) => (left.date < right.date ? -1 : 1)))
    for (const { from, to } of freeOf(one, taken)) {
      const { title } = one;
      days.push({ date: from, ...(to !== from && { until: to }), hours: [], ...(title && { title }), source });
    }
  return { kept, days };
}

/** The stretches of days that nobody has yet; they are taken then. */
function freeOf(one: CalendarDays, taken: Set<string>): { readonly from: string; readonly to: string }[] {
  const stretches: { from: string; to: string }[] = [];
  let isOpen = false;
  for (const date of datesOf(one)) {
    const last = stretches.at(-1);
    if (taken.has(date)) isOpen = false;
    else if (isOpen && last) last.to = date;
    else {
      stretches.push({ from: date, to: date });
      isOpen = true;
    }
    taken.add(date);
  }
  return stretches;
}

function datesOf({ date, until = date }: CalendarDays): readonly string[] {
  const first = dayNumber(date);
  return Array.from({ length: dayNumber(until) - first + 1 }, (_, index) => dateOf(first + index));
}

/** Years of which a file is read: this one and the two that follow. */
export function calendarWindow(today: string): Window {
  const year = Number(today.slice(0, 4));
  return { from: `${year}-01-01`, to: `${year + 2}-12-31` };
}
