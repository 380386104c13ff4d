import { Cron } from 'croner';

/** When a schedule runs, as the template says it. */
export interface Timing {
  /** `rate(5 minutes)`, `cron(0 8 ? * MON-FRI *)` or `at(2026-11-21T10:00:00)`. */
  readonly expression: string;
  readonly timezone: string;
  readonly startsAt: number | undefined;
  readonly endsAt: number | undefined;
}

/** What is known of a schedule's past, epoch milliseconds. */
export interface Past {
  readonly now: number;
  /** The time for which it last ran; undefined if it never did. */
  readonly lastRunAt: number | undefined;
}

const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const HOUR_MS = 3_600_000;

/** At once when it never ran, else in step with the last run; what was missed meanwhile stays missed. */
function nextOfRate(value: string, { startsAt }: Timing, { now, lastRunAt }: Past): number | undefined {
  const [, count = '', unit = ''] = /^([1-9]\d*) (minute|hour|day)s?$/.exec(value) ?? [];
  const interval = Number(count) * (UNIT_MS[unit] ?? 0);
  if (interval === 0) return undefined;
  const anchor = lastRunAt ?? startsAt ?? now;
  const first = lastRunAt === undefined ? 0 : 1;
  return anchor + Math.max(first, Math.ceil((now - anchor) / interval)) * interval;
}

/** The wall clock's time to the minute. */
function wallTime(time: number, timezone: string): string {
  return new Intl.DateTimeFormat('sv', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' }).format(time);
}

/** Where the clock is put forward, EventBridge skips what falls into the gap; where it is put back, it runs once. */
function nextOfCron(fields: string, { timezone, startsAt }: Timing, { now, lastRunAt }: Past): number | undefined {
  if (fields.trim().split(/\s+/).length !== 6) return undefined;
  const cron = new Cron(`0 ${fields}`, {
    mode: '7-part',
    alternativeWeekdays: true,
    sloppyRanges: true,
    domAndDow: true,
    timezone,
    paused: true,
  });
  const after = Math.max(now, lastRunAt ?? 0, (startsAt ?? 0) - 1);
  for (let next = cron.nextRun(new Date(after)); next !== null; next = cron.nextRun(next)) {
    const time = next.getTime();
    const isSecondPass = wallTime(time, timezone) === wallTime(time - HOUR_MS, timezone);
    if (cron.match(next) && !isSecondPass) return time;
  }
  return Number.POSITIVE_INFINITY;
}

function nextOfAt(value: string, { timezone }: Timing, { now, lastRunAt }: Past): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(value)) return undefined;
  const time = new Cron(value, { timezone, paused: true, allowPast: true }).nextRun(new Date(0))?.getTime();
  if (time === undefined) return undefined;
  return lastRunAt === undefined && time >= now ? time : Number.POSITIVE_INFINITY;
}

const KINDS = { rate: nextOfRate, cron: nextOfCron, at: nextOfAt };

/**
 * When a schedule runs next, epoch milliseconds; undefined: never again. Throws for an expression or time zone that is
 * none. Source: "Schedule types in EventBridge Scheduler" in its User Guide.
 */
export function nextRun(timing: Timing, past: Past): number | undefined {
  const [, kind, value = ''] = /^(rate|cron|at)\((.+)\)$/.exec(timing.expression) ?? [];
  if (kind !== 'rate' && kind !== 'cron' && kind !== 'at') throw unknown(timing);
  const next = KINDS[kind](value, timing, past);
  if (next === undefined) throw unknown(timing);
  return next <= (timing.endsAt ?? Number.MAX_VALUE) ? next : undefined;
}

function unknown({ expression }: Timing): Error {
  return new Error(`'${expression}' is no schedule: say for example rate(5 minutes) or cron(0 8 ? * MON-FRI *).`);
}
