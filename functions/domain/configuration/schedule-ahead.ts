import { workedDays } from '#domain/worktime/worked-days.ts';
import { dateOf, dayNumber, type Hours, weekdayOf } from '#domain/worktime/working-hours.ts';
import { dayMilliseconds, dayOf, type Instant, zoneNamed } from '#domain/worktime/zone.ts';
import { hoursOfSchedule, type Schedule } from './schedule.ts';

/** A day as a schedule has it. */
export interface DayAhead {
  readonly date: string;
  /** Hours that begin on it, as they are written. */
  readonly hours: readonly Hours[];
  /** What of them is worked, changes of the clock counted, in minutes. */
  readonly minutes: number;
  /** Whether an exception says so instead of the week. */
  readonly isException: boolean;
  readonly title: string | undefined;
}

export interface ScheduleAhead {
  readonly zone: string;
  readonly days: readonly DayAhead[];
}

/** What the days from a moment on are by a schedule: the first is the one that its clocks show then (SLA-02). */
export function scheduleAhead(schedule: Schedule, at: Instant, days: number, defaultTimeZone: string): ScheduleAhead {
  const hours = hoursOfSchedule(schedule, defaultTimeZone);
  const zone = zoneNamed(hours.zone);
  const first = dayOf(zone.wallTime(at));
  const opens = zone.instantOf(first * dayMilliseconds);
  // A night's hours count for the day on which they begin.
  const ends = zone.instantOf((first + days + 1) * dayMilliseconds);
  const worked = new Map(workedDays(opens, ends, [], hours).map((day) => [day.date, day.worked]));
  const dates = Array.from({ length: days }, (_, index) => first + index);
  return { zone: hours.zone, days: dates.map((day) => dayAhead(day, schedule, worked)) };
}

function dayAhead(day: number, { week, exceptions }: Schedule, worked: ReadonlyMap<string, number>): DayAhead {
  const exception = exceptions.find(({ date, until = date }) => dayNumber(date) <= day && day <= dayNumber(until));
  return {
    date: dateOf(day),
    hours: exception?.hours ?? week[weekdayOf(day)] ?? [],
    minutes: (worked.get(dateOf(day)) ?? 0) / 60_000,
    isException: exception !== undefined,
    title: exception?.title,
  };
}
