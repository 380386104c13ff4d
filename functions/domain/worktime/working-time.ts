import {
  dayNumber,
  joinedShifts,
  type Shift,
  shiftOf,
  type WorkingHours,
  weekdayOf,
  weekdays,
} from './working-hours.ts';
import { dayMilliseconds, dayOf, type Instant, type Zone, zoneNamed } from './zone.ts';

/** A stretch of working time. */
export interface Worked {
  readonly from: Instant;
  readonly to: Instant;
  /** Number of the day on which it began (C3). */
  readonly day: number;
}

const minute = 60_000;
const blockDays = 56;
/** Nothing is promised for later. */
const longestDays = 40 * 366;
/** What was shut on a day began on one of the two before. */
const longestShiftDays = 2;

/**
 * Working time as a sum that runs along with the clock: no case is special to it, not summer time, not exceptions, not nights, not a
 * year. Shifts are put down as instants once, in blocks of weeks as far as somebody asks.
 */
export class WorkingTime {
  private readonly zone: Zone;
  private readonly week: readonly (readonly Shift[])[];
  private readonly exceptions: ReadonlyMap<number, readonly Shift[]>;
  /** After this day nobody works any more. */
  private readonly lastDay: number;
  private firstDay = Number.NaN;
  private nextDay = Number.NaN;
  /** All is put down that begins before. */
  private known = Number.NEGATIVE_INFINITY;
  private starts: Instant[] = [];
  private ends: Instant[] = [];
  private days: number[] = [];
  /** Working time before each start. */
  private sums: number[] = [];

  constructor(hours: WorkingHours) {
    this.zone = zoneNamed(hours.zone);
    this.week = weekdays.map((weekday) => shiftsOf(hours.week[weekday] ?? []));
    const exceptions = new Map<number, readonly Shift[]>();
    for (const { date, until = date, hours: other } of hours.exceptions)
      for (let day = dayNumber(date); day <= dayNumber(until); day++) exceptions.set(day, shiftsOf(other));
    this.exceptions = exceptions;
    const isEndless = this.week.some((shifts) => shifts.length > 0);
    this.lastDay = isEndless ? Number.POSITIVE_INFINITY : Math.max(Number.NEGATIVE_INFINITY, ...exceptions.keys());
  }

  /** What is asked next is not before this moment: sums begin somewhere before it. */
  from(at: Instant): this {
    const day = dayOf(this.zone.wallTime(at)) - longestShiftDays;
    if (day >= this.firstDay) return this;
    const until = this.nextDay;
    this.firstDay = day - blockDays;
    this.nextDay = this.firstDay;
    this.known = Number.NEGATIVE_INFINITY;
    this.starts = [];
    this.ends = [];
    this.days = [];
    this.sums = [];
    while (this.nextDay < until) this.extend();
    return this;
  }

  /** Milliseconds worked until a moment. */
  sumAt(at: Instant): number {
    while (this.known <= at) this.extend();
    const index = lastBelow(this.starts, at, false);
    if (index < 0) return 0;
    return numberAt(this.sums, index) + Math.min(at, numberAt(this.ends, index)) - numberAt(this.starts, index);
  }

  /** Earliest moment until which so much was worked; undefined when it never will be. */
  momentOf(sum: number): Instant | undefined {
    while (this.total() < sum) {
      if (this.nextDay > this.lastDay || this.nextDay - this.firstDay > longestDays) return undefined;
      this.extend();
    }
    const index = lastBelow(this.sums, sum, true);
    return index < 0 ? numberAt(this.starts, 0) : numberAt(this.starts, index) + sum - numberAt(this.sums, index);
  }

  /** What is worked between two moments, shift by shift. */
  between(from: Instant, to: Instant): readonly Worked[] {
    this.from(from).sumAt(to);
    const found: Worked[] = [];
    for (let index = Math.max(0, lastBelow(this.starts, from, false)); index < this.starts.length; index++) {
      const worked = {
        from: Math.max(from, numberAt(this.starts, index)),
        to: Math.min(to, numberAt(this.ends, index)),
        day: numberAt(this.days, index),
      };
      if (worked.from >= to) break;
      if (worked.from < worked.to) found.push(worked);
    }
    return found;
  }

  private total(): number {
    const last = this.starts.length - 1;
    return last < 0 ? 0 : numberAt(this.sums, last) + numberAt(this.ends, last) - numberAt(this.starts, last);
  }

  private extend(): void {
    const until = this.nextDay + blockDays;
    for (let day = this.nextDay; day < until; day++) {
      const shifts = this.exceptions.get(day) ?? this.week[weekdays.indexOf(weekdayOf(day))] ?? [];
      for (const { from, to } of shifts) {
        const opens = this.zone.instantOf(day * dayMilliseconds + from * minute);
        // A night shift may reach into what opens in the morning.
        const start = Math.max(opens, this.ends.at(-1) ?? opens);
        const end = this.zone.instantOf(day * dayMilliseconds + to * minute);
        if (end <= start) continue;
        this.sums.push(this.total());
        this.starts.push(start);
        this.ends.push(end);
        this.days.push(day);
      }
    }
    this.nextDay = until;
    this.known = this.zone.instantOf(until * dayMilliseconds);
  }
}

function shiftsOf(hours: readonly string[]): readonly Shift[] {
  return joinedShifts(hours.map(shiftOf).filter((shift) => shift !== undefined));
}

/** Index of the last number that is below another one, or is it; -1 for none. */
function lastBelow(numbers: readonly number[], limit: number, isStrict: boolean): number {
  let low = -1;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const found = numberAt(numbers, middle);
    if (found < limit || (!isStrict && found === limit)) low = middle;
    else high = middle;
  }
  return low;
}

function numberAt(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}

const putDown = new WeakMap<WorkingHours, WorkingTime>();

/** Put down once for each schedule as it was read. */
export function workingTime(hours: WorkingHours): WorkingTime {
  const time = putDown.get(hours) ?? new WorkingTime(hours);
  putDown.set(hours, time);
  return time;
}
