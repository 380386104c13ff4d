/** Milliseconds from the epoch. */
export type Instant = number;
/** What a wall clock shows, as the instant at which a clock in UTC shows it. */
export type WallTime = number;

export const dayMilliseconds = 24 * 60 * 60_000;

/** Further from UTC than any clock is. */
const farthest = 15 * 60 * 60_000;

/** A stretch of time with one difference to UTC, within a day of UTC. */
interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly offset: number;
}

/**
 * The wall clocks of a time zone. Where the clock goes back, a time that comes twice is the earlier one, and where it goes
 * forward, a time that is skipped is the moment of the jump: the first moment at which the clock shows that time or a later one.
 */
export class Zone {
  private readonly format: Intl.DateTimeFormat;
  private readonly offsets = new Map<number, number>();
  private readonly jumps = new Map<number, Instant>();

  /** @param name IANA name, which `isTimeZone`. */
  constructor(name: string) {
    this.format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' });
  }

  /** What the wall clock shows. */
  wallTime(at: Instant): WallTime {
    return at + this.offsetAt(at);
  }

  /** First moment at which the wall clock shows this time or a later one. */
  instantOf(wall: WallTime): Instant {
    const first = dayOf(wall - farthest);
    const last = dayOf(wall + farthest);
    const offset = this.offsetAtStart(first);
    let isSteady = true;
    for (let day = first + 1; day <= last + 1; day++) isSteady &&= this.offsetAtStart(day) === offset;
    if (isSteady) return wall - offset;
    for (let day = first; day <= last; day++)
      for (const { from, to, offset: there } of this.stretches(day)) {
        const at = Math.max(wall - there, from);
        if (at < to) return at;
      }
    throw new Error(`No clock is ${farthest} ms from UTC`);
  }

  private offsetAt(at: Instant): number {
    const day = dayOf(at);
    const before = this.offsetAtStart(day);
    const after = this.offsetAtStart(day + 1);
    return before === after || at < this.jumpIn(day) ? before : after;
  }

  private stretches(day: number): readonly Stretch[] {
    const [from, to] = [day * dayMilliseconds, (day + 1) * dayMilliseconds];
    const [before, after] = [this.offsetAtStart(day), this.offsetAtStart(day + 1)];
    if (before === after) return [{ from, to, offset: before }];
    const jump = this.jumpIn(day);
    return [
      { from, to: jump, offset: before },
      { from: jump, to, offset: after },
    ];
  }

  /** Asking is slow: once for each day. */
  private offsetAtStart(day: number): number {
    const known = this.offsets.get(day);
    if (known !== undefined) return known;
    const offset = this.ask(day * dayMilliseconds);
    this.offsets.set(day, offset);
    return offset;
  }

  /** When within a day of UTC, at whose ends the clock differs, it is changed: found by halving. */
  private jumpIn(day: number): Instant {
    const known = this.jumps.get(day);
    if (known !== undefined) return known;
    const before = this.offsetAtStart(day);
    let low = day * dayMilliseconds;
    let high = low + dayMilliseconds;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.ask(middle) === before) low = middle;
      else high = middle;
    }
    this.jumps.set(day, high);
    return high;
  }

  private ask(at: Instant): number {
    const [, sign, hours = '0', minutes = '0', seconds = '0'] =
      /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?$/.exec(this.format.format(at)) ?? [];
    const offset = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
    return sign === '-' ? -offset : offset;
  }
}

const zones = new Map<string, Zone>();

/** The zone of a name that `isTimeZone`; what is known of it is kept. */
export function zoneNamed(name: string): Zone {
  const zone = zones.get(name) ?? new Zone(name);
  zones.set(name, zone);
  return zone;
}

/** Whether it is a name such as Europe/Berlin. */
export function isTimeZone(name: string): boolean {
  try {
    // An offset such as +03:00 passes too, and knows no summer time.
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** Number of the day, from the epoch, that a clock shows which shows this. */
export function dayOf(wall: WallTime): number {
  return Math.floor(wall / dayMilliseconds);
}
