import type { Words } from '#domain/words/words.ts';
import type { HoursOnDay, WorkingHours } from '#domain/worktime/working-hours.ts';

/** A row of the lookup of schedules: when people work (SLA-02). */
export interface Schedule {
  readonly name: string;
  /** IANA name; undefined for the setting *default time zone*. */
  readonly zone: string | undefined;
  readonly week: WorkingHours['week'];
  /** `source` names the calendar that a day was imported from. */
  readonly exceptions: readonly (HoursOnDay & {
    readonly title?: string | undefined;
    readonly source?: string | undefined;
  })[];
  /** What agents read. */
  readonly label: Words;
}

const day = ['09:00-18:00'];
const whole = ['00:00-24:00'];

/** The rows that ship. */
export const baseSchedules: readonly Schedule[] = [
  {
    name: 'Office hours',
    zone: undefined,
    week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
    exceptions: [],
    label: { en: 'Office hours', ru: 'Рабочее время' },
  },
  {
    name: 'Round the clock',
    zone: undefined,
    week: { mon: whole, tue: whole, wed: whole, thu: whole, fri: whole, sat: whole, sun: whole },
    exceptions: [],
    label: { en: 'Round the clock', ru: 'Круглосуточно' },
  },
];

const known = new WeakMap<Schedule, WorkingHours>();

/** The hours of a schedule, the same for the same row: what is worked is put down once for them. */
export function hoursOfSchedule(schedule: Schedule, defaultTimeZone: string): WorkingHours {
  const zone = schedule.zone ?? defaultTimeZone;
  const before = known.get(schedule);
  if (before?.zone === zone) return before;
  const hours = { zone, week: schedule.week, exceptions: schedule.exceptions };
  known.set(schedule, hours);
  return hours;
}
