import { describe, expect, it } from 'vitest';
import { deadline, elapsed } from '#domain/worktime/due.ts';
import { hoursOf, type WorkingHours, weekdays } from '#domain/worktime/working-hours.ts';
import { workingTime } from '#domain/worktime/working-time.ts';
import { zoneNamed } from '#domain/worktime/zone.ts';
import fc from '../../support/fast-check.ts';
import { MinuteByMinute } from './minute-by-minute.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];

const hours = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
  .map(([from, length]) => hoursOf({ from: from * 15, to: (from + length) * 15 }));
const hoursOfDay = fc.array(hours, { maxLength: 2 });
/** From then on the clock changes in both directions within the time that is tried. */
const firstDay = Date.parse('2025-09-01T00:00:00Z');
const dates = fc
  .integer({ min: 0, max: 390 })
  .map((count) => new Date(firstDay + count * day).toISOString().slice(0, 10));

const workingHours: fc.Arbitrary<WorkingHours> = fc.record({
  zone: fc.constantFrom(...zones),
  week: fc.record(Object.fromEntries(weekdays.map((weekday) => [weekday, hoursOfDay]))),
  exceptions: fc.uniqueArray(fc.record({ date: dates, hours: hoursOfDay }), {
    maxLength: 4,
    selector: ({ date }) => date,
  }),
});

/** Often on the day of a change of the clock, if the zone has one. */
const begun = fc.integer({ min: 0, max: 380 * 24 * 60 }).map((count) => firstDay + count * minute);
const pausesAfter = fc.array(
  fc.record({ after: fc.integer({ min: -1000, max: 8000 }), length: fc.integer({ min: 0, max: 3000 }) }),
  { maxLength: 3 },
);

describe('SLA-09 laws of working time', () => {
  it('is what somebody counts who watches a clock on the wall, minute by minute, in any zone', () => {
    fc.assert(
      fc.property(workingHours, begun, pausesAfter, fc.integer({ min: 1, max: 2400 }), (made, start, paused, norm) => {
        const pauses = paused.map(({ after, length }) => ({
          from: start + after * minute,
          to: start + (after + length) * minute,
        }));
        const end = start + 12 * day;
        const watched = new MinuteByMinute(made, start, end);
        expect(elapsed(start, end, pauses, made) / minute).toBe(watched.elapsed(start, end, pauses));
        const due = deadline(start, norm * minute, pauses, made);
        const seen = watched.deadline(start, norm, pauses);
        if (seen !== undefined) expect(due).toEqual({ is: 'due', at: seen });
        else expect(due.is === 'due' ? due.at : end + 1).toBeGreaterThan(end);
      }),
      { numRuns: 40 },
    );
  });

  it('in every zone of the list the days on which the clock changes are counted as the clock shows them', () => {
    const nights: Omit<WorkingHours, 'zone'> = {
      week: Object.fromEntries(weekdays.map((weekday) => [weekday, ['23:30-02:30', '03:15-04:00']])),
      exceptions: [],
    };
    const changesOf = (zone: string) => {
      const clock = zoneNamed(zone);
      const offset = (at: number) => clock.wallTime(at) - at;
      const days = Array.from({ length: 365 }, (_, index) => firstDay + index * day);
      return days.filter((at) => offset(at) !== offset(at + day)).map((at) => ({ at, is: `${at} ${offset(at)}` }));
    };
    // Zones that share a change share its hours: one of them is enough for it.
    const each = zones.flatMap((zone) => changesOf(zone).map((change) => ({ zone, ...change })));
    const changes = [...new Map(each.map((change) => [change.is, change])).values()];
    expect(changes.length).toBeGreaterThan(40);
    const wrong = changes.filter(({ zone, at }) => {
      const [from, to] = [at - 12 * hour, at + 36 * hour];
      const watched = new MinuteByMinute({ zone, ...nights }, from, to);
      return elapsed(from, to, [], { zone, ...nights }) !== watched.elapsed(from, to, []) * minute;
    });
    expect(wrong).toEqual([]);
  });

  it('runs along with the clock, adds up, and leads back', () => {
    fc.assert(
      fc.property(workingHours, begun, fc.nat(300 * day), fc.nat(300 * day), (made, start, first, second) => {
        const time = workingTime(made).from(start);
        const [a, b, c] = [time.sumAt(start), time.sumAt(start + first), time.sumAt(start + first + second)];
        expect(a).toBeLessThanOrEqual(b);
        expect(b).toBeLessThanOrEqual(c);
        expect(elapsed(start, start + first + second, [], made)).toBe(c - a);
        const moment = time.momentOf(b);
        if (moment !== undefined) expect(time.sumAt(moment)).toBe(b);
      }),
      { numRuns: 100 },
    );
  });

  it('until a deadline exactly the norm is worked, whatever the pauses and whatever was asked before', () => {
    fc.assert(
      fc.property(
        workingHours,
        begun,
        pausesAfter,
        fc.integer({ min: 1, max: 200_000 }),
        (made, start, paused, norm) => {
          const pauses = paused.map(({ after, length }) => ({
            from: start + after * minute,
            to: start + (after + length) * minute,
          }));
          workingTime(made)
            .from(start + 90 * day)
            .sumAt(start + 100 * day);
          const due = deadline(start, norm * minute, pauses, made);
          if (due.is === 'due') expect(elapsed(start, due.at, pauses, made)).toBe(norm * minute);
          else expect(elapsed(start, start + 300 * day, pauses, made)).toBeLessThan(norm * minute);
        },
      ),
      { numRuns: 100 },
    );
  });
});
