import { describe, expect, it } from 'vitest';
import { bucketOf, minutesOf, quantile } from '#domain/reports/time-buckets.ts';
import fc from '../../support/fast-check.ts';

describe('Times to answer and to resolve are counted by steps', () => {
  it('the middle of the step of a time is at most 4.5 % from it, up to two years', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 2 * 365 * 1440, noNaN: true }), (minutes) => {
        const told = minutesOf(bucketOf(minutes));
        expect(Math.abs(told - minutes) / minutes).toBeLessThan(0.045);
      }),
    );
  });

  it.each([
    { minutes: 0, bucket: 0 },
    { minutes: 0.9, bucket: 0 },
    { minutes: 1, bucket: 1 },
    { minutes: 2, bucket: 9 },
    { minutes: 1e9, bucket: 160 },
  ])('$minutes minutes are of step $bucket', ({ minutes, bucket }) => {
    expect(bucketOf(minutes)).toBe(bucket);
  });

  it('half of them, and nine of ten, as a plain sort tells them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 100_000, noNaN: true }), { minLength: 1, maxLength: 50 }),
        fc.constantFrom(0.5, 0.9),
        (times, share) => {
          const counts = new Map<number, number>();
          for (const one of times) counts.set(bucketOf(one), (counts.get(bucketOf(one)) ?? 0) + 1);
          const right = times.toSorted((one, other) => one - other)[Math.ceil(share * times.length) - 1] ?? 0;
          const told = quantile(counts, share) ?? 0;
          expect(Math.abs(told - right)).toBeLessThanOrEqual(0.045 * right + 0.5);
        },
      ),
    );
  });

  it('of none there is nothing to tell', () => {
    expect(quantile(new Map([[3, 0]]), 0.5)).toBeUndefined();
  });
});
