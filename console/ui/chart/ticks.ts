const minuteSteps = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720, 1440, 2880, 7200, 14_400, 28_800, 72_000];
const wanted = 4;
/** Scores, of which each has a line. */
const mostEach = 10;

/** whole: nothing lies between two of what is counted · each: every whole number · share: quarters · time: minutes, as clocks and calendars divide them. */
export type Steps = 'whole' | 'each' | 'share' | 'time';

/** Where an axis from 0 has its lines: some four round steps, the last one at or above the most that is shown. */
export function ticksTo(most: number, steps: Steps): readonly number[] {
  const step = most > 0 ? stepFor(most / wanted, steps) : 1;
  const count = Math.max(1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, at) => at * step);
}

function stepFor(least: number, steps: Steps): number {
  if (steps === 'share') return 1 / wanted;
  if (steps === 'each' && least * wanted <= mostEach) return 1;
  const time = steps === 'time' && minuteSteps.find((one) => one >= least);
  if (time) return time;
  const power = 10 ** Math.floor(Math.log10(least));
  const round = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= least * (1 - 1e-9)) ?? 10 * power;
  return Math.max(1, Math.round(round));
}
