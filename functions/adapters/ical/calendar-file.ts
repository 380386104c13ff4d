import ICAL from 'ical.js';
import type {
  CalendarDays,
  CalendarFile,
  CalendarWrong,
  SkippedEvent,
  SkippedFor,
  Window,
} from '#domain/configuration/calendar-days.ts';
import { dateOf, dayNumber } from '#domain/worktime/working-hours.ts';
import { calendarLines, type EventBlock } from './calendar-lines.ts';

const longestDays = 366;
const longestTitle = 100;

interface Read extends EventBlock {
  readonly component: ICAL.Component;
}

/** The holidays of a calendar file: its whole days, as often as they come within the window (RFC 5545). Other events are told as skipped. */
export function readCalendar(file: string, window: Window): CalendarFile | CalendarWrong {
  const found = calendarLines(file);
  if ('why' in found) return found;
  const blocks: Read[] = [];
  for (const block of found.events)
    try {
      blocks.push({ ...block, component: new ICAL.Component(ICAL.parse(block.text)) });
    } catch {
      return { why: 'line', line: block.line };
    }
  const changed = Map.groupBy(
    blocks.filter(({ component }) => component.hasProperty('recurrence-id')),
    ({ component }) => String(component.getFirstPropertyValue('uid')),
  );
  const days: CalendarDays[] = [];
  const skipped: SkippedEvent[] = [];
  for (const { component, line } of blocks) {
    if (component.hasProperty('recurrence-id')) continue;
    const title = titleOf(component);
    const others = changed.get(String(component.getFirstPropertyValue('uid'))) ?? [];
    let read: readonly CalendarDays[] | SkippedFor;
    try {
      read = daysOf(component, others, window);
    } catch {
      return { why: 'line', line };
    }
    if (typeof read === 'string') skipped.push({ line, why: read, ...(title && { title }) });
    else days.push(...read);
  }
  return { name: found.name, days, skipped };
}

function daysOf(
  component: ICAL.Component,
  others: readonly Read[],
  window: Window,
): readonly CalendarDays[] | SkippedFor {
  if (isCanceled(component)) return 'canceled';
  const event = new ICAL.Event(component, { exceptions: others.map((one) => one.component) });
  if (!event.isRecurring()) {
    const span = spanOf(event.startDate, event.endDate);
    if (typeof span === 'string') return span;
    return span.until < window.from ? 'past' : [named(span, component)];
  }
  const rules = component.getAllProperties('rrule').map((property) => property.getFirstValue());
  if (rules.some((rule) => !(rule instanceof ICAL.Recur) || rule.freq !== 'YEARLY')) return 'repeats';
  const days: CalendarDays[] = [];
  const further = new Set(component.getAllProperties('rdate').flatMap((property) => property.getValues().map(String)));
  const first = spanOf(event.startDate, event.endDate);
  if (typeof first === 'string') return first;
  // The library leaves out where it begins when no rule brings it again.
  if (rules.length === 0 && first.until >= window.from) days.push(named(first, component));
  const occurrences = event.iterator();
  for (let next = occurrences.next(); next && dateText(next) <= window.to; next = occurrences.next()) {
    const day = next;
    const isMeant = rules.every((rule) => rule instanceof ICAL.Recur && isOf(rule, event.startDate, day));
    if (!isMeant && !further.has(String(day))) continue;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    if (isCanceled(item.component)) continue;
    const span = spanOf(startDate, endDate);
    if (typeof span === 'string') return span;
    if (span.until >= window.from) days.push(named(span, item.component));
  }
  return days.length === 0 ? 'past' : days;
}

/** The library goes on to the day after where a year has none: 29 February is no 1 March (RFC 5545 section 3.3.10). */
function isOf(rule: ICAL.Recur, start: ICAL.Time, next: ICAL.Time): boolean {
  const { BYMONTH: months, ...others } = rule.parts;
  if (months && !months.map(Number).includes(next.month)) return false;
  return (
    Object.keys(others).length > 0 || months !== undefined || (next.month === start.month && next.day === start.day)
  );
}

/** First and last day of what lasts from one midnight to another; its end is not of it (RFC 5545 section 3.6.1). */
function spanOf(start: ICAL.Time, end: ICAL.Time): { readonly date: string; readonly until: string } | SkippedFor {
  const isWhole = (time: ICAL.Time) => time.isDate || (time.hour === 0 && time.minute === 0 && time.second === 0);
  const isOfNowhere = (time: ICAL.Time) => !time.isDate && time.zone === ICAL.Timezone.utcTimezone;
  if (!isWhole(start) || !isWhole(end) || isOfNowhere(start)) return 'hours';
  const date = dateText(start);
  const length = dayNumber(dateText(end)) - dayNumber(date);
  if (length > longestDays) return 'long';
  // Some programs write the same day as beginning and end.
  return length < 1 && !start.isDate ? 'hours' : { date, until: dateOf(dayNumber(date) + Math.max(length, 1) - 1) };
}

function named(
  { date, until }: { readonly date: string; readonly until: string },
  component: ICAL.Component,
): CalendarDays {
  const title = titleOf(component);
  return { date, ...(until !== date && { until }), ...(title && { title }) };
}

function titleOf(component: ICAL.Component): string {
  const summary = String(component.getFirstPropertyValue('summary') ?? '');
  return summary
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, longestTitle)
    .toWellFormed()
    .trim();
}

function isCanceled(component: ICAL.Component): boolean {
  return String(component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED';
}

function dateText({ year, month, day }: ICAL.Time): string {
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}
