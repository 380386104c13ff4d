const oldest = Date.parse('1980-01-01T00:00:00Z');
const dayMs = 24 * 60 * 60 * 1000;

/** ISO time of what may be one; undefined for what is no date, or one that no mail can have. @param now in milliseconds */
export function soundTime(written: unknown, now: number): string | undefined {
  if (typeof written !== 'string' || written.trim() === '') return undefined;
  const time = Date.parse(written);
  return Number.isNaN(time) || time < oldest || time > now + dayMs ? undefined : new Date(time).toISOString();
}
