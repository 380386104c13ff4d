/**
 * Times are counted by how long they are, in steps of nine percent: such counts of many days add up, and need no
 * more room for a million times than for one. What is told of them is at most 4.5 % from the true time.
 */
const perDoubling = 8;
/** Longer times, beyond two years, count as this one. */
const last = 160;

/** Name of the step for a time; the first one is of less than a minute. */
export function bucketOf(minutes: number): number {
  return minutes < 1 ? 0 : Math.min(last, 1 + Math.floor(Math.log2(minutes) * perDoubling));
}

/** Minutes in the middle of a step. */
export function minutesOf(bucket: number): number {
  return bucket === 0 ? 0 : 2 ** ((bucket - 0.5) / perDoubling);
}

/** Times by step. */
export type TimeCounts = ReadonlyMap<number, number>;

/**
 * The time within which a share of all stays, to whole minutes: half of them for 0.5.
 * @returns undefined when there are none.
 */
export function quantile(counts: TimeCounts, share: number): number | undefined {
  const sorted = [...counts].filter(([, count]) => count > 0).toSorted(([one], [other]) => one - other);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  const rank = Math.max(1, Math.ceil(share * total));
  let passed = 0;
  for (const [bucket, count] of sorted) {
    passed += count;
    if (passed >= rank) return Math.round(minutesOf(bucket));
  }
  return undefined;
}
