/** Who has a case before them now (CONS-10). */
export interface Presence {
  readonly caseNumber: number;
  /** Address of an agent. */
  readonly who: string;
  readonly doing: 'viewing' | 'replying' | 'noting';
  readonly until: string;
}

/** A browser says every minute that it is there: who has closed it is gone soon. */
export const presenceSeconds = 90;

/** One thing that happened to a case: enough to know what is to be read again. */
export interface ChangeNews {
  readonly caseNumber: number;
  readonly at: string;
  readonly what: string;
  readonly who: string;
  readonly version: number | undefined;
  /** Which column changed, from what and to what. */
  readonly field?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** For so long it is known what happened while somebody was away. */
export const daysOfNews = 14;
