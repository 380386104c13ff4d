const UNIT_MS: Readonly<Record<string, number>> = {
  ms: 1,
  millisecond: 1,
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};

/** Each quarter of an hour of a way is lived through, with its sweep. */
const LONGEST_MS = 2 * 366 * 86_400_000;

/**
 * Milliseconds of `'3 days'`, `'90 minutes'`, `'1 hour 30 minutes'` or of a number of milliseconds. Throws on any other
 * text, and on one of more than two years.
 */
export function durationMs(duration: string | number): number {
  if (typeof duration === 'number') return duration;
  const parts = [...duration.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)/gi)];
  const rest = duration.replaceAll(/(\d+(?:\.\d+)?)\s*([a-z]+)/gi, '').replaceAll(/[\s,]|and/g, '');
  if (parts.length === 0 || rest !== '') throw new Error(`'${duration}' is no duration: say for example '3 days'.`);
  let total = 0;
  for (const [, count, word] of parts) {
    const unit = UNIT_MS[(word ?? '').toLowerCase()] ?? UNIT_MS[(word ?? '').toLowerCase().replace(/s$/, '')];
    if (unit === undefined) throw new Error(`'${word}' in '${duration}' is no unit of time.`);
    total += Number(count) * unit;
  }
  if (total > LONGEST_MS)
    throw new Error(`'${duration}' is too long: time moves by two years (732 days) at once at most.`);
  return total;
}
