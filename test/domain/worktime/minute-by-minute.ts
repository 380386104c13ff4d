import { type WorkingHours, weekdays } from '#domain/worktime/working-hours.ts';

const minute = 60_000;

/** What a clock on the wall shows at a moment, by another way than the code has. */
function wallClock(zone: string): (at: number) => { readonly date: string; readonly text: string } {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (at) => {
    const text = format.format(at);
    return { date: text.slice(0, 10), text };
  };
}

function dayAfter(date: string, days = 1): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 24 * 60 * minute).toISOString().slice(0, 10);
}

/** Walks minute by minute as a person with a clock and a calendar would: slow, and too simple to be wrong. */
export class MinuteByMinute {
  /** Whether each minute is worked. */
  private readonly worked: boolean[] = [];
  private readonly from: number;

  constructor({ zone, week, exceptions }: WorkingHours, from: number, to: number) {
    this.from = from;
    const clock = wallClock(zone);
    const hoursOn = (date: string) => {
      const other = exceptions.find((one) => one.date <= date && date <= (one.until ?? one.date));
      const weekday = weekdays[(new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon';
      return other ? other.hours : (week[weekday] ?? []);
    };
    const shiftsOf = (date: string) =>
      hoursOn(date).map((hours): [string, string] => {
        const [opens = '', closes = ''] = hours.split('-');
        const isNextDay = closes <= opens;
        const end =
          closes === '24:00' ? `${dayAfter(date)} 00:00:00` : `${isNextDay ? dayAfter(date) : date} ${closes}:00`;
        return [`${date} ${opens}:00`, end];
      });
    // A shift is open from when the clock first shows its begin until it first shows its end.
    const seen = new Map<string, 'open' | 'over'>();
    let [today, ofToday] = ['', [] as (readonly [string, string])[]];
    for (let at = from - 3 * 24 * 60 * minute; at < to; at += minute) {
      const { date, text } = clock(at);
      if (date !== today) [today, ofToday] = [date, [...shiftsOf(dayAfter(date, -1)), ...shiftsOf(date)]];
      let isWorked = false;
      for (const [begin, end] of ofToday) {
        const name = `${begin} ${end}`;
        const before = seen.get(name);
        if (before === 'over') continue;
        if (text >= end) seen.set(name, 'over');
        else if (before === 'open' || text >= begin) {
          seen.set(name, 'open');
          isWorked = true;
        }
      }
      if (at >= from) this.worked.push(isWorked);
    }
  }

  /** Minutes worked between two moments, without those of pauses. */
  elapsed(from: number, to: number, pauses: readonly { readonly from: number; readonly to: number }[]): number {
    let count = 0;
    for (let at = from; at < to; at += minute) if (this.counts(at, pauses)) count++;
    return count;
  }

  /** End of the minute with which so many are worked; undefined beyond what it has seen. */
  deadline(
    from: number,
    minutes: number,
    pauses: readonly { readonly from: number; readonly to: number }[],
  ): number | undefined {
    let count = 0;
    for (let at = from; at < this.from + this.worked.length * minute; at += minute)
      if (this.counts(at, pauses) && ++count === minutes) return at + minute;
    return undefined;
  }

  private counts(at: number, pauses: readonly { readonly from: number; readonly to: number }[]): boolean {
    return (this.worked[(at - this.from) / minute] ?? false) && !pauses.some(({ from, to }) => from <= at && at < to);
  }
}
