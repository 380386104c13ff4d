import {
  type CalendarFile,
  type CalendarWrong,
  calendarWindow,
  type ImportedDays,
  importedDays,
  type Window,
} from '#domain/configuration/calendar-days.ts';
import { lookups } from '#domain/configuration/lookups/lookups.ts';
import { RowWrong } from '#domain/configuration/rows/row-wrong.ts';
import { type PlainRow, readRow } from '#domain/configuration/rows/rows-in-effect.ts';

/** Reads calendar files. */
export type CalendarReader = (file: string, window: Window) => Promise<CalendarFile | CalendarWrong>;

export interface AskedCalendar {
  readonly file: string;
  /** Of the file, when the calendar has no name of its own. */
  readonly fileName: string;
  /** Of the schedule as it is edited. */
  readonly exceptions: unknown;
}

export interface ReadCalendar extends ImportedDays {
  /** What the days are said to be from: the next file of that name takes their place. */
  readonly source: string;
  readonly skipped: CalendarFile['skipped'];
}

/**
 * What a calendar file would add to a schedule: nothing is saved (SLA-02).
 * @throws RowWrong when the exceptions that are there cannot be read.
 */
export async function readCalendar(
  { file, fileName, exceptions }: AskedCalendar,
  { calendar, now }: { readonly calendar: CalendarReader; now(): Date },
): Promise<ReadCalendar | CalendarWrong> {
  const draft: PlainRow = { week: {}, exceptions };
  const { row, faults } = readRow(lookups.schedule, 'Preview', draft);
  if (!row) throw new RowWrong(faults);
  const read = await calendar(file, calendarWindow(now().toISOString().slice(0, 10)));
  if ('why' in read) return read;
  const source = plain(read.name ?? fileName) || 'iCalendar';
  return { source, skipped: read.skipped, ...importedDays(read.days, source, row.exceptions) };
}

/** As a line that a row may hold. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 100)
    .toWellFormed()
    .trim();
}
