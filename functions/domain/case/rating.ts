import type { Belonging } from './belonging.ts';
import type { Case } from './case.ts';
import type { MachineSign } from './machine-sign.ts';

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
  /** What speaks for a machine that opened the first of them; missing for none. */
  readonly signs?: readonly MachineSign[] | undefined;
  /** open: until its wait ends · settled: a rating came of it · confirmed: on the page · scanned: no person */
  readonly state: 'open' | 'settled' | 'confirmed' | 'scanned';
  readonly version: number;
}

/** What is known of the mails that ask of a round (RATE-04). */
export interface AskingMail {
  /** When the newest one left; missing until one has. */
  readonly newestMailAt?: string | undefined;
  /** When the first link of one was opened last. */
  readonly firstLinkAt?: string | undefined;
}

/** What the store knows of the ratings of a case when somebody opens a link of it. */
export interface RatingFacts {
  readonly case: Case;
  /** Goes on for the case, when that was merged: its agents hear of what is said of the other (CASE-14). */
  readonly goesOn?: Case | undefined;
  /** Of the link's round, if there were any. */
  readonly clicks: RatingClicks | undefined;
  /** Of the link's round; missing when nothing is known. */
  readonly mail?: AskingMail | undefined;
  /** Of the day, if there is one. */
  readonly today: Rating | undefined;
}

/** What a rating or a click writes besides the case. A version of 1 is new; others replace the version before. */
export interface RatingWrites {
  readonly clicks?: RatingClicks;
  readonly rating?: Rating;
  /** The first link of a mail that asks of a round was opened. */
  readonly firstLink?: Pick<RatingClicks, 'caseNumber' | 'round'> & { readonly at: string };
}

const days = new Map<string, Intl.DateTimeFormat>();

/** The day at a moment in a time zone, e.g. `2026-11-22`. */
export function dayIn(timeZone: string, at: Date): string {
  // Swedish writes days as ISO 8601 does.
  const day = days.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  days.set(timeZone, day);
  return day.format(at);
}
