/** How many requests somebody may still make at once, and as of when. */
export interface Pace {
  readonly left: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Of one machine: half of what all of them have together (infra/web/api.ts). */
const perSecond = 10;
const atOnce = 20;

/** One more request: what is left after it; undefined when that would be too many. */
export function paced(before: Pace | undefined, now: number): Pace | undefined {
  const { left, at } = before ?? { left: atOnce, at: now };
  const grown = Math.min(atOnce, left + (Math.max(0, now - at) / 1000) * perSecond);
  return grown < 1 ? undefined : { left: grown - 1, at: now };
}
