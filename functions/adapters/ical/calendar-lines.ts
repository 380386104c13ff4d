import type { CalendarWrong } from '#domain/configuration/calendar-days.ts';
import { dateOf, dayNumber } from '#domain/worktime/working-hours.ts';

/** An event of a calendar file, as it stands there. */
export interface EventBlock {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly text: string;
}

export interface CalendarLines {
  /** X-WR-CALNAME; undefined for none. */
  readonly name: string | undefined;
  readonly events: readonly EventBlock[];
}

const largest = 512 * 1024;
const mostEvents = 2000;
const withTime = /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?$/;

/**
 * The events of a calendar file (RFC 5545), with the lines at which they begin, so that what is wrong is told with its place: the
 * library reads what is no date as another one, and says no lines.
 */
export function calendarLines(file: string): CalendarLines | CalendarWrong {
  if (file.length > largest) return { why: 'too-large', line: undefined };
  const lines = unfolded(file.replace(/^\uFEFF/, ''));
  if (!/^BEGIN:VCALENDAR$/i.test(lines[0]?.text.trim() ?? '')) return { why: 'no-calendar', line: lines[0]?.line };
  const open: { readonly name: string; readonly line: number; readonly at: number }[] = [];
  const events: EventBlock[] = [];
  let name: string | undefined;
  for (const [at, { text, line }] of lines.entries()) {
    const [, property = '', value = ''] = /^([A-Za-z0-9-]+)(?:;[^:"]*(?:"[^"]*"[^:"]*)*)?:(.*)$/s.exec(text) ?? [];
    if (property === '' || !isDated(property, value)) return { why: 'line', line };
    const kind = property.toUpperCase();
    if (kind === 'X-WR-CALNAME') name ??= value.trim();
    if (kind === 'BEGIN') open.push({ name: value.trim().toUpperCase(), line, at });
    if (kind !== 'END') continue;
    const begun = open.pop();
    if (begun?.name !== value.trim().toUpperCase()) return { why: 'line', line };
    if (begun.name !== 'VEVENT') continue;
    const block = lines.slice(begun.at, at + 1).map((one) => one.text);
    events.push({ line: begun.line, text: block.join('\r\n') });
  }
  const left = open.at(-1);
  if (left) return { why: 'not-closed', line: left.line };
  return events.length > mostEvents ? { why: 'too-many', line: undefined } : { name: name || undefined, events };
}

function unfolded(file: string): { readonly text: string; readonly line: number }[] {
  const lines: { text: string; line: number }[] = [];
  for (const [index, text] of file.split(/\r\n|\n|\r/).entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(text) && last) last.text += text.slice(1);
    else if (text.trim() !== '') lines.push({ text, line: index + 1 });
  }
  return lines;
}

const dated = ['DTSTART', 'DTEND', 'EXDATE', 'RECURRENCE-ID'];

/** Whether its dates are there in the calendar. */
function isDated(property: string, value: string): boolean {
  if (!dated.includes(property.toUpperCase())) return true;
  return value.split(',').every((text) => {
    const [, year, month, day] = withTime.exec(text.trim()) ?? [];
    const date = `${year}-${month}-${day}`;
    return year !== undefined && !Number.isNaN(dayNumber(date)) && dateOf(dayNumber(date)) === date;
  });
}
