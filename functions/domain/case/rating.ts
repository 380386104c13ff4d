import type { Belonging } from './belonging.ts';
import type { Case } from './case.ts';

/** A customer's rating of a case on one day: the last of the day is kept (RATE-07). */
export interface Rating extends Belonging {
  readonly caseNumber: number;
  /** In the default time zone, e.g. `2026-11-22`. */
  readonly day: string;
  readonly round: number;
  /** Name of a satisfaction level, and its score at that time. */
  readonly level: string;
  readonly score: number;
  readonly comment: string;
  readonly at: string;
  /** settled: one click, and nothing more came · confirmed: on the page */
  readonly how: 'settled' | 'confirmed';
  /** Counts the changes of this day's rating. */
  readonly version: number;
}

/**
 * Clicks on the links of one round, from the first one until they are settled or confirmed (RATE-04). Scanners open all
 * links of a mail; a person opens one.
 */
export interface RatingClicks {
  readonly caseNumber: number;
  readonly round: number;
  /** Counts the windows of the round: a person may come again another day. */
  readonly window: number;
  /** Names of the levels that were opened. */
  readonly levels: readonly string[];
  readonly openedAt: string;
  /** open: until its wait ends · settled: a rating came of it · confirmed: on the page · scanned: several levels, no person */
  readonly state: 'open' | 'settled' | 'confirmed' | 'scanned';
  readonly version: number;
}

/** What the store knows of the ratings of a case when somebody opens a link of it. */
export interface RatingFacts {
  readonly case: Case;
  /** Goes on for the case, when that was merged: its agents hear of what is said of the other (CASE-14). */
  readonly goesOn?: Case | undefined;
  /** Of the link's round, if there were any. */
  readonly clicks: RatingClicks | undefined;
  /** Of the day, if there is one. */
  readonly today: Rating | undefined;
}

/** What a rating or a click writes besides the case. A version of 1 is new; others replace the version before. */
export interface RatingWrites {
  readonly clicks?: RatingClicks;
  readonly rating?: Rating;
}

/** The day at a moment in a time zone, e.g. `2026-11-22`. */
export function dayIn(timeZone: string, at: Date): string {
  // Swedish writes days as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
}
