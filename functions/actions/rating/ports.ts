import type { RatingFacts } from '#domain/case/rating.ts';
import type { CommentPlace, Counted, Fact, FactKey, RatingComment } from '#domain/rating/counted-fact.ts';
import type { Dimension, FigureChange } from '#domain/rating/figures.ts';
import type { Period } from '#domain/rating/period.ts';
import type { FigureRow } from '#domain/rating/rating-report.ts';

/** Figures are counted anew as a new generation, beside the one that reports read. */
export interface Generations {
  readonly current: number;
  /** One that is being counted. */
  readonly building: number | undefined;
}

export interface FigureGenerations {
  /** Consistent. */
  generations(): Promise<Generations>;
}

/** Figures as facts are counted into them. */
export interface FigureCounts extends FigureGenerations {
  /** A fact as it is now, and how it was counted. Undefined for what does not exist. */
  fact(generation: number, key: FactKey): Promise<{ fact: Fact | undefined; counted: Counted | undefined }>;
  /**
   * Remembers how a fact is counted, changes the figures so, and puts its comment in the place of the one before: all or
   * nothing.
   * @throws StaleFacts when it is no longer counted as `before`, or somebody else was at the figures.
   */
  count(generation: number, change: FigureCounting): Promise<void>;
}

export interface FigureCounting {
  readonly key: FactKey;
  readonly before: Counted | undefined;
  readonly after: Fact;
  readonly changes: readonly FigureChange[];
}

/** Figures as they are told. */
export interface FigureReading extends FigureGenerations {
  /** By day and value. */
  rows(generation: number, dimension: Dimension, period: Period): Promise<readonly FigureRow[]>;
  /** Newest first. @param before comments before this place. */
  comments(
    generation: number,
    period: Period,
    page: { readonly limit: number; readonly before: CommentPlace | undefined },
  ): Promise<readonly RatingComment[]>;
}

/** A case, whose times are counted beside its ratings. */
export interface CaseKey {
  readonly kind: 'case';
  readonly caseNumber: number;
}

/** Counting all of it anew: by people, on no request path. */
export interface FigureRebuilding {
  /** From now on everything is counted into a new generation too; one that was begun before is given up. */
  begin(): Promise<number>;
  /** All facts and cases there are, page by page: those that are written meanwhile may be among them. */
  facts(): AsyncIterable<readonly (FactKey | CaseKey)[]>;
  /** Reports read the generation from now on. @returns false when another one was begun since. */
  finish(generation: number): Promise<boolean>;
  /** Removes what is left of generations before this one, page by page. @returns how many items. */
  sweep(generation: number): AsyncIterable<number>;
}

/** What is known of the ratings of a case (RATE-04); they are written with `Cases.save`. */
export interface Ratings {
  /** The case, the clicks of a round and the rating of a day, in one breath. */
  facts(caseNumber: number, round: number, day: string): Promise<RatingFacts | undefined>;
}
