import { describe, expect, it } from 'vitest';
import { nextRun, type Timing } from '../../local/scheduler/schedule-expression.ts';

const now = Date.parse('2026-11-21T10:00:00Z');

function times(expression: string, from = '2026-11-21T10:00:00Z', more: Partial<Timing> = {}, count = 3): string[] {
  const timing = { expression, timezone: 'UTC', startsAt: undefined, endsAt: undefined, ...more };
  const found: string[] = [];
  let past: { now: number; lastRunAt: number | undefined } = { now: Date.parse(from), lastRunAt: undefined };
  while (found.length < count) {
    const next = nextRun(timing, past);
    if (next === undefined) break;
    found.push(new Date(next).toISOString().replace(':00.000Z', 'Z'));
    past = { now: next, lastRunAt: next };
  }
  return found;
}

describe('OPS-02 a schedule runs', () => {
  it.each([
    ['rate(5 minutes)', ['2026-11-21T10:00Z', '2026-11-21T10:05Z', '2026-11-21T10:10Z']],
    ['rate(1 hour)', ['2026-11-21T10:00Z', '2026-11-21T11:00Z', '2026-11-21T12:00Z']],
    ['rate(2 days)', ['2026-11-21T10:00Z', '2026-11-23T10:00Z', '2026-11-25T10:00Z']],
    ['cron(0/20 * * * ? *)', ['2026-11-21T10:20Z', '2026-11-21T10:40Z', '2026-11-21T11:00Z']],
    ['cron(0 8 ? * 2-6 *)', ['2026-11-23T08:00Z', '2026-11-24T08:00Z', '2026-11-25T08:00Z']],
    ['cron(15 10 ? * 6L 2026-2027)', ['2026-11-27T10:15Z', '2026-12-25T10:15Z', '2027-01-29T10:15Z']],
    ['cron(0 8 L * ? *)', ['2026-11-30T08:00Z', '2026-12-31T08:00Z', '2027-01-31T08:00Z']],
    ['cron(0 8 1 1 ? 2025)', []],
    ['at(2026-11-21T18:30:00)', ['2026-11-21T18:30Z']],
    ['at(2026-11-21T09:59:59)', []],
  ])('%s', (expression, expected) => {
    expect(times(expression)).toEqual(expected);
  });

  it('by the clock of its time zone', () => {
    const berlin = { timezone: 'Europe/Berlin' };
    expect(times('cron(0 9 ? * MON-FRI *)', '2026-10-22T10:00:00Z', berlin, 2)).toEqual([
      '2026-10-23T07:00Z',
      '2026-10-26T08:00Z',
    ]);
    expect(times('at(2026-11-21T18:30:00)', '2026-11-21T10:00:00Z', berlin)).toEqual(['2026-11-21T17:30Z']);
  });

  it('not at an hour that the day lacks, and once in an hour that it has twice', () => {
    const berlin = { timezone: 'Europe/Berlin' };
    const spring = times('cron(30 2 * * ? *)', '2026-03-27T12:00:00Z', berlin);
    expect(spring).toEqual(['2026-03-28T01:30Z', '2026-03-30T00:30Z', '2026-03-31T00:30Z']);
    const autumn = times('cron(0/30 * * * ? *)', '2026-10-25T00:10:00Z', berlin);
    expect(autumn).toEqual(['2026-10-25T00:30Z', '2026-10-25T02:00Z', '2026-10-25T02:30Z']);
  });

  it('from its start to its end', () => {
    const startsAt = now + 90_000;
    const more = { startsAt, endsAt: startsAt + 300_000 };
    expect(times('rate(4 minutes)', undefined, more)).toEqual(['2026-11-21T10:01:30.000Z', '2026-11-21T10:05:30.000Z']);
    expect(times('cron(* * * * ? *)', undefined, { startsAt: now + 3_600_000 }, 1)).toEqual(['2026-11-21T11:00Z']);
  });

  it.each([0, 1, 30, 60])('in step with its last run when the cloud was off for %i minutes', (minutes) => {
    const timing = { expression: 'rate(7 minutes)', timezone: 'UTC', startsAt: undefined, endsAt: undefined };
    const next = nextRun(timing, { now: now + minutes * 60_000, lastRunAt: now }) ?? 0;
    expect(next).toBeGreaterThanOrEqual(now + minutes * 60_000);
    expect(next - now).toBeGreaterThan(0);
    expect((next - now) % (7 * 60_000)).toBe(0);
  });

  it.each([
    'rate(0 minutes)',
    'rate(5 seconds)',
    'rate(minutes)',
    'cron(0 8 * * *)',
    'cron(61 8 * * ? *)',
    'at(tomorrow)',
    'every day',
  ])('never by %s, which is refused', (expression) => {
    expect(() => times(expression)).toThrow();
  });
});
